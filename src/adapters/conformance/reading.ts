import type {Comment, ListQuery, Page} from '../../model/contract.js';
import {aborted, ending, ensure, fail, same, show, skip, unique} from './assert.js';
import type {Definition} from './definition.js';
import {isPast, plain, spoil} from './plain.js';
import {newKey, newText, says, type Scene} from './scene.js';

/** What a careless path through code changes: folds, encodes, trims or cuts. */
const TEXT =
  '    four spaces, then \u{1F44B}\u{1F3FD}\u200D\u{1F9D1} and עברית\n\n"quoted" & \'so\' <b>angle</b> &amp; 1 < 2\ta\\b';

/** A thread with a little of everything: two comments, a reply, a second writer where there is one. */
export async function aTalk(scene: Scene): Promise<{first: Comment; reply: Comment; second: Comment}> {
  const first = await scene.post('alice');
  const reply = await scene.post(scene.has('bob', 'post') ? 'bob' : 'alice', {parent: first});
  return {first, reply, second: await scene.post('alice')};
}

const idsOf = (comments: readonly Comment[]) => comments.map(({id}) => id);

/** Every page of the thread, with something in it where Alice can write. */
async function pages(scene: Scene): Promise<readonly Page[]> {
  if (!scene.has('alice', 'post')) return [await scene.list('alice')];
  await aTalk(scene);
  return (await scene.walk('alice', {limit: 1})).pages;
}

export const reading: readonly Definition[] = [
  {
    id: 'R01',
    what: 'an unknown or empty thread is an empty page, not an error',
    async run(scene) {
      const {thread} = scene.ctx;
      const unknown = {...thread, id: `${thread.id}-unknown-${newKey()}`};
      for (const [where, ref] of Object.entries({'an empty thread': thread, 'an unknown thread': unknown})) {
        const end = await ending(`list of ${where}`, () => scene.raw('alice').list({}, {thread: ref}));
        if ('error' in end) fail(`${where} rejected: expected an empty page (${end.error.message})`);
        // What can only be read is given with comments in it, so that there is something to read.
        if (ref === thread && !scene.has('alice', 'post')) continue;
        same(end.value.comments, [], `the comments of ${where}`);
      }
    },
  },
  {
    id: 'R02',
    what: 'every page carries the thread: id, policy.open, viewer',
    async run(scene) {
      for (const {thread} of await pages(scene)) {
        ensure((thread as unknown) !== undefined, 'a page has no thread');
        const {id, policy, viewer} = thread;
        ensure(typeof id === 'string' && id !== '', `thread.id is ${show(id)}: expected a name`);
        const open: unknown = (policy as {open?: unknown} | undefined)?.open;
        ensure(typeof open === 'boolean', `thread.policy.open is ${show(open)}: expected true or false`);
        ensure((viewer as unknown) !== undefined, 'thread.viewer is missing: expected a person or null');
      }
    },
  },
  {
    id: 'R03',
    what: 'pages are plain JSON',
    async run(scene) {
      for (const page of await pages(scene)) plain(page, 'page');
    },
  },
  {
    id: 'R04',
    what: 'ids are non-empty strings, unique over the whole walk',
    async run(scene) {
      const comments = (await pages(scene)).flatMap((page) => page.comments);
      for (const {id} of comments) {
        ensure(typeof id === 'string' && id !== '', `a comment's id is ${show(id)}: expected a name`);
      }
      unique(idsOf(comments), 'ids over the walk');
    },
  },
  {
    id: 'R05',
    what: 'times are RFC 3339 with a zone and not in the future',
    async run(scene) {
      if (scene.has('alice', 'edit') && scene.has('alice', 'post')) {
        await scene.as('alice').edit(await scene.post('alice'), 'Other words.', scene.ctx);
      }
      for (const {comments, thread} of await pages(scene)) {
        if (thread.createdAt !== undefined) isPast(thread.createdAt, scene.now(), 'thread.createdAt');
        for (const {createdAt, editedAt} of comments) {
          isPast(createdAt, scene.now(), 'createdAt');
          if (editedAt !== undefined) isPast(editedAt, scene.now(), 'editedAt');
        }
      }
    },
  },
  {
    id: 'R06',
    what: 'a visible comment has text or html',
    needs: ['alice.post'],
    async run(scene) {
      await aTalk(scene);
      for (const {id, text, html, state = 'visible'} of await scene.all('alice')) {
        if (state !== 'visible') continue;
        ensure(typeof (text ?? html) === 'string', `the comment ${show(id)} has neither text nor html`);
      }
    },
  },
  {
    id: 'R07',
    what: 'text survives: emoji, right-to-left, newlines, leading spaces, angle brackets, quotes',
    needs: ['alice.post'],
    async run(scene) {
      const {id, text} = await scene.see('alice', await scene.post('alice', {text: TEXT}));
      if (text === undefined) skip(`the comment ${show(id)} has html only`);
      same(text, TEXT, 'the text');
    },
  },
  {
    id: 'R08',
    what: 'the same query twice gives the same ids in the same order',
    async run(scene) {
      await pages(scene);
      const first = await scene.all('alice');
      same(idsOf(await scene.all('alice')), idsOf(first), 'the ids of the second walk');
    },
  },
  {
    id: 'R18',
    what: 'the viewer is null signed out, a person signed in',
    async run(scene) {
      const {viewer} = await scene.thread('alice');
      ensure(viewer !== null, 'thread.viewer is null for alice, who is signed in');
      ensure(typeof viewer.id === 'string' && viewer.id !== '', `viewer.id is ${show(viewer.id)}`);
      ensure(typeof viewer.name === 'string', `viewer.name is ${show(viewer.name)}: expected a string`);
      if (scene.has('guest')) same((await scene.thread('guest')).viewer, null, 'the viewer, signed out');
      if (!scene.has('bob')) return;
      ensure((await scene.viewer('bob')).id !== viewer.id, 'alice and bob are the same viewer');
    },
  },
  {
    id: 'R19',
    what: 'returned objects are copies: changing one does not change the next list',
    async run(scene) {
      await pages(scene);
      if (scene.has('alice', 'post')) spoil(await scene.post('alice'));
      const page = await scene.list('alice');
      const before = JSON.stringify(page);
      spoil(page);
      same(
        JSON.parse(JSON.stringify(await scene.list('alice'))),
        JSON.parse(before),
        'the page, listed again',
      );
    },
  },
  {
    id: 'R20',
    what: 'an aborted signal rejects with AbortError',
    async run(scene) {
      const ctx = {...scene.ctx, signal: AbortSignal.abort()};
      await aborted('list', () => scene.raw('alice').list({}, ctx));
    },
  },
  {
    id: 'R22',
    what: 'two threads do not leak into each other',
    needs: ['alice.post'],
    async run(scene) {
      const other = await scene.another();
      const words = newText();
      const here = await scene.post('alice', {text: words});
      const there = await other.post('alice');
      same(idsOf(await scene.all('alice')), [here.id], 'the ids of the first thread');
      const found = await other.all('alice');
      same(idsOf(found), [there.id], 'the ids of the second thread');
      ensure(!found.some((comment) => says(comment, words)), 'words went into the other thread');
    },
  },
  {
    id: 'R23',
    what: 'unknown query fields are ignored',
    async run(scene) {
      await pages(scene);
      const query = {colour: 'blue', nested: {deep: true}} as ListQuery;
      const end = await ending('list with an unknown field', () => scene.list('alice', query));
      if ('error' in end) fail(`list rejected an unknown field: ${end.error.message}`);
      same(idsOf(end.value.comments), idsOf((await scene.list('alice')).comments), 'the ids');
    },
  },
];
