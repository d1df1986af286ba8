import {ensure, refused, same, show, skip} from './assert.js';
import type {Definition} from './definition.js';
import type {Scene} from './scene.js';

/** Ends are set ten minutes ahead, and the clock is moved past them by as much again: clocks may differ a little. */
const SOON = 600;
const LATER = 1200;

const post = (scene: Scene) => scene.as('alice').post(scene.draft(), scene.ctx);

/** What ends by itself, without a call. Each needs a clock that can be moved. */
export const endings: readonly Definition[] = [
  {
    id: 'T10',
    what: 'reopensAt: a pause ends by itself',
    needs: ['alice.post', 'advance'],
    async run(scene) {
      const paused = await scene.under({open: false, reopensAt: scene.in(SOON)});
      await refused('a post during the pause', ['closed'], () => post(paused));
      await paused.advance(LATER);
      same((await paused.thread('alice')).policy.open, true, 'policy.open after the pause');
      await paused.post('alice');
    },
  },
  {
    id: 'T11',
    what: 'slowUntil: slow mode ends by itself',
    needs: ['alice.post', 'advance'],
    async run(scene) {
      const slow = await scene.under({slow: 86_400, slowUntil: scene.in(SOON)});
      await post(slow);
      await refused('the second post in slow mode', ['slow'], () => post(slow));
      await slow.advance(LATER);
      await post(slow);
      await post(slow);
    },
  },
  {
    id: 'T12',
    what: 'holdUntil: holding for review ends by itself',
    needs: ['alice.post', 'advance'],
    async run(scene) {
      const held = await scene.under({hold: 'all', holdUntil: scene.in(SOON)});
      same((await post(held)).state, 'pending', 'the state while posts are held');
      await held.advance(LATER);
      same((await post(held)).state ?? 'visible', 'visible', 'the state after the end');
    },
  },
  {
    id: 'T13',
    what: 'closesAt: a thread closes by itself at its time',
    needs: ['alice.post', 'advance'],
    async run(scene) {
      const open = await scene.under({closesAt: scene.in(SOON)});
      await open.post('alice');
      await open.advance(LATER);
      same((await open.thread('alice')).policy.open, false, 'policy.open after the time');
      await refused('a post after the time', ['closed'], () => post(open));
    },
  },
  {
    id: 'T14',
    what: 'closesAfter: a thread closes by itself at its number of comments',
    needs: ['alice.post'],
    async run(scene) {
      const open = await scene.under({closesAfter: 2});
      await open.post('alice');
      same((await open.thread('alice')).policy.open, true, 'policy.open after one comment');
      await open.post('alice');
      same((await open.thread('alice')).policy.open, false, 'policy.open after two comments');
      await refused('a third post', ['closed'], () => post(open));
    },
  },
  {
    id: 'T15',
    what: 'retryAfter is kept to: after so many seconds the same post goes through',
    needs: ['alice.post', 'advance'],
    async run(scene) {
      const slow = await scene.under({slow: 60});
      await post(slow);
      const draft = slow.draft();
      const call = () => slow.as('alice').post(draft, slow.ctx);
      const {retryAfter} = await refused('the second post in slow mode', ['slow'], call);
      ensure(typeof retryAfter === 'number', `retryAfter is ${show(retryAfter)}: expected seconds`);
      await slow.advance(Math.ceil(retryAfter) + 1);
      await call();
    },
  },
  {
    id: 'T16',
    what: 'slow mode: nextPostAt says when this viewer may write again',
    level: 'should',
    needs: ['alice.post', 'owner'],
    async run(scene) {
      const slow = await scene.under({slow: 3600});
      same((await slow.thread('alice')).nextPostAt, undefined, 'nextPostAt before the first post');
      const {createdAt} = await post(slow);
      const {nextPostAt} = await slow.thread('alice');
      ensure(nextPostAt !== undefined, 'nextPostAt is missing after a post in slow mode');
      const wait = (Date.parse(nextPostAt) - Date.parse(createdAt)) / 1000;
      ensure(Math.abs(wait - 3600) <= 60, `nextPostAt is ${show(wait)} s after the post: expected 3600`);
      same((await slow.thread('owner')).nextPostAt, undefined, 'nextPostAt of the owner, who is exempt');
    },
  },
  {
    id: 'M07',
    what: 'a ban with an end ends by itself',
    needs: ['alice.post', 'owner.ban', 'advance'],
    async run(scene) {
      const {author} = await scene.post('alice');
      if (!author) skip('comments have no author');
      scene.after(() => scene.as('owner').ban(author, null, scene.ctx));
      await scene.as('owner').ban(author, scene.in(SOON), scene.ctx);
      await refused('a banned person’s post', ['blocked'], () => post(scene));
      await scene.advance(LATER);
      await scene.post('alice');
    },
  },
];
