// The adapter for memory as a subject of the kit. `npm run conformance` runs this file.
import type {Persona, Subject} from '../../../src/adapters/conformance/conformance.js';
import {MemoryAdapter, MemoryStore} from '../../../src/adapters/memory.js';
import type {CommentsAdapter, Id, Person, Thread} from '../../../src/model/contract.js';

export const people: Record<Exclude<Persona, 'guest'>, Person> = {
  alice: {id: 'alice', name: 'Alice'},
  bob: {id: 'bob', name: 'Bob'},
  owner: {id: 'olga', name: 'Olga'},
};

/** An hour ago, so that a thread that was filled has no comments from the future. */
export const anHourAgo = () => new Date(Date.now() - 3_600_000).toISOString();

/** Comments of which every fifth is a reply. */
export function manyComments(count: number) {
  const createdAt = anHourAgo();
  return Array.from({length: count}, (_, index) => ({
    id: `s${String(index)}`,
    parentId: index % 5 ? null : index ? `s${String(index - 1)}` : null,
    author: people.bob,
    text: `Comment ${String(index)}.`,
    createdAt,
  }));
}

export interface MemoryOptions {
  /** What is asked of guests. Absent: there are none. */
  guests?: NonNullable<Thread['guest']>;
  /** Stands between the kit and the adapter. */
  wrap?: (adapter: MemoryAdapter, who: Persona) => CommentsAdapter;
}

export interface MemorySubject extends Subject {
  readonly store: MemoryStore;
}

/** One site in memory, whose clock runs and can be moved on. */
export function memorySubject({guests, wrap = (adapter) => adapter}: MemoryOptions = {}): MemorySubject {
  const store = new MemoryStore();
  let ahead = 0;
  let threads = 0;
  store.now = () => Date.now() + ahead;
  return {
    store,
    as(who) {
      const viewer = who === 'guest' ? null : people[who];
      return wrap(new MemoryAdapter({store, viewer}), who);
    },
    thread(policy = {}) {
      const id: Id = `thread-${String((threads += 1))}`;
      return store.thread(id, {owner: people.owner.id, moderators: [], policy, ...(guests && {guests})});
    },
    advance(seconds) {
      ahead += seconds * 1000;
    },
    fill(thread, count) {
      store.fill(thread, {comments: manyComments(count)});
    },
  };
}

export const subject = memorySubject();
