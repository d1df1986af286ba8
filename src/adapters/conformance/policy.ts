import type {PolicyPatch, Thread} from '../../model/contract.js';
import {ending, ensure, refused, same, show, skip} from './assert.js';
import type {Definition} from './definition.js';
import {says, type Scene} from './scene.js';
import type {Persona} from './subject.js';

const HOUR = 3600;

const post = (scene: Scene, who: Persona = 'alice') => scene.as(who).post(scene.draft(), scene.ctx);

/** Two settings that this backend takes, one of them besides `open`. */
async function twoFields(scene: Scene): Promise<[PolicyPatch, PolicyPatch]> {
  const {can} = await scene.thread('owner');
  const others: [string, PolicyPatch][] = [
    ['slow', {slow: HOUR}],
    ['hold', {hold: 'links'}],
    ['who', {who: 'members'}],
  ];
  const [, other] =
    others.find(([action]) => !can || can.includes(action)) ?? skip('the policy has one setting');
  return [other, {open: false}];
}

const pick = (thread: Thread, patch: PolicyPatch) =>
  Object.keys(patch).map((field) => thread.policy[field as keyof PolicyPatch]);

export const policy: readonly Definition[] = [
  {
    id: 'T01',
    what: 'closing is seen by others and post rejects closed',
    needs: ['alice.post', 'owner.setPolicy'],
    async run(scene) {
      const answer = await scene.set({open: false});
      same(answer.policy.open, false, 'policy.open of the answer');
      same((await scene.thread('alice')).policy.open, false, 'policy.open, as a reader sees it');
      await refused('a post in a closed thread', ['closed'], () => post(scene));
      same(await scene.all('alice'), [], 'the comments');
    },
  },
  {
    id: 'T02',
    what: 'reopening lets posts through',
    needs: ['alice.post', 'owner.setPolicy'],
    async run(scene) {
      await scene.set({open: false});
      await scene.set({open: true});
      same((await scene.thread('alice')).policy.open, true, 'policy.open, as a reader sees it');
      await scene.post('alice');
    },
  },
  {
    id: 'T03',
    what: 'a reader’s setPolicy rejects forbidden',
    needs: ['alice.setPolicy'],
    async run(scene) {
      const thread = await scene.thread('alice');
      const call = () => scene.as('alice').setPolicy(thread, {open: false}, scene.ctx);
      await refused('a reader’s setPolicy', ['forbidden'], call);
      same((await scene.thread('alice')).policy.open, true, 'policy.open');
    },
  },
  {
    id: 'T04',
    what: 'slow mode: the second post rejects slow with retryAfter > 0',
    needs: ['alice.post'],
    async run(scene) {
      const slow = await scene.under({slow: HOUR});
      await post(slow);
      const {retryAfter} = await refused('the second post in slow mode', ['slow'], () => post(slow));
      ensure(
        typeof retryAfter === 'number' && retryAfter > 0 && retryAfter <= HOUR,
        `retryAfter is ${show(retryAfter)}: expected seconds, up to ${String(HOUR)}`,
      );
      same((await slow.all('alice')).length, 1, 'the number of comments');
    },
  },
  {
    id: 'T05',
    what: 'slow mode: a retry with the same key is not a second post',
    needs: ['alice.post'],
    async run(scene) {
      const slow = await scene.under({slow: HOUR});
      if ((await slow.thread('alice')).idempotent === false) skip('thread.idempotent is false');
      const draft = slow.draft();
      const first = await slow.as('alice').post(draft, slow.ctx);
      const again = await ending('a retry in slow mode', () => slow.as('alice').post(draft, slow.ctx));
      if ('error' in again) throw again.error;
      same(again.value.id, first.id, 'the id of the second answer');
    },
  },
  {
    id: 'T06',
    what: 'a patch leaves the other fields alone',
    needs: ['owner.setPolicy'],
    async run(scene) {
      const [other, open] = await twoFields(scene);
      const first = pick(await scene.set(other), other);
      await scene.set(open);
      const thread = await scene.thread('owner');
      same(pick(thread, other), first, `${show(Object.keys(other))} after a patch of something else`);
      same(thread.policy.open, false, 'policy.open');
      await scene.set(other);
      same((await scene.thread('owner')).policy.open, false, 'policy.open after a patch of something else');
    },
  },
  {
    id: 'T07',
    what: 'a stale version rejects conflict with current',
    needs: ['owner.setPolicy'],
    async run(scene) {
      const stale = await scene.thread('owner');
      if (stale.version === undefined) skip('the thread carries no version');
      const fresh = await scene.set({open: false});
      ensure(fresh.version !== stale.version, 'a change of policy leaves the version as it was');
      const call = () => scene.as('owner').setPolicy(stale, {open: true}, scene.ctx);
      const error = await refused('a patch from a stale version', ['conflict'], call);
      const current = error.current as Thread | undefined;
      same(current?.policy.open, false, 'error.current.policy.open');
      same((await scene.thread('owner')).policy.open, false, 'policy.open that stands there');
    },
  },
  {
    id: 'T08',
    what: 'the closing response comes as closing with the first page, whatever the sort',
    needs: ['owner.post', 'owner.setPolicy'],
    async run(scene) {
      const response = await scene.post('owner');
      if (scene.has('alice', 'post')) for (let index = 0; index < 3; index += 1) await scene.post('alice');
      const before = (await scene.list('alice', {limit: 1})).comments.length;
      await scene.set({open: false, closing: response.id});
      const {sorts = []} = await scene.thread('alice');
      for (const query of [{}, ...sorts.map((sort) => ({sort}))]) {
        const page = await scene.list('alice', {...query, limit: 1});
        same(page.thread.policy.closing, response.id, `policy.closing with ${show(query)}`);
        same(page.closing?.id, response.id, `the closing response beside the first page with ${show(query)}`);
        ensure(
          page.closing && says(page.closing, response.text ?? ''),
          'the closing response has other words',
        );
        ensure(page.comments.length <= before, 'the closing response counts in the page’s limit');
        if (page.next === undefined) continue;
        const next = await scene.list('alice', {...query, limit: 1, cursor: page.next});
        ensure(!next.closing, 'the closing response comes with a later page too');
      }
    },
  },
  {
    id: 'T09',
    what: 'null in a patch clears a field',
    needs: ['owner.setPolicy'],
    async run(scene) {
      const [other] = await twoFields(scene);
      const noted = {...other, note: 'A word about this.'};
      await scene.set(noted);
      const [field] = Object.keys(other) as (keyof PolicyPatch)[];
      if (!field) return;
      const before = (await scene.thread('owner')).policy.note;
      await scene.set({[field]: null});
      const {policy} = await scene.thread('owner');
      const value = policy[field];
      const off = value === undefined || [0, 'none', 'anyone'].includes(value as string);
      ensure(off, `policy.${field} is ${show(value)} after null: expected it to be cleared`);
      same(policy.note, before, 'policy.note, which the patch leaves alone');
    },
  },
];
