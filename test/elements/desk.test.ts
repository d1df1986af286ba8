import {expect, fixture, html} from '@open-wc/testing';
import {emulateMedia, setViewport} from '@web/test-runner-commands';
import '../../src/define/civil-desk.js';
import type {CivilDesk} from '../../src/elements/desk/desk.js';
import type {Comment} from '../../src/model/contract.js';
import {aBox, aComment, aFailure, aPerson, aThread, manualClock, NOON} from '../support/builders.js';
import {
  complaints,
  eventsDuring,
  fill,
  find,
  findAll,
  focused,
  isThere,
  nameOf,
  press,
  settled,
  textOf,
} from '../support/dom.js';

const olga = aPerson({id: 'olga', name: 'Olga', role: 'owner'});
const mine = aThread({viewer: olga});

const threat: Comment = aComment({
  id: 'c7',
  text: 'I know where you live.',
  reports: [
    {reason: 'threat', count: 2},
    {reason: 'spam', count: 1},
  ],
  can: ['hide'],
});
const spam: Comment = aComment({
  id: 'c8',
  author: aPerson({id: 'ben', name: 'Ben'}),
  text: 'Buy my book.',
  reports: [{reason: 'spam', count: 1}],
  can: ['hide'],
});

async function opened(fields: Partial<CivilDesk> = {}) {
  const root = await fixture<HTMLElement>(html`<div><button>Desk</button><civil-desk></civil-desk></div>`);
  const el = root.querySelector('civil-desk')!;
  Object.assign(el, {
    thread: mine,
    count: 214,
    open: true,
    can: ['open', 'closing'],
    clock: manualClock(),
    ...fields,
  });
  find(root, 'button', 'Desk').focus();
  const closed = el.show();
  await settled(el);
  return {root, el, closed};
}

const intents = async (el: CivilDesk, act: () => unknown) =>
  (await eventsDuring(el, 'civil-intent', act)).map(({intent}) => intent);

const closedThread = aThread({
  viewer: olga,
  policy: {open: false, note: 'It got too heated.', closing: 'c99'},
});

describe('<civil-desk>', () => {
  it('opens as a dialog with focus on its heading and says how things stand', async () => {
    const {el} = await opened();
    expect(find(el, 'dialog', 'Author’s desk').matches(':modal')).to.be.true;
    expect(focused()).to.equal(find(el, 'heading', 'Author’s desk'));
    expect(textOf(find(el, 'status'))).to.equal('Comments are open. 214 comments so far.');
  });

  it('says when comments close or open again by themselves', async () => {
    const later = new Date(NOON + 3_600_000).toISOString();
    const open = await opened({thread: aThread({policy: {open: true, closesAt: later}})});
    expect(textOf(find(open.el, 'status'))).to.contain('They close by themselves at');
    const closed = await opened({thread: aThread({policy: {open: false, reopensAt: later}}), open: false});
    expect(textOf(find(closed.el, 'status'))).to.contain('They open again by themselves at');
  });

  it('closes the comments, saying before what readers will see', async () => {
    const {el} = await opened();
    expect(textOf(el)).to.contain('You can still read everything.');
    expect(await intents(el, () => press(el, 'Close comments'))).to.deep.equal([
      {type: 'policy', patch: {open: false}},
    ]);
  });

  it('sends a note to readers with the closing', async () => {
    const {el} = await opened();
    await fill(el, /Why, for readers/, ' It got too heated. ');
    expect(await intents(el, () => press(el, 'Close comments'))).to.deep.equal([
      {type: 'policy', patch: {open: false, note: 'It got too heated.'}},
    ]);
  });

  it('clears a time to reopen that would open the comments again at once', async () => {
    const thread = aThread({policy: {open: true, reopensAt: new Date(NOON - 1).toISOString()}});
    const {el} = await opened({thread});
    expect(await intents(el, () => press(el, 'Close comments'))).to.deep.equal([
      {type: 'policy', patch: {open: false, reopensAt: null}},
    ]);
  });

  it('opens a box for a closing response, and focus goes there', async () => {
    const {el} = await opened();
    expect(await intents(el, () => press(el, 'Close with a closing response'))).to.deep.equal([
      {type: 'open', box: 'closing'},
    ]);
    el.box = aBox({id: 'closing'});
    await settled(el);
    expect(focused()).to.equal(find(el, 'textbox', 'Closing response'));
    expect(textOf(el)).to.contain('thank people');
  });

  it('posts the closing response', async () => {
    const {el} = await opened({box: aBox({id: 'closing', text: 'Thank you all.'})});
    expect(await intents(el, () => press(el, 'Post'))).to.deep.equal([
      {type: 'submit', box: 'closing', text: 'Thank you all.'},
    ]);
  });

  it('stays in the dialog when the comments were closed, with focus on the way back', async () => {
    const {el} = await opened();
    await press(el, 'Close comments');
    Object.assign(el, {thread: closedThread, open: false});
    await settled(el);
    expect(textOf(find(el, 'status'))).to.contain('Comments are closed.');
    expect(textOf(el)).to.contain('Your note to readers: It got too heated.');
    expect(focused()).to.equal(find(el, 'heading', 'Author’s desk'));
    expect(isThere(el, 'button', 'Close comments')).to.be.false;
  });

  it('opens the comments again', async () => {
    const {el} = await opened({thread: closedThread, open: false});
    expect(await intents(el, () => press(el, 'Reopen'))).to.deep.equal([
      {type: 'policy', patch: {open: true, closing: null, note: null}},
    ]);
  });

  it('takes away, with the reopening, the limits that closed the comments', async () => {
    const thread = aThread({
      policy: {open: true, closesAt: new Date(NOON - 1).toISOString(), closesAfter: 200},
    });
    const {el} = await opened({thread, open: false});
    expect(await intents(el, () => press(el, 'Reopen'))).to.deep.equal([
      {type: 'policy', patch: {open: true, closing: null, note: null, closesAt: null, closesAfter: null}},
    ]);
  });

  it('shows no control for what the viewer may not do', async () => {
    const {el} = await opened({can: []});
    expect(findAll(el, 'button').map(nameOf)).to.deep.equal(['Done']);
    const closing = await opened({can: ['closing']});
    expect(isThere(closing.el, 'button', 'Close with a closing response')).to.be.true;
    expect(isThere(closing.el, 'button', 'Close comments')).to.be.false;
    const shut = await opened({can: ['closing'], open: false, thread: closedThread});
    expect(isThere(shut.el, 'button', 'Reopen')).to.be.false;
  });

  it('lists reported comments with who, what and why', async () => {
    const {el} = await opened({comments: [threat, aComment(), spam]});
    expect(isThere(el, 'heading', 'Reported comments (2)')).to.be.true;
    const [first, second] = findAll(el, 'listitem').map(textOf);
    expect(first).to.contain('Ann I know where you live. Reported 3 times: threat or danger (2), spam (1)');
    expect(second).to.contain('Ben Buy my book. Reported once: spam');
  });

  it('says when there is nothing to look at', async () => {
    const {el} = await opened();
    expect(isThere(el, 'heading', 'Reported comments (0)')).to.be.true;
    expect(textOf(el)).to.contain('Nothing to look at');
  });

  it('hides a comment after asking for a reason, which may be left out', async () => {
    const {el} = await opened({comments: [spam]});
    expect(await intents(el, () => press(el, 'Hide'))).to.deep.equal([]);
    expect(nameOf(focused()!)).to.match(/^Reason, for readers/);
    expect(await intents(el, () => press(el, 'Hide this comment'))).to.deep.equal([
      {type: 'moderate', commentId: 'c8', patch: {state: 'hidden', resolved: true}},
    ]);
  });

  it('sends the reason for hiding, and focus stays in the list when the comment leaves it', async () => {
    const {el} = await opened({comments: [threat, spam]});
    const item = findAll(el, 'listitem')[0]!;
    await press(item, 'Hide');
    await fill(el, /^Reason, for readers/, 'A threat.');
    expect(await intents(el, () => press(el, 'Hide this comment'))).to.deep.equal([
      {type: 'moderate', commentId: 'c7', patch: {state: 'hidden', resolved: true, reason: 'A threat.'}},
    ]);
    el.comments = [spam];
    await settled(el);
    expect(focused()).to.equal(find(el, 'heading', 'Reported comments (1)'));
  });

  it('keeps a reason that was begun, and focus goes back to Hide', async () => {
    const {el} = await opened({comments: [spam]});
    await press(el, 'Hide');
    await fill(el, /^Reason, for readers/, 'Advertising');
    await press(el, 'Cancel');
    expect(nameOf(focused()!)).to.equal('Hide');
    await press(el, 'Hide');
    expect((find(el, 'textbox', /^Reason/) as HTMLInputElement).value).to.equal('Advertising');
  });

  it('keeps a comment, which settles its reports', async () => {
    const {el} = await opened({comments: [threat, spam]});
    expect(await intents(el, () => press(findAll(el, 'listitem')[1]!, 'Keep it'))).to.deep.equal([
      {type: 'moderate', commentId: 'c8', patch: {resolved: true}},
    ]);
  });

  it('only leads to comments that the viewer may not hide', async () => {
    const {el} = await opened({comments: [{...spam, can: ['reply']}]});
    const item = find(el, 'listitem');
    expect(findAll(item, 'button')).to.deep.equal([]);
    expect(isThere(item, 'link', 'Show in the conversation')).to.be.true;
  });

  it('leads to the comment in the conversation and closes', async () => {
    const {el, closed} = await opened({comments: [spam]});
    const before = location.href;
    await press(el, 'Show in the conversation', 'link');
    await closed;
    expect(location.hash).to.equal('#comment-c8');
    history.replaceState(null, '', before);
  });

  it('keeps what was written when it is closed and opened again', async () => {
    const {el, closed} = await opened({comments: [spam]});
    await fill(el, /Why, for readers/, 'Too heated');
    await press(el, 'Done');
    await closed;
    void el.show();
    await settled(el);
    expect((find(el, 'textbox', /Why/) as HTMLInputElement).value).to.equal('Too heated');
  });

  it('says in words when something did not work', async () => {
    const {el} = await opened({failure: aFailure({code: 'forbidden'})});
    expect(textOf(find(el, 'alert'))).to.equal('You are not allowed to do that here.');
  });

  it('gives focus back to where it was when it closes', async () => {
    const {root, el, closed} = await opened();
    await press(el, 'Done');
    await closed;
    expect(focused()).to.equal(find(root, 'button', 'Desk'));
  });

  it('fits 320 pixels without sideways scrolling', async () => {
    await setViewport({width: 320, height: 560});
    try {
      const wide = aComment({...spam, text: 'W'.repeat(5000), author: aPerson({name: 'N'.repeat(300)})});
      const {el} = await opened({comments: [wide], box: aBox({id: 'closing'})});
      const dialog = find(el, 'dialog');
      expect(dialog.scrollWidth).to.equal(dialog.clientWidth);
    } finally {
      await setViewport({width: 800, height: 600});
    }
  });

  it('gives axe nothing to complain about, in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await emulateMedia({colorScheme});
      document.documentElement.style.cssText = 'color-scheme: light dark; color: CanvasText';
      const {el} = await opened({comments: [threat, spam], box: aBox({id: 'closing', text: 'Thank you.'})});
      await press(findAll(el, 'listitem')[0]!, 'Hide');
      expect(await complaints(el), colorScheme).to.deep.equal([]);
      const shut = await opened({thread: closedThread, open: false, failure: aFailure()});
      expect(await complaints(shut.el), colorScheme).to.deep.equal([]);
    }
    document.documentElement.removeAttribute('style');
    await emulateMedia({colorScheme: 'light'});
  });
});
