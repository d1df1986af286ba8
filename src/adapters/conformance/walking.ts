import type {Comment, ListQuery, Page} from '../../model/contract.js';
import {ensure, ending, fail, refused, same, show, skip, unique} from './assert.js';
import type {Definition} from './definition.js';
import {ghostOf, type Scene} from './scene.js';
import type {Persona} from './subject.js';

const isTop = ({parentId}: Comment) => parentId === null;
const idsOf = (comments: readonly Comment[]) => comments.map(({id}) => id);

/** Posts top-level comments one after the other, a moment apart where the clock can be moved. */
async function posts(scene: Scene, count: number): Promise<Comment[]> {
  const comments: Comment[] = [];
  for (let index = 0; index < count; index += 1) {
    if (index) await scene.advance(scene.subject.advance ? 2 : 0);
    comments.push(await scene.post('alice'));
  }
  return comments;
}

/** The orders to try: the backend's own, and each that it declares. */
async function sorts(scene: Scene): Promise<ListQuery[]> {
  const {sorts = []} = await scene.thread('alice');
  return [{}, ...sorts.map((sort) => ({sort}))];
}

function visits(found: readonly Comment[], wanted: readonly Comment[], where: string) {
  const ids = idsOf(found);
  unique(ids, where);
  for (const {id} of wanted) ensure(ids.includes(id), `${where}: ${show(id)} was left out`);
}

/** The times of top-level comments, newest or oldest first. */
async function ordered(scene: Scene, sort: string) {
  const times = (await scene.all('alice', {sort, limit: 2}))
    .filter(isTop)
    .map(({createdAt}) => Date.parse(createdAt));
  const expected = [...times].sort((a, b) => (sort === 'newest' ? b - a : a - b));
  same(times, expected, `createdAt of top-level comments, sorted ${sort}`);
  return new Set(times).size;
}

/** A comment that people react to comes before those that nobody reacts to. */
async function topFirst(scene: Scene, [, liked]: readonly Comment[]) {
  if (!liked || !scene.has('alice', 'react')) return;
  const {reactions = ['like']} = await scene.thread('alice');
  for (const who of ['alice', 'bob'] satisfies Persona[]) {
    if (scene.has(who, 'react')) await scene.as(who).react(liked, reactions[0] ?? 'like', true, scene.ctx);
  }
  same((await scene.all('alice', {sort: 'top'})).find(isTop)?.id, liked.id, 'the first comment, sorted top');
}

/** Fails where a reply comes although its parent has not come. */
function parentsCome(pages: readonly Page[]) {
  const known = new Set<string>();
  for (const {comments} of pages) {
    for (const {id} of comments) known.add(id);
    for (const {id, parentId} of comments) {
      if (parentId === null) continue;
      ensure(
        known.has(parentId),
        `the reply ${show(id)} comes before the page with its parent ${show(parentId)}`,
      );
    }
  }
}

/** Replies to one comment, until some of them no longer travel with it. */
async function crowd(scene: Scene, root: Comment): Promise<Comment[]> {
  const replies: Comment[] = [];
  for (const stage of [6, 26, 101]) {
    while (replies.length < stage) replies.push(await scene.post('alice', {parent: root}));
    const page = await scene.list('alice');
    if (page.comments.some((comment) => comment.replies?.next !== undefined)) return replies;
  }
  return skip(`all of ${String(replies.length)} replies travel with their comment`);
}

export const walking: readonly Definition[] = [
  {
    id: 'R09',
    what: 'limit bounds the top-level comments of a page',
    level: 'should',
    needs: ['alice.post'],
    async run(scene) {
      const [first] = await posts(scene, 5);
      if (first) await scene.post('alice', {parent: first});
      for (const {comments} of (await scene.walk('alice', {limit: 2})).main) {
        const count = comments.filter(isTop).length;
        ensure(count <= 2, `a page has ${String(count)} top-level comments: expected 2 at most`);
      }
    },
  },
  {
    id: 'R10',
    what: 'walking next visits every comment exactly once and ends',
    needs: ['alice.post'],
    async run(scene) {
      const comments = await posts(scene, 5);
      for (const parent of comments.slice(0, 2)) comments.push(await scene.post('alice', {parent}));
      for (const query of await sorts(scene)) {
        const {comments: found} = await scene.walk('alice', {...query, limit: 2}, 40);
        visits(found, comments, `a walk with ${show(query)}`);
        same(found.length, comments.length, 'the number of comments');
      }
    },
  },
  {
    id: 'R11',
    what: 'a comment posted during the walk causes no repeat and no gap',
    needs: ['alice.post'],
    async run(scene) {
      for (const query of await sorts(scene)) {
        const here = await scene.another();
        const comments = await posts(here, 5);
        const first = await here.list('alice', {...query, limit: 2});
        await posts(here, 1);
        if (comments[0]) await here.post('alice', {parent: comments[0]});
        if (first.next === undefined) continue;
        const rest = await here.walk('alice', {...query, limit: 2, cursor: first.next}, 40);
        visits([...first.comments, ...rest.comments], comments, `a walk with ${show(query)}`);
      }
    },
  },
  {
    id: 'R12',
    what: 'each declared sort is honoured for top-level comments',
    needs: ['alice.post'],
    async run(scene) {
      const {sorts: declared = []} = await scene.thread('alice');
      if (!declared.length) skip('thread.sorts declares nothing');
      const comments = await posts(scene, 4);
      for (const sort of declared) {
        if (sort !== 'oldest' && sort !== 'newest') continue;
        if ((await ordered(scene, sort)) < 2) skip('all comments were made at the same time');
      }
      if (declared.includes('top')) await topFirst(scene, comments);
    },
  },
  {
    id: 'R13',
    what: 'a parent is on the same page, an earlier page, or the reply’s own list',
    needs: ['alice.post'],
    async run(scene) {
      const [first, second] = await posts(scene, 3);
      const parent = await scene.post('alice', {...(first && {parent: first})});
      await scene.post('alice', {parent});
      await scene.post('alice', {...(second && {parent: second})});
      for (const query of await sorts(scene)) {
        parentsCome((await scene.walk('alice', {...query, limit: 1})).pages);
      }
    },
  },
  {
    id: 'R14',
    what: 'a reply names its parent',
    needs: ['alice.post'],
    async run(scene) {
      const parent = await scene.post('alice');
      const reply = await scene.post('alice', {parent});
      same(reply.parentId, parent.id, 'parentId of the reply, as posted');
      same((await scene.see('alice', reply)).parentId, parent.id, 'parentId of the reply, as listed');
      same((await scene.see('alice', parent)).parentId, null, 'parentId of the parent');
    },
  },
  {
    id: 'R15',
    what: 'a malformed cursor rejects (invalid or gone), it does not restart silently',
    level: 'should',
    async run(scene) {
      if (scene.has('alice', 'post')) await posts(scene, 2);
      const call = () => scene.list('alice', {cursor: '!not a cursor!', limit: 1});
      await refused('list with a malformed cursor', ['invalid', 'gone'], call);
    },
  },
  {
    id: 'R16',
    what: 'around an unknown id still resolves to a page, or rejects gone',
    async run(scene) {
      const known = scene.has('alice', 'post') ? await scene.post('alice') : {id: 'c1', createdAt: ''};
      const {id: around} = ghostOf({...known, parentId: null, author: null});
      const end = await ending('list around an unknown id', () => scene.list('alice', {around}));
      if ('error' in end) same(end.error.code, 'gone', 'the code');
      else ensure(Array.isArray(end.value.comments), 'the answer is no page');
    },
  },
  {
    id: 'R17',
    what: 'around: when the target is on the page, so are all its ancestors',
    needs: ['alice.post'],
    async run(scene) {
      const last = (await posts(scene, 4)).at(-1);
      const parent = await scene.post('alice', {...(last && {parent: last})});
      const target = await scene.post('alice', {parent});
      const {comments} = await scene.list('alice', {around: target.id, limit: 1});
      const byId = new Map(comments.map((comment) => [comment.id, comment]));
      for (let step = byId.get(target.id); step && step.parentId !== null;) {
        const above: Comment | undefined = byId.get(step.parentId);
        ensure(above, `the page around ${show(target.id)} lacks its ancestor ${show(step.parentId)}`);
        step = above;
      }
    },
  },
  {
    id: 'R24',
    what: 'a walk through 10,000 comments takes a bounded number of requests',
    needs: ['fill'],
    async run(scene) {
      const count = 10_000;
      await scene.subject.fill?.(scene.ctx.thread, count);
      await scene.settled();
      const {comments} = await scene.walk('alice', {limit: 100}, count / 20);
      unique(idsOf(comments), 'the long walk');
      same(comments.length, count, 'the number of comments');
    },
  },
  {
    id: 'R25',
    what: 'replies that do not travel with their comment are reached by replies.next',
    needs: ['alice.post'],
    async run(scene) {
      const root = await scene.post('alice');
      const replies = await crowd(scene, root);
      await scene.post('alice');
      const {comments} = await scene.walk('alice');
      visits(comments, [root, ...replies], 'the walk');
      const shown = comments.find(({id}) => id === root.id)?.replies;
      same(shown?.count, replies.length, 'replies.count of the comment');
      const found = idsOf(comments).filter((id) => replies.some((reply) => reply.id === id));
      same(found, idsOf(replies), 'the replies, oldest first');
    },
  },
  {
    id: 'R26',
    what: 'the state of a query finds what waits or is hidden, and shows readers no more than before',
    needs: ['alice.post', 'bob', 'owner.moderate'],
    async run(scene) {
      const {comment, held: here} = await scene.pending();
      const visible = await here.post('owner');
      const found = idsOf(await here.all('owner', {state: 'pending'}));
      ensure(found.includes(comment.id), 'the owner does not find the pending comment by its state');
      const all = idsOf(await here.all('owner'));
      const ignored = found.length === all.length;
      ensure(ignored || !found.includes(visible.id), 'the query for pending comments gave a visible one');
      const others = idsOf(await here.all('bob', {state: 'pending'}));
      ensure(!others.includes(comment.id), 'a reader finds another’s pending comment by its state');
    },
  },
  {
    id: 'R27',
    what: 'the author of a query finds that person’s comments, all of them and no others',
    needs: ['alice.post', 'bob.post'],
    async run(scene) {
      const bob = await scene.viewer('bob');
      const parent = await scene.post('alice');
      const theirs = [await scene.post('bob', {parent}), await scene.post('bob')];
      const found = await scene.all('alice', {author: bob.id, limit: 1});
      visits(found, theirs, 'the comments of one author');
      if (found.length === (await scene.all('alice')).length) skip('the backend ignores query.author');
      const others = found.filter(({author}) => author?.id !== bob.id);
      if (others.length) fail(`comments of others came along: ${show(idsOf(others))}`);
    },
  },
];
