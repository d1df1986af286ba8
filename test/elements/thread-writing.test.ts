import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {MemoryAdapter} from '../../src/adapters/memory.js';
import type {CivilThread} from '../../src/elements/thread/thread.js';
import {field, fill, find, findAll, focused, isThere, settled, textOf} from '../support/dom.js';
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
  expectFocus,
  olga,
  showThread,
  stalling,
  talk,
  theComment,
  told,
  use,
  type Site,
} from '../support/thread.js';

const WRITE = 'Add a comment';
const REPLY = 'Reply to Ann';

/** A thread with one comment by Ann, so that names are plain. */
const oneByAnn = () => aSite({comments: talk.slice(0, 1)});

async function reply(el: CivilThread, text: string): Promise<void> {
  await use(el, REPLY);
  await fill(el, REPLY, text);
}

async function controlEnter(): Promise<void> {
  await sendKeys({down: 'Control'});
  await sendKeys({press: 'Enter'});
  await sendKeys({up: 'Control'});
}

/** Takes the thread off the page and puts another in its place, as a reload does. */
async function reload(site: Site, el: CivilThread, viewer = bob): Promise<CivilThread> {
  el.remove();
  return showThread(site, site.as(viewer));
}

describe('<civil-thread>, writing', () => {
  describe('a comment', () => {
    it('is posted, announced once, and gets the focus', async () => {
      const el = await showThread(aSite());
      await fill(el, WRITE, 'I used rye.');
      await use(el, 'Post');
      const article = theComment(el, 'I used rye.');
      expect(textOf(article)).to.match(/^Bob/);
      expectFocus(article);
      expect(told(el)).to.contain('Comment posted');
      expect(field(el, WRITE).value).to.equal('');
      expect(isThere(el, 'heading', 'Comments (5)')).to.equal(true);
    });

    it('is posted by Ctrl and Enter', async () => {
      const el = await showThread(aSite());
      await fill(el, WRITE, 'I used rye.');
      await controlEnter();
      await calm();
      expectFocus(theComment(el, 'I used rye.'));
    });

    it('stands in the list at once, and in its box until the backend said yes', async () => {
      const site = aSite();
      const {adapter, calls} = stalling(site.as(bob), 'post');
      const el = await showThread(site, adapter);
      await fill(el, WRITE, 'I used rye.');
      await use(el, 'Post');
      expect(textOf(theComment(el, 'I used rye.'))).to.contain('Sending…');
      expect(field(el, WRITE).value).to.equal('I used rye.');
      expect(isThere(theComment(el, 'I used rye.'), 'button')).to.equal(false);
      await calls[0]?.go();
      expect(textOf(theComment(el, 'I used rye.'))).not.to.contain('Sending…');
      expect(field(el, WRITE).value).to.equal('');
    });

    it('goes out once, however often Post is pressed', async () => {
      const site = aSite();
      const {adapter, calls} = stalling(site.as(bob), 'post');
      const el = await showThread(site, adapter);
      await fill(el, WRITE, 'I used rye.');
      await use(el, 'Post');
      find(el, 'button', 'Sending…').click();
      await controlEnter();
      await calm();
      expect(calls.length).to.equal(1);
      await calls[0]?.go();
      theComment(el, 'I used rye.');
    });

    it('says when it waits for review', async () => {
      const el = await showThread(aSite({policy: {hold: 'all'}}));
      await fill(el, WRITE, 'I used rye.');
      await use(el, 'Post');
      expect(told(el)).to.contain('Your comment waits for review.');
      expect(textOf(theComment(el, 'I used rye.'))).to.contain('Waiting for review.');
    });

    it('stands on top where the newest come first', async () => {
      const el = await showThread(aSite(), undefined, {sort: 'newest'});
      await fill(el, WRITE, 'I used rye.');
      await use(el, 'Post');
      expect(findAll(el, 'article')[0] === theComment(el, 'I used rye.')).to.equal(true);
    });

    it('is refused empty, in words, and the focus goes to the box', async () => {
      const el = await showThread(aSite());
      await use(el, 'Post');
      expect(textOf(el)).to.contain('Please write something first.');
      expectFocus(field(el, WRITE));
    });

    it('waits in slow mode, and says how long', async () => {
      const site = aSite({comments: [...talk, aSeed('c5', bob, 1, 'A word.')], policy: {slow: 100}});
      const el = await showThread(site);
      expect(textOf(el)).to.contain('You can send this in 40 seconds.');
      site.clock.advance(39_000);
      await calm();
      expect(textOf(el)).to.contain('You can send this in 1 second.');
      site.clock.advance(1000);
      await calm();
      expect(textOf(el)).not.to.contain('You can send this');
      await fill(el, WRITE, 'Another.');
      await use(el, 'Post');
      theComment(el, 'Another.');
    });
  });

  describe('a reply', () => {
    it('has a box below what it answers, which gets the focus', async () => {
      const el = await showThread(oneByAnn());
      expect(find(el, 'button', REPLY).getAttribute('aria-expanded')).to.equal('false');
      await use(el, REPLY);
      const box = field(el, REPLY);
      expectFocus(box);
      expect(find(el, 'button', REPLY).getAttribute('aria-expanded')).to.equal('true');
      await use(el, REPLY);
      expect(findAll(el, 'textbox').length).to.equal(2);
      expectFocus(box);
    });

    it('stands below what it answers, gets the focus, and its box goes', async () => {
      const el = await showThread(oneByAnn());
      await reply(el, 'With oats.');
      await use(theComment(el, 'without milk?'), 'Post');
      const article = theComment(el, 'With oats.');
      expect(article.closest('li')?.getAttribute('aria-level')).to.equal('2');
      expect(textOf(article)).to.contain('replying to');
      expectFocus(article);
      expect(isThere(el, 'textbox', REPLY)).to.equal(false);
    });

    it('is given up by Escape while nothing is written, and the focus goes back to Reply', async () => {
      const el = await showThread(oneByAnn());
      await use(el, REPLY);
      await sendKeys({press: 'Escape'});
      await calm();
      expect(isThere(el, 'textbox', REPLY)).to.equal(false);
      expectFocus(find(el, 'button', REPLY));
    });

    it('is not given up by Escape once something is written', async () => {
      const el = await showThread(oneByAnn());
      await reply(el, 'With oats.');
      await sendKeys({press: 'Escape'});
      await calm();
      expect(field(el, REPLY).value).to.equal('With oats.');
      expectFocus(field(el, REPLY));
    });

    it('is thrown away only after a question', async () => {
      const el = await showThread(oneByAnn());
      await reply(el, 'With oats.');
      await use(el, 'Cancel');
      expect(textOf(el)).to.contain('Throw away what you wrote?');
      await use(el, 'Keep it');
      expect(field(el, REPLY).value).to.equal('With oats.');
      await use(el, 'Cancel');
      await use(el, 'Throw away');
      expect(isThere(el, 'textbox', REPLY)).to.equal(false);
      expectFocus(find(el, 'button', REPLY));
      await use(el, REPLY);
      expect(field(el, REPLY).value).to.equal('');
    });

    it('begins with the words that are selected', async () => {
      const el = await showThread(oneByAnn());
      const body = find(el, 'article').querySelector('[part=body] p')!;
      const selection = (el.shadowRoot as unknown as Document).getSelection() ?? document.getSelection();
      selection?.setBaseAndExtent(body.firstChild!, 0, body.firstChild!, 0);
      const range = document.createRange();
      const text = [...body.childNodes].find(
        (node): node is Text => node instanceof Text && node.data.includes('milk'),
      )!;
      range.setStart(text, text.data.indexOf('without'));
      range.setEnd(text, text.data.indexOf('?'));
      selection?.removeAllRanges();
      selection?.addRange(range);
      await use(el, REPLY);
      await eventually(() => expect(field(el, REPLY).value).to.equal('> without milk\n\n'));
      expectFocus(field(el, REPLY));
      expect(field(el, REPLY).selectionStart).to.equal('> without milk\n\n'.length);
    });

    it('begins with the whole comment where Quote is chosen', async () => {
      const el = await showThread(oneByAnn());
      await choose(el, 'Actions for Ann’s comment', 'Quote in a reply');
      await eventually(() => expect(field(el, REPLY).value).to.equal('> Does it work without milk?\n\n'));
      expectFocus(field(el, REPLY));
    });

    it('cannot be written below a locked branch', async () => {
      const comments = talk.map((one) => ({...one, locked: one.id === 'c1'}));
      const el = await showThread(aSite({comments}));
      expect(isThere(theComment(el, 'without milk?'), 'button', REPLY)).to.equal(false);
      expect(isThere(theComment(el, 'Good to know.'), 'button', REPLY)).to.equal(false);
      expect(isThere(theComment(el, 'how long'), 'button', REPLY)).to.equal(true);
    });
  });

  describe('an edit', () => {
    const edit = async (el: CivilThread) => choose(el, 'Actions for Bob’s comment', 'Edit');

    it('has the words in a box in their place, and changes them', async () => {
      const el = await showThread(aSite());
      await edit(el);
      const box = await eventually(() => field(el, 'Edit your comment'));
      expect(box.value).to.equal('It does, with oats.');
      await eventually(() => expectFocus(box));
      await fill(el, 'Edit your comment', 'It does, with rice.');
      await use(el, 'Save');
      const article = await eventually(() => theComment(el, 'It does, with rice.'));
      expect(textOf(article)).to.contain('(edited)').and.not.to.contain('oats');
      await eventually(() => expectFocus(article));
      await eventually(() => expect(told(el)).to.contain('Changes saved'));
    });

    it('is given up by Cancel, and the focus goes back to the menu it came from', async () => {
      const el = await showThread(aSite());
      await edit(el);
      await eventually(() => field(el, 'Edit your comment'));
      await use(el, 'Cancel');
      expect(textOf(el)).to.contain('It does, with oats.');
      expectFocus(find(el, 'button', 'Actions for Bob’s comment'));
    });

    it('shows what stands there now when somebody else was faster, and Save then keeps ours', async () => {
      const site = aSite();
      const el = await showThread(site);
      await edit(el);
      await eventually(() => field(el, 'Edit your comment'));
      await fill(el, 'Edit your comment', 'It does, with rice.');
      const elsewhere = site.as(bob);
      const {comments} = await elsewhere.list({}, {thread: {id: site.id}});
      await elsewhere.edit?.(comments[1]!, 'It does, with soy.', {thread: {id: site.id}});
      await calm();
      await use(el, 'Save');
      await eventually(() =>
        expect(textOf(el)).to.contain('What stands there now').and.to.contain('with soy'),
      );
      expect(field(el, 'Edit your comment').value).to.equal('It does, with rice.');
      await use(el, 'Save');
      await eventually(() => theComment(el, 'It does, with rice.'));
    });

    it('is still there to copy when the comment goes meanwhile', async () => {
      const site = aSite();
      const el = await showThread(site);
      await edit(el);
      await eventually(() => field(el, 'Edit your comment'));
      await fill(el, 'Edit your comment', 'It does, with rice.');
      const owner = site.as(olga);
      const {comments} = await owner.list({}, {thread: {id: site.id}});
      await owner.remove?.(comments[1]!, {thread: {id: site.id}});
      await calm();
      await eventually(() =>
        expect(textOf(el)).to.contain('This comment was removed by the author of the post.'),
      );
      expect(field(el, 'Edit your comment').value).to.equal('It does, with rice.');
      expect(focused() === null).to.equal(false);
    });

    it('is not offered for words of others, nor where the backend cannot', async () => {
      const site = aSite();
      const el = await showThread(site);
      await use(el, 'Actions for Bob’s comment');
      await eventually(() => find(el, 'menuitem', 'Edit'));
      await sendKeys({press: 'Escape'});
      await use(theComment(el, 'Good to know.'), 'Actions for Ann’s comment');
      await eventually(() => find(el, 'menuitem', 'Report'));
      expect(isThere(el, 'menuitem', 'Edit')).to.equal(false);
      expect(isThere(el, 'menuitem', 'Delete')).to.equal(false);
      const plain = await showThread(site, site.as(bob, {edit: undefined}));
      await use(plain, 'Actions for Bob’s comment');
      await eventually(() => find(plain, 'menuitem', 'Delete'));
      expect(isThere(plain, 'menuitem', 'Edit')).to.equal(false);
    });
  });

  describe('a removal', () => {
    const remove = async (el: CivilThread) => {
      await choose(el, 'Actions for Bob’s comment', 'Delete');
      await eventually(() => find(el, 'button', 'Undo'));
    };

    it('can be undone for eight seconds, and then nothing was sent', async () => {
      const site = aSite();
      const {adapter, calls} = stalling(site.as(bob), 'remove');
      const el = await showThread(site, adapter);
      await remove(el);
      expect(textOf(el)).to.contain('Deleting this comment.').and.not.to.contain('with oats');
      site.clock.advance(7900);
      await use(el, 'Undo');
      const article = theComment(el, 'It does, with oats.');
      expect(article.contains(focused())).to.equal(true);
      site.clock.advance(60_000);
      await calm();
      expect(calls.length).to.equal(0);
    });

    it('is done after eight seconds: the place stays where somebody answered', async () => {
      const site = aSite();
      const el = await showThread(site);
      await remove(el);
      expect(focused() === null).to.equal(false);
      site.clock.advance(8000);
      await eventually(() => expect(textOf(el)).to.contain('This comment was deleted by its writer.'));
      expect(textOf(el)).to.contain('Good to know.');
      await eventually(() => expect(told(el)).to.contain('Comment deleted'));
      expect(focused() === null).to.equal(false);
    });

    it('leaves no trace where nobody answered, and the focus goes to what stands there then', async () => {
      const site = aSite({comments: [...talk.slice(0, 1), aSeed('c2', bob, 9, 'A word.'), ...talk.slice(3)]});
      const el = await showThread(site);
      await remove(el);
      find(el, 'button', 'Undo').focus();
      site.clock.advance(8000);
      await eventually(() => expect(findAll(el, 'article').length).to.equal(2));
      await eventually(() => expect(findAll(el, 'article').some((one) => one === focused())).to.equal(true));
    });

    it('leaves the focus where the person has gone on meanwhile', async () => {
      const site = aSite();
      const el = await showThread(site);
      await remove(el);
      await fill(el, WRITE, 'Something');
      site.clock.advance(8000);
      await eventually(() => expect(told(el)).to.contain('Comment deleted'));
      await calm();
      expectFocus(field(el, WRITE));
    });

    it('that fails gives the comment back, says why, and can be tried again', async () => {
      const site = aSite();
      const {adapter, calls} = stalling(site.as(bob), 'remove');
      const el = await showThread(site, adapter);
      await remove(el);
      site.clock.advance(8000);
      await eventually(() => expect(calls.length).to.equal(1));
      await calls[0]?.fail(rejection('offline'));
      await eventually(() => expect(alerted(el)).to.contain('No connection.'));
      theComment(el, 'It does, with oats.');
      await use(el, 'Retry');
      await eventually(() => find(el, 'button', 'Undo'));
      site.clock.advance(8000);
      await eventually(() => expect(calls.length).to.equal(2));
      await calls[1]?.go();
      await eventually(() => expect(textOf(el)).to.contain('This comment was deleted by its writer.'));
    });

    it('is carried out when the page is left', async () => {
      const site = aSite();
      const {adapter, calls} = stalling(site.as(bob), 'remove');
      const el = await showThread(site, adapter);
      await remove(el);
      dispatchEvent(new Event('pagehide'));
      await calm();
      expect(calls.length).to.equal(1);
    });
  });

  describe('a draft', () => {
    it('is still there when the page comes again', async () => {
      const site = aSite();
      const el = await showThread(site);
      await fill(el, WRITE, 'I used r');
      expect(field(await reload(site, el), WRITE).value).to.equal('I used r');
    });

    it('of a reply waits below its comment, and goes on from there', async () => {
      const site = oneByAnn();
      const el = await showThread(site);
      await reply(el, 'With o');
      const again = await reload(site, el);
      expect(isThere(again, 'textbox', REPLY)).to.equal(false);
      await use(again, 'Continue your draft');
      expect(field(again, REPLY).value).to.equal('With o');
      expectFocus(field(again, REPLY));
    });

    it('is seen by nobody else at the same screen', async () => {
      const site = aSite();
      const el = await showThread(site);
      await fill(el, WRITE, 'I used r');
      const others = await reload(site, el, ann);
      expect(field(others, WRITE).value).to.equal('');
      expect(field(await reload(site, others), WRITE).value).to.equal('I used r');
    });

    it('is kept when the thread closes in mid-sentence', async () => {
      const site = aSite();
      const el = await showThread(site);
      await fill(el, WRITE, 'I used r');
      site.store.thread(site.id, {policy: {open: false}});
      await eventually(() => expect(textOf(el)).to.contain('Comments are closed.'));
      expect(field(el, WRITE).value).to.equal('I used r');
      expectFocus(field(el, WRITE));
    });

    it('is gone after it was posted', async () => {
      const site = aSite();
      const el = await showThread(site);
      await fill(el, WRITE, 'I used rye.');
      await use(el, 'Post');
      expect(field(await reload(site, el), WRITE).value).to.equal('');
    });
  });

  describe('who one is', () => {
    it('is said, and signing out asks the page first', async () => {
      const el = await showThread(aSite());
      expect(textOf(el)).to.contain('Writing as Bob');
      await use(el, 'Sign out');
      await eventually(() => expect(isThere(el, 'button', 'Sign out')).to.equal(false));
    });

    it('is asked on the way out, and the words go on after it', async () => {
      const site = aSite();
      const adapter = new MemoryAdapter({store: site.store, viewer: null, people: [bob]});
      const el = await showThread(site, adapter);
      expect(isThere(el, 'button', 'Sign in')).to.equal(true);
      await fill(el, WRITE, 'I used rye.');
      await use(el, 'Post');
      await eventually(() => expect(field(el, WRITE).value).to.equal(''));
      expect(textOf(theComment(el, 'I used rye.'))).to.match(/^Bob/);
      expect(focused() === null).to.equal(false);
    });

    it('is left to the site where the backend has no way in', async () => {
      const site = aSite();
      const el = await showThread(site, site.as(null));
      expect(textOf(el)).to.contain('Sign in on this site to comment.');
      expect(isThere(el, 'textbox')).to.equal(false);
      expect(isThere(el, 'button', /^(Reply|Post)/)).to.equal(false);
    });

    it('is a name for guests, which is asked once and kept', async () => {
      localStorage.removeItem('civil:guest');
      const site = aSite({guests: {name: 'required', email: 'optional'}});
      const el = await showThread(site, site.as(null));
      await fill(el, WRITE, 'I used rye.');
      await use(el, 'Post');
      expect(textOf(el)).to.contain('Please enter a name first.');
      expectFocus(field(el, 'Your name'));
      await fill(el, 'Your name', 'Gus');
      await use(el, 'Post');
      const article = await eventually(() => theComment(el, 'I used rye.'));
      expect(textOf(article)).to.contain('Gus').and.to.contain('Guest');
      expect(textOf(el)).to.contain('Writing as Gus');
      el.remove();
      const again = await showThread(site, site.as(null));
      expect(textOf(again)).to.contain('Writing as Gus');
      expect(isThere(again, 'textbox', 'Your name')).to.equal(false);
      localStorage.removeItem('civil:guest');
    });

    it('brings the rules of the house for those who are new', async () => {
      const site = aSite();
      const rules = html`<p slot="rules">Be kind.</p>`;
      const stand = async (viewer: typeof bob) => {
        const at = await fixture<CivilThread>(
          html`<civil-thread thread-id=${site.id} .adapter=${site.as(viewer)} .clock=${site.clock}
            >${rules}</civil-thread
          >`,
        );
        site.clock.advance(0);
        await calm();
        return textOf(at);
      };
      expect(await stand({id: 'new', name: 'Noor'})).to.contain('Be kind.');
      expect(await stand(olga))
        .to.contain('Writing as Olga (Author)')
        .and.not.to.contain('Be kind.');
      expect(await stand(bob)).not.to.contain('Be kind.');
    });
  });

  it('does not call back a person who has gone on meanwhile', async () => {
    const site = oneByAnn();
    const {adapter, calls} = stalling(site.as(bob), 'post');
    const el = await showThread(site, adapter);
    await fill(el, WRITE, 'I used rye.');
    await use(el, 'Post');
    await reply(el, 'With o');
    await calls[0]?.go();
    theComment(el, 'I used rye.');
    expect(told(el)).to.contain('Comment posted');
    expectFocus(field(el, REPLY));
  });

  it('keeps what is typed while the list changes below', async () => {
    const site = aSite();
    const el = await showThread(site);
    const box = field(el, WRITE);
    box.focus();
    await sendKeys({type: 'I us'});
    await site.as(ann).post?.({key: 'k', text: 'Hello.'}, {thread: {id: site.id}});
    await calm();
    await sendKeys({type: 'ed rye'});
    await settled(el);
    expect(box.value).to.equal('I used rye');
    expectFocus(box);
  });
});
