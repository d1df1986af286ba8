import type {Comment, CommentAction, CommentPatch} from '../../model/contract.js';
import {ensure, fail, refused, same, show, skip} from './assert.js';
import type {Definition} from './definition.js';
import {isEmpty, says, type Scene} from './scene.js';
import type {Persona} from './subject.js';

/** What the owner does to a comment, if its `can` has it. */
async function moderate(
  scene: Scene,
  comment: Pick<Comment, 'id'>,
  action: CommentAction,
  patch: CommentPatch,
) {
  const there = await scene.see('owner', comment);
  if (there.can && !there.can.includes(action)) skip(`can of the owner has no ${action}`);
  return scene.as('owner').moderate(there, patch, scene.ctx);
}

/** The owner may do this to the comment, as far as is known. */
const may = async (scene: Scene, comment: Comment, action: CommentAction) =>
  (await scene.see('owner', comment)).can?.includes(action) ?? true;

async function banned(scene: Scene) {
  const {author} = await scene.post('alice');
  const alice = author ?? fail('the comment has no author');
  scene.after(() => scene.as('owner').ban(alice, null, scene.ctx));
  return alice;
}

const reply = (scene: Scene, parent: Comment, who: Persona = 'alice') =>
  scene.as(who).post(scene.draft({parent}), scene.ctx);

export const moderation: readonly Definition[] = [
  {
    id: 'M01',
    what: 'a hidden comment gives others no text; unhide brings it back',
    needs: ['alice.post', 'bob', 'owner.moderate'],
    async run(scene) {
      const comment = await scene.post('alice');
      const words = comment.text ?? '';
      await moderate(scene, comment, 'hide', {state: 'hidden', reason: 'A reason.'});
      for (const who of ['bob', 'guest'] satisfies Persona[]) {
        if (!scene.has(who)) continue;
        const page = JSON.stringify(await scene.list(who));
        ensure(!words || !page.includes(words), `${who} is given the words of a hidden comment`);
        const seen = await scene.find(who, comment);
        if (!seen) continue;
        ensure(isEmpty(seen), `${who} is given the words of a hidden comment`);
        ensure(seen.state === 'hidden' || seen.state === 'deleted', `${who} sees it as ${show(seen.state)}`);
      }
      const shown = await moderate(scene, comment, 'hide', {state: 'visible'});
      same(shown.state ?? 'visible', 'visible', 'the state after it was shown again');
      ensure(says(await scene.see('bob', comment), words), 'the words did not come back');
    },
  },
  {
    id: 'M02',
    what: 'feature and pin can be set, set again, and unset',
    needs: ['alice.post', 'owner.moderate'],
    async run(scene) {
      const comment = await scene.post('alice');
      const flags = {featured: 'feature', pinned: 'pin'} as const;
      let tried = 0;
      for (const flag of ['featured', 'pinned'] as const) {
        if (!(await may(scene, comment, flags[flag]))) continue;
        tried += 1;
        for (const value of [true, true, false, false]) {
          const answer = await moderate(scene, comment, flags[flag], {[flag]: value});
          same(answer[flag] ?? false, value, `${flag} of the answer`);
          same((await scene.see('alice', comment))[flag] ?? false, value, `${flag}, as a reader sees it`);
        }
      }
      if (!tried) skip('can of the owner has neither feature nor pin');
    },
  },
  {
    id: 'M03',
    what: 'approving a pending comment shows it to everybody',
    needs: ['alice.post', 'bob', 'owner.moderate'],
    async run(scene) {
      const {comment, held} = await scene.pending();
      const answer = await moderate(held, comment, 'approve', {state: 'visible'});
      same(answer.state ?? 'visible', 'visible', 'the state of the answer');
      for (const who of ['bob', 'guest', 'alice'] satisfies Persona[]) {
        if (!held.has(who)) continue;
        const seen = await held.see(who, comment);
        same(seen.state ?? 'visible', 'visible', `the state, as ${who} sees it`);
        ensure(says(seen, comment.text ?? ''), `${who} sees other words`);
      }
    },
  },
  {
    id: 'M04',
    what: 'a reader’s moderate rejects forbidden',
    needs: ['alice.post', 'bob.moderate'],
    async run(scene) {
      const comment = await scene.see('bob', await scene.post('alice'));
      for (const patch of [{state: 'hidden'}, {pinned: true}, {locked: true}] satisfies CommentPatch[]) {
        const call = () => scene.as('bob').moderate(comment, patch, scene.ctx);
        await refused(`a reader’s moderate ${show(patch)}`, ['forbidden'], call);
      }
      ensure(!isEmpty(await scene.see('alice', comment)), 'the words are gone all the same');
    },
  },
  {
    id: 'M05',
    what: 'a locked comment takes no replies anywhere below it, until it is unlocked',
    needs: ['alice.post', 'owner.moderate'],
    async run(scene) {
      const comment = await scene.post('alice');
      const below = await scene.post('alice', {parent: comment});
      const answer = await moderate(scene, comment, 'lock', {locked: true});
      same(answer.locked, true, 'locked of the answer');
      for (const parent of [comment, below]) {
        const seen = await scene.see('alice', parent);
        ensure(
          !seen.can?.includes('reply'),
          `can still has reply ${parent === below ? 'below' : 'on'} a locked comment`,
        );
        await refused('a reply below a locked comment', ['closed', 'forbidden'], () => reply(scene, parent));
      }
      await moderate(scene, comment, 'lock', {locked: false});
      await scene.post('alice', {parent: below});
    },
  },
  {
    id: 'M06',
    what: 'a banned person’s post rejects blocked, until the ban is lifted; readers ban nobody',
    needs: ['alice.post', 'owner.ban'],
    async run(scene) {
      const alice = await banned(scene);
      for (let round = 0; round < 2; round += 1) await scene.as('owner').ban(alice, 'forever', scene.ctx);
      const call = () => scene.as('alice').post(scene.draft(), scene.ctx);
      await refused('a banned person’s post', ['blocked'], call);
      same((await scene.all('owner')).length, 1, 'the number of comments');
      await scene.as('owner').ban(alice, null, scene.ctx);
      await scene.post('alice');
      if (!scene.has('bob', 'ban')) return;
      const byReader = () => scene.as('bob').ban(alice, 'forever', scene.ctx);
      await refused('a reader’s ban', ['forbidden'], byReader);
    },
  },
  {
    id: 'M08',
    what: 'pinned comments come as pinned with the first page only, and do not count in its limit',
    needs: ['alice.post', 'owner.moderate'],
    async run(scene) {
      const comments = [await scene.post('alice'), await scene.post('alice'), await scene.post('alice')];
      const last = comments[2] ?? fail('nothing was posted');
      const before = (await scene.list('alice', {limit: 1})).comments.length;
      await moderate(scene, last, 'pin', {pinned: true});
      const page = await scene.list('alice', {limit: 1});
      same(
        page.pinned?.map(({id}) => id),
        [last.id],
        'the pinned comments beside the first page',
      );
      ensure(
        page.pinned?.every((comment) => says(comment, last.text ?? '')),
        'a pinned comment has other words',
      );
      ensure(page.comments.length <= before, 'the pinned comment counts in the page’s limit');
      if (page.next !== undefined) {
        const next = await scene.list('alice', {limit: 1, cursor: page.next});
        ensure(!next.pinned?.length, 'pinned comments come with a later page too');
      }
      await moderate(scene, last, 'pin', {pinned: false});
      ensure(!(await scene.list('alice')).pinned?.length, 'a comment is still pinned');
    },
  },
];
