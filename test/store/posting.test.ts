import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Comment, CommentsAdapter, Ctx, Draft} from '../../src/model/contract.js';
import type {ThreadStore} from '../../src/store/thread-store.js';
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

async function opened(
  adapter: CommentsAdapter,
  options: Parameters<typeof aStore>[1] = {},
): Promise<ThreadStore> {
  const store = aStore(adapter, options);
  await store.open();
  return store;
}

const box = (store: ThreadStore) => store.state.boxes.get('new');
const write = (store: ThreadStore, text: string) => store.perform({type: 'write', box: 'new', text});
const submit = (store: ThreadStore, text: string) => store.perform({type: 'submit', box: 'new', text});
const texts = (store: ThreadStore) => store.state.ids.map((id) => store.state.comments.get(id)?.text);

describe('posting', () => {
  it('shows the comment and empties the box once the backend said yes', async () => {
    const {backend} = aSite();
    const store = await opened(as(backend, alice));
    await write(store, 'I see it differently.');

    const outcome = await submit(store, 'I see it differently.');

    assert.equal(outcome.type, 'posted');
    assert.deepEqual(texts(store), ['I see it differently.']);
    assert.equal(box(store)?.text, '');
  });

  it('keeps the words in the box while they are on their way', async () => {
    const {backend} = aSite();
    const seen: (string | undefined)[] = [];
    const store = await opened(
      altered(as(backend, alice), {
        post: (draft: Draft, ctx: Ctx) => {
          seen.push(box(store)?.text, box(store)?.status);
          return as(backend, alice).post(draft, ctx);
        },
      }),
    );
    await submit(store, 'Still here?');
    assert.deepEqual(seen, ['Still here?', 'sending']);
  });

  for (const code of ['offline', 'closed', 'rate', 'rejected', 'failed', 'nonsense']) {
    it(`keeps the words when the backend says ${code}, and posts them once with the same key on retry`, async () => {
      const {backend} = aSite();
      const keys: string[] = [];
      let failing = true;
      const real = as(backend, alice);
      const store = await opened(
        altered(real, {
          post: (draft: Draft, ctx: Ctx) => {
            keys.push(draft.key);
            return failing ? Promise.reject(rejection(code)) : real.post(draft, ctx);
          },
        }),
      );
      await submit(store, 'Do not lose me');
      assert.equal(box(store)?.status, 'failed');
      assert.equal(box(store)?.text, 'Do not lose me');
      assert.equal(box(store)?.failure?.code, code === 'nonsense' ? 'failed' : code);

      failing = false;
      await submit(store, 'Do not lose me');
      assert.deepEqual(texts(store), ['Do not lose me']);
      assert.equal(new Set(keys).size, 1);
    });
  }

  it('makes one comment when an answer was lost', async () => {
    const {backend} = aSite();
    const real = as(backend, alice);
    let lose = true;
    const store = await opened(
      altered(real, {
        post: async (draft: Draft, ctx: Ctx) => {
          const comment = await real.post(draft, ctx);
          if (lose) throw rejection('offline');
          return comment;
        },
      }),
    );
    await submit(store, 'Once');
    lose = false;
    await submit(store, 'Once');
    const page = await as(backend, bob).list({}, {thread});
    assert.deepEqual(
      page.comments.map(({text}) => text),
      ['Once'],
    );
  });

  it('settles the old words first when they were changed after a lost answer', async () => {
    const {backend} = aSite();
    const real = as(backend, alice);
    let lose = true;
    const store = await opened(
      altered(real, {
        post: async (draft: Draft, ctx: Ctx) => {
          const comment = await real.post(draft, ctx);
          if (lose) throw rejection('failed');
          return comment;
        },
      }),
    );
    await submit(store, 'First thought');
    lose = false;
    await write(store, 'Better thought');
    await submit(store, 'Better thought');
    const page = await as(backend, bob).list({}, {thread});
    assert.deepEqual(
      page.comments.map(({text}) => text),
      ['Better thought'],
    );
    assert.equal(box(store)?.text, '');
  });

  it('keeps what was typed while the comment was on its way', async () => {
    const {backend} = aSite();
    const real = as(backend, alice);
    const store = await opened(
      altered(real, {
        post: async (draft: Draft, ctx: Ctx) => {
          await write(store, 'One. And another thing');
          return real.post(draft, ctx);
        },
      }),
    );
    await submit(store, 'One.');
    assert.deepEqual(texts(store), ['One.']);
    assert.equal(box(store)?.text, 'One. And another thing');
    assert.notEqual(box(store)?.key, 'key-1');
  });

  it('signs in first where it must, and the post goes on', async () => {
    const {backend} = aSite();
    const adapter = as(backend, alice);
    await adapter.signOut!({thread});
    const store = await opened(adapter);
    assert.equal(store.state.thread?.viewer, null);
    await submit(store, 'As Alice, please');
    assert.equal(store.state.comments.get(store.state.ids[0] ?? '')?.author?.name, 'Alice');
    assert.equal(box(store)?.text, '');
  });

  it('finds its own words again where the backend ignores keys', async () => {
    const {backend} = aSite();
    const real = as(backend, alice);
    let lose = true;
    const posts: string[] = [];
    const store = await opened(
      altered(real, {
        list: async (query: object, ctx: Ctx) => {
          const page = await real.list(query, ctx);
          return {...page, thread: {...page.thread, idempotent: false}};
        },
        post: async (draft: Draft, ctx: Ctx) => {
          posts.push(draft.text);
          const comment = await real.post(draft, ctx);
          if (lose) throw rejection('offline');
          return comment;
        },
      }),
    );
    await submit(store, 'Only once');
    lose = false;
    await submit(store, 'Only once');
    assert.deepEqual(posts, ['Only once']);
    assert.equal(box(store)?.text, '');
  });

  it('takes an answer that is no comment as unknown, and keeps the words', async () => {
    const {backend} = aSite();
    const store = await opened(altered(as(backend, alice), {post: () => Promise.resolve({ok: true})}));
    const outcome = await submit(store, 'Hello?');
    assert.equal(outcome.type, 'failed');
    assert.equal(box(store)?.text, 'Hello?');
  });
});

describe('editing', () => {
  it('saves the words and closes the box', async () => {
    const {backend} = aSite();
    const store = await opened(as(backend, alice));
    await submit(store, 'Tpyo');
    const [id] = store.state.ids;
    await store.perform({type: 'open', box: `edit:${id}`});
    assert.equal(store.state.boxes.get(`edit:${id}`)?.text, 'Tpyo');
    const outcome = await store.perform({type: 'submit', box: `edit:${id}`, text: 'Typo'});
    assert.equal(outcome.type, 'edited');
    assert.deepEqual(texts(store), ['Typo']);
    assert.equal(store.state.boxes.has(`edit:${id}`), false);
  });

  it('shows both versions when the comment changed elsewhere, and saving again wins', async () => {
    const {backend} = aSite();
    const store = await opened(as(backend, alice));
    await submit(store, 'One');
    const id = store.state.ids[0] ?? '';
    await store.perform({type: 'open', box: `edit:${id}`});
    const elsewhere = as(backend, alice);
    const page = await elsewhere.list({}, {thread});
    await elsewhere.edit(page.comments[0] as Comment, 'Two', {thread});

    await store.perform({type: 'submit', box: `edit:${id}`, text: 'Three'});
    const failed = store.state.boxes.get(`edit:${id}`);
    assert.equal(failed?.failure?.code, 'conflict');
    assert.equal((failed.failure.current as Comment).text, 'Two');
    assert.equal(failed.text, 'Three');

    await store.perform({type: 'submit', box: `edit:${id}`, text: 'Three'});
    assert.deepEqual(texts(store), ['Three']);
  });
});

describe('drafts', () => {
  it('come back after a reload: the main box open, a reply folded below its comment', async () => {
    const {backend} = aSite();
    const shelf = memoryShelf();
    const first = await opened(as(backend, alice), {shelf});
    await submit(first, 'Root');
    const [id] = first.state.ids;
    await write(first, 'half a thou');
    await first.perform({type: 'open', box: `reply:${id}`});
    await first.perform({type: 'write', box: `reply:${id}`, text: 'half a reply'});
    const key = first.state.boxes.get(`reply:${id}`)?.key;
    first.dispose();

    const second = await opened(as(backend, alice), {shelf});
    assert.equal(box(second)?.text, 'half a thou');
    const reply = second.state.boxes.get(`reply:${id}`);
    assert.deepEqual([reply?.text, reply?.kept, reply?.key], ['half a reply', true, key]);
  });

  it('are not shown to another person in the same browser', async () => {
    const {backend} = aSite();
    const shelf = memoryShelf();
    await write(await opened(as(backend, alice), {shelf}), 'between me and me');
    assert.equal(box(await opened(as(backend, bob), {shelf}))?.text, '');
  });

  it('go along when a signed-out writer signs in, and are not left behind', async () => {
    const {backend} = aSite();
    const shelf = memoryShelf();
    const adapter = as(backend, alice);
    await adapter.signOut!({thread});
    const store = await opened(adapter, {shelf});
    await write(store, 'before I was anyone');
    await store.perform({type: 'sign-in'});
    assert.equal(box(store)?.text, 'before I was anyone');
    await store.perform({type: 'sign-out'});
    assert.equal(box(store)?.text, '');
    await store.perform({type: 'sign-in'});
    assert.equal(box(store)?.text, 'before I was anyone');
  });

  it('are thrown away on purpose, and after ninety days', async () => {
    const {backend, clock} = aSite();
    const shelf = memoryShelf();
    const store = await opened(as(backend, alice), {shelf, clock});
    await write(store, 'never mind');
    await store.perform({type: 'discard', box: 'new'});
    assert.equal(shelf.entries.size, 0);
    await write(store, 'much later');
    clock.advance(91 * 86_400_000);
    assert.equal(box(await opened(as(backend, alice), {shelf, clock}))?.text, '');
  });
});

describe('the closing response', () => {
  it('is posted and closes the thread in one act', async () => {
    const {backend} = aSite();
    const store = await opened(as(backend, olga));
    await store.perform({type: 'open', box: 'closing'});
    const outcome = await store.perform({type: 'submit', box: 'closing', text: 'Thank you all.'});
    assert.equal(outcome.type, 'posted');
    assert.equal(store.state.thread?.policy.open, false);
    const page = await as(backend, bob).list({}, {thread});
    assert.equal(page.closing?.text, 'Thank you all.');
  });

  it('closes by a second call where the backend knows no closing response', async () => {
    const {backend} = aSite();
    const real = as(backend, olga);
    const store = await opened(
      altered(real, {
        post: (draft: Draft, ctx: Ctx) => real.post({key: draft.key, text: draft.text}, ctx),
      }),
    );
    await store.perform({type: 'open', box: 'closing'});
    await store.perform({type: 'submit', box: 'closing', text: 'That is all.'});
    const page = await as(backend, bob).list({}, {thread});
    assert.equal(page.thread.policy.open, false);
    assert.equal(page.closing?.text, 'That is all.');
  });

  it('leaves the words of a reader who was typing', async () => {
    const {backend} = aSite();
    const reader = await opened(as(backend, alice));
    await write(reader, 'I was just saying');
    const author = await opened(as(backend, olga));
    await author.perform({type: 'policy', patch: {open: false}});
    assert.equal(reader.state.thread?.policy.open, false);
    await submit(reader, 'I was just saying');
    assert.deepEqual([box(reader)?.text, box(reader)?.failure?.code], ['I was just saying', 'closed']);
  });
});
