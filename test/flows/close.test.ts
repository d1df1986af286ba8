import {expect} from '@open-wc/testing';
import type {Draft} from '../../src/model/contract.js';
import {field, fill, find, findAll, focused, isThere, textOf} from '../support/dom.js';
import {rejection} from '../support/store.js';
import {
  alerted,
  aSite,
  bob,
  calm,
  eventually,
  expectFocus,
  olga,
  showThread,
  stalling,
  told,
  use,
} from '../support/thread.js';

const DESK = 'Author’s desk';
const RESPOND = 'Close with a closing response';
const LABEL = 'Closing response';
const last = 'Thank you all. I stop here.';

const openDesk = async (el: HTMLElement) => {
  await use(el, DESK);
  return eventually(() => find(el, 'dialog', DESK));
};
const respond = async (el: HTMLElement, text: string) => {
  const desk = await openDesk(el);
  await use(desk, RESPOND);
  await eventually(() => expectFocus(field(desk, LABEL)));
  await fill(desk, LABEL, text);
  return desk;
};

describe('the errand: closing the comments', () => {
  it('with a closing response is one act; readers see it at once, and keep what they were writing', async () => {
    const site = aSite();
    const reader = await showThread(site);
    await fill(reader, 'Add a comment', 'But what about');
    const el = await showThread(site, site.as(olga));
    const desk = await respond(el, last);
    await use(desk, 'Post');
    await eventually(() => expect(textOf(desk)).to.contain('Comments are closed.'));
    expect(focused() === null).to.equal(false);
    await use(desk, 'Done');
    await eventually(() => expect(textOf(find(el, 'article', /^Closing response/))).to.contain(last));
    expect(isThere(el, 'textbox')).to.equal(false);

    await eventually(() => expect(textOf(find(reader, 'article', /^Closing response/))).to.contain(last));
    expect(textOf(reader)).to.contain('Olga closed the comments.');
    expect(field(reader, 'Add a comment').value).to.equal('But what about');
    expect(isThere(reader, 'button', /^Reply/)).to.equal(false);
    expect(findAll(reader, 'article').length).to.equal(5);
  });

  it('is not nudged, whatever the last word is', async () => {
    const site = aSite();
    const el = await showThread(site, site.as(olga), {nudge: 'high'});
    const desk = await respond(el, 'You are an idiot, and I am done.');
    await use(desk, 'Post');
    await eventually(() => expect(textOf(desk)).to.contain('Comments are closed.'));
  });

  it('that fails keeps the words in the desk, and goes out by Retry', async () => {
    const site = aSite();
    const {adapter, calls} = stalling(site.as(olga), 'post');
    const el = await showThread(site, adapter);
    const desk = await respond(el, last);
    await use(desk, 'Post');
    await eventually(() => expect(calls.length).to.equal(1));
    await calls[0]?.fail(rejection('offline'));
    await eventually(() => expect(textOf(desk)).to.contain('No connection.'));
    expect(field(desk, LABEL).value).to.equal(last);
    await use(desk, 'Done');
    await openDesk(el);
    expect(field(desk, LABEL).value).to.equal(last);
    await use(desk, 'Retry');
    await eventually(() => expect(calls.length).to.equal(2));
    await calls[1]?.go();
    await eventually(() => expect(textOf(desk)).to.contain('Comments are closed.'));
  });

  it('is two acts where the backend knows no closing response, and ends the same', async () => {
    const site = aSite();
    const real = site.as(olga);
    const adapter = site.as(olga, {
      post: (draft: Draft, ctx: never) => real.post?.({...draft, closes: false}, ctx),
    });
    const el = await showThread(site, adapter);
    const desk = await respond(el, last);
    await use(desk, 'Post');
    await eventually(() => expect(textOf(desk)).to.contain('Comments are closed.'));
    await use(desk, 'Done');
    await eventually(() => expect(textOf(find(el, 'article', /^Closing response/))).to.contain(last));
  });

  it('at once, with a note, and opening it again', async () => {
    const site = aSite();
    const reader = await showThread(site);
    const el = await showThread(site, site.as(olga));
    const desk = await openDesk(el);
    await fill(desk, /Why, for readers/, 'It is late.');
    await use(desk, 'Close comments');
    await eventually(() =>
      expect(textOf(reader)).to.contain('Olga closed the comments.').and.to.contain('It is late.'),
    );
    await eventually(() => expect(told(el)).to.contain('Comments are closed now'));
    await use(desk, 'Reopen');
    await eventually(() => expect(isThere(reader, 'textbox', 'Add a comment')).to.equal(true));
    await use(desk, 'Done');
    expectFocus(find(el, 'button', DESK));
  });

  it('that does not get through says so in the desk, and the note stays', async () => {
    const site = aSite();
    const {adapter, calls} = stalling(site.as(olga), 'setPolicy');
    const el = await showThread(site, adapter);
    const desk = await openDesk(el);
    await fill(desk, /Why, for readers/, 'It is late.');
    await use(desk, 'Close comments');
    await eventually(() => expect(calls.length).to.equal(1));
    await calls[0]?.fail(rejection('forbidden'));
    await eventually(() => expect(textOf(desk)).to.contain('You are not allowed to do that here.'));
    expect(field(desk, /Why, for readers/).value).to.equal('It is late.');
    expect(textOf(desk)).to.contain('Comments are open.');
    await calm();
    expect(alerted(el)).to.contain('You are not allowed');
  });

  it('is not for readers', async () => {
    const el = await showThread(aSite());
    expect(isThere(el, 'button', DESK)).to.equal(false);
  });

  it('refuses who is a moment too late, in words, with everything kept', async () => {
    const site = aSite();
    const el = await showThread(site, site.as(bob, {watch: undefined}));
    await fill(el, 'Add a comment', 'But what about');
    site.store.thread(site.id, {policy: {open: false}});
    await use(el, 'Post');
    await eventually(() => expect(textOf(el)).to.contain('Comments were closed meanwhile.'));
    expect(field(el, 'Add a comment').value).to.equal('But what about');
  });
});
