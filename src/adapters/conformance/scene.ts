import type {
  Comment,
  CommentsAdapter,
  Ctx,
  Draft,
  ListQuery,
  Page,
  Person,
  PolicyPatch,
  Thread,
  ThreadAction,
  ThreadPolicy,
  ThreadRef,
} from '../../model/contract.js';
import {ensure, ending, fail, show, skip} from './assert.js';
import type {Method} from './definition.js';
import {Listener} from './listener.js';
import type {Persona, Subject} from './subject.js';
import {walkThrough, type Walk} from './walk.js';

/** An adapter whose methods a check may call because its needs name them. */
export type Abilities = Required<CommentsAdapter>;

/** What all checks of one subject share. */
export interface Stage {
  readonly subject: Subject;
  /** One adapter a person, asked for once. */
  readonly adapterOf: (who: Persona) => CommentsAdapter | undefined;
  /** Seconds by which checks have moved the backend's clock. */
  advanced: number;
}

/** After these, others are given time to see what was written. */
const WRITES: readonly Method[] = [
  'post',
  'edit',
  'remove',
  'react',
  'report',
  'block',
  'moderate',
  'ban',
  'setPolicy',
  'signIn',
  'signOut',
];

let texts = 0;

/** Keys look like those of the widget. */
export const newKey = () =>
  'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replace(/x/g, () => Math.floor(Math.random() * 16).toString(16));

/** Words that no other check uses. */
export const newText = () => `Words of a check, number ${String((texts += 1))}.`;

/** The comment has these words, as source or in what the backend rendered. */
export const says = ({text, html}: Comment, words: string) =>
  text === undefined ? Boolean(html?.includes(words)) : text === words;

/** The comment has no words. */
export const isEmpty = ({text, html}: Comment) => !text && !html;

/** A comment that is not there: an id of the same kind, in which nobody else's data comes along. */
export function ghostOf({id, createdAt}: Comment): Comment {
  const other = (digit: string, letter: string) => id.replace(/\d/g, digit).replace(/[a-z]/gi, letter);
  const ghost = other('9', 'f');
  return {id: ghost === id ? other('8', 'e') : ghost, parentId: null, author: null, createdAt};
}

/** One thread, in which one check takes place. */
export class Scene {
  readonly ctx: Ctx;
  readonly #stage: Stage;
  readonly #after: (() => unknown)[];

  constructor(stage: Stage, thread: ThreadRef, after: (() => unknown)[]) {
    this.#stage = stage;
    this.ctx = {thread};
    this.#after = after;
  }

  /** A scene in a thread of its own. */
  static async open(
    stage: Stage,
    policy?: Partial<ThreadPolicy>,
    after: (() => unknown)[] = [],
  ): Promise<Scene> {
    return new Scene(stage, await stage.subject.thread(policy), after);
  }

  get subject(): Subject {
    return this.#stage.subject;
  }

  /** Another thread of the same check. */
  another(): Promise<Scene> {
    return Scene.open(this.#stage, undefined, this.#after);
  }

  /** The same check in some other thread that nobody has prepared. */
  elsewhere(thread: ThreadRef): Scene {
    return new Scene(this.#stage, thread, this.#after);
  }

  /** Another thread, with this policy: as the subject makes it, else as its owner sets it. */
  async under(policy: Partial<ThreadPolicy>): Promise<Scene> {
    const scene = await Scene.open(this.#stage, policy, this.#after);
    const judge: Persona = this.has('owner') ? 'owner' : 'alice';
    if (holds((await scene.list(judge)).thread.policy, policy)) return scene;
    if (!this.has('owner', 'setPolicy')) {
      skip(`the subject makes no thread with ${show(policy)}, and nobody can set it`);
    }
    await scene.set(policy);
    return scene;
  }

  /** Runs when the check has ended, in whatever way. */
  after(work: () => unknown) {
    this.#after.push(work);
  }

  /** Ends what the check began. Others' failures are theirs: nothing is thrown. */
  async close() {
    for (const work of this.#after.splice(0).reverse()) {
      try {
        await work();
      } catch {
        // what could not be undone is found by the check that it disturbs
      }
    }
  }

  has(who: Persona, method?: Method): boolean {
    const adapter = this.#stage.adapterOf(who);
    return adapter !== undefined && (method === undefined || adapter[method] !== undefined);
  }

  /** The adapter itself. */
  raw(who: Persona): CommentsAdapter {
    return this.#stage.adapterOf(who) ?? skip(`the subject has no ${who}`);
  }

  /** The adapter, which waits after a write until others can see it. */
  as(who: Persona): Abilities {
    const settled = () => this.settled();
    return new Proxy(this.raw(who), {
      get(adapter, name) {
        const value: unknown = Reflect.get(adapter, name, adapter);
        if (typeof value !== 'function') return value;
        const method = value.bind(adapter) as (...given: unknown[]) => unknown;
        if (!WRITES.includes(name as Method)) return method;
        return async (...given: unknown[]) => {
          try {
            return await method(...given);
          } finally {
            await settled();
          }
        };
      },
    }) as Abilities;
  }

  async settled() {
    await this.subject.settle?.();
  }

  async advance(seconds: number) {
    await this.subject.advance?.(seconds);
    this.#stage.advanced += seconds;
    await this.settled();
  }

  /** The backend's clock, as far as it is known: milliseconds since 1970. */
  now(): number {
    return Date.now() + this.#stage.advanced * 1000;
  }

  /** The backend's time in so many seconds. */
  in(seconds: number): string {
    return new Date(this.now() + seconds * 1000).toISOString();
  }

  list(who: Persona, query: ListQuery = {}): Promise<Page> {
    return this.raw(who).list(query, this.ctx);
  }

  async thread(who: Persona): Promise<Thread> {
    return (await this.list(who)).thread;
  }

  /** Who this person is, as the backend says. */
  async viewer(who: Persona): Promise<Person> {
    return (await this.thread(who)).viewer ?? fail(`thread.viewer is null for ${who}, who is signed in`);
  }

  /** Every page from the first on, with the replies that did not travel. */
  walk(who: Persona, query: ListQuery = {}, most?: number): Promise<Walk> {
    return walkThrough((next) => this.list(who, next), query, most);
  }

  async all(who: Persona, query: ListQuery = {}): Promise<Comment[]> {
    return (await this.walk(who, query)).comments;
  }

  /** The comment, in the walk or beside it. */
  async find(who: Persona, {id}: Pick<Comment, 'id'>): Promise<Comment | undefined> {
    const {comments, pages} = await this.walk(who);
    const beside = pages.flatMap(({closing, pinned = []}) => (closing ? [closing, ...pinned] : pinned));
    return [...comments, ...beside].find((comment) => comment.id === id);
  }

  /** The comment as this person sees it. */
  async see(who: Persona, comment: Pick<Comment, 'id'>): Promise<Comment> {
    return (await this.find(who, comment)) ?? fail(`${who} does not find the comment ${show(comment.id)}`);
  }

  draft(more: Partial<Draft> = {}): Draft {
    return {key: newKey(), text: newText(), ...more};
  }

  /** Posts, and approves where everything waits for review. */
  async post(who: Persona, more: Partial<Draft> = {}): Promise<Comment> {
    const comment = await this.as(who).post(this.draft(more), this.ctx);
    if (comment.state !== 'pending') return comment;
    if (!this.has('owner', 'moderate')) skip('every post waits for review here, and nobody can approve it');
    const pending = await this.see('owner', comment);
    await this.as('owner').moderate(pending, {state: 'visible'}, this.ctx);
    return this.see(who, comment);
  }

  /** A comment by Alice that waits for review, and where it is. */
  async pending(): Promise<{comment: Comment; held: Scene}> {
    const asked = await this.as('alice').post(this.draft({hold: true}), this.ctx);
    if (asked.state === 'pending') return {comment: asked, held: this};
    const held = await this.under({hold: 'all'});
    const comment = await held.as('alice').post(this.draft(), held.ctx);
    if (comment.state !== 'pending')
      skip('no post waits for review, neither by draft.hold nor by policy.hold');
    return {comment, held};
  }

  /** Changes the policy, unless the backend says that it does not know such a one. */
  async set(patch: PolicyPatch, who: Persona = 'owner'): Promise<Thread> {
    const thread = await this.thread(who);
    for (const field of Object.keys(patch) as (keyof ThreadPolicy)[]) {
      const action = ACTIONS[field];
      if (action && thread.can && !thread.can.includes(action)) skip(`thread.can of ${who} has no ${action}`);
    }
    const call = () => this.as(who).setPolicy(thread, patch, this.ctx);
    const end = await ending(`setPolicy ${show(patch)}`, call);
    if ('value' in end) return end.value;
    if (end.error.code === 'unsupported') skip(`the backend does not take ${show(patch)}`);
    throw end.error;
  }

  /** Listens as the widget does: after a first list. */
  async listen(who: Persona, ctx: Ctx = this.ctx): Promise<Listener> {
    const {settle} = this.subject;
    const listener = new Listener(settle && (() => this.settled()));
    await this.raw(who).list({}, {thread: ctx.thread});
    const stop: unknown = this.as(who).watch(listener.emit, ctx);
    ensure(typeof stop === 'function', `watch returned ${show(stop)}: expected a function that stops it`);
    listener.stop = stop as () => void;
    this.after(listener.stop);
    await this.settled();
    return listener;
  }
}

/** What `thread.can` has to hold for a field to be set. */
const ACTIONS: Partial<Record<keyof ThreadPolicy, ThreadAction>> = {
  open: 'open',
  reopensAt: 'open',
  closesAt: 'open',
  closesAfter: 'open',
  who: 'who',
  slow: 'slow',
  slowUntil: 'slow',
  hold: 'hold',
  holdUntil: 'hold',
  closing: 'closing',
};

/** The policy has every field of `wanted`; times may be written in another way. */
function holds(policy: ThreadPolicy, wanted: Partial<ThreadPolicy>): boolean {
  return Object.entries(wanted).every(([field, value]) => {
    const there: unknown = policy[field as keyof ThreadPolicy];
    if (typeof value === 'string' && typeof there === 'string' && Date.parse(value)) {
      return Date.parse(value) === Date.parse(there);
    }
    return there === value;
  });
}
