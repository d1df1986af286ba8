// A thread element over a site in memory, with time and failures in the test's hand.
import {fixture, html} from '@open-wc/testing';
import {MemoryAdapter, MemoryStore, type Seed, type SeedComment} from '../../src/adapters/memory.js';
import '../../src/define/civil-thread.js';
import type {CivilThread} from '../../src/elements/thread/thread.js';
import type {CommentsAdapter, Id, Person} from '../../src/model/contract.js';
import {aPerson, manualClock, NOON, type ManualClock} from './builders.js';
import {find, findAll, focused, nameOf, press, settled, textOf} from './dom.js';
import {altered} from './store.js';

export const ann = aPerson({newcomer: false});
export const bob = aPerson({id: 'bob', name: 'Bob', newcomer: false});
export const olga = aPerson({id: 'olga', name: 'Olga'});

/** A comment that is there from the start, so many minutes before noon. */
export function aSeed(
  id: Id,
  author: Person,
  minutes: number,
  text: string,
  fields: Partial<SeedComment> = {},
): SeedComment {
  const createdAt = new Date(NOON - minutes * 60_000).toISOString();
  return {id, parentId: null, author, text, createdAt, ...fields};
}

/** Ann asks, Bob answers, Ann goes on; then something else. */
export const talk: readonly SeedComment[] = [
  aSeed('c1', ann, 60, 'Does it work without milk?'),
  aSeed('c2', bob, 50, 'It does, with oats.', {parentId: 'c1'}),
  aSeed('c3', ann, 40, 'Good to know.', {parentId: 'c2'}),
  aSeed('c4', ann, 30, 'And how long does it keep?'),
];

/** One thread of a site. */
export interface Site {
  readonly id: Id;
  readonly clock: ManualClock;
  readonly store: MemoryStore;
  /** The site as a person sees it, with some abilities replaced; `undefined` takes one away. */
  as(viewer: Person | null, changes?: Record<string, unknown>): CommentsAdapter;
}

/** A site with a thread by Olga. Its id is new each time, so that no test finds another's drafts. */
export function aSite(seed: Partial<Seed> = {}): Site {
  const id = `thread-${crypto.randomUUID()}`;
  const clock = manualClock();
  const store = new MemoryStore();
  store.now = () => clock.now();
  store.fill({id}, {owner: olga.id, people: [olga], comments: [...talk], ...seed});
  return {
    id,
    clock,
    store,
    as: (viewer, changes = {}) => altered(new MemoryAdapter({store, viewer}), changes),
  };
}

/** A thread on the page that has not asked for anything yet. Nudges are off unless the fields say otherwise. */
export async function aThreadElement(
  site: Site,
  adapter: CommentsAdapter | undefined = site.as(bob),
  fields: Partial<CivilThread> = {},
): Promise<CivilThread> {
  const el = document.createElement('civil-thread');
  Object.assign(el, {threadId: site.id, adapter, clock: site.clock, nudge: 'off', ...fields});
  await fixture(html`<div>${el}</div>`);
  return el;
}

/** A thread whose comments have come, or did not. */
export async function showThread(
  site: Site,
  adapter?: CommentsAdapter,
  fields?: Partial<CivilThread>,
): Promise<CivilThread> {
  const el = await aThreadElement(site, adapter, fields);
  site.clock.advance(0);
  await calm();
  return el;
}

/** The comment in the list in which these words stand, without what stands below it. */
export function theComment(root: Element, words: string): HTMLElement {
  const found = findAll(root, 'article').filter((one) => textOf(one).includes(words));
  const [first] = found;
  if (first && found.length === 1) return first;
  throw new Error(`${found.length} comments say "${words}". There is: ${textOf(root)}`);
}

/** Fails, in words, unless this has the focus. (A library's comparison of two elements may never end.) */
export function expectFocus(element: Element | undefined): void {
  const active = focused();
  const name = (one: Element | null | undefined) => (one ? `${one.localName} "${nameOf(one)}"` : 'nothing');
  if (active !== element) throw new Error(`Focus is on ${name(active)}, not on ${name(element)}.`);
}

/** What the thread tells those who listen, its text boxes left out. */
export function told(el: CivilThread): string {
  return [...el.renderRoot.querySelectorAll('[role=status]')].map(textOf).join(' ');
}

/** What the thread says went wrong, its text boxes left out. */
export function alerted(el: CivilThread): string {
  return [...el.renderRoot.querySelectorAll('[role=alert]')].map(textOf).join(' ');
}

/** Lets everything happen that needs no time, no file and no person. */
export async function calm(): Promise<void> {
  for (let task = 0; task < 2; task++) {
    await new Promise((resolve) => setTimeout(resolve));
    await settled(document.body);
  }
}

/** Resolves with what `look` returns as soon as it no longer throws: for parts that load when they are needed. */
export async function eventually<T>(look: () => T): Promise<T> {
  for (const began = performance.now(); ;) {
    try {
      return look();
    } catch (error) {
      if (performance.now() - began > 3000) throw error;
    }
    await calm();
  }
}

/** Presses a control and lets everything follow. Focus is never left on the page's body. */
export async function use(root: Element, name: string | RegExp, role = 'button'): Promise<void> {
  await press(root, name, role);
  await calm();
  if (!focused()) throw new Error(`After ${String(name)} was pressed, focus was nowhere.`);
}

/** Opens a comment's menu and chooses from it. */
export async function choose(root: Element, menu: string, item: string): Promise<void> {
  await use(root, menu);
  await eventually(() => find(root, 'menuitem', item));
  await use(root, item, 'menuitem');
}

/** A call to a backend that waits for the test to say how it ends. */
export interface Call {
  readonly args: readonly unknown[];
  /** The backend answers as it does. */
  go(): Promise<void>;
  /** The backend does its work, and the answer gets lost. */
  lose(): Promise<void>;
  fail(error: Error): Promise<void>;
  answer(value: unknown): Promise<void>;
}

/** An adapter whose calls of one method wait in `calls`. */
export function stalling(
  adapter: CommentsAdapter,
  method: keyof CommentsAdapter,
): {adapter: CommentsAdapter; calls: Call[]} {
  const calls: Call[] = [];
  const real = (adapter[method] as (...args: unknown[]) => Promise<unknown>).bind(adapter);
  const waiting = (...args: unknown[]) =>
    new Promise((resolve, reject) => {
      const end = async (act: () => unknown) => {
        await act();
        await calm();
      };
      calls.push({
        args,
        go: () => end(() => real(...args).then(resolve, reject)),
        lose: () => end(() => real(...args).then(() => reject(new TypeError('fetch failed')))),
        fail: (error) => end(() => reject(error)),
        answer: (value) => end(() => resolve(value)),
      });
    });
  return {adapter: altered(adapter, {[method]: waiting}), calls};
}
