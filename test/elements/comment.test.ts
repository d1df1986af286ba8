import {expect, fixture, html} from '@open-wc/testing';
import '../../src/define/civil-comment.js';
import type {CivilComment} from '../../src/elements/comment/comment.js';
import type {Comment} from '../../src/model/contract.js';
import {aComment, aPerson, aThread, manualClock} from '../support/builders.js';
import {complaints, find, isThere, nameOf, settled, textOf} from '../support/dom.js';
import {calm, eventually, use} from '../support/thread.js';

async function show(comment?: Partial<Comment>, fields: Partial<CivilComment> = {}): Promise<CivilComment> {
  const el = document.createElement('civil-comment');
  Object.assign(el, {clock: manualClock(), ...(comment && {comment: aComment(comment)}), ...fields});
  await fixture(html`<div>${el}</div>`);
  await settled(el);
  return el;
}

describe('<civil-comment>', () => {
  it('shows who wrote what and when', async () => {
    const el = await show({text: 'It *works*.'});
    const article = find(el, 'article');
    expect(nameOf(article)).to.match(/^Comment by Ann, .*November 23, 2026/);
    expect(textOf(article)).to.contain('Ann').and.to.contain('1 hour ago').and.to.contain('It works.');
    expect(article.querySelector('em')?.textContent).to.equal('works');
  });

  it('shows nothing without a comment', async () => {
    const el = await show();
    expect(textOf(el)).to.equal('');
    expect(el.getBoundingClientRect().height).to.equal(0);
  });

  it('has nothing to press but links', async () => {
    const el = await show({
      reactions: [{key: 'like', count: 2, mine: false}],
      can: ['reply', 'react', 'remove'],
    });
    expect(isThere(el, 'button')).to.equal(false);
    expect(isThere(el, 'link', /Link to this comment, 1 hour ago/)).to.equal(true);
  });

  it('reads words as the thread has them', async () => {
    const el = await show({text: '*not* bold'}, {thread: aThread({markup: 'plain'})});
    expect(textOf(el)).to.contain('*not* bold');
  });

  it('shows what a backend rendered', async () => {
    const el = document.createElement('civil-comment');
    el.comment = {
      id: 'h',
      parentId: null,
      author: aPerson(),
      html: '<p>By a <b>backend</b></p>',
      createdAt: aComment().createdAt,
    };
    await fixture(html`<div>${el}</div>`);
    await eventually(() => expect(textOf(el)).to.contain('By a backend'));
  });

  it('links to a person’s page if that is a plain address', async () => {
    const el = await show({author: aPerson({url: 'https://example.com/ann'})});
    expect(find(el, 'link', 'Ann').getAttribute('rel')).to.equal('nofollow ugc noopener noreferrer');
    el.comment = aComment({author: aPerson({url: 'javascript:alert(1)'})});
    await settled(el);
    expect(isThere(el, 'link', 'Ann')).to.equal(false);
  });

  it('says what became of it', async () => {
    const el = await show({state: 'deleted', endedBy: 'owner', reason: 'It named an address.'});
    const words = 'This comment was removed by the author of the post. Reason: It named an address.';
    await eventually(() => expect(textOf(el)).to.equal(words));
  });

  it('shows all of a very long one when asked, and the next one short again', async () => {
    const text = `${'Long words. '.repeat(1000)}The end.`;
    const el = await show({text});
    expect(textOf(el)).not.to.contain('The end.');
    await use(el, 'Show all');
    expect(textOf(el)).to.contain('The end.');
    el.comment = aComment({id: 'c2', text});
    await settled(el);
    expect(textOf(el)).not.to.contain('The end.');
  });

  it('moves its time with the clock, and stops when it is gone', async () => {
    const clock = manualClock();
    const el = await show({}, {clock});
    clock.advance(3_600_000);
    await calm();
    expect(textOf(el)).to.contain('2 hours ago');
    el.remove();
    expect(clock.waiting).to.equal(0);
  });

  it('gives axe nothing to complain about', async () => {
    expect(await complaints(await show())).to.deep.equal([]);
  });
});
