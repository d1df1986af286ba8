import {expect} from '@open-wc/testing';
import {MemoryAdapter} from '../../src/adapters/memory.js';
import type {CivilThread} from '../../src/elements/thread/thread.js';
import type {CommentsAdapter} from '../../src/model/contract.js';
import type {Deed} from '../../src/model/intent.js';
import {eventsDuring, field, fill, find, findAll, isThere, press, textOf} from '../support/dom.js';
import {altered} from '../support/store.js';
import {
  ann,
  aSeed,
  aSite,
  aThreadElement,
  bob,
  calm,
  choose,
  eventually,
  olga,
  showThread,
  talk,
  use,
} from '../support/thread.js';

const WRITE = 'Add a comment';

/** An adapter that counts the calls of everything that changes something. */
function counted(adapter: CommentsAdapter): {adapter: CommentsAdapter; calls: string[]} {
  const calls: string[] = [];
  const names = [
    'post',
    'edit',
    'remove',
    'react',
    'report',
    'block',
    'moderate',
    'setPolicy',
    'signIn',
    'signOut',
  ];
  const changes = names.flatMap((name) => {
    const real: unknown = Reflect.get(adapter, name);
    if (typeof real !== 'function') return [];
    const call = (...args: unknown[]): unknown => {
      calls.push(name);
      return Reflect.apply(real, adapter, args);
    };
    return [[name, call]];
  });
  return {adapter: altered(adapter, Object.fromEntries(changes) as Record<string, unknown>), calls};
}

/** A thread that calls everything off, and what the page was asked. */
async function refusing(
  viewer: typeof bob | null,
  who = viewer,
): Promise<{
  el: CivilThread;
  calls: string[];
  asked: Deed[];
}> {
  const site = aSite({
    comments: [...talk.slice(0, 2), aSeed('c9', ann, 3, 'Hm.', {reports: [{reason: 'spam', count: 1}]})],
  });
  const people = who ? [who] : [bob];
  const {adapter, calls} = counted(new MemoryAdapter({store: site.store, viewer, people}));
  const el = await showThread(site, adapter);
  const asked: Deed[] = [];
  el.addEventListener('civil-request', (event) => {
    event.preventDefault();
    asked.push(event.intent);
  });
  return {el, calls, asked};
}

describe('<civil-thread>, what the page hears', () => {
  describe('civil-request comes before each deed, and calls it off', () => {
    it('a comment: its words stay in the box', async () => {
      const {el, calls, asked} = await refusing(bob);
      await fill(el, WRITE, 'I used rye.');
      await use(el, 'Post');
      expect(asked).to.deep.equal([{type: 'submit', box: 'new', text: 'I used rye.'}]);
      expect(calls).to.deep.equal([]);
      expect(field(el, WRITE).value).to.equal('I used rye.');
      expect(isThere(el, 'button', 'Post')).to.equal(true);
    });

    it('an edit: its words stay in the box', async () => {
      const {el, calls, asked} = await refusing(bob);
      await choose(el, 'Actions for Bob’s comment', 'Edit');
      await eventually(() => field(el, 'Edit your comment'));
      await fill(el, 'Edit your comment', 'With rice.');
      await use(el, 'Save');
      expect(asked.map(({type}) => type)).to.deep.equal(['submit']);
      expect(calls).to.deep.equal([]);
      expect(field(el, 'Edit your comment').value).to.equal('With rice.');
    });

    it('a removal: the comment stays', async () => {
      const {el, asked} = await refusing(bob);
      await choose(el, 'Actions for Bob’s comment', 'Delete');
      await eventually(() => expect(asked).to.deep.equal([{type: 'remove', commentId: 'c2'}]));
      await calm();
      expect(isThere(el, 'button', 'Undo')).to.equal(false);
      expect(textOf(el)).to.contain('It does, with oats.');
    });

    it('a reaction', async () => {
      const {el, calls, asked} = await refusing(bob);
      findAll(el, 'button', 'Like')[0]?.click();
      await calm();
      expect(asked).to.deep.equal([{type: 'react', commentId: 'c1', key: 'like', on: true}]);
      expect(calls).to.deep.equal([]);
      expect(isThere(el, 'button', 'Like: 1')).to.equal(false);
    });

    it('a report: the comment is not folded', async () => {
      const {el, calls, asked} = await refusing(bob);
      findAll(el, 'button', 'Actions for Ann’s comment')[0]?.click();
      await eventually(() => find(el, 'menuitem', 'Report'));
      await use(el, 'Report', 'menuitem');
      await eventually(() => find(el, 'dialog'));
      await press(el, 'Spam or advertising', 'radio');
      await use(el, 'Send report');
      expect(asked).to.deep.equal([{type: 'report', commentId: 'c1', reason: 'spam'}]);
      expect(calls).to.deep.equal([]);
      expect(textOf(el)).to.contain('Does it work without milk?');
    });

    it('a block', async () => {
      const {el, calls, asked} = await refusing(bob);
      findAll(el, 'button', 'Actions for Ann’s comment')[0]?.click();
      await eventually(() => find(el, 'menuitem', 'Block Ann'));
      await use(el, 'Block Ann', 'menuitem');
      expect(asked).to.deep.equal([{type: 'block', personId: 'ann', relation: 'block'}]);
      expect(calls).to.deep.equal([]);
      expect(textOf(el)).to.contain('Does it work without milk?');
    });

    it('moderating, and closing the thread: the note to readers stays', async () => {
      const {el, calls, asked} = await refusing(olga);
      await use(el, 'Author’s desk');
      await eventually(() => find(el, 'dialog'));
      await use(el, 'Keep it');
      await fill(el, /Why, for readers/, 'Enough.');
      await use(el, 'Close comments');
      expect(asked.map(({type}) => type)).to.deep.equal(['moderate', 'policy']);
      expect(calls).to.deep.equal([]);
      expect(field(el, /Why, for readers/).value).to.equal('Enough.');
    });

    it('signing in and out', async () => {
      const out = await refusing(null);
      await use(out.el, 'Sign in');
      const into = await refusing(bob);
      await use(into.el, 'Sign out');
      expect([...out.asked, ...into.asked]).to.deep.equal([{type: 'sign-in'}, {type: 'sign-out'}]);
      expect([...out.calls, ...into.calls]).to.deep.equal([]);
    });
  });

  it('asks only about what leaves the widget', async () => {
    const site = aSite({
      comments: Array.from({length: 4}, (_, at) => aSeed(`m${at}`, ann, 90 - at, `Loaf ${at}.`)),
    });
    const el = await showThread(site, undefined, {pageSize: 2});
    const events = await eventsDuring(el, 'civil-request', async () => {
      await fill(el, WRITE, 'Half a sent');
      await use(el, 'Load more comments');
      findAll(el, 'button', 'Reply to Ann')[0]?.click();
      await calm();
      await use(el, 'Cancel');
      await el.reload();
    });
    expect(events.length).to.equal(0);
  });

  it('never hears the wishes inside', async () => {
    const site = aSite();
    const el = await showThread(site);
    const events = await eventsDuring(document, 'civil-intent', async () => {
      await fill(el, WRITE, 'I used rye.');
      await use(el, 'Post');
      await choose(el, 'Actions for Bob’s comment', 'Copy link').catch(() => undefined);
    });
    expect(events.length).to.equal(0);
  });

  it('hears that the comments came, and how many', async () => {
    const site = aSite();
    const el = await aThreadElement(site);
    const events = await eventsDuring(document, 'civil-loaded', async () => {
      site.clock.advance(0);
      await calm();
    });
    expect(events.map(({count, target}) => [count, target === el])).to.deep.equal([[4, true]]);
  });

  it('hears of a comment that the backend took', async () => {
    const el = await showThread(aSite());
    const events = await eventsDuring(document, 'civil-posted', async () => {
      await fill(el, WRITE, 'I used rye.');
      await use(el, 'Post');
    });
    expect(events.length).to.equal(1);
    expect(events[0]?.comment.text).to.equal('I used rye.');
    expect(events[0]?.comment.author?.name).to.equal('Bob');
  });

  it('hears of a report, and whether anybody gets it', async () => {
    const heard: unknown[] = [];
    const report = async (changes: Record<string, unknown>, button: string) => {
      const site = aSite({comments: talk.slice(0, 1)});
      const el = await showThread(site, site.as(bob, changes));
      el.addEventListener('civil-reported', ({commentId, reason, kept}) =>
        heard.push([commentId, reason, kept]),
      );
      await choose(el, 'Actions for Ann’s comment', 'Report');
      await eventually(() => find(el, 'dialog'));
      await press(el, 'Spam or advertising', 'radio');
      await use(el, button);
    };
    await report({}, 'Send report');
    await eventually(() => expect(heard).to.deep.equal([['c1', 'spam', 'server']]));
    await report({report: undefined}, 'Save report');
    await eventually(() => expect(heard[1]).to.deep.equal(['c1', 'spam', 'browser']));
  });

  it('hears of a block and of a release, and where it holds', async () => {
    const site = aSite({comments: talk.slice(0, 1)});
    const el = await showThread(site);
    const heard: unknown[] = [];
    el.addEventListener('civil-blocked', ({personId, relation, kept}) =>
      heard.push([personId, relation, kept]),
    );
    await choose(el, 'Actions for Ann’s comment', 'Mute Ann');
    await eventually(() => expect(heard).to.deep.equal([['ann', 'mute', 'server']]));
    await use(el, 'Show anyway');
    await choose(el, 'Actions for Ann’s comment', 'Stop muting Ann');
    await eventually(() => expect(heard.length).to.equal(2));
    expect(heard[1]).to.deep.equal(['ann', 'none', 'server']);
  });

  it('hears that the author closed and reopened', async () => {
    const site = aSite();
    const el = await showThread(site, site.as(olga));
    const open: boolean[] = [];
    el.addEventListener('civil-policy', ({thread}) => open.push(thread.policy.open));
    await use(el, 'Author’s desk');
    await eventually(() => find(el, 'dialog'));
    await use(el, 'Close comments');
    await eventually(() => expect(open).to.deep.equal([false]));
    await use(el, 'Reopen');
    await eventually(() => expect(open).to.deep.equal([false, true]));
  });

  it('hears of a nudge and how it ended, and never a word of it', async () => {
    const site = aSite();
    const el = await showThread(site, undefined, {nudge: 'default'});
    const heard: [string, number][] = [];
    const keys = new Set<string>();
    el.addEventListener('civil-nudged', (event) => {
      heard.push([event.outcome, event.severity]);
      for (const key of Object.keys(event)) keys.add(key);
    });
    await fill(el, WRITE, 'You are an idiot.');
    await press(el, 'Post');
    await eventually(() => find(el, 'button', 'Reword'));
    await use(el, 'Reword');
    await eventually(() => expect(heard.map(([outcome]) => outcome)).to.deep.equal(['shown', 'reworded']));
    expect(heard.every(([, severity]) => severity >= 1 && severity <= 4)).to.equal(true);
    keys.delete('isTrusted');
    expect([...keys].sort()).to.deep.equal(['outcome', 'severity']);
  });
});
