// What adapters with one fault are made of.
import type {Persona, Subject} from '../../../src/adapters/conformance/conformance.js';
import type {MemoryAdapter} from '../../../src/adapters/memory.js';
import {without} from '../../../src/adapters/site/records.js';
import type {
  Comment,
  CommentsAdapter,
  Ctx,
  ListQuery,
  Page,
  Person,
  Thread,
} from '../../../src/model/contract.js';
import {altered} from '../../support/store.js';
import {memorySubject, people, type MemoryOptions, type MemorySubject} from './memory.js';

export type Adapter = Required<CommentsAdapter>;
export type Methods = Partial<CommentsAdapter>;

/** One site, whose adapters share a fault. */
export interface World {
  readonly subject: MemorySubject;
  /** What is right, by person. */
  readonly sound: Partial<Record<Persona, Adapter>>;
}

/** The methods that a person's adapter gets in place of the right ones; undefined takes one away. */
export type Change = (adapter: Adapter, who: Persona, world: World) => Record<string, unknown>;

export interface Fault {
  /** The check that is meant for it. */
  readonly check: string;
  /** What the adapter does wrong. */
  readonly name: string;
  /** Makes the change anew for each site, with whatever the fault remembers. */
  readonly make: () => Change;
  readonly options?: Omit<MemoryOptions, 'wrap'>;
  readonly more?: Partial<Subject>;
}

export const fault = (
  check: string,
  name: string,
  make: () => Change,
  more: Pick<Fault, 'options' | 'more'> = {},
): Fault => ({check, name, make, ...more});

/** A site of adapters that all have the fault. */
export function faultySubject({make, options, more}: Pick<Fault, 'make' | 'options' | 'more'>): Subject {
  const change = make();
  const sound: World['sound'] = {};
  const wrap = (adapter: MemoryAdapter, who: Persona): CommentsAdapter => {
    sound[who] = adapter as Adapter;
    return altered(adapter, change(adapter as Adapter, who, {subject, sound}));
  };
  const subject: MemorySubject = memorySubject({...options, wrap});
  // With this, what never comes is not waited for long.
  return Object.assign(subject, {settle: () => Promise.resolve()}, more);
}

/** A change for a page. */
export const pages = (
  adapter: Adapter,
  work: (page: Page, query: ListQuery, ctx: Ctx) => Page | Promise<Page>,
): Methods => ({list: async (query, ctx) => work(await adapter.list(query, ctx), query, ctx)});

/** A change for every comment of every page. */
export const comments = (adapter: Adapter, work: (comment: Comment) => object): Methods =>
  pages(adapter, (page) => ({
    ...page,
    comments: page.comments.map((comment) => work(comment) as Comment),
    ...(page.closing && {closing: work(page.closing) as Comment}),
    ...(page.pinned && {pinned: page.pinned.map((comment) => work(comment) as Comment)}),
  }));

/** A change for the thread of every page. */
export const threads = (adapter: Adapter, work: (thread: Thread, ctx: Ctx) => object): Methods =>
  pages(adapter, (page, _query, ctx) => ({...page, thread: work(page.thread, ctx) as Thread}));

/** An error as adapters reject with. */
export const error = (code: string, more: object = {}): Error =>
  Object.assign(new Error(code), {code, ...more});

/** The whole thread as this person sees it. */
export async function whole(adapter: Adapter, ctx: Ctx, query: ListQuery = {}): Promise<Comment[]> {
  return (await adapter.list({...query, limit: 100_000}, ctx)).comments;
}

export async function found(adapter: Adapter, ctx: Ctx, {id}: Pick<Comment, 'id'>): Promise<Comment> {
  const comment = (await whole(adapter, ctx)).find((other) => other.id === id);
  if (!comment) throw error('gone');
  return comment;
}

/** The adapter of whoever wrote a comment. */
export const writerOf = (sound: World['sound'], author: Person | null): Adapter | undefined =>
  Object.entries(people).flatMap(([who, {id}]) =>
    id === author?.id ? (sound[who as Persona] ?? []) : [],
  )[0];

/** Pages of so many units, by how many there were before. */
export function byOffset(page: Page, units: readonly (readonly Comment[])[], query: ListQuery): Page {
  const from = query.cursor === undefined ? 0 : Number(query.cursor);
  if (!Number.isInteger(from)) throw error('invalid');
  const to = from + (query.limit ?? 50);
  const rest = without(page, 'next', 'prev');
  return {...rest, comments: units.slice(from, to).flat(), ...(to < units.length && {next: String(to)})};
}

/** Top-level comments, each with what is below it. */
export function branches(list: readonly Comment[]): Comment[][] {
  const units: Comment[][] = [];
  for (const comment of list) {
    if (comment.parentId === null) units.push([comment]);
    else units.at(-1)?.push(comment);
  }
  return units;
}
