import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {MemoryAdapter, MemoryStore} from '../../src/adapters/memory.js';
import {live} from './behaviours/live.js';
import {moderating} from './behaviours/moderating.js';
import {policy} from './behaviours/policy.js';
import {reading} from './behaviours/reading.js';
import {writing} from './behaviours/writing.js';
import {people, walk, type FullAdapter, type Subject, type Who} from './subject.js';

/** Each behaviour gets a site of its own, whose clock stands still. */
function memorySubject(): Subject {
  const store = new MemoryStore();
  let now = Date.UTC(2026, 10, 23, 5);
  store.now = () => now;
  const adapters = new Map<Who, MemoryAdapter>();
  let threads = 0;
  return {
    as(who) {
      const viewer = people[who] ?? null;
      const known = viewer ? [] : [{id: 'somebody', name: 'Somebody'}];
      const adapter = adapters.get(who) ?? new MemoryAdapter({store, viewer, people: known});
      adapters.set(who, adapter);
      return adapter as FullAdapter;
    },
    thread(options) {
      const thread = {id: `thread-${String((threads += 1))}`};
      const seed = {owner: 'mara', moderators: ['helen'], people: Object.values(people), comments: []};
      store.fill(thread, {...seed, ...options});
      return thread;
    },
    advance(seconds) {
      now += seconds * 1000;
    },
    now: () => now,
  };
}

for (const [title, behaviours] of Object.entries({reading, writing, moderating, policy, live})) {
  describe(`MemoryAdapter: ${title}`, () => {
    for (const behaviour of behaviours) it(behaviour.name, () => behaviour.run(memorySubject()));
  });
}

describe('MemoryAdapter', () => {
  const thread = {id: 't'};
  const alice = {id: 'alice', name: 'Alice'};

  it('has no sign-in where there is nobody to sign in', () => {
    const adapter = new MemoryAdapter({store: new MemoryStore()});
    assert.equal(adapter.signIn, undefined);
    assert.equal(adapter.signOut, undefined);
  });

  it('signs in the first of the people when nobody is the viewer', async () => {
    const adapter = new MemoryAdapter({store: new MemoryStore(), viewer: null, people: [alice]});
    assert.equal((await adapter.list({}, {thread})).thread.viewer, null);
    await adapter.signIn?.({thread});
    assert.equal((await adapter.list({}, {thread})).thread.viewer?.id, 'alice');
  });

  it('says its name, and the version of the package', () => {
    const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string};
    assert.deepEqual(new MemoryAdapter({store: new MemoryStore()}).about, {name: 'MemoryAdapter', version});
  });

  it('gives each guest an identity of its own', async () => {
    const store = new MemoryStore();
    store.thread('t', {guests: {name: 'optional'}});
    const [one, two] = [new MemoryAdapter({store}), new MemoryAdapter({store})];
    const mine = await one.post({key: 'k', text: 'x', guest: {name: 'Ann'}}, {thread});
    const theirs = await two.post({key: 'k', text: 'x', guest: {name: 'Ann'}}, {thread});
    assert.notEqual(mine.author?.id, theirs.author?.id);
    await assert.rejects(two.edit(mine, 'y', {thread}), {code: 'forbidden'});
  });

  it('keeps to itself what a listener does wrong', async (test) => {
    const store = new MemoryStore();
    const adapter = new MemoryAdapter({store, viewer: alice});
    const thrown = new Promise((resolve) => {
      process.setUncaughtExceptionCaptureCallback(resolve);
    });
    test.after(() => {
      process.setUncaughtExceptionCaptureCallback(null);
    });
    adapter.watch(
      () => {
        throw new Error('a broken listener');
      },
      {thread},
    );
    assert.equal((await adapter.post({key: 'k', text: 'x'}, {thread})).text, 'x');
    assert.match(String(await thrown), /a broken listener/);
  });

  it('lets go of the store when it is disposed of', () => {
    const store = new MemoryStore();
    const adapter = new MemoryAdapter({store, viewer: alice});
    adapter.watch(() => undefined, {thread});
    adapter.dispose();
    assert.equal(store.listeners.size, 0);
  });
});

describe('MemoryStore', () => {
  const author = {id: 'ann', name: 'Ann'};
  const aComment = (id: string, parentId: string | null, minute: number, more: object = {}) => ({
    id,
    parentId,
    author,
    text: id,
    createdAt: new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString(),
    ...more,
  });

  it('fills a thread, parents first, with everything a seed says', async () => {
    const store = new MemoryStore();
    const thread = {id: 't'};
    const [threat, likes] = [[{reason: 'threat', count: 2}], [{key: 'like', count: 41}]];
    store.fill(thread, {
      owner: 'mara',
      people: [{id: 'mara', name: 'Mara'}],
      policy: {note: 'Be kind.'},
      comments: [
        aComment('b', 'a', 1, {reports: threat}),
        aComment('a', null, 2, {reactions: likes, pinned: true}),
        aComment('c', 'nothing', 0),
        aComment('x', 'y', 0),
        aComment('y', 'x', 0),
      ],
    });
    const mara = new MemoryAdapter({store, viewer: {id: 'mara', name: 'Mara'}});
    const page = await mara.list({}, {thread});
    assert.equal(page.thread.policy.note, 'Be kind.');
    assert.equal(page.thread.owner?.name, 'Mara');
    assert.deepEqual(page.comments.find(({id}) => id === 'a')?.reactions, [
      {key: 'like', count: 41, mine: false},
    ]);
    assert.deepEqual(page.comments.find(({id}) => id === 'b')?.reports, threat);
    assert.equal(page.comments.find(({id}) => id === 'c')?.parentId, null);
    assert.equal(page.comments.length, 5);
    const order = page.comments.map(({id}) => id);
    assert.ok(order.indexOf('a') < order.indexOf('b'));
    const posted = await mara.post({key: 'k', text: 'x'}, {thread});
    assert.ok(!order.includes(posted.id));
  });

  it('knows the authors of a seed, but for newcomers', async () => {
    const store = new MemoryStore();
    const newcomer = {id: 'new', name: 'New', newcomer: true};
    store.fill({id: 't'}, {comments: [aComment('a', null, 0), aComment('b', null, 1, {author: newcomer})]});
    store.thread('t', {policy: {who: 'known', whoBefore: '2026-01-01T00:00:30Z'}});
    const post = (viewer: typeof author) =>
      new MemoryAdapter({store, viewer}).post({key: 'k', text: 'x'}, {thread: {id: 't'}});
    assert.equal((await post(author)).text, 'x');
    await assert.rejects(post(newcomer), {code: 'forbidden'});
  });

  it('stays usable with 10,000 comments: the walk takes as many requests as pages', async () => {
    const store = new MemoryStore();
    const comments = Array.from({length: 10_000}, (_, index) =>
      aComment(`s${String(index)}`, index % 2 ? `s${String(index - 1)}` : null, index),
    );
    store.fill({id: 't'}, {comments});
    const adapter = new MemoryAdapter({store, viewer: author}) as FullAdapter;
    const pages = await walk(adapter, {thread: {id: 't'}}, {limit: 100});
    assert.equal(pages.length, 50);
    assert.equal(new Set(pages.flatMap((page) => page.comments.map(({id}) => id))).size, 10_000);
  });

  it('survives a chain of replies 20,000 deep', async () => {
    const store = new MemoryStore();
    const comments = Array.from({length: 20_000}, (_, index) =>
      aComment(`s${String(index)}`, index ? `s${String(index - 1)}` : null, index, {
        state: index < 19_999 ? 'deleted' : 'visible',
      }),
    );
    store.fill({id: 't'}, {comments});
    const page = await new MemoryAdapter({store, viewer: author}).list(
      {around: 's19999'},
      {thread: {id: 't'}},
    );
    assert.equal(page.comments.length, 20_000);
    assert.equal(page.comments.at(-1)?.text, 's19999');
  });
});
