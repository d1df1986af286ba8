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

const byName = new Map<string, Promise<CommentsAdapter>>();

/**
 * The adapter of that name, loaded when first asked for and shared by the whole page.
 *
 * @throws when there is no adapter of that name.
 */
export function adapterNamed(name: string): Promise<CommentsAdapter> {
  let adapter = byName.get(name);
  if (!adapter) {
    adapter = load(name);
    byName.set(name, adapter);
  }
  return adapter;
}

async function load(name: string): Promise<CommentsAdapter> {
  if (name === 'browser') return new (await import('../adapters/browser.js')).BrowserAdapter();
  throw new Error(
    `There is no backend called "${name}". Use backend="browser", or set the element's adapter property to an adapter of your own.`,
  );
}
