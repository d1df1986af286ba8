import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Comment, CommentsAdapter, Ctx, ListQuery, Live} from '../../src/model/contract.js';
import {countsOf} from '../../src/store/counts.js';
import {adapterNamed} from '../../src/store/backends.js';
import {acquire, release} from '../../src/store/open.js';
import {relativesOf} from '../../src/store/relatives.js';
import {closingIn, countIn, foldIn, openIn} from '../../src/store/select.js';
import {HELD} from '../../src/store/deeds.js';
import {find} from '../../src/store/visit.js';
import type {ThreadStore} from '../../src/store/thread-store.js';
import {aComment, aPage, manualClock} from '../support/builders.js';
import {
  alice,
  altered,
  as,
  aSite,
  aStore,
  bob,
  memoryShelf,
  olga,
  rejection,
  thread,
} from '../support/store.js';

const ctx = {thread};
const texts = (store: ThreadStore) => store.state.ids.map((id) => store.state.comments.get(id)?.text);
const say = (adapter: CommentsAdapter, text: string, parent?: Comment) =>
  adapter.post!({key: text, text, ...(parent && {parent})}, ctx);

describe('reading', () => {
  it('says in words why the first page did not come, and comes on retry', async () => {
    const {backend} = aSite();
    const real = as(backend, alice);
    let failing = true;
    const store = aStore(
      altered(real, {
        list: (query: ListQuery, c: Ctx) =>
          failing ? Promise.reject(rejection('offline')) : real.list(query, c),
      }),
    );
    const outcome = await store.open();
    assert.equal(outcome.type, 'failed');
    assert.deepEqual([store.state.phase, store.state.failure?.code], ['failed', 'offline']);
    failing = false;
    await store.perform({type: 'retry'});
    assert.equal(store.state.phase, 'ready');
  });

  it('reports nonsense and shows the neighbours of a broken comment', async () => {
    const broken = [aComment({id: 'a'}), {id: {}, text: 3}, null, aComment({id: 'b'})];
    const store = aStore({list: () => Promise.resolve({...aPage(), comments: broken as Comment[]})});
    assert.deepEqual(await store.open(), {type: 'loaded', count: 2, dropped: 2});
    assert.deepEqual(store.state.ids, ['a', 'b']);
    const nonsense = aStore({list: () => Promise.resolve('<html>' as never)});
    assert.equal((await nonsense.open()).type, 'failed');
  });

  it('walks through all pages without repeat or gap', async () => {
    const {backend} = aSite();
    const author = as(backend, alice);
    for (let n = 1; n <= 7; n++) await say(author, `comment ${n}`);
    const store = aStore(as(backend, bob), {pageSize: 3});
    await store.open();
    while (store.state.next !== undefined) await store.perform({type: 'more', where: 'next'});
    assert.deepEqual(
      texts(store),
      [1, 2, 3, 4, 5, 6, 7].map((n) => `comment ${n}`),
    );
  });

  it('finds a comment that is pages away', async () => {
    const {backend} = aSite();
    const author = as(backend, alice);
    for (let n = 1; n <= 9; n++) await say(author, `comment ${n}`);
    const wanted = (await as(backend, bob).list({sort: 'newest', limit: 1}, ctx)).comments[0]!;
    const around = aStore(as(backend, bob), {pageSize: 2});
    await around.open();
    assert.equal(await find(around, wanted.id), true);

    const real = as(backend, bob);
    const walking = aStore(
      altered(real, {
        list: ({cursor, limit}: ListQuery, c: Ctx) =>
          real.list({...(cursor && {cursor}), limit: limit ?? 2}, c),
      }),
      {pageSize: 2},
    );
    await walking.open();
    assert.equal(await find(walking, wanted.id), true);
    assert.equal(await find(walking, 'nowhere'), false);
  });

  it('drops the answer to a question that is no longer asked', async () => {
    const answers: ((page: unknown) => void)[] = [];
    const store = aStore({list: () => new Promise((resolve) => answers.push(resolve as () => void))});
    const first = store.open();
    const second = store.perform({type: 'sort', sort: 'newest'});
    answers[1]?.(aPage([aComment({id: 'new'})]));
    await second;
    answers[0]?.(aPage([aComment({id: 'old'})]));
    await first;
    assert.deepEqual(store.state.ids, ['new']);
  });
});

describe('live events', () => {
  it('let new comments wait, and change known ones in place', async () => {
    const {backend} = aSite();
    const author = as(backend, alice);
    const first = await say(author, 'first');
    const store = aStore(as(backend, bob));
    await store.open();
    await say(author, 'second');
    await author.edit(first, 'first, edited', ctx);
    assert.deepEqual(texts(store), ['first, edited']);
    assert.equal(store.state.waiting.size, 1);
    const outcome = await store.perform({type: 'show-new'});
    assert.deepEqual(texts(store), ['first, edited', 'second']);
    assert.deepEqual(outcome, {type: 'shown', ids: [store.state.ids[1]]});
  });

  it('are counted: one’s own comment, another’s, and one that goes', async () => {
    const {backend} = aSite();
    const first = await say(as(backend, alice), 'first');
    const store = aStore(as(backend, bob));
    await store.open();
    const counts = [countIn(store.state).count];
    await store.perform({type: 'submit', box: 'new', text: 'second'});
    counts.push(countIn(store.state).count);
    await say(as(backend, alice), 'third');
    counts.push(countIn(store.state).count);
    await store.perform({type: 'show-new'});
    counts.push(countIn(store.state).count);
    await as(backend, alice).remove(first, ctx);
    counts.push(countIn(store.state).count);
    await store.perform({type: 'retry'});
    counts.push(countIn(store.state).count);
    assert.deepEqual(counts, [1, 2, 3, 3, 2, 2]);
  });

  it('from another tab take along the draft that both had, and no other words', async () => {
    const {backend} = aSite();
    const shelf = memoryShelf();
    const drafting = aStore(as(backend, bob), {shelf});
    await drafting.open();
    await drafting.perform({type: 'write', box: 'new', text: 'a draft'});
    const tabs = [1, 2, 3].map(() => aStore(as(backend, bob), {shelf}));
    for (const [index, tab] of tabs.entries()) {
      for (let used = 0; used < (index + 1) * 10; used++) tab.env.key(); // no two tabs ever give the same one
      await tab.open();
    }
    const [one, other, third] = tabs as [ThreadStore, ThreadStore, ThreadStore];
    await third.perform({type: 'write', box: 'new', text: 'a draft, and then another'});
    await one.perform({type: 'submit', box: 'new', text: 'a draft'});
    assert.deepEqual([other.state.boxes.get('new')?.text, other.state.waiting.size], ['', 1]);
    assert.equal(third.state.boxes.get('new')?.text, 'a draft, and then another');
    await third.perform({type: 'submit', box: 'new', text: 'a draft, and then another'});
    assert.deepEqual(texts(one).concat([...one.state.waiting.values()].map(({text}) => text)), [
      'a draft',
      'a draft, and then another',
    ]);
  });

  it('leave the place of a removed comment that has replies', async () => {
    const {backend} = aSite();
    const author = as(backend, alice);
    const root = await say(author, 'root');
    await say(author, 'reply', root);
    const lonely = await say(author, 'lonely');
    let emit: (event: Live) => void = () => undefined;
    const real = as(backend, bob);
    const store = aStore(altered(real, {watch: (hear: typeof emit) => ((emit = hear), () => undefined)}));
    await store.open();
    emit({type: 'gone', id: root.id});
    emit({type: 'gone', id: lonely.id});
    assert.equal(store.state.comments.get(root.id)?.state, 'deleted');
    assert.equal(store.state.comments.get(root.id)?.text, undefined);
    assert.equal(store.state.comments.has(lonely.id), false);
  });

  it('are asked for again, later and later, when the stream ends', async () => {
    const {backend, clock} = aSite();
    const real = as(backend, bob);
    let watches = 0;
    let emit: (event: Live) => void = () => undefined;
    const store = aStore(
      altered(real, {
        watch: (hear: typeof emit) => {
          watches++;
          emit = hear;
          return () => undefined;
        },
      }),
      {clock},
    );
    await store.open();
    await say(as(backend, alice), 'missed');
    emit({type: 'down', retryAfter: 3});
    clock.advance(2_999);
    assert.equal(watches, 1);
    clock.advance(1);
    assert.equal(watches, 2);
    await new Promise(setImmediate); // the catch-up has its answer
    assert.equal(store.state.waiting.size, 1);
  });

  it('leave alone what was never loaded when only something is said to have changed', async () => {
    const {backend} = aSite();
    const author = as(backend, alice);
    for (let n = 1; n <= 6; n++) {
      const root = await say(author, `root ${n}`);
      await say(author, `reply ${n}`, root);
    }
    const store = aStore(as(backend, bob), {pageSize: 3});
    await store.open();
    await store.relist('again');
    assert.equal(store.state.waiting.size, 0);
    await store.perform({type: 'submit', box: 'new', text: 'mine, after what is still to load'});
    await store.relist('again');
    assert.equal(store.state.waiting.size, 0);
    while (store.state.next !== undefined) await store.perform({type: 'more', where: 'next'});
    const stream = altered(as(backend, bob), {watch: undefined});
    const whole = aStore(stream, {pageSize: 50});
    await whole.open();
    await say(author, 'later');
    await whole.relist('again');
    assert.deepEqual(
      [...whole.state.waiting.values()].map(({text}) => text),
      ['later'],
    );
  });

  it('end with the store', async () => {
    const {backend} = aSite();
    const store = aStore(as(backend, bob));
    await store.open();
    store.dispose();
    await say(as(backend, alice), 'to nobody');
    assert.equal(store.state.waiting.size, 0);
  });
});

/** Resolves when the state is as it should be. */
const until = (store: ThreadStore, holds: () => boolean) =>
  new Promise<void>((resolve) => {
    const look = () => {
      if (!holds()) return;
      stop();
      resolve();
    };
    const stop = store.subscribe(look);
    look();
  });

describe('removing', () => {
  const prepared = async () => {
    const {backend, clock} = aSite();
    const store = aStore(as(backend, alice), {clock});
    const comment = await say(as(backend, alice), 'regret');
    await store.open();
    return {backend, clock, store, comment};
  };
  const stored = async (backend: Parameters<typeof as>[0]) =>
    (await as(backend, bob).list({}, ctx)).comments.length;

  it('is held for eight seconds and can be undone', async () => {
    const {backend, clock, store, comment} = await prepared();
    const outcome = store.perform({type: 'remove', commentId: comment.id});
    await until(store, () => store.state.removing.size > 0);
    assert.deepEqual([...store.state.removing], [comment.id]);
    clock.advance(HELD - 1);
    await store.perform({type: 'undo', commentId: comment.id});
    assert.deepEqual(await outcome, {type: 'done'});
    assert.deepEqual([store.state.removing.size, await stored(backend)], [0, 1]);
  });

  it('is taken up by the next visit when the page went away before the answer', async () => {
    const {backend, clock, comment} = await prepared();
    const shelf = memoryShelf();
    const silent = altered(as(backend, alice), {remove: () => new Promise(() => undefined)});
    const left = aStore(silent, {clock, shelf});
    await left.open();
    void left.perform({type: 'remove', commentId: comment.id});
    await until(left, () => left.state.removing.size > 0);
    left.settle();
    const next = aStore(as(backend, alice), {clock, shelf});
    await next.open();
    await until(next, () => next.state.removing.size > 0);
    clock.advance(HELD);
    await until(next, () => next.state.ids.length === 0);
    assert.equal(await stored(backend), 0);
    const last = aStore(as(backend, alice), {clock, shelf});
    await last.open();
    assert.equal(last.state.removing.size, 0);
  });

  it('is undone for every tab', async () => {
    const {backend, clock, comment} = await prepared();
    const shelf = memoryShelf();
    const [one, other] = [as(backend, alice), as(backend, alice)].map((each) => aStore(each, {clock, shelf}));
    await one!.open();
    const outcome = one!.perform({type: 'remove', commentId: comment.id});
    await until(one!, () => one!.state.removing.size > 0);
    await other!.open();
    await until(other!, () => other!.state.removing.size > 0);
    await one!.perform({type: 'undo', commentId: comment.id});
    clock.advance(HELD);
    assert.deepEqual([await outcome, other!.state.removing.size], [{type: 'done'}, 0]);
    assert.equal(await stored(backend), 1);
  });

  it('is carried out after that, and at once when the page goes away', async () => {
    const {backend, clock, store, comment} = await prepared();
    const outcome = store.perform({type: 'remove', commentId: comment.id});
    await until(store, () => store.state.removing.size > 0);
    clock.advance(HELD);
    assert.equal((await outcome).type, 'removed');
    assert.deepEqual([store.state.ids.length, await stored(backend)], [0, 0]);
    const other = await prepared();
    const second = other.store.perform({type: 'remove', commentId: other.comment.id});
    await until(other.store, () => other.store.state.removing.size > 0);
    other.store.settle();
    assert.equal((await second).type, 'removed');
  });

  it('puts the comment back when the backend refuses', async () => {
    const {backend, clock} = aSite();
    const comment = await say(as(backend, alice), 'regret');
    const store = aStore(
      altered(as(backend, alice), {remove: () => Promise.reject(rejection('forbidden'))}),
      {clock},
    );
    await store.open();
    const outcome = store.perform({type: 'remove', commentId: comment.id});
    await until(store, () => store.state.removing.size > 0);
    clock.advance(HELD);
    assert.equal((await outcome).type, 'failed');
    assert.deepEqual([texts(store), store.state.removing.size], [['regret'], 0]);
  });
});

describe('reactions', () => {
  it('show at once and go back when the backend refuses', async () => {
    const {backend} = aSite();
    const comment = await say(as(backend, alice), 'nice');
    const seen: unknown[] = [];
    const store = aStore(
      altered(as(backend, bob), {
        react: () => {
          seen.push(store.state.comments.get(comment.id)?.reactions);
          return Promise.reject(rejection('rate'));
        },
      }),
    );
    await store.open();
    const before = store.state.comments.get(comment.id);
    await store.perform({type: 'react', commentId: comment.id, key: 'like', on: true});
    assert.ok(JSON.stringify(seen).includes('{"key":"like","count":1,"mine":true}'));
    assert.deepEqual(store.state.comments.get(comment.id), before);
  });
});

describe('report and block', () => {
  it('fold on the backend and stay folded', async () => {
    const {backend} = aSite();
    const comment = await say(as(backend, alice), 'rude');
    const shelf = memoryShelf();
    const store = aStore(as(backend, bob), {shelf});
    await store.open();
    const outcome = await store.perform({
      type: 'report',
      commentId: comment.id,
      reason: 'harassment',
      relation: 'block',
    });
    assert.deepEqual(outcome, {
      type: 'reported',
      commentId: comment.id,
      reason: 'harassment',
      kept: 'server',
    });
    assert.equal(foldIn(store.state, comment), 'blocked');
    const moderator = await as(backend, olga).list({}, ctx);
    assert.deepEqual(moderator.comments[0]?.reports, [{reason: 'harassment', count: 1}]);
    assert.deepEqual(
      (await relativesOf(store)).map(({person, relation, kept}) => [person.id, relation, kept]),
      [['alice', 'block', 'server']],
    );

    const again = aStore(as(backend, bob), {shelf});
    await again.open();
    assert.equal(foldIn(again.state, again.state.comments.get(comment.id)!), 'blocked');
    await again.perform({type: 'block', personId: 'alice', relation: 'none'});
    assert.equal(foldIn(again.state, again.state.comments.get(comment.id)!), 'reported');
    assert.equal(again.state.comments.get(comment.id)?.text, 'rude');
  });

  it('work in this browser alone where the adapter cannot, and say so', async () => {
    const {backend} = aSite();
    const comment = await say(as(backend, alice), 'rude');
    const shelf = memoryShelf();
    const limited = () =>
      altered(as(backend, bob), {report: undefined, block: undefined, blocked: undefined});
    const store = aStore(limited(), {shelf});
    await store.open();
    const report = await store.perform({type: 'report', commentId: comment.id, reason: 'other'});
    const block = await store.perform({type: 'block', personId: 'alice', relation: 'mute'});
    assert.deepEqual(
      [report.type === 'reported' && report.kept, block.type === 'blocked' && block.kept],
      ['browser', 'browser'],
    );

    const again = aStore(limited(), {shelf});
    await again.open();
    assert.equal(foldIn(again.state, comment), 'muted');
    assert.deepEqual(
      (await relativesOf(again)).map(({person, kept}) => [person.name, kept]),
      [['Alice', 'browser']],
    );
    await again.perform({type: 'block', personId: 'alice', relation: 'none'});
    assert.equal(foldIn(again.state, comment), 'reported');
  });
});

describe('the policy', () => {
  it('changes on top of what stands, when somebody else changed it meanwhile', async () => {
    const {backend} = aSite();
    const store = aStore(as(backend, olga));
    await store.open();
    store.dispatch({type: 'thread', thread: {...store.state.thread!, version: 'stale'}});
    const outcome = await store.perform({type: 'policy', patch: {open: false, note: 'Time for a rest.'}});
    assert.equal(outcome.type, 'policy');
    assert.equal(store.state.thread?.policy.note, 'Time for a rest.');
    assert.equal(openIn(store.state, Date.now()), false);
    assert.equal(closingIn(store.state), undefined);
  });
});

describe('the nudge', () => {
  it('comes before harsh words go out, once, and lets go', async () => {
    const {backend, clock} = aSite();
    const store = aStore(as(backend, alice), {nudge: 'default', clock});
    await store.open();
    const submit = (text: string, confirmed = false) =>
      store.perform({type: 'submit', box: 'new', text, ...(confirmed && {confirmed})});
    const nudged = await submit('You are an idiot.');
    assert.equal(nudged.type, 'nudged');
    assert.equal(store.state.boxes.get('new')?.nudge?.opensAt, clock.now() + 5_000);
    assert.equal(store.state.ids.length, 0);
    await store.perform({type: 'reword', box: 'new'});
    assert.equal(store.state.boxes.get('new')?.nudge, undefined);
    assert.equal((await submit('You are an idiot, really.')).type, 'posted');
    assert.equal((await submit('You are an idiot again.')).type, 'nudged', 'a new draft is judged anew');
    assert.equal((await submit('You are an idiot again.', true)).type, 'posted');
  });

  it('is not given for disagreement, for closing responses, or where it is off', async () => {
    const {backend} = aSite();
    const store = aStore(as(backend, olga), {nudge: 'default'});
    await store.open();
    assert.equal(
      (await store.perform({type: 'submit', box: 'new', text: 'I disagree, strongly.'})).type,
      'posted',
    );
    await store.perform({type: 'open', box: 'closing'});
    assert.equal(
      (await store.perform({type: 'submit', box: 'closing', text: 'You are all idiots.'})).type,
      'posted',
    );
    const off = aStore(as(aSite().backend, alice), {nudge: 'off'});
    await off.open();
    assert.equal((await off.perform({type: 'submit', box: 'new', text: 'You are an idiot.'})).type, 'posted');
  });

  it('keeps the draft aside when asked to, and gives it back', async () => {
    const {backend} = aSite();
    const store = aStore(as(backend, alice), {nudge: 'default'});
    await store.open();
    await store.perform({type: 'submit', box: 'new', text: 'You idiot.'});
    await store.perform({type: 'keep', box: 'new'});
    assert.deepEqual(
      [store.state.boxes.get('new')?.kept, store.state.boxes.get('new')?.text],
      [true, 'You idiot.'],
    );
    await store.perform({type: 'reword', box: 'new'});
    assert.equal(store.state.boxes.get('new')?.kept, undefined);
  });
});

describe('sharing', () => {
  it('gives elements with one adapter and thread one store, and ends it with the last', () => {
    const {backend} = aSite();
    const adapter = as(backend, alice);
    const clock = manualClock();
    const {env, options} = aStore(adapter, {clock});
    const one = acquire(adapter, thread, env, options);
    const two = acquire(adapter, thread, env, options);
    assert.equal(one.store, two.store);
    assert.deepEqual([one.first, two.first], [true, false]);
    release(one.store);
    assert.equal(acquire(adapter, thread, env, options).first, false);
    release(one.store);
    release(one.store);
    assert.equal(acquire(adapter, thread, env, options).first, true);
  });

  it('says which backends there are when asked for another', async () => {
    await assert.rejects(adapterNamed('carrier-pigeon'), /no backend called "carrier-pigeon"/);
  });

  it('counts in one request where the adapter can, else thread by thread', async () => {
    const {backend} = aSite();
    await say(as(backend, alice), 'one');
    assert.deepEqual(
      [...(await countsOf(as(backend, bob), ['post', 'unknown']))],
      [
        ['post', 1],
        ['unknown', 0],
      ],
    );
    const plain = altered(as(backend, bob), {counts: undefined});
    assert.deepEqual(
      [...(await countsOf(plain, ['post', 'unknown']))],
      [
        ['post', 1],
        ['unknown', 0],
      ],
    );
  });
});
