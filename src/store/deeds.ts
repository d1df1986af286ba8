import {decodeComment, decodeThread} from '../model/decode.js';
import type {Comment, Id, Person, PolicyPatch, Relation, Thread} from '../model/contract.js';
import type {Deed} from '../model/intent.js';
import type {Core} from './core.js';
import {failureOf} from './failure.js';
import {keeperOf} from './keeper.js';
import type {Outcome} from './state.js';

type DeedOf<T extends Deed['type']> = Extract<Deed, {type: T}>;

const DONE: Outcome = {type: 'done'};
/** How long a removal can be undone, in milliseconds. */
export const HELD = 8_000;

/** Everything that people ask of a backend beside posting; loaded when it is first asked for. */
export function perform(core: Core, deed: Exclude<Deed, {type: 'submit'}>): Promise<Outcome> {
  switch (deed.type) {
    case 'remove':
      return hold(core, commentOf(core, deed.commentId), core.env.now());
    case 'react':
      return react(core, deed);
    case 'report':
      return report(core, deed);
    case 'block':
      return block(core, deed);
    case 'moderate':
      return moderate(core, deed);
    case 'policy':
      return policy(core, deed);
    case 'sign-in':
    case 'sign-out':
      return sign(core, deed);
  }
}

async function react(core: Core, {commentId, key, on}: DeedOf<'react'>): Promise<Outcome> {
  const comment = commentOf(core, commentId);
  core.dispatch({type: 'put', comment: withReaction(comment, key, on)});
  try {
    const answer = decodeComment(await core.adapter.react?.(comment, key, on, core.ctx()));
    if (answer) core.dispatch({type: 'put', comment: answer});
    return DONE;
  } catch (error) {
    core.dispatch({type: 'put', comment});
    throw error;
  }
}

/** How the row looks until the backend answers. */
function withReaction(comment: Comment, key: string, on: boolean): Comment {
  const old = comment.reactions?.find((one) => one.key === key);
  const count = (old?.count ?? 0) + (on === (old?.mine ?? false) ? 0 : on ? 1 : -1);
  const others = comment.reactions?.filter((one) => one.key !== key) ?? [];
  return {...comment, reactions: [...others, {key, count: Math.max(0, count), mine: on}]};
}

/** Reports; without `report` in the adapter the comment is folded in this browser, and the outcome says so. */
async function report(core: Core, deed: DeedOf<'report'>): Promise<Outcome> {
  const {commentId, reason, note, relation} = deed;
  const comment = commentOf(core, commentId);
  await core.adapter.report?.({comment, reason, ...(note && {note})}, core.ctx());
  const keeper = keeperOf(core);
  keeper.reported = [...new Set([...keeper.reported, commentId])];
  core.dispatch({type: 'reported', ids: [commentId]});
  if (relation && comment.author) await block(core, {type: 'block', personId: comment.author.id, relation});
  return {type: 'reported', commentId, reason, kept: keepsReports(core) ? 'server' : 'browser'};
}

/** Whether a report reaches anybody: the adapter takes it, and its words leave this browser. */
export function keepsReports({adapter, state}: Pick<Core, 'adapter' | 'state'>): boolean {
  return !!adapter.report && (state.thread?.kept ?? 'server') === 'server';
}

/** Mutes, blocks or releases, on the backend where it can, else in this browser alone. */
async function block(core: Core, {personId, relation, name}: DeedOf<'block'>): Promise<Outcome> {
  const {adapter, state} = core;
  const person = personOf(core, personId, name);
  const kept = keepsRelation(core, relation) ? 'server' : 'browser';
  if (kept === 'server') await adapter.block?.(person, relation, core.ctx());
  const keeper = keeperOf(core);
  const others = keeper.relations.filter((one) => one.person.id !== personId);
  const here = kept === 'browser' && relation !== 'none' ? [{person, relation}] : [];
  keeper.relations = [...others, ...here];
  core.dispatch({type: 'relations', relations: new Map([[personId, relation]])});
  // The backend gives a released person's words back, and withholds a blocked one's.
  if (kept === 'server' && state.thread) await core.relist('again');
  return {type: 'blocked', personId, relation, kept};
}

/** Whether the backend keeps this relation for the viewer. */
export function keepsRelation(
  {adapter, state}: Pick<Core, 'adapter' | 'state'>,
  relation: Relation,
): boolean {
  const offered = state.thread?.relations;
  return (
    !!adapter.block &&
    !!state.thread?.viewer &&
    (relation === 'none' || !offered || offered.includes(relation))
  );
}

async function moderate(core: Core, {commentId, patch}: DeedOf<'moderate'>): Promise<Outcome> {
  const answer = await core.adapter.moderate?.(commentOf(core, commentId), patch, core.ctx());
  const comment = decodeComment(answer);
  if (comment) core.dispatch({type: 'put', comment});
  return DONE;
}

/** A patch touches only its own fields, so a stale version is no reason to ask: it goes again, once, on what stands. */
async function policy(core: Core, {patch}: DeedOf<'policy'>): Promise<Outcome> {
  const {thread} = core.state;
  if (!thread) return DONE;
  let now: Thread;
  try {
    now = await setPolicy(core, thread, patch);
  } catch (error) {
    const {code, current} = failureOf(error, core.env.now());
    if (code !== 'conflict' || !current) throw error;
    now = await setPolicy(core, decodeThread(current, thread.id), patch);
  }
  core.dispatch({type: 'thread', thread: now});
  return {type: 'policy', thread: now};
}

async function setPolicy(core: Core, thread: Thread, patch: PolicyPatch): Promise<Thread> {
  return decodeThread(await core.adapter.setPolicy?.(thread, patch, core.ctx()), thread.id);
}

async function sign(core: Core, {type}: DeedOf<'sign-in' | 'sign-out'>): Promise<Outcome> {
  await (type === 'sign-in' ? core.adapter.signIn?.(core.ctx()) : core.adapter.signOut?.(core.ctx()));
  await core.relist('first');
  return DONE;
}

/**
 * Carries a removal out when the time for undoing it is over; then alone the outcome is known. It is noted in this
 * browser until then, as a page that goes away may not get through to the backend: the next visit takes it up.
 */
function hold(core: Core, comment: Comment, at: number): Promise<Outcome> {
  const {id} = comment;
  const keeper = keeperOf(core);
  const others = () => keeper.removing.filter((one) => one.comment.id !== id);
  const forget = () => {
    keeper.removing = others();
  };
  keeper.removing = [...others(), {comment, at}];
  return new Promise((resolve, reject) => {
    const finish = (undo: boolean) => {
      stop();
      core.held.delete(id);
      core.dispatch({type: 'removing', id, held: false});
      const undone = undo || others().length === keeper.removing.length; // the latter in another tab
      if (undone) forget();
      const removal = undone ? Promise.resolve(DONE) : remove(core, comment).finally(forget);
      removal.then(resolve, reject);
    };
    const stop = core.env.after(Math.max(0, at + HELD - core.env.now()), () => {
      finish(false);
    });
    core.held.set(id, finish);
    core.dispatch({type: 'removing', id, held: true});
  });
}

/** Takes up the removals that an earlier page left. */
export function resume(core: Core): void {
  for (const {comment, at} of keeperOf(core).removing) {
    if (!core.held.has(comment.id)) hold(core, comment, at).catch(() => undefined);
  }
}

async function remove(core: Core, comment: Comment): Promise<Outcome> {
  const {id} = comment;
  const {thread} = core.ctx(); // without the signal: leaving the thread carries a removal out, and does not call it off
  const answer = await core.adapter.remove?.(core.state.comments.get(id) ?? comment, {thread});
  const tombstone = decodeComment(answer);
  if (!core.state.comments.has(id)) await core.relist('again');
  else if (tombstone) core.dispatch({type: 'put', comment: tombstone});
  else core.dispatch({type: 'gone', id});
  return {type: 'removed', commentId: id};
}

function commentOf({state}: Core, id: Id): Comment {
  const found = [state.comments.get(id), state.closing, ...state.pinned].find((one) => one?.id === id);
  if (found) return found;
  throw Object.assign(new Error(`The comment ${id} is not loaded.`), {code: 'gone'});
}

function personOf(core: Core, id: Id, name = id): Person {
  for (const {author} of core.state.comments.values()) if (author?.id === id) return author;
  return keeperOf(core).relations.find(({person}) => person.id === id)?.person ?? {id, name};
}
