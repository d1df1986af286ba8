import {foldOf, type Fold} from '../civility/visibility.js';
import type {Comment} from '../model/contract.js';
import {isOpen} from '../model/policy.js';
import type {ThreadState} from './state.js';

/** Why a comment is folded for the viewer; undefined: it is not. */
export function foldIn({relations, reported, thread}: ThreadState, comment: Comment): Fold | undefined {
  return foldOf(comment, {relations, reported, viewer: thread?.viewer ?? null});
}

/** The closing response, wherever it came with. */
export function closingIn({closing, comments, waiting, thread}: ThreadState): Comment | undefined {
  const id = thread?.policy.closing;
  if (id === undefined) return undefined;
  return comments.get(id) ?? waiting.get(id) ?? (closing?.id === id ? closing : undefined);
}

/** How many comments the thread has, as far as is known; `more`: there are others beside them. */
export function countIn({thread, comments, next, since}: ThreadState): {count: number; more: boolean} {
  if (thread?.count !== undefined) return {count: thread.count + since, more: false};
  return {count: comments.size, more: next !== undefined};
}

/** Whether the thread takes comments at this time, its own timers included. */
export function openIn(state: ThreadState, now: number): boolean {
  return !!state.thread && isOpen(state.thread.policy, countIn(state).count, now);
}
