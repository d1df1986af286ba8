import type {
  Comment,
  CommentsAdapter,
  Ctx,
  ErrorCode,
  Live,
  Person,
  ThreadRef,
} from '../../src/model/contract.js';
import type {ThreadOptions} from '../../src/adapters/site/seed.js';

/** The people of the tests: Mara wrote the post, Helen moderates, a guest has no account, nobody is signed out. */
export type Who = 'alice' | 'bob' | 'mara' | 'helen' | 'guest' | 'nobody';

export const people: Record<string, Person> = {
  alice: {id: 'alice', name: 'Alice'},
  bob: {id: 'bob', name: 'Bob', handle: 'bobby'},
  mara: {id: 'mara', name: 'Mara Lindqvist'},
  helen: {id: 'helen', name: 'Helen'},
};

export type FullAdapter = Required<CommentsAdapter>;

/** An adapter under test. */
export interface Subject {
  as(who: Who): FullAdapter;
  /** A fresh thread of Mara's, moderated by Helen. */
  thread(options?: ThreadOptions): ThreadRef;
  /** Moves the clock, seconds. */
  advance(seconds: number): void;
  now(): number;
}

/** One thing that people get from an adapter. */
export interface Behaviour {
  name: string;
  run(subject: Subject): Promise<void>;
}

export function ok(value: unknown, message = 'expected something'): asserts value {
  if (!value) throw new Error(message);
}

export function same(actual: unknown, expected: unknown) {
  const [a, b] = [actual, expected].map((value) => JSON.stringify(value) as string | undefined);
  if (a !== b) throw new Error(`expected ${b ?? 'nothing'}, got ${a ?? 'nothing'}`);
}

/** What a refusal may carry. */
interface Refusal extends Error {
  code?: string;
  retryAfter?: number;
  field?: string;
  current?: Comment;
}

/** Waits for a refusal with this code, and hands it back. */
export async function refused(promise: Promise<unknown>, code: ErrorCode | 'AbortError') {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason as Refusal,
  );
  ok(error, `expected a refusal (${code}), but it went through`);
  ok(error instanceof Error, 'expected an Error');
  if (code === 'AbortError') same(error.name, code);
  else same(error.code, code);
  return error;
}

let keys = 0;

/** A short way to the everyday calls, in one thread. */
export function at(subject: Subject, thread: ThreadRef) {
  const ctx: Ctx = {thread};
  const post = (who: Who, text: string, more: object = {}) =>
    subject.as(who).post({key: `k${String((keys += 1))}`, text, ...more}, ctx);
  const list = async (who: Who, query: object = {}) => subject.as(who).list(query, ctx);
  const all = async (who: Who) => (await list(who, {limit: 1000})).comments;
  return {
    ctx,
    post,
    list,
    all,
    thread: async (who: Who) => (await list(who)).thread,
    texts: async (who: Who, query: object = {}) =>
      (await list(who, query)).comments.map(({text}) => text ?? null),
    find: async (who: Who, id: string) => (await all(who)).find((comment) => comment.id === id),
    set: async (patch: object, who: Who = 'mara') =>
      subject.as(who).setPolicy((await list(who)).thread, patch, ctx),
  };
}

/** Listens, and hands out what comes: by waiting for an event that fits. */
export function listen(adapter: FullAdapter, ctx: Ctx) {
  const events: Live[] = [];
  const waiting = new Set<() => void>();
  const stop = adapter.watch((event) => {
    events.push(event);
    for (const check of waiting) check();
  }, ctx);
  const until = (fits: (event: Live) => boolean) =>
    new Promise<Live>((resolve) => {
      const check = () => {
        const event = events.find(fits);
        if (event) resolve(event);
      };
      waiting.add(check);
      check();
    });
  return {
    events,
    stop,
    until,
    put: (text: string) => until((e) => e.type === 'put' && e.comment.text === text),
  };
}

/** Follows `next` to the end: a list of pages. */
export async function walk(adapter: FullAdapter, ctx: Ctx, query: object) {
  const pages = [await adapter.list(query, ctx)];
  for (let next = pages[0]?.next; next !== undefined; next = pages.at(-1)?.next) {
    pages.push(await adapter.list({...query, cursor: next}, ctx));
    if (pages.length > 1000) throw new Error('the walk does not end');
  }
  return pages;
}
