import type {Comment} from '../../model/contract.js';
import {ending, ensure, fail, refused, same, show, skip} from './assert.js';
import type {Definition} from './definition.js';
import {isPast} from './plain.js';
import {isEmpty, newText, says, type Scene} from './scene.js';

/** A day: longer than most edit windows. */
const DAY = 86_400;

const edit = (scene: Scene, comment: Comment, text: string) =>
  scene.as('alice').edit(comment, text, scene.ctx);
const remove = (scene: Scene, comment: Comment) => scene.as('alice').remove(comment, scene.ctx);

/** Fails if anything of what it said is left. */
function isTombstone(comment: Comment, words: string, where: string) {
  same(comment.state, 'deleted', `${where}: the state of what was removed`);
  ensure(isEmpty(comment), `${where}: a removed comment still has words`);
  ensure(!comment.reactions?.some(({count}) => count), `${where}: a removed comment still has reactions`);
  ensure(!JSON.stringify(comment).includes(words), `${where}: the words are still in ${show(comment)}`);
}

export const editing: readonly Definition[] = [
  {
    id: 'E01',
    what: 'edit changes text, sets editedAt, keeps id, parent, createdAt',
    needs: ['alice.post', 'alice.edit'],
    async run(scene) {
      const parent = await scene.post('alice');
      const before = await scene.post('alice', {parent});
      await scene.advance(scene.subject.advance ? 2 : 0);
      const words = newText();
      for (const after of [await edit(scene, before, words), await scene.see('alice', before)]) {
        ensure(says(after, words), `the words are ${show(after.text ?? after.html)}`);
        ensure(after.editedAt !== undefined, 'editedAt is missing');
        isPast(after.editedAt, scene.now(), 'editedAt');
        const kept = ({id, parentId, createdAt}: Comment) => [id, parentId, Date.parse(createdAt)];
        same(kept(after), kept(before), 'id, parentId and createdAt');
      }
      same((await scene.all('alice')).length, 2, 'the number of comments');
    },
  },
  {
    id: 'E02',
    what: 'another reader’s edit rejects forbidden',
    needs: ['alice.post', 'bob.edit'],
    async run(scene) {
      const comment = await scene.see('bob', await scene.post('alice'));
      const call = () => scene.as('bob').edit(comment, newText(), scene.ctx);
      await refused('an edit of another’s comment', ['forbidden'], call);
      same((await scene.see('bob', comment)).text, comment.text, 'the words');
    },
  },
  {
    id: 'E03',
    what: 'an edit from a stale version rejects conflict and hands back current',
    needs: ['alice.post', 'alice.edit'],
    async run(scene) {
      const stale = await scene.post('alice');
      if (stale.version === undefined) skip('comments carry no version');
      const words = newText();
      const fresh = await edit(scene, stale, words);
      ensure(fresh.version !== stale.version, 'an edit leaves the version as it was');
      const error = await refused('an edit from a stale version', ['conflict'], () =>
        edit(scene, stale, newText()),
      );
      const current = error.current as Comment | undefined;
      ensure(
        current && says(current, words),
        `error.current is ${show(current)}: expected what stands there`,
      );
      same((await scene.see('alice', stale)).text, fresh.text, 'the words that stand there');
    },
  },
  {
    id: 'E04',
    what: 'editing a removed comment rejects gone',
    needs: ['alice.post', 'alice.edit', 'alice.remove'],
    async run(scene) {
      const comment = await scene.post('alice');
      await remove(scene, comment);
      await refused('an edit of a removed comment', ['gone'], () => edit(scene, comment, newText()));
    },
  },
  {
    id: 'E05',
    what: 'a removed comment is absent, or a tombstone without body and reactions',
    needs: ['alice.post', 'alice.remove'],
    async run(scene) {
      const comment = await scene.post('alice');
      const words = comment.text ?? newText();
      await scene.post('alice', {parent: comment});
      if (scene.has('bob', 'react')) {
        const {reactions = ['like']} = await scene.thread('bob');
        await scene.as('bob').react(comment, reactions[0] ?? 'like', true, scene.ctx);
      }
      const answer = await scene.as('alice').remove(await scene.see('alice', comment), scene.ctx);
      if (answer) isTombstone(answer, words, 'the answer');
      const found = await scene.find(scene.has('bob') ? 'bob' : 'alice', comment);
      if (found) isTombstone(found, words, 'the list');
    },
  },
  {
    id: 'E06',
    what: 'removing a parent keeps its replies reachable',
    needs: ['alice.post', 'alice.remove'],
    async run(scene) {
      const writer = scene.has('bob', 'post') ? 'bob' : 'alice';
      const parent = await scene.post('alice');
      const reply = await scene.post(writer, {parent});
      const below = await scene.post(writer, {parent: reply});
      await remove(scene, parent);
      for (const comment of [reply, below]) {
        const found = await scene.find('alice', comment);
        ensure(found, `the reply ${show(comment.id)} went with what it answers`);
        ensure(!isEmpty(found), `the reply ${show(comment.id)} lost its words with what it answers`);
      }
    },
  },
  {
    id: 'E07',
    what: 'removing twice resolves or rejects gone',
    needs: ['alice.post', 'alice.remove'],
    async run(scene) {
      const comment = await scene.post('alice');
      await remove(scene, comment);
      const end = await ending('removing twice', () => remove(scene, comment));
      if ('error' in end) same(end.error.code, 'gone', 'the code');
    },
  },
  {
    id: 'E08',
    what: 'another reader’s remove rejects forbidden',
    needs: ['alice.post', 'bob.remove'],
    async run(scene) {
      const comment = await scene.see('bob', await scene.post('alice'));
      const call = () => scene.as('bob').remove(comment, scene.ctx);
      await refused('removing another’s comment', ['forbidden'], call);
      ensure(!isEmpty(await scene.see('alice', comment)), 'the words are gone all the same');
    },
  },
  {
    id: 'E09',
    what: 'when the time to edit is over, can says so and edit rejects expired',
    needs: ['alice.post', 'alice.edit', 'advance'],
    async run(scene) {
      const comment = await scene.post('alice');
      const before = await scene.see('alice', comment);
      if (!before.can?.includes('edit')) skip('can does not say who may edit');
      await scene.advance(DAY);
      const after = await scene.see('alice', comment);
      const end = await ending('an edit a day later', () => edit(scene, after, newText()));
      const may = after.can?.includes('edit') ?? true;
      if ('error' in end) {
        same(end.error.code, 'expired', 'the code');
        ensure(!may, 'can still has edit, which rejects expired');
      } else if (may) skip('a comment can be edited for a day at least');
      else fail('can no longer has edit, which goes through all the same');
    },
  },
];
