import {expect} from '@open-wc/testing';
import type {CivilThread} from '../../src/elements/thread/thread.js';
import {field, fill, find, focused, isThere, press, textOf} from '../support/dom.js';
import {rejection} from '../support/store.js';
import {
  aSite,
  bob,
  calm,
  eventually,
  expectFocus,
  showThread,
  stalling,
  theComment,
  use,
  type Site,
} from '../support/thread.js';

const WRITE = 'Add a comment';
const harsh = 'You are an idiot.';
const graver = 'You are an idiot, and I will kill you.';

async function writing(text: string, fields: Partial<CivilThread> = {}) {
  const site = aSite();
  const {adapter, calls} = stalling(site.as(bob), 'post');
  const el = await showThread(site, adapter, {nudge: 'default', coolOff: 5, ...fields});
  await fill(el, WRITE, text);
  await press(el, 'Post');
  return {site, el, calls};
}
const nudged = (el: CivilThread) => eventually(() => find(el, 'group', 'Before this goes out'));
const postAnyway = (el: CivilThread) => find(el, 'button', 'Post anyway');
/** Long enough for any cooling off. */
const cool = async ({clock}: Site) => {
  clock.advance(120_000);
  await calm();
};

describe('the errand: cooling off', () => {
  it('begins with a pause and a reason; nothing has gone out, and every word is there', async () => {
    const {el, calls} = await writing(harsh);
    const nudge = await nudged(el);
    expect(textOf(nudge)).to.contain('Disagreement is welcome here.').and.to.contain('You are an');
    await eventually(() => expectFocus(find(el, 'heading', 'Before this goes out')));
    expect(field(el, WRITE).value).to.equal(harsh);
    await calm();
    expect(calls.length).to.equal(0);
  });

  it('ends by Reword: back in the words, and milder ones go straight out', async () => {
    const {el, calls} = await writing(harsh);
    await nudged(el);
    await use(el, 'Reword');
    expectFocus(field(el, WRITE));
    expect(field(el, WRITE).value).to.equal(harsh);
    await fill(el, WRITE, 'I see this differently.');
    await use(el, 'Post');
    await eventually(() => expect(calls.length).to.equal(1));
    await calls[0]?.go();
    theComment(el, 'I see this differently.');
  });

  it('ends by Keep as draft: put away, and still there on another day', async () => {
    const {site, el, calls} = await writing(harsh);
    await nudged(el);
    await use(el, 'Keep as draft');
    await eventually(() => expect(textOf(el)).to.contain('Kept as a draft.'));
    expect(focused() === null).to.equal(false);
    el.remove();
    const again = await showThread(site, site.as(bob), {nudge: 'default'});
    expect(field(again, WRITE).value).to.equal(harsh);
    expect(calls.length).to.equal(0);
  });

  it('ends by Post anyway, not at once but always', async () => {
    const {site, el, calls} = await writing(harsh);
    await nudged(el);
    expect(postAnyway(el).getAttribute('aria-disabled')).to.equal('true');
    await use(el, 'Post anyway');
    expect(calls.length).to.equal(0);
    await cool(site);
    expect(postAnyway(el).getAttribute('aria-disabled')).to.equal('false');
    await use(el, 'Post anyway');
    await eventually(() => expect(calls.length).to.equal(1));
    expect((calls[0]?.args[0] as {confirmed?: boolean}).confirmed).to.equal(true);
    await calls[0]?.go();
    expectFocus(theComment(el, harsh));
    expect(field(el, WRITE).value).to.equal('');
  });

  it('that ends in a failed post keeps the words, and Retry does not ask again', async () => {
    const {site, el, calls} = await writing(harsh);
    await nudged(el);
    await cool(site);
    await use(el, 'Post anyway');
    await eventually(() => expect(calls.length).to.equal(1));
    await calls[0]?.fail(rejection('offline'));
    await eventually(() => find(el, 'button', 'Retry'));
    expect(field(el, WRITE).value).to.equal(harsh);
    await use(el, 'Retry');
    await eventually(() => expect(calls.length).to.equal(2));
    expect(isThere(el, 'group', 'Before this goes out')).to.equal(false);
    await calls[1]?.go();
    await eventually(() => expect(field(el, WRITE).value).to.equal(''));
  });

  it('comes once for a draft, and again only if it got graver', async () => {
    const {el, calls} = await writing(harsh);
    await nudged(el);
    await use(el, 'Reword');
    await fill(el, WRITE, 'You really are an idiot.');
    await use(el, 'Post');
    await eventually(() => expect(calls.length).to.equal(1));

    const second = await writing(harsh);
    await nudged(second.el);
    await use(second.el, 'Reword');
    await fill(second.el, WRITE, graver);
    await press(second.el, 'Post');
    await nudged(second.el);
    expect(second.calls.length).to.equal(0);
  });

  it('comes for replies and edits too, and not where the page turned it off', async () => {
    const site = aSite();
    const el = await showThread(site, site.as(bob), {nudge: 'default'});
    await use(theComment(el, 'how long'), 'Reply to Ann');
    await fill(el, 'Reply to Ann', harsh);
    await press(theComment(el, 'how long'), 'Post');
    await nudged(el);
    const off = await writing(harsh, {nudge: 'off'});
    await eventually(() => expect(off.calls.length).to.equal(1));
  });

  it('does not touch words that are only firm', async () => {
    const {el, calls} = await writing(
      'I disagree completely: this recipe does not work, and the photo is misleading.',
    );
    await eventually(() => expect(calls.length).to.equal(1));
    expect(isThere(el, 'group', 'Before this goes out')).to.equal(false);
  });
});
