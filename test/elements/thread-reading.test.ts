import {expect, fixture, html} from '@open-wc/testing';
import type {CivilThread} from '../../src/elements/thread/thread.js';
import type {Comment, ListQuery, Page, Thread} from '../../src/model/contract.js';
import {aComment, aPage, aThread, manualClock} from '../support/builders.js';
import {find, findAll, focused, isThere, nameOf, textOf} from '../support/dom.js';
import {
  alerted,
  ann,
  aSeed,
  aSite,
  aThreadElement,
  bob,
  calm,
  choose,
  eventually,
  expectFocus,
  olga,
  showThread,
  talk,
  theComment,
  told,
  use,
} from '../support/thread.js';

const words = (el: Element) =>
  findAll(el, 'article').map((one) => textOf(one.querySelector('[part=body]') ?? one));
const many = (count: number) =>
  Array.from({length: count}, (_, at) => aSeed(`m${at}`, ann, 900 - at, `Loaf ${at + 1}.`));

/** A comment of which there is no source. */
const aRendered = (html: string): Comment => ({
  id: 'c1',
  parentId: null,
  author: ann,
  html,
  createdAt: aComment().createdAt,
});

/** A thread over pages that are answered as they stand. */
async function showPage(page: Page, fields: Partial<CivilThread> = {}): Promise<CivilThread> {
  return showThread(
    aSite(),
    {list: () => Promise.resolve(page), post: () => Promise.reject(new Error())},
    fields,
  );
}

describe('<civil-thread>, reading', () => {
  beforeEach(() => history.replaceState(null, '', location.pathname + location.search));

  describe('the conversation', () => {
    it('stands in its order, replies below what they answer', async () => {
      const el = await showThread(aSite());
      expect(words(el)).to.deep.equal(talk.map(({text}) => text));
      const levels = findAll(el, 'listitem').map((item) => item.getAttribute('aria-level'));
      expect(levels).to.deep.equal(['1', '2', '3', '1']);
    });

    it('is named and counted by its heading', async () => {
      const el = await showThread(aSite());
      const heading = find(el, 'heading', 'Comments (4)');
      expect(heading.getAttribute('aria-level')).to.equal('2');
      expect(nameOf(find(el, 'region'))).to.equal('Comments (4)');
    });

    it('has a heading of the level that the page asks for', async () => {
      const el = await showThread(aSite(), undefined, {headingLevel: 3});
      expect(find(el, 'heading', 'Comments (4)').getAttribute('aria-level')).to.equal('3');
    });

    it('says of each comment who wrote it, to whom and when', async () => {
      const el = await showThread(aSite());
      const reply = theComment(el, 'It does, with oats.');
      expect(nameOf(reply)).to.match(/^Comment by Bob, replying to Ann, .*November 23, 2026/);
      expect(textOf(reply)).to.match(/Bob.*replying to .?Ann.*50 minutes ago/);
      expect(reply.querySelector('time')?.dateTime).to.equal('2026-11-23T11:10:00.000Z');
    });

    it('counts what it knows of where the backend does not count, and says that there are more', async () => {
      const thread = aThread();
      delete thread.count;
      const el = await showPage({thread, comments: [aComment()], next: 'more'});
      expect(isThere(el, 'heading', 'Comments (1+)')).to.equal(true);
    });

    it('keeps a reply whose parent did not come', async () => {
      const el = await showPage(aPage([aComment({parentId: 'nobody'})]));
      expect(words(el)).to.deep.equal(['The second recipe worked better for me.']);
    });

    it('does not name whom a reply answers where nobody knows', async () => {
      const gone = {
        id: 'gone',
        parentId: null,
        author: null,
        state: 'deleted',
        createdAt: aComment().createdAt,
      } as const;
      const el = await showPage(aPage([gone, aComment({parentId: 'gone'})]));
      expect(nameOf(findAll(el, 'article')[1]!)).not.to.contain('replying');
      expect(textOf(el)).not.to.contain('replying');
    });

    it('draws to the sixth level and says the real one', async () => {
      const chain = Array.from({length: 9}, (_, at) =>
        aSeed(`d${at}`, ann, 90 - at, `Depth ${at}.`, {parentId: at ? `d${at - 1}` : null}),
      );
      const el = await showThread(aSite({comments: chain}));
      const left = findAll(el, 'listitem').map((item) => item.getBoundingClientRect().left);
      expect(new Set(left).size).to.equal(7);
      expect(findAll(el, 'listitem').at(-1)?.getAttribute('aria-level')).to.equal('9');
    });

    it('shows rendered comments of a backend that gives no source', async () => {
      const el = await showPage(
        aPage([aRendered('<p>Made by a <b>backend</b><img src=x onerror=alert(1)>.</p>')]),
      );
      const article = await eventually(() => theComment(el, 'Made by a backend'));
      expect(article.querySelector('strong')?.textContent).to.equal('backend');
      expect(article.querySelector('img')).to.equal(null);
    });

    it('shows plain text as it is where the backend says so', async () => {
      const el = await showPage({
        thread: aThread({markup: 'plain'}),
        comments: [aComment({text: '*not* bold'})],
      });
      expect(words(el)).to.deep.equal(['*not* bold']);
    });
  });

  describe('while it loads, and without comments', () => {
    it('says that it loads, and what the page says without JavaScript stays', async () => {
      const el = await aThreadElement(aSite(), {list: () => new Promise(() => undefined)});
      el.textContent = 'Comments need JavaScript.';
      await calm();
      expect(textOf(el)).to.contain('Loading comments').and.to.contain('Comments need JavaScript.');
    });

    it('puts its own in the place of what the page says without JavaScript', async () => {
      const el = await showThread(aSite());
      el.textContent = 'Comments need JavaScript.';
      expect(textOf(el)).not.to.contain('Loading').and.not.to.contain('Comments need JavaScript.');
    });

    it('tells how many came, once, in a region that was there from the start', async () => {
      const site = aSite();
      const el = await aThreadElement(site);
      const regions = [...el.renderRoot.querySelectorAll('[role=status]')];
      expect(regions.map(textOf)).to.deep.equal(['']);
      const heard: string[] = [];
      new MutationObserver(() => heard.push(told(el))).observe(regions[0]!, {
        subtree: true,
        childList: true,
        characterData: true,
      });
      site.clock.advance(0);
      await calm();
      expect(heard).to.deep.equal(['4 comments loaded']);
      expect(regions[0]?.isConnected).to.equal(true);
      expect(regions[0]?.closest('[aria-busy=true]')).to.equal(null);
      site.clock.advance(5000);
      await calm();
      expect(told(el)).to.equal('');
    });

    it('is busy only while it loads', async () => {
      const el = await showThread(aSite());
      expect(find(el, 'list').getAttribute('aria-busy')).to.equal('false');
    });

    it('never announces the list itself', async () => {
      const el = await showThread(aSite());
      expect(find(el, 'list').closest('[aria-live], [role=log], [role=status]')).to.equal(null);
    });

    it('invites to write where nobody has', async () => {
      const el = await showThread(aSite({comments: []}));
      expect(textOf(el)).to.contain('No comments yet. What do you think?');
    });

    it('leaves it to the page what an empty thread says', async () => {
      const site = aSite({comments: []});
      const el = await showThread(site);
      el.append(
        Object.assign(document.createElement('p'), {slot: 'empty', textContent: 'Which flour do you use?'}),
      );
      expect(textOf(el)).to.contain('Which flour do you use?').and.not.to.contain('No comments yet');
    });
  });

  describe('pages', () => {
    it('brings more by a button, and moves on to the first of them', async () => {
      const el = await showThread(aSite({comments: many(5)}), undefined, {pageSize: 2});
      expect(words(el)).to.deep.equal(['Loaf 1.', 'Loaf 2.']);
      await use(el, 'Load more comments');
      expect(words(el)).to.deep.equal(['Loaf 1.', 'Loaf 2.', 'Loaf 3.', 'Loaf 4.']);
      expectFocus(theComment(el, 'Loaf 3.'));
      expect(told(el)).to.equal('2 comments loaded');
    });

    it('has no such button after the last page, and focus stays in the list', async () => {
      const el = await showThread(aSite({comments: many(3)}), undefined, {pageSize: 2});
      await use(el, 'Load more comments');
      expect(isThere(el, 'button', 'Load more comments')).to.equal(false);
      expectFocus(theComment(el, 'Loaf 3.'));
    });

    it('asks for a page once, however often the button is pressed', async () => {
      const site = aSite({comments: many(5)});
      const real = site.as(bob);
      const queries: ListQuery[] = [];
      const el = await showThread(
        site,
        site.as(bob, {list: (query: ListQuery, ctx: never) => (queries.push(query), real.list(query, ctx))}),
        {pageSize: 2},
      );
      const button = find(el, 'button', 'Load more comments');
      button.click();
      button.click();
      await calm();
      expect(queries.length).to.equal(2);
    });

    it('brings more replies by a button', async () => {
      const replies = Array.from({length: 103}, (_, at) =>
        aSeed(`r${at}`, bob, 800 - at, `Answer ${at + 1}.`, {parentId: 'm0'}),
      );
      const el = await showThread(aSite({comments: [...many(1), ...replies]}));
      expect(words(el).length).to.equal(101);
      await use(el, 'Show 3 more replies');
      expect(words(el).length).to.equal(104);
      expectFocus(theComment(el, 'Answer 101.'));
      expect(isThere(el, 'button', /more replies/)).to.equal(false);
    });

    it('changes the order', async () => {
      const site = aSite({comments: many(3)});
      const el = await showThread(site);
      const select = find(el, 'combobox', 'Order') as HTMLSelectElement;
      expect([...select.options].map(textOf)).to.deep.equal(['Oldest first', 'Newest first', 'Top']);
      select.focus();
      select.value = 'newest';
      select.dispatchEvent(new Event('change', {bubbles: true}));
      await calm();
      expect(words(el)).to.deep.equal(['Loaf 3.', 'Loaf 2.', 'Loaf 1.']);
      expectFocus(find(el, 'combobox', 'Order'));
      expect((find(el, 'combobox', 'Order') as HTMLSelectElement).value).to.equal('newest');
    });

    it('begins in the order that the page asks for', async () => {
      const el = await showThread(aSite({comments: many(3)}), undefined, {sort: 'newest'});
      expect(words(el)).to.deep.equal(['Loaf 3.', 'Loaf 2.', 'Loaf 1.']);
      expect((find(el, 'combobox', 'Order') as HTMLSelectElement).value).to.equal('newest');
    });

    it('offers no order that the backend does not have', async () => {
      const el = await showPage(aPage([aComment()]));
      expect(isThere(el, 'combobox')).to.equal(false);
    });
  });

  describe('branches', () => {
    it('fold and unfold, and focus stays on the button', async () => {
      const el = await showThread(aSite());
      await use(el, 'Hide 2 replies to Ann');
      expect(words(el)).to.deep.equal(['Does it work without milk?', 'And how long does it keep?']);
      const button = find(el, 'button', 'Show 2 replies to Ann');
      expect(button.getAttribute('aria-expanded')).to.equal('false');
      expectFocus(button);
      await use(el, 'Show 2 replies to Ann');
      expect(words(el).length).to.equal(4);
      expect(focused()?.getAttribute('aria-expanded')).to.equal('true');
    });
  });

  describe('reactions', () => {
    it('show at once, and once more pressing takes them back', async () => {
      const el = await showThread(aSite({comments: talk.slice(0, 1)}));
      await use(el, 'Like');
      const button = await eventually(() => find(el, 'button', 'Like: 1'));
      expect(button.getAttribute('aria-pressed')).to.equal('true');
      expectFocus(button);
      await use(el, 'Like: 1');
      expect(await eventually(() => find(el, 'button', 'Like').ariaPressed)).to.equal('false');
    });

    it('are counted but not offered where the viewer cannot react', async () => {
      const site = aSite({
        comments: [aSeed('c1', ann, 5, 'Hello.', {reactions: [{key: 'thanks', count: 3}]})],
      });
      const el = await showThread(site, site.as(null));
      expect(textOf(el)).to.contain('Thanks: 3');
      expect(isThere(el, 'button', /Thanks/)).to.equal(false);
    });
  });

  describe('what is said about a comment', () => {
    it('is who wrote the post, who moderates, and who is a guest', async () => {
      const people = [
        {...olga, role: 'owner'},
        {...bob, role: 'moderator'},
        {...ann, role: 'guest'},
        {id: 'x', name: 'X', role: 'emperor'},
      ];
      const el = await showPage(aPage(people.map((author) => aComment({id: author.id, author}))));
      const badges = findAll(el, 'article').map((one) => one.querySelector('[part=badge]')?.textContent);
      expect(badges).to.deep.equal(['Author', 'Moderator', 'Guest', undefined]);
    });

    it('is that it was edited, and by whom it was removed and why', async () => {
      const gone = {state: 'deleted', parentId: null, author: null, createdAt: aComment().createdAt} as const;
      const el = await showPage(
        aPage([
          aComment({id: 'a', editedAt: aComment().createdAt}),
          {...gone, id: 'b', endedBy: 'writer'},
          {...gone, id: 'c', endedBy: 'owner', reason: 'It named an address.'},
          {...gone, id: 'd', endedBy: 'moderator'},
          {...gone, id: 'e', state: 'hidden'},
          {...gone, id: 'f', state: 'visible', author: ann},
        ]),
      );
      const said = () => findAll(el, 'article').map(textOf);
      expect(said()[0]).to.contain('(edited)');
      const instead = [
        'This comment was deleted by its writer.',
        'This comment was removed by the author of the post. Reason: It named an address.',
        'This comment was removed by a moderator.',
        'This comment is hidden.',
        'These words are not shown to you.',
      ];
      await eventually(() => expect(said().slice(1)).to.deep.equal(instead));
    });

    it('is that it waits for review, or is hidden from others', async () => {
      const site = aSite({
        comments: [
          aSeed('a', bob, 9, 'I measured it.', {state: 'pending'}),
          aSeed('b', ann, 8, 'Not about bread.', {state: 'hidden', reason: 'Off topic.'}),
        ],
      });
      const el = await showThread(site, site.as(olga));
      expect(textOf(theComment(el, 'I measured it.'))).to.contain('Waiting for review.');
      await eventually(() =>
        expect(textOf(theComment(el, 'Not about bread.'))).to.contain(
          'This comment is hidden. Reason: Off topic.',
        ),
      );
    });

    it('is how often it was reported, to those who moderate', async () => {
      const comments = [aSeed('a', ann, 9, 'Grr.', {reports: [{reason: 'threat', count: 2}]})];
      const site = aSite({comments});
      const el = await showThread(site, site.as(olga));
      await eventually(() => expect(textOf(theComment(el, 'Grr.'))).to.contain('Reported 2 times: threat'));
      const reader = await showThread(site);
      expect(textOf(reader)).not.to.contain('Reported');
    });

    it('is a letter or two, not a picture, unless the page turns pictures on', async () => {
      const author = {...ann, name: 'Ann Lee', avatar: 'https://example.com/ann.png'};
      const el = await showPage(aPage([aComment({author})]));
      expect(el.renderRoot.querySelector('img')).to.equal(null);
      expect(find(el, 'article').querySelector('.avatar')?.textContent).to.equal('AL');
      el.avatars = true;
      await calm();
      const picture = el.renderRoot.querySelector('img');
      expect(picture?.referrerPolicy).to.equal('no-referrer');
      expect(picture?.loading).to.equal('lazy');
    });

    it('folds what a muted person wrote, and shows it on demand', async () => {
      const el = await showPage(
        aPage([
          aComment({author: {...ann, relation: 'mute'}}),
          aComment({id: 'c2', parentId: 'c1', text: 'A reply.'}),
        ]),
      );
      await eventually(() => find(el, 'button', 'Show anyway'));
      expect(textOf(findAll(el, 'article')[0]!))
        .to.contain('You muted Ann.')
        .and.not.to.contain('second recipe');
      expect(words(el)).to.contain('A reply.');
      await use(el, 'Show anyway');
      expect(textOf(el)).to.contain('second recipe');
      await use(el, 'Fold again');
      expect(textOf(el)).not.to.contain('second recipe');
    });

    it('shows all of a very long comment when asked', async () => {
      const text = `${'Long words. '.repeat(1000)}The end.`;
      const el = await showPage(aPage([aComment({text})]));
      expect(textOf(el)).not.to.contain('The end.');
      await use(el, 'Show all');
      expect(textOf(el)).to.contain('The end.');
    });
  });

  describe('the address of a comment', () => {
    afterEach(() => history.replaceState(null, '', location.pathname + location.search));

    it('leads there: its page is loaded, it is marked, and focus is on it', async () => {
      history.replaceState(null, '', '#comment-m6');
      const el = await showThread(aSite({comments: many(9)}), undefined, {pageSize: 3});
      const article = await eventually(() => theComment(el, 'Loaf 7.'));
      await eventually(() => expectFocus(article));
      expect(article.getAttribute('aria-current')).to.equal('true');
      expect(isThere(el, 'button', 'Load earlier comments')).to.equal(true);
      await use(el, 'Load earlier comments');
      expect(words(el).slice(0, 4)).to.deep.equal(['Loaf 4.', 'Loaf 5.', 'Loaf 6.', 'Loaf 7.']);
      expectFocus(theComment(el, 'Loaf 4.'));
    });

    it('leads there when it changes, out of a folded branch too', async () => {
      const el = await showThread(aSite());
      await use(el, 'Hide 2 replies to Ann');
      location.hash = '#comment-c3';
      await eventually(() => expectFocus(theComment(el, 'Good to know.')));
      expect(focused()?.getAttribute('aria-current')).to.equal('true');
    });

    it('walks on where the backend cannot load around a comment', async () => {
      const site = aSite({comments: many(9)});
      const real = site.as(bob);
      history.replaceState(null, '', '#comment-m7');
      const adapter = site.as(bob, {
        list: (query: ListQuery, ctx: never) => real.list({...query, around: ''}, ctx),
      });
      const el = await showThread(site, adapter, {pageSize: 3});
      await eventually(() => expectFocus(theComment(el, 'Loaf 8.')));
    });

    it('says so when the comment is not there', async () => {
      history.replaceState(null, '', '#comment-nowhere');
      const el = await showThread(aSite());
      await eventually(() => expect(alerted(el)).to.contain('not among those loaded here'));
      expect(words(el).length).to.equal(4);
    });

    it('is that of the page, without a query, and is copied by the menu', async () => {
      const copied: string[] = [];
      const {clipboard} = navigator;
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: {writeText: (text: string) => (copied.push(text), Promise.resolve())},
      });
      try {
        const el = await showThread(aSite(), undefined, {threadUrl: 'https://example.com/post#top'});
        await choose(el, 'Actions for Bob’s comment', 'Copy link');
        expect(copied).to.deep.equal(['https://example.com/post#comment-c2']);
        expect(told(el)).to.equal('Link copied');
        expectFocus(find(el, 'button', 'Actions for Bob’s comment'));
      } finally {
        Object.defineProperty(navigator, 'clipboard', {configurable: true, value: clipboard});
      }
    });

    it('goes into the address bar where it cannot be copied', async () => {
      const {clipboard} = navigator;
      Object.defineProperty(navigator, 'clipboard', {configurable: true, value: undefined});
      try {
        const el = await showThread(aSite());
        await choose(el, 'Actions for Bob’s comment', 'Copy link');
        expect(location.hash).to.equal('#comment-c2');
        expect(told(el)).to.contain('It is in the address bar now.');
      } finally {
        Object.defineProperty(navigator, 'clipboard', {configurable: true, value: clipboard});
      }
    });
  });

  describe('a closed thread', () => {
    it('says so, by whom and why, and stays readable', async () => {
      const policy = {open: false, by: olga, note: 'Everything has been said.'};
      const el = await showThread(aSite({policy}));
      await eventually(() =>
        expect(textOf(el))
          .to.contain('Olga closed the comments. You can still read everything.')
          .and.to.contain('Everything has been said.'),
      );
      expect(isThere(el, 'textbox')).to.equal(false);
      expect(isThere(el, 'button', /^Reply/)).to.equal(false);
      expect(words(el).length).to.equal(4);
    });

    it('says when it opens again, and opens by itself', async () => {
      const site = aSite({policy: {open: false, reopensAt: '2026-11-23T12:30:00Z'}});
      const el = await showThread(site);
      await eventually(() => expect(textOf(el)).to.match(/They open again at \d?\d:30/));
      site.clock.advance(31 * 60_000);
      await calm();
      expect(textOf(el)).not.to.contain('closed');
      expect(isThere(el, 'textbox', 'Add a comment')).to.equal(true);
    });

    it('closes by itself at its time', async () => {
      const site = aSite({policy: {open: true, closesAt: '2026-11-23T12:30:00Z'}});
      const el = await showThread(site);
      expect(isThere(el, 'textbox', 'Add a comment')).to.equal(true);
      site.clock.advance(31 * 60_000);
      await eventually(() => expect(textOf(el)).to.contain('Comments are closed.'));
      expect(isThere(el, 'textbox')).to.equal(false);
    });

    it('shows the closing response above the conversation, once', async () => {
      const last = aSeed('last', olga, 5, 'Thank you all. I *stop* here.');
      const el = await showThread(aSite({comments: [...talk, last], policy: {open: false, closing: 'last'}}));
      const response = await eventually(() => find(el, 'article', 'Closing response, Comment by Olga'));
      expect(textOf(response)).to.contain('Thank you all. I stop here.');
      expect(theComment(el, 'Thank you all.') === response).to.equal(true);
      expect(findAll(el, 'article')[0] === response).to.equal(true);
    });

    it('shows a closing response that the backend rendered', async () => {
      const last = {...aRendered('<p>Thank <b>you</b>.</p>'), id: 'last', author: olga};
      const thread: Thread = aThread({policy: {open: false, closing: 'last'}});
      const el = await showPage({thread, comments: [], closing: last});
      await eventually(() => expect(textOf(el)).to.contain('Thank you.'));
    });

    it('leaves it to the page what stands there without a closing response', async () => {
      const el = await showThread(aSite({policy: {open: false}}));
      el.append(
        Object.assign(document.createElement('p'), {slot: 'closing', textContent: 'Write to us instead.'}),
      );
      await eventually(() => expect(textOf(el)).to.contain('Write to us instead.'));
    });
  });

  describe('pinned comments', () => {
    it('stand above the conversation and in it', async () => {
      const el = await showThread(aSite({comments: talk.map((one) => ({...one, pinned: one.id === 'c2'}))}));
      const pinned = await eventually(() => find(el, 'article', 'Pinned, Comment by Bob'));
      expect(textOf(pinned)).to.contain('It does, with oats.');
      expect(findAll(el, 'article')[0] === pinned).to.equal(true);
      expect(findAll(el, 'listitem').length).to.equal(4);
    });

    it('are drawn as the backend gives them', async () => {
      const pinned = [aRendered('<p>By a <b>backend</b>.</p>')];
      const el = await showPage({...aPage([]), pinned});
      await eventually(() => expect(textOf(find(el, 'article', /^Pinned/))).to.contain('By a backend.'));
    });
  });

  describe('where words live', () => {
    it('is said where it is this browser or this page only', async () => {
      const said = async (kept: Thread['kept']) =>
        textOf(await showPage({thread: aThread(kept ? {kept} : {}), comments: []}));
      expect(await said('browser')).to.contain('Kept in this browser; nobody else sees this.');
      expect(await said('page')).to.contain('Kept only until you close this page');
      expect(await said(undefined)).not.to.contain('Kept');
    });

    it('is where to reply, when nobody can write here', async () => {
      const thread = aThread({viewer: null, host: 'bread.example'});
      const el = await showThread(aSite(), {list: () => Promise.resolve({thread, comments: [aComment()]})});
      expect(textOf(el)).to.contain('Reply on bread.example');
      expect(isThere(el, 'textbox')).to.equal(false);
      expect(isThere(el, 'button', /^(Reply|Post)/)).to.equal(false);
    });
  });

  describe('times', () => {
    it('move with the clock, and the list is not drawn again for that', async () => {
      const site = aSite();
      const el = await showThread(site);
      const article = theComment(el, 'And how long');
      expect(textOf(article)).to.contain('30 minutes ago');
      const changes: MutationRecord[] = [];
      const observer = new MutationObserver((records) => changes.push(...records));
      observer.observe(find(el, 'list'), {subtree: true, childList: true, attributes: true});
      site.clock.advance(60_000);
      await calm();
      expect(textOf(article)).to.contain('31 minutes ago');
      site.clock.advance(60_000);
      await calm();
      expect(textOf(article)).to.contain('32 minutes ago');
      const touched = changes.filter(({target}) => (target as Element).localName !== 'time');
      expect(touched).to.deep.equal([]);
    });

    it('are left out where the backend gave none', async () => {
      const el = await showPage(aPage([aComment({createdAt: 'yesterday'})]));
      expect(find(el, 'article').querySelector('time')).to.equal(null);
      expect(nameOf(find(el, 'article'))).to.equal('Comment by Ann');
    });
  });

  describe('the look', () => {
    it('follows the page, or is light or dark where it is told so', async () => {
      const el = await showThread(aSite());
      const scheme = () => getComputedStyle(el.renderRoot.querySelector('section')!).colorScheme;
      const inherited = scheme();
      el.theme = 'dark';
      await calm();
      expect(el.getAttribute('theme')).to.equal('dark');
      expect(scheme()).to.equal('dark');
      el.setAttribute('theme', 'light');
      await calm();
      expect(scheme()).to.equal('light');
      el.theme = 'auto';
      await calm();
      expect(scheme()).to.equal(inherited);
    });

    it('writes dates and numbers in the language of the page around it', async () => {
      const site = aSite();
      const el = document.createElement('civil-thread');
      Object.assign(el, {threadId: site.id, adapter: site.as(bob), clock: manualClock()});
      await fixture(html`<div lang="de">${el}</div>`);
      (el.clock as typeof site.clock).advance(0);
      await calm();
      expect(textOf(theComment(el, 'And how long'))).to.contain('vor 30 Minuten');
    });
  });
});
