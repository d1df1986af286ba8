import type {Comment, Live} from '../../model/contract.js';
import {ensure, fail, show} from './assert.js';
import type {Definition} from './definition.js';
import {isEmpty, newText, says, type Scene} from './scene.js';

/** Somebody besides Bob who writes, so that Bob hears of it. */
const write = (scene: Scene) => scene.post('alice');

/** Bob's stream is heard to work: what else should have come has come by then. */
async function marker(
  scene: Scene,
  listener: {told: (comment: Comment, from: number) => Promise<unknown>; events: Live[]},
) {
  const from = listener.events.length;
  await listener.told(await write(scene), from);
}

export const live: readonly Definition[] = [
  {
    id: 'L01',
    what: 'another’s post arrives as put, or as stale',
    needs: ['alice.post', 'bob.watch'],
    async run(scene) {
      const bob = await scene.listen('bob');
      const from = bob.events.length;
      const comment = await write(scene);
      const event = await bob.told(comment, from);
      if (event.type !== 'put') return;
      const listed = await scene.see('bob', comment);
      ensure(event.comment.text === listed.text, 'the words that arrive are not those that are listed');
    },
  },
  {
    id: 'L02',
    what: 'nothing arrives after stop, and stop twice is safe',
    needs: ['alice.post', 'bob.watch'],
    async run(scene) {
      const bob = await scene.listen('bob');
      const other = await scene.listen('bob');
      bob.stop();
      bob.stop();
      const before = bob.events.length;
      await marker(scene, other);
      await marker(scene, other);
      if (bob.events.length > before) fail(`after stop came: ${show(bob.events.slice(before))}`);
    },
  },
  {
    id: 'L03',
    what: 'another thread’s events do not arrive',
    needs: ['alice.post', 'bob.watch'],
    async run(scene) {
      const there = await scene.another();
      const here = await scene.listen('bob');
      const other = await there.listen('bob');
      const words = newText();
      const comment = await there.post('alice', {text: words});
      await other.told(comment);
      await marker(scene, here);
      const own = new Set((await scene.all('bob')).map(({id}) => id));
      for (const event of here.events) {
        // `stale` asks for a new list, which is never wrong.
        if (event.type !== 'put') continue;
        ensure(!says(event.comment, words), 'another thread’s comment arrived');
        ensure(own.has(event.comment.id), 'a comment arrived that is not in the thread');
      }
    },
  },
  {
    id: 'L04',
    what: 'a removal arrives as gone, stale, or a tombstone without body',
    needs: ['alice.post', 'alice.remove', 'bob.watch'],
    async run(scene) {
      const comment = await write(scene);
      const bob = await scene.listen('bob');
      const from = bob.events.length;
      await scene.as('alice').remove(comment, scene.ctx);
      const isEnd = (event: Live) =>
        event.type === 'stale' ||
        (event.type === 'gone' && event.id === comment.id) ||
        (event.type === 'put' && event.comment.id === comment.id);
      const event = await bob.until('the removal', isEnd, from);
      if (event.type !== 'put') return;
      ensure(
        event.comment.state === 'deleted',
        `the removed comment arrives as ${show(event.comment.state)}`,
      );
      ensure(isEmpty(event.comment), 'the removed comment arrives with its words');
    },
  },
  {
    id: 'L05',
    what: 'live events never carry what list would not show this viewer: pending, hidden, keys',
    needs: ['alice.post', 'bob.watch'],
    async run(scene) {
      const shown = await write(scene);
      const bob = await scene.listen('bob');
      const draft = scene.draft({hold: true});
      const held = await scene.as('alice').post(draft, scene.ctx);
      if (scene.has('owner', 'moderate')) {
        await scene.as('owner').moderate(await scene.see('owner', shown), {state: 'hidden'}, scene.ctx);
      }
      await marker(scene, bob);
      const told = JSON.stringify(bob.events);
      ensure(!told.includes(draft.key), 'the key of another’s comment arrived');
      if (held.state === 'pending') {
        ensure(!told.includes(draft.text), 'a comment that waits for review arrived');
      }
      for (const comment of bob.puts(shown.id))
        ensure(isEmpty(comment), 'the words of a hidden comment arrived');
    },
  },
  {
    id: 'L06',
    what: 'watch with an already aborted signal emits nothing',
    needs: ['alice.post', 'bob.watch'],
    async run(scene) {
      const silent = await scene.listen('bob', {...scene.ctx, signal: AbortSignal.abort()});
      const other = await scene.listen('bob');
      await marker(scene, other);
      if (silent.events.length) fail(`although its signal was aborted came: ${show(silent.events)}`);
      silent.stop();
    },
  },
  {
    id: 'L07',
    what: 'after the stream was cut, what came meanwhile arrives, or stale, or down',
    needs: ['alice.post', 'bob.watch', 'drop'],
    async run(scene) {
      const bob = await scene.listen('bob');
      await marker(scene, bob);
      await scene.subject.drop?.();
      const from = bob.events.length;
      const missed = await write(scene);
      const tells = (event: Live) =>
        event.type === 'stale' ||
        event.type === 'down' ||
        (event.type === 'put' && event.comment.id === missed.id);
      const event = await bob.until('what was posted while the stream was cut', tells, from);
      if (event.type !== 'down') await marker(scene, bob);
    },
  },
  {
    id: 'L08',
    what: 'a change of policy arrives as thread, or as stale',
    needs: ['owner.setPolicy', 'bob.watch'],
    async run(scene) {
      const bob = await scene.listen('bob');
      const from = bob.events.length;
      await scene.set({open: false});
      const tells = ({type}: Live) => type === 'thread' || type === 'stale';
      const event = await bob.until('the change of policy', tells, from);
      if (event.type !== 'thread') return;
      ensure(!event.thread.policy.open, 'policy.open arrives as true, although the thread was closed');
      const {id} = await scene.viewer('bob');
      ensure(
        event.thread.viewer?.id === id,
        `the thread arrives for another viewer: ${show(event.thread.viewer)}`,
      );
    },
  },
  {
    id: 'L09',
    what: 'an edit arrives as put with the new words, or as stale',
    needs: ['alice.post', 'alice.edit', 'bob.watch'],
    async run(scene) {
      const comment = await write(scene);
      const bob = await scene.listen('bob');
      const from = bob.events.length;
      const words = newText();
      await scene.as('alice').edit(comment, words, scene.ctx);
      const event = await bob.told(comment, from);
      if (event.type !== 'put' || event.comment.text === undefined) return;
      ensure(event.comment.text === words, `the words that arrive are ${show(event.comment.text)}`);
    },
  },
];
