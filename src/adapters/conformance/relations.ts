import type {Comment, Person, Relation} from '../../model/contract.js';
import {ensure, fail, refused, same, show, skip} from './assert.js';
import type {Definition} from './definition.js';
import {isEmpty, says, type Scene} from './scene.js';

/** Bob as Alice meets him, and what he wrote. Alice’s relation to him ends with the check. */
async function meeting(scene: Scene): Promise<{bob: Person; comment: Comment}> {
  const {id} = await scene.post('bob');
  const comment = await scene.see('alice', {id});
  const bob = comment.author ?? fail('the comment has no author');
  scene.after(() => scene.as('alice').block(bob, 'none', scene.ctx));
  return {bob, comment};
}

/** Sets Alice's relation to Bob, if the thread takes such a one. */
async function relate(scene: Scene, bob: Person, relation: Relation) {
  const {relations} = await scene.thread('alice');
  if (relations && !relations.includes(relation)) skip(`thread.relations has no ${relation}`);
  await scene.as('alice').block(bob, relation, scene.ctx);
}

/** The stronger one of those that the thread takes. */
async function relationOf(scene: Scene): Promise<Relation> {
  const {relations} = await scene.thread('alice');
  return !relations || relations.includes('block') ? 'block' : 'mute';
}

export const relations: readonly Definition[] = [
  {
    id: 'B01',
    what: 'a blocked person is listed, once, and can be released',
    needs: ['bob.post', 'alice.block', 'alice.blocked'],
    async run(scene) {
      const {bob} = await meeting(scene);
      const relation = await relationOf(scene);
      await relate(scene, bob, relation);
      await relate(scene, bob, relation);
      const listed = async () =>
        (await scene.as('alice').blocked(scene.ctx)).filter(({id}) => id === bob.id).length;
      same(await listed(), 1, 'how often the blocked person is listed');
      await scene.as('alice').block(bob, 'none', scene.ctx);
      same(await listed(), 0, 'how often the released person is listed');
    },
  },
  {
    id: 'B02',
    what: 'muted comments are marked or left out for the muter',
    needs: ['bob.post', 'alice.block'],
    async run(scene) {
      const {bob, comment} = await meeting(scene);
      await relate(scene, bob, 'mute');
      const seen = await scene.find('alice', comment);
      if (seen) same(seen.author?.relation, 'mute', 'author.relation of the muted comment');
    },
  },
  {
    id: 'B03',
    what: 'the muted person sees no difference',
    needs: ['alice.post', 'bob.post', 'alice.block'],
    async run(scene) {
      const {bob} = await meeting(scene);
      await scene.post('alice');
      const before = (await scene.list('bob')).comments;
      await relate(scene, bob, 'mute');
      same((await scene.list('bob')).comments, before, 'the comments, as the muted person sees it');
    },
  },
  {
    id: 'B04',
    what: 'blocking oneself rejects invalid',
    level: 'should',
    needs: ['alice.block'],
    async run(scene) {
      const alice = await scene.viewer('alice');
      scene.after(() => scene.as('alice').block(alice, 'none', scene.ctx));
      const relation = await relationOf(scene);
      const call = () => scene.as('alice').block(alice, relation, scene.ctx);
      await refused('blocking oneself', ['invalid'], call);
    },
  },
  {
    id: 'B05',
    what: 'a blocked person’s reply to the blocker rejects blocked, until they are released',
    needs: ['alice.post', 'bob.post', 'alice.block'],
    async run(scene) {
      const {bob} = await meeting(scene);
      const parent = await scene.see('bob', await scene.post('alice'));
      await relate(scene, bob, 'block');
      const draft = scene.draft({parent});
      await refused('a reply to the blocker', ['blocked'], () => scene.as('bob').post(draft, scene.ctx));
      ensure(!(await scene.all('bob')).some((comment) => says(comment, draft.text)), 'the reply was stored');
      await scene.as('alice').block(bob, 'none', scene.ctx);
      await scene.post('bob', {parent});
    },
  },
  {
    id: 'B06',
    what: 'a blocked person’s words do not travel to the blocker, and are unchanged for others',
    level: 'should',
    needs: ['bob.post', 'alice.block'],
    async run(scene) {
      const {bob, comment} = await meeting(scene);
      const before = (await scene.list('bob')).comments;
      await relate(scene, bob, 'block');
      const seen = await scene.find('alice', comment);
      ensure(!seen || isEmpty(seen), `the blocker is given the words ${show(seen?.text ?? seen?.html)}`);
      same((await scene.list('bob')).comments, before, 'the comments, as the blocked person sees it');
    },
  },
];
