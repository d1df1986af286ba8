import type {Comment} from '../../model/contract.js';
import {refused, same, skip} from './assert.js';
import type {Definition} from './definition.js';
import type {Scene} from './scene.js';
import type {Persona} from './subject.js';

/** A comment to react to, by somebody else where there is somebody, and a key that the thread takes. */
async function setting(scene: Scene): Promise<{comment: Comment; key: string}> {
  const {reactions = ['like']} = await scene.thread('alice');
  const writer = scene.has('bob', 'post') ? 'bob' : 'alice';
  const comment = await scene.see('alice', await scene.post(writer));
  return {comment, key: reactions[0] ?? skip('thread.reactions is empty')};
}

/** Fails unless the answer and the list agree with this. */
async function stands(scene: Scene, answer: Comment, key: string, expected: readonly [number, boolean]) {
  const of = ({reactions = []}: Comment) => {
    const found = reactions.find((reaction) => reaction.key === key);
    return [found?.count ?? 0, found?.mine ?? false];
  };
  same(of(answer), expected, 'count and mine of the answer');
  same(of(await scene.see('alice', answer)), expected, 'count and mine, as listed');
}

const react = (scene: Scene, comment: Comment, key: string, on: boolean, who: Persona = 'alice') =>
  scene.as(who).react(comment, key, on, scene.ctx);

export const reactions: readonly Definition[] = [
  {
    id: 'X01',
    what: 'react on: count 1, mine',
    needs: ['alice.post', 'alice.react'],
    async run(scene) {
      const {comment, key} = await setting(scene);
      await stands(scene, await react(scene, comment, key, true), key, [1, true]);
    },
  },
  {
    id: 'X02',
    what: 'react on twice is still 1',
    needs: ['alice.post', 'alice.react'],
    async run(scene) {
      const {comment, key} = await setting(scene);
      const once = await react(scene, comment, key, true);
      await stands(scene, await react(scene, once, key, true), key, [1, true]);
    },
  },
  {
    id: 'X03',
    what: 'react off undoes, and off twice is still 0',
    needs: ['alice.post', 'alice.react'],
    async run(scene) {
      const {comment, key} = await setting(scene);
      const on = await react(scene, comment, key, true);
      const off = await react(scene, on, key, false);
      await stands(scene, off, key, [0, false]);
      await stands(scene, await react(scene, off, key, false), key, [0, false]);
    },
  },
  {
    id: 'X04',
    what: 'mine is per viewer',
    needs: ['alice.post', 'alice.react', 'bob.react'],
    async run(scene) {
      const {comment, key} = await setting(scene);
      await stands(scene, await react(scene, comment, key, true), key, [1, true]);
      const seen = (await scene.see('bob', comment)).reactions?.find((reaction) => reaction.key === key);
      same([seen?.count, seen?.mine], [1, false], 'count and mine, as bob sees them');
      await react(scene, comment, key, true, 'bob');
      await stands(scene, await react(scene, comment, key, false), key, [1, false]);
    },
  },
  {
    id: 'X05',
    what: 'a reaction outside thread.reactions rejects invalid or unsupported',
    needs: ['alice.post', 'alice.react'],
    async run(scene) {
      if (!(await scene.thread('alice')).reactions) skip('thread.reactions is not set');
      const {comment} = await setting(scene);
      const call = () => react(scene, comment, 'no-such-reaction', true);
      await refused('a reaction that is not offered', ['invalid', 'unsupported'], call);
    },
  },
];
