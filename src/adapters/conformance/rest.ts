import type {CommentsAdapter, CommentsError} from '../../model/contract.js';
import {ensure, ending, fail, same, show, skip} from './assert.js';
import {METHODS, type Definition, type Method} from './definition.js';
import {ghostOf, newKey, newText, type Scene} from './scene.js';
import type {Persona} from './subject.js';

const HOUR = 3600;

type Probe = (adapter: Required<CommentsAdapter>) => unknown;

/** Every method that answers, called in a way that changes nothing. */
function harmless(scene: Scene): Partial<Record<Method, Probe>> {
  const {ctx} = scene;
  const ghost = ghostOf({id: 'c1', parentId: null, author: null, createdAt: '2026-01-01T00:00:00Z'});
  const nobody = {id: ghost.id, name: 'Nobody'};
  const thread = {id: ctx.thread.id, policy: {open: true}, viewer: null};
  return {
    list: (adapter) => adapter.list({limit: 1}, ctx),
    post: (adapter) => adapter.post({key: newKey(), text: ''}, ctx),
    edit: (adapter) => adapter.edit(ghost, 'words', ctx),
    remove: (adapter) => adapter.remove(ghost, ctx),
    react: (adapter) => adapter.react(ghost, 'like', false, ctx),
    report: (adapter) => adapter.report({comment: ghost, reason: 'other'}, ctx),
    reports: (adapter) => adapter.reports(ctx),
    block: (adapter) => adapter.block(nobody, 'none', ctx),
    blocked: (adapter) => adapter.blocked(ctx),
    moderate: (adapter) => adapter.moderate(ghost, {}, ctx),
    ban: (adapter) => adapter.ban(nobody, null, ctx),
    setPolicy: (adapter) => adapter.setPolicy(thread, {}, ctx),
    counts: (adapter) => adapter.counts([ctx.thread]),
    people: (adapter) => adapter.people('a', ctx),
    pulse: (adapter) => adapter.pulse(new Date(scene.now() - HOUR * 1000).toISOString(), ctx),
  };
}

/** The same, with a signal that is aborted already. */
function withAbort(scene: Scene): Partial<Record<Method, Probe>> {
  const aborted = scene.elsewhere(scene.ctx.thread);
  aborted.ctx.signal = AbortSignal.abort();
  return harmless(aborted);
}

/** Calls a method and hands back its promise; fails if it throws, or answers with anything else. */
function promised(adapter: CommentsAdapter, name: string, probe: Probe): Promise<unknown> {
  let answer: unknown;
  try {
    answer = probe(adapter as Required<CommentsAdapter>);
  } catch (error) {
    fail(`${name} threw ${show(String(error))} at once: expected a promise that rejects`);
  }
  const then: unknown = (answer as {then?: unknown} | null | undefined)?.then;
  ensure(typeof then === 'function', `${name} returned ${show(answer)}: expected a promise`);
  return answer as Promise<unknown>;
}

/** A real call that a method which is there must know how to do. */
async function real(scene: Scene): Promise<[Persona, Method, Probe][]> {
  const {ctx} = scene;
  const {reactions = ['like'], reasons = ['other']} = await scene.thread('alice');
  const calls: [Persona, Method, Probe][] = [];
  if (scene.has('alice', 'post')) {
    const comment = await scene.post(scene.has('bob', 'post') ? 'bob' : 'alice');
    const own = await scene.post('alice');
    calls.push(
      ['alice', 'react', (adapter) => adapter.react(comment, reactions[0] ?? 'like', true, ctx)],
      ['alice', 'report', (adapter) => adapter.report({comment, reason: reasons[0] ?? 'other'}, ctx)],
      ['alice', 'edit', (adapter) => adapter.edit(own, newText(), ctx)],
      ['alice', 'remove', (adapter) => adapter.remove(own, ctx)],
      ['owner', 'moderate', (adapter) => adapter.moderate(comment, {state: 'visible'}, ctx)],
    );
    const person = comment.author;
    if (person) calls.push(['alice', 'block', (adapter) => adapter.block(person, 'none', ctx)]);
    if (person) calls.push(['owner', 'ban', (adapter) => adapter.ban(person, null, ctx)]);
  }
  if (scene.has('owner')) {
    const thread = await scene.thread('owner');
    calls.push(['owner', 'setPolicy', (adapter) => adapter.setPolicy(thread, {}, ctx)]);
  }
  const probes = harmless(scene);
  for (const name of ['reports', 'blocked', 'counts', 'people', 'pulse'] as const) {
    const probe = probes[name];
    if (probe) calls.push(['alice', name, probe]);
  }
  return calls;
}

export const rest: readonly Definition[] = [
  {
    id: 'R21',
    what: 'no method throws synchronously',
    async run(scene) {
      const adapter = scene.raw('alice');
      for (const probes of [withAbort(scene), harmless(scene)]) {
        for (const [name, probe] of Object.entries(probes)) {
          if (adapter[name as Method] === undefined) continue;
          await promised(adapter, name, probe).catch(() => undefined);
        }
      }
    },
  },
  {
    id: 'N01',
    what: 'counts answers in the order asked, 0 for unknown threads',
    needs: ['alice.post', 'alice.counts'],
    async run(scene) {
      const other = await scene.another();
      await scene.post('alice', {parent: await scene.post('alice')});
      await other.post('alice');
      const unknown = {...scene.ctx.thread, id: `${scene.ctx.thread.id}-unknown-${newKey()}`};
      const asked = [scene.ctx.thread, unknown, other.ctx.thread];
      same(await scene.as('alice').counts(asked), [2, 0, 1], 'the counts');
      same(await scene.as('alice').counts([...asked].reverse()), [1, 0, 2], 'the counts, asked backwards');
      same(await scene.as('alice').counts([]), [], 'the counts of no threads');
    },
  },
  {
    id: 'N02',
    what: 'methods that are absent are undefined, not stubs that reject unsupported',
    async run(scene) {
      for (const who of ['alice', 'bob', 'owner', 'guest'] satisfies Persona[]) {
        if (!scene.has(who)) continue;
        for (const name of METHODS) {
          const member: unknown = scene.raw(who)[name];
          const fits = member === undefined || typeof member === 'function';
          ensure(fits, `${name} is ${show(member)}: expected a method, or nothing`);
        }
      }
      for (const [who, name, probe] of await real(scene)) {
        if (!scene.has(who, name)) continue;
        const end = await ending(name, () => promised(scene.raw(who), name, probe));
        const code = 'error' in end ? (end.error as Partial<CommentsError>).code : undefined;
        if (code === 'unsupported') fail(`${name} is there, and rejects unsupported: leave it away instead`);
      }
    },
  },
  {
    id: 'N03',
    what: 'people answers those whose name or handle begins so, and nobody twice',
    needs: ['alice.post', 'alice.people'],
    async run(scene) {
      await scene.post('alice');
      const alice = await scene.viewer('alice');
      const prefix = alice.name.slice(0, 2);
      const found = await scene.as('alice').people(prefix, scene.ctx);
      for (const {id, name, handle} of found) {
        const fits = [name, handle].some((word) => word?.toLowerCase().startsWith(prefix.toLowerCase()));
        ensure(fits, `people(${show(prefix)}) gave ${show(name)} (${show(id)})`);
      }
      same(new Set(found.map(({id}) => id)).size, found.length, 'the number of different people');
      ensure(
        found.some(({id}) => id === alice.id),
        `people(${show(prefix)}) leaves out alice, who wrote here`,
      );
    },
  },
  {
    id: 'N04',
    what: 'pulse counts comments by the hour, oldest first',
    needs: ['alice.post', 'owner.pulse'],
    async run(scene) {
      const first = await scene.post('alice');
      await scene.post('alice');
      const since = new Date(Date.parse(first.createdAt) - 2 * HOUR * 1000).toISOString();
      const points = await scene.as('owner').pulse(since, scene.ctx);
      const times = points.map(({at}) => Date.parse(at));
      same(
        times,
        [...new Set(times)].sort((a, b) => a - b),
        'the hours, oldest first',
      );
      same(
        points.reduce((sum, {comments}) => sum + comments, 0),
        2,
        'the comments of all hours',
      );
      const posted = Date.parse(first.createdAt);
      const hour = points.find(({at}) => posted >= Date.parse(at) && posted < Date.parse(at) + HOUR * 1000);
      ensure(hour?.comments, `no comments in the hour of ${first.createdAt}: ${show(points)}`);
    },
  },
  {
    id: 'N05',
    what: 'signOut and signIn change the viewer',
    needs: ['alice.signIn', 'alice.signOut'],
    async run(scene) {
      const {id} = await scene.viewer('alice');
      const back = () => scene.as('alice').signIn(scene.ctx);
      scene.after(async () => (await scene.thread('alice')).viewer ?? back());
      await scene.as('alice').signOut(scene.ctx);
      same((await scene.thread('alice')).viewer, null, 'the viewer, signed out');
      await back();
      same((await scene.thread('alice')).viewer?.id, id, 'the viewer, signed in again');
      if (!scene.has('alice', 'post')) skip('nothing can be posted');
      same((await scene.post('alice')).author?.id, id, 'the author, signed in again');
    },
  },
];
