import {expect, fixture, html} from '@open-wc/testing';
import type {CivilThread} from '../../src/elements/thread/thread.js';
import type {CommentsAdapter, Live} from '../../src/model/contract.js';
import {aComment, aPage, manualClock} from '../support/builders.js';
import {eventsDuring, field, fill, find, findAll, focused, isThere, textOf} from '../support/dom.js';
import {altered} from '../support/store.js';
import {
  ann,
  aSite,
  aThreadElement,
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
const here = (site: Site) => ({thread: {id: site.id}});
let keys = 0;
const say = async (site: Site, text: string, who = ann) => {
  const comment = await site.as(who).post?.({key: `k${++keys}`, text}, here(site));
  await calm();
  return comment!;
};

/** An adapter that says what the test says, and remembers whether anybody listens. */
function spoken(adapter: CommentsAdapter) {
  const emits = new Set<(event: Live) => void>();
  const watch = (emit: (event: Live) => void) => {
    emits.add(emit);
    return () => emits.delete(emit);
  };
  return {
    adapter: altered(adapter, {watch}),
    emits,
    tell: async (event: Live) => {
      for (const emit of emits) emit(event);
      await calm();
    },
  };
}

describe('<civil-thread>, live', () => {
  describe('new comments', () => {
    it('wait behind a button, and nothing moves', async () => {
      const site = aSite();
      const el = await showThread(site);
      const before = textOf(find(el, 'list'));
      await say(site, 'One more thing.');
      expect(textOf(find(el, 'list'))).to.equal(before);
      expect(isThere(el, 'button', '1 new comment')).to.equal(true);
      await say(site, 'And another.');
      await say(site, 'And a third.');
      expect(isThere(el, 'button', '3 new comments')).to.equal(true);
    });

    it('stand where they belong once asked for, and focus goes to the first', async () => {
      const site = aSite();
      const el = await showThread(site);
      await say(site, 'One more thing.');
      await say(site, 'And another.');
      await use(el, '2 new comments');
      expectFocus(theComment(el, 'One more thing.'));
      expect(findAll(el, 'article').length).to.equal(6);
      expect(isThere(el, 'button', /new comment/)).to.equal(false);
    });

    it('of one’s own from elsewhere wait as well, those from here do not', async () => {
      const site = aSite();
      const el = await showThread(site);
      await say(site, 'From my telephone.', bob);
      expect(isThere(el, 'button', '1 new comment')).to.equal(true);
      await fill(el, WRITE, 'From here.');
      await use(el, 'Post');
      expect(isThere(el, 'button', '1 new comment')).to.equal(true);
      theComment(el, 'From here.');
    });
  });

  describe('changes', () => {
    it('show at once, where the comment stands', async () => {
      const site = aSite();
      const {adapter, tell} = spoken(site.as(bob));
      const el = await showThread(site, adapter);
      await tell({
        type: 'put',
        comment: aComment({id: 'c4', text: 'A week.', editedAt: aComment().createdAt}),
      });
      expect(textOf(theComment(el, 'A week.'))).to.contain('(edited)');
      expect(findAll(el, 'article').length).to.equal(4);
    });

    it('take away what is gone, and leave its place where somebody answered', async () => {
      const site = aSite();
      const {adapter, tell} = spoken(site.as(bob));
      const el = await showThread(site, adapter);
      await tell({type: 'gone', id: 'c4'});
      expect(findAll(el, 'article').length).to.equal(3);
      await tell({type: 'gone', id: 'c2'});
      expect(findAll(el, 'article').length).to.equal(3);
      await eventually(() => expect(textOf(el)).to.contain('This comment was deleted'));
    });

    it('never leave the focus nowhere', async () => {
      const site = aSite();
      const {adapter, tell} = spoken(site.as(bob));
      const el = await showThread(site, adapter);
      for (const id of ['c4', 'c3', 'c2', 'c1']) {
        findAll(el, 'button', /^Reply to/)
          .at(-1)
          ?.focus();
        await tell({type: 'gone', id});
        expect(focused() === null, id).to.equal(false);
      }
      expect(findAll(el, 'article').length).to.equal(0);
    });

    it('that are nonsense are passed over', async () => {
      const site = aSite();
      const {adapter, tell} = spoken(site.as(bob));
      const el = await showThread(site, adapter);
      for (const event of [null, 'x', {}, {type: 'put'}, {type: 'put', comment: {}}, {type: 'what'}]) {
        await tell(event as never);
      }
      expect(findAll(el, 'article').length).to.equal(4);
      await tell({type: 'put', comment: aComment({id: 'new'})});
      expect(isThere(el, 'button', '1 new comment')).to.equal(true);
    });

    it('of the thread itself show at once: closed for all, words kept', async () => {
      const site = aSite();
      const el = await showThread(site);
      await fill(el, WRITE, 'I was about to say');
      site.store.thread(site.id, {policy: {open: false, by: olga}});
      await eventually(() => expect(textOf(el)).to.contain('Olga closed the comments.'));
      expect(field(el, WRITE).value).to.equal('I was about to say');
      expectFocus(field(el, WRITE));
      site.store.thread(site.id, {policy: {open: true}});
      await calm();
      expect(textOf(el)).not.to.contain('closed');
      expect(field(el, WRITE).value).to.equal('I was about to say');
    });

    it('are fetched when the backend only says that there are some', async () => {
      const site = aSite();
      const {adapter, tell} = spoken(site.as(bob));
      const el = await showThread(site, adapter);
      await say(site, 'Meanwhile.');
      await tell({type: 'stale'});
      expect(isThere(el, 'button', '1 new comment')).to.equal(true);
      expect(findAll(el, 'article').length).to.equal(4);
    });
  });

  describe('the line to the backend', () => {
    it('is taken up again after it broke, and what was missed is fetched', async () => {
      const site = aSite();
      const {adapter, tell, emits} = spoken(site.as(bob));
      const el = await showThread(site, adapter);
      await tell({type: 'down', retryAfter: 20});
      expect(emits.size).to.equal(0);
      await say(site, 'Meanwhile.');
      site.clock.advance(19_000);
      await calm();
      expect(emits.size).to.equal(0);
      site.clock.advance(1000);
      await calm();
      expect(emits.size).to.equal(1);
      expect(isThere(el, 'button', '1 new comment')).to.equal(true);
    });

    it('is not needed: without it the thread catches up when the page is looked at again, at most once a minute', async () => {
      const site = aSite();
      const el = await showThread(site, site.as(bob, {watch: undefined}));
      await say(site, 'Meanwhile.');
      dispatchEvent(new Event('pageshow'));
      await calm();
      expect(isThere(el, 'button', '1 new comment')).to.equal(false);
      site.clock.advance(60_000);
      dispatchEvent(new Event('pageshow'));
      await calm();
      expect(isThere(el, 'button', '1 new comment')).to.equal(true);
    });

    it('ends with the element, and so does everything that waits for the clock', async () => {
      const site = aSite();
      const {adapter, emits} = spoken(site.as(bob));
      const el = await showThread(site, adapter);
      expect(emits.size).to.equal(1);
      el.remove();
      await calm();
      expect(emits.size).to.equal(0);
      expect(site.clock.waiting).to.equal(0);
    });
  });

  describe('two elements', () => {
    const two = async (site: Site, adapter: CommentsAdapter) => {
      const one = await aThreadElement(site, adapter);
      const other = await aThreadElement(site, adapter);
      site.clock.advance(0);
      await calm();
      return [one, other] as const;
    };

    it('with one backend and thread are in step, over one request', async () => {
      const site = aSite();
      let lists = 0;
      const real = site.as(bob);
      const adapter = site.as(bob, {
        list: (...args: Parameters<typeof real.list>) => (lists++, real.list(...args)),
      });
      const [one, other] = await two(site, adapter);
      expect(lists).to.equal(1);
      expect(findAll(other, 'article').length).to.equal(4);
      await fill(one, WRITE, 'I used rye.');
      expect(field(other, WRITE).value).to.equal('I used rye.');
      await use(one, 'Post');
      theComment(other, 'I used rye.');
      expect(field(other, WRITE).value).to.equal('');
    });

    it('with one backend and thread: either can go', async () => {
      const site = aSite();
      const {adapter, emits} = spoken(site.as(bob));
      const [one, other] = await two(site, adapter);
      one.remove();
      await calm();
      expect(emits.size).to.equal(1);
      await fill(other, WRITE, 'I used rye.');
      await use(other, 'Post');
      theComment(other, 'I used rye.');
      other.remove();
      expect(emits.size).to.equal(0);
    });

    it('with different threads have nothing to do with each other', async () => {
      const site = aSite();
      const adapter = site.as(bob);
      const one = await showThread(site, adapter);
      const other = await showThread(site, adapter, {threadId: `${site.id}-other`});
      await fill(one, WRITE, 'I used rye.');
      expect(field(other, WRITE).value).to.equal('');
      expect(findAll(other, 'article').length).to.equal(0);
    });
  });

  describe('set up anew', () => {
    it('with another thread-id, it is another thread', async () => {
      const site = aSite();
      const el = await showThread(site);
      await fill(el, WRITE, 'Half a sent');
      el.setAttribute('thread-id', `${site.id}-other`);
      await calm();
      expect(findAll(el, 'article').length).to.equal(0);
      expect(field(el, WRITE).value).to.equal('');
      el.setAttribute('thread-id', site.id);
      await calm();
      expect(findAll(el, 'article').length).to.equal(4);
      expect(field(el, WRITE).value).to.equal('Half a sent');
    });

    it('with another adapter, it shows what that one says', async () => {
      const site = aSite();
      const {adapter, emits} = spoken(site.as(bob));
      const el = await showThread(site, adapter);
      el.adapter = site.as(olga);
      await calm();
      expect(emits.size).to.equal(0);
      expect(isThere(el, 'button', 'Author’s desk')).to.equal(true);
      expect(textOf(el)).to.contain('Writing as Olga');
    });

    it('drops a list that comes late', async () => {
      const site = aSite();
      const {adapter, calls} = stalling(site.as(bob), 'list');
      const el = await showThread(site, adapter);
      const events = await eventsDuring(el, 'civil-loaded', async () => {
        el.adapter = {list: () => Promise.resolve(aPage([aComment({text: 'The other one.'})]))};
        await calm();
        await calls[0]?.go();
      });
      expect(findAll(el, 'article').length).to.equal(1);
      theComment(el, 'The other one.');
      expect(events.length).to.equal(1);
    });

    it('drops the answer to a post that comes late, and the words were not lost', async () => {
      const site = aSite();
      const {adapter, calls} = stalling(site.as(bob), 'post');
      const el = await showThread(site, adapter);
      await fill(el, WRITE, 'I used rye.');
      await use(el, 'Post');
      const events = await eventsDuring(el, 'civil-posted', async () => {
        el.threadId = `${site.id}-other`;
        await calm();
        await calls[0]?.go();
      });
      expect(events.length).to.equal(0);
      expect(findAll(el, 'article').length).to.equal(0);
      el.threadId = site.id;
      await calm();
      const stands = findAll(el, 'article').some((one) => textOf(one).includes('I used rye.'));
      expect(stands || field(el, WRITE).value === 'I used rye.').to.equal(true);
    });

    it('tells an adapter that nobody waits any more', async () => {
      const site = aSite();
      const {adapter, calls} = stalling(site.as(bob), 'list');
      const el = await showThread(site, adapter);
      const {signal} = calls[0]?.args[1] as {signal: AbortSignal};
      expect(signal.aborted).to.equal(false);
      el.remove();
      expect(signal.aborted).to.equal(true);
    });
  });

  describe('moved in the page', () => {
    it('goes on, with what was typed', async () => {
      const site = aSite();
      const el = await showThread(site);
      await fill(el, WRITE, 'Half a sent');
      const aside = await fixture(html`<aside></aside>`);
      aside.append(el);
      site.clock.advance(0);
      await calm();
      expect(findAll(el, 'article').length).to.equal(4);
      expect(field(el, WRITE).value).to.equal('Half a sent');
      await say(site, 'News.');
      expect(isThere(el, 'button', '1 new comment')).to.equal(true);
    });

    it('carries out a removal that was still held', async () => {
      const site = aSite();
      const el = await showThread(site);
      await choose(el, 'Actions for Bob’s comment', 'Delete');
      await eventually(() => find(el, 'button', 'Undo'));
      (await fixture(html`<aside></aside>`)).append(el);
      site.clock.advance(0);
      await eventually(() => expect(textOf(el)).to.contain('This comment was deleted by its writer.'));
    });
  });

  describe('which thread', () => {
    const idOf = async (prepare: (el: CivilThread) => void = () => undefined) => {
      const el = document.createElement('civil-thread');
      const clock = manualClock();
      const refs: unknown[] = [];
      const adapter: CommentsAdapter = {
        list: (_query, {thread}) => (refs.push(thread), Promise.resolve(aPage())),
      };
      Object.assign(el, {adapter, clock});
      prepare(el);
      await fixture(html`<div>${el}</div>`);
      clock.advance(0);
      await calm();
      return refs[0];
    };

    it('is the page’s origin and path, without query and hash', async () => {
      const page = location.origin + location.pathname;
      expect(await idOf()).to.deep.equal({id: page.replace(/\/$/, ''), url: page, title: document.title});
    });

    it('is the page’s canonical link where it has one', async () => {
      const link = Object.assign(document.createElement('link'), {
        rel: 'canonical',
        href: 'https://example.com/bread/?page=1#top',
      });
      document.head.append(link);
      const ref = await idOf();
      link.remove();
      expect(ref).to.deep.include({id: 'https://example.com/bread'});
    });

    it('is what the page says', async () => {
      const ref = await idOf((el) => {
        el.setAttribute('thread-id', 'bread');
        el.setAttribute('thread-url', 'https://example.com/bread');
        el.setAttribute('thread-title', 'Bread');
      });
      expect(ref).to.deep.equal({id: 'bread', url: 'https://example.com/bread', title: 'Bread'});
    });

    it('is known one task after connecting, so that the adapter can be set after the tag', async () => {
      const site = aSite();
      const el = document.createElement('civil-thread');
      Object.assign(el, {threadId: site.id, clock: site.clock});
      await fixture(html`<div>${el}</div>`);
      const asked = eventsDuring(el, 'civil-loaded', async () => {
        el.adapter = site.as(bob);
        site.clock.advance(0);
        await calm();
      });
      expect((await asked).map(({count}) => count)).to.deep.equal([talk.length]);
    });
  });

  it('can be loaded anew, and what was typed stays', async () => {
    const site = aSite();
    const el = await showThread(site, site.as(bob, {watch: undefined}));
    await fill(el, WRITE, 'Half a sent');
    await say(site, 'Meanwhile.');
    await el.reload();
    await calm();
    expect(isThere(el, 'button', '1 new comment')).to.equal(true);
    expect(field(el, WRITE).value).to.equal('Half a sent');
    expect(told(el)).not.to.contain('comments loaded comments loaded');
  });
});
