import type {CommentsAdapter, Id, ThreadRef} from '../model/contract.js';
import type {Env, StoreOptions} from './core.js';
import {ThreadStore} from './thread-store.js';

interface Shared {
  readonly store: ThreadStore;
  users: number;
}

const shared = new WeakMap<CommentsAdapter, Map<Id, Shared>>();

/** The store of a thread. Elements with one adapter and thread share it; the first one's options hold. */
export function acquire(
  adapter: CommentsAdapter,
  thread: ThreadRef,
  env: Env,
  options: StoreOptions,
): {store: ThreadStore; first: boolean} {
  const threads = shared.get(adapter) ?? new Map<Id, Shared>();
  shared.set(adapter, threads);
  const known = threads.get(thread.id);
  if (known) {
    known.users++;
    return {store: known.store, first: false};
  }
  const store = new ThreadStore(adapter, thread, env, options);
  threads.set(thread.id, {store, users: 1});
  return {store, first: true};
}

/** Lets go of a store; the last one out ends it. */
export function release(store: ThreadStore): void {
  const threads = shared.get(store.adapter);
  const {id} = store.ctx().thread;
  const entry = threads?.get(id);
  if (!entry || entry.store !== store || --entry.users > 0) return;
  threads?.delete(id);
  store.dispose();
}
