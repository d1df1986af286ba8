// A store over a backend in memory, with time, storage and failures in the test's hand. Runs in Node and in browsers.
import {MemoryAdapter, MemoryStore} from '../../src/adapters/memory.js';
import type {CommentsAdapter, Person} from '../../src/model/contract.js';
import type {Env, StoreOptions} from '../../src/store/core.js';
import type {Shelf} from '../../src/store/shelf.js';
import {ThreadStore} from '../../src/store/thread-store.js';
import {manualClock, NOON, type ManualClock} from './builders.js';

export const alice: Person = {id: 'alice', name: 'Alice', newcomer: false};
export const bob: Person = {id: 'bob', name: 'Bob', newcomer: false};
export const olga: Person = {id: 'olga', name: 'Olga'};
export const thread = {id: 'post'};

/** Storage in memory, readable by the test. */
export function memoryShelf(
  entries = new Map<string, string>(),
): Shelf & {readonly entries: Map<string, string>} {
  return {
    entries,
    get: (key) => entries.get(key) ?? null,
    set: (key, value) => void entries.set(key, value),
    remove: (key) => void entries.delete(key),
    keys: () => [...entries.keys()],
  };
}

/** A site whose post is by Olga, with a clock that stands at noon. */
export function aSite(clock: ManualClock = manualClock(NOON)): {backend: MemoryStore; clock: ManualClock} {
  const backend = new MemoryStore();
  backend.now = () => clock.now();
  backend.thread(thread.id, {owner: olga.id, moderators: []});
  return {backend, clock};
}

export const as = (backend: MemoryStore, viewer: Person | null): MemoryAdapter =>
  new MemoryAdapter({store: backend, viewer});

const options: StoreOptions = {pageSize: 50, nudge: 'off', coolOff: 5, language: 'en'};

/** A store for one adapter. Keys count up, so that each is known beforehand. */
export function aStore(
  adapter: CommentsAdapter,
  {
    clock = manualClock(NOON),
    shelf = memoryShelf(),
    ...rest
  }: Partial<StoreOptions> & {clock?: ManualClock; shelf?: Shelf} = {},
): ThreadStore {
  let keys = 0;
  const env: Env = {
    now: () => clock.now(),
    after: (milliseconds, run) => clock.after(milliseconds, run),
    shelf,
    key: () => `key-${++keys}`,
  };
  return new ThreadStore(adapter, thread, env, {...options, ...rest});
}

/** An adapter in which some methods are replaced; `undefined` takes one away. */
export function altered(adapter: CommentsAdapter, changes: Record<string, unknown>): CommentsAdapter {
  return new Proxy(adapter, {
    get(target, name) {
      if (typeof name === 'string' && name in changes) return changes[name];
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? (value as () => unknown).bind(target) : value;
    },
  });
}

/** What an adapter rejects with. */
export const rejection = (code: string, more: object = {}): Error =>
  Object.assign(new Error(`said the backend: ${code}`), {code, ...more});
