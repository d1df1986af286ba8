import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {field, fill, find, findAll, focused, isThere, textOf} from '../support/dom.js';
import {
  ann,
  aSite,
  bob,
  calm,
  eventually,
  expectFocus,
  showThread,
  stalling,
  talk,
  theComment,
  told,
  use,
} from '../support/thread.js';

const REPLY = 'Reply to Ann';
const words = 'With oats it does.';
const setUp = async () => {
  const site = aSite({comments: talk.slice(0, 1)});
  const {adapter, calls} = stalling(site.as(bob), 'post');
  const el = await showThread(site, adapter);
  return {site, calls, el};
};

describe('the errand: a reply', () => {
  it('is read, answered, lost on the way, sent again, and stands once below what it answers', async () => {
    const {site, calls, el} = await setUp();
    await use(el, REPLY);
    await fill(el, REPLY, words);
    await use(theComment(el, 'milk?'), 'Post');
    await calls[0]?.lose();
    await eventually(() => expect(textOf(el)).to.contain('Your words are safe here'));
    expect(field(el, REPLY).value).to.equal(words);
    expect(focused() === null).to.equal(false);

    el.remove(); // the tab is closed in despair, and the page opened again
    const again = await showThread(site, site.as(bob));
    await use(again, 'Continue your draft');
    expect(field(again, REPLY).value).to.equal(words);
    await use(theComment(again, 'milk?'), 'Post');
    await eventually(() => expect(isThere(again, 'textbox', REPLY)).to.equal(false));
    const mine = findAll(again, 'article').filter((one) => textOf(one).includes(words));
    expect(mine.length).to.equal(1);
    const {comments} = await site.as(ann).list({}, {thread: {id: site.id}});
    expect(comments.filter(({text}) => text === words).map(({parentId}) => parentId)).to.deep.equal(['c1']);
  });

  it('is walked through by the keyboard alone', async () => {
    const {calls, el} = await setUp();
    find(el, 'button', REPLY).focus();
    await sendKeys({press: 'Enter'});
    await calm();
    expectFocus(field(el, REPLY));
    await sendKeys({type: words});
    await sendKeys({down: 'Control'});
    await sendKeys({press: 'Enter'});
    await sendKeys({up: 'Control'});
    await calm();
    expect(focused() === null).to.equal(false);
    await calls[0]?.go();
    expectFocus(theComment(el, words));
    expect(told(el)).to.contain('Comment posted');
  });

  it('that was changed after its answer was lost ends as the changed words', async () => {
    const {site, calls, el} = await setUp();
    await use(el, REPLY);
    await fill(el, REPLY, words);
    await use(theComment(el, 'milk?'), 'Post');
    await calls[0]?.lose();
    await eventually(() => find(el, 'button', 'Retry'));
    await fill(el, REPLY, 'With rice it does.');
    await use(el, 'Retry');
    await eventually(() => expect(calls.length).to.equal(2));
    await calls[1]?.go();
    await eventually(() => theComment(el, 'With rice it does.'));
    const {comments} = await site.as(ann).list({}, {thread: {id: site.id}});
    expect(comments.map(({text}) => text)).to.deep.equal([talk[0]?.text, 'With rice it does.']);
  });

  it('to somebody who blocked the writer is refused in words, and can be copied', async () => {
    const {site, calls, el} = await setUp();
    await site.as(ann).block?.(bob, 'block', {thread: {id: site.id}});
    await use(el, REPLY);
    await fill(el, REPLY, words);
    await use(theComment(el, 'milk?'), 'Post');
    await calls[0]?.go();
    await eventually(() => expect(textOf(el)).to.contain('does not take replies from you'));
    expect(field(el, REPLY).value).to.equal(words);
  });

  it('below a comment that goes meanwhile is not lost', async () => {
    const {site, calls, el} = await setUp();
    await use(el, REPLY);
    await fill(el, REPLY, words);
    const {comments} = await site.as(ann).list({}, {thread: {id: site.id}});
    await site.as(ann).remove?.(comments[0]!, {thread: {id: site.id}});
    await calm();
    expect(focused() === null).to.equal(false);
    await eventually(() => expect(textOf(el)).to.contain('This comment was deleted'));
    const box = field(el, /^Reply to/);
    expect(box.value).to.equal(words);
    await use(box.closest('form')!, 'Post');
    await eventually(() => expect(calls.length).to.equal(1));
    await calls[0]?.go();
    await eventually(() => expect(textOf(el)).to.contain('Your words are still here to copy.'));
    expect(field(el, /^Reply to/).value).to.equal(words);
  });
});
