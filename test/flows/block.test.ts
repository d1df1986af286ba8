import {expect} from '@open-wc/testing';
import {find, findAll, isThere, textOf} from '../support/dom.js';
import {rejection} from '../support/store.js';
import {
  alerted,
  ann,
  aSeed,
  aSite,
  bob,
  calm,
  choose,
  eventually,
  showThread,
  stalling,
  talk,
  told,
  use,
} from '../support/thread.js';

const MENU = 'Actions for Ann’s comment';
const aTalk = (author = ann) =>
  aSite({
    comments: [
      aSeed('c1', author, 9, 'Does it work without milk?'),
      aSeed('c2', bob, 8, 'It does.', {parentId: 'c1'}),
    ],
  });
/** Somebody whom no other test of this browser knows. */
const stranger = () => ({id: `ann-${crypto.randomUUID()}`, name: 'Ann', newcomer: false});

describe('the errand: a block', () => {
  it('folds what the person wrote, keeps the answers, is listed, and can be undone', async () => {
    const site = aTalk();
    const el = await showThread(site);
    await choose(el, MENU, 'Block Ann');
    await eventually(() => expect(textOf(el)).to.contain('You blocked Ann.'));
    await eventually(() => expect(told(el)).to.contain('Blocked. Their comments are folded for you.'));
    expect(textOf(el)).to.contain('It does.').and.not.to.contain('without milk?');
    await use(el, 'Muted and blocked people');
    await eventually(() => find(el, 'dialog'));
    await use(el, 'Stop blocking Ann');
    await eventually(() => expect(isThere(el, 'button', 'Stop blocking Ann')).to.equal(false));
    await use(el, 'Done');
    await eventually(() => expect(textOf(el)).to.contain('without milk?'));
  });

  it('holds after the page comes again, and the blocked person cannot tell', async () => {
    const site = aTalk();
    const el = await showThread(site);
    await choose(el, MENU, 'Block Ann');
    await eventually(() => expect(textOf(el)).to.contain('You blocked Ann.'));
    el.remove();
    const later = await showThread(site);
    await eventually(() => expect(textOf(later)).to.contain('You blocked Ann.'));
    const theirs = textOf(await showThread(site, site.as(ann)));
    expect(theirs).to.contain('without milk?').and.not.to.contain('locked Ann');
  });

  it('is kept in this browser where the backend cannot, which is said', async () => {
    const other = stranger();
    const site = aTalk(other);
    const without = () => site.as(bob, {block: undefined, blocked: undefined});
    const el = await showThread(site, without());
    await choose(el, MENU, 'Block Ann');
    await eventually(() => expect(told(el)).to.contain('Only in this browser.'));
    expect(textOf(el)).to.contain('You blocked Ann.');
    el.remove();
    const again = await showThread(site, without());
    await eventually(() => expect(textOf(again)).to.contain('You blocked Ann.'));
    await use(again, 'Muted and blocked people');
    const dialog = await eventually(() => find(again, 'dialog'));
    expect(textOf(dialog)).to.contain('only in this browser');
    await use(dialog, 'Stop blocking Ann');
    await eventually(() => expect(textOf(again)).to.contain('without milk?'));
  });

  it('works signed out, in this browser', async () => {
    const site = aTalk(stranger());
    const el = await showThread(site, site.as(null));
    await choose(el, MENU, 'Mute Ann');
    await eventually(() => expect(textOf(el)).to.contain('You muted Ann.'));
    expect(told(el)).to.contain('Only in this browser.');
  });

  it('that does not get through says so, changes nothing, and Retry does it', async () => {
    const site = aTalk();
    const {adapter, calls} = stalling(site.as(bob), 'block');
    const el = await showThread(site, adapter);
    await choose(el, MENU, 'Block Ann');
    await eventually(() => expect(calls.length).to.equal(1));
    await calls[0]?.fail(rejection('rate'));
    await eventually(() => expect(alerted(el)).to.contain('Please wait a moment.'));
    expect(textOf(el)).to.contain('without milk?');
    await use(el, 'Retry');
    await eventually(() => expect(calls.length).to.equal(2));
    await calls[1]?.go();
    await eventually(() => expect(textOf(el)).to.contain('You blocked Ann.'));
  });

  it('folds what comes later, too', async () => {
    const site = aSite({comments: talk.slice(0, 1)});
    const el = await showThread(site);
    await choose(el, MENU, 'Mute Ann');
    await eventually(() => expect(textOf(el)).to.contain('You muted Ann.'));
    await site.as(ann).post?.({key: 'k', text: 'Still here.'}, {thread: {id: site.id}});
    await calm();
    await use(el, '1 new comment');
    expect(findAll(el, 'button', 'Show anyway').length).to.equal(2);
    expect(textOf(el)).not.to.contain('Still here.');
  });
});
