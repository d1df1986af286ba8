import type {
  Comment,
  CommentPatch,
  CommentsAdapter,
  Ctx,
  Draft,
  Id,
  ListQuery,
  Live,
  Person,
  PolicyPatch,
  Relation,
  Report,
  Thread,
  ThreadRef,
  Time,
} from '../model/contract.js';
import {eventsFor, settingsFor} from './site/live.js';
import {blockedBy, peopleNamed, pulseOf, reportsOf} from './site/queries.js';
import {Conversation, blankThread, copy, randomId, type PersonRecord} from './site/records.js';
import {fill, prepare, type Seed, type ThreadOptions} from './site/seed.js';
import {ban, moderate, setPolicy} from './site/steering.js';
import {countShown} from './site/view.js';
import {Changes, Visit} from './site/visit.js';
import {pageOf} from './site/walk.js';
import {block, edit, post, react, remove, report} from './site/writing.js';

export type {Seed, SeedComment, ThreadOptions} from './site/seed.js';

/** Hears of every change of one thread. */
export type StoreListener = (talk: Conversation, changes: Changes) => void;

/** What adapters share: the threads of one site, in memory. */
export class MemoryStore {
  /** The clock: milliseconds since 1970. Set it to move time. */
  now: () => number = () => Date.now();
  /** @internal */
  readonly talks = new Map<Id, Conversation>();
  /** @internal */
  readonly people = new Map<Id, PersonRecord>();
  /** @internal */
  readonly members = new Map<Id, Person>();
  /** @internal */
  readonly listeners = new Set<StoreListener>();

  /** Prepares a thread, or changes how it stands. Nobody needs to: a first post makes one as well. */
  thread(id: Id, options: ThreadOptions = {}): ThreadRef {
    this.change(id, (visit) => {
      prepare(visit, options);
    });
    return {id};
  }

  /** Adds what a seed holds. Comments whose id is there already are left alone. */
  fill(thread: ThreadRef, seed: Seed): void {
    this.change(thread.id, (visit) => {
      fill(visit, seed);
    });
  }

  /** The thread, or an empty one that is not kept until something is written. @internal */
  talk(id: Id): Conversation {
    return this.talks.get(id) ?? new Conversation(blankThread(id, this.now()));
  }

  /** Keeps what a call changed and tells those who watch. @internal */
  publish({talk, changes}: Visit): void {
    if (!changes.any) return;
    this.talks.set(talk.record.id, talk);
    for (const listener of [...this.listeners]) listener(talk, changes);
  }

  private change(id: Id, work: (visit: Visit) => void) {
    const {people, members} = this;
    const visit = new Visit({talk: this.talk(id), people, members, viewer: null, now: this.now()});
    work(visit);
    this.publish(visit);
  }
}

export interface MemoryAdapterOptions {
  store: MemoryStore;
  /** Who is signed in. Default: nobody. */
  viewer?: Person | null;
  /** Whom `signIn` may sign in: the first of them, unless there is a `viewer`. */
  people?: readonly Person[];
}

interface Watcher {
  readonly thread: Id;
  readonly emit: (event: Live) => void;
  /** The settings that it was told last. */
  told: string;
}

/**
 * Keeps comments in memory: for tests, demos and as an adapter to read. It enforces every rule, as a server does.
 * Adapters with one store are several people on one site.
 */
export class MemoryAdapter implements CommentsAdapter {
  readonly about: NonNullable<CommentsAdapter['about']> = {name: 'MemoryAdapter', version: '0.1.0'};
  /** There only if there is somebody to sign in. */
  signIn?: (ctx: Ctx) => Promise<void>;
  signOut?: (ctx: Ctx) => Promise<void>;

  protected store: MemoryStore;
  /** Where words live, as readers are told. */
  protected kept?: Thread['kept'];
  /** Whom a signed-out person is where guests may write. */
  protected guestId = randomId('guest-');
  /** What threads ask of guests, if they do not say. */
  protected guests?: Thread['guest'];
  protected readonly watchers = new Set<Watcher>();
  #viewer: Person | null;

  constructor({store, viewer = null, people = []}: MemoryAdapterOptions) {
    this.store = store;
    this.#viewer = copy(viewer);
    const known = copy(viewer ?? people[0]);
    for (const person of copy([...people, viewer])) if (person) store.members.set(person.id, person);
    if (!known) return;
    this.signIn = (ctx) => this.#switch(ctx, known);
    this.signOut = (ctx) => this.#switch(ctx, null);
  }

  list(query: ListQuery, ctx: Ctx) {
    return this.act(ctx, (visit) => pageOf(visit, query));
  }

  post(draft: Draft, ctx: Ctx) {
    return this.act(ctx, (visit) => post(visit, draft));
  }

  edit(comment: Comment, text: string, ctx: Ctx) {
    return this.act(ctx, (visit) => edit(visit, comment, text));
  }

  remove(comment: Comment, ctx: Ctx, reason?: string) {
    return this.act(ctx, (visit) => remove(visit, comment, reason));
  }

  react(comment: Comment, key: string, on: boolean, ctx: Ctx) {
    return this.act(ctx, (visit) => react(visit, comment, key, on));
  }

  report(about: Report, ctx: Ctx) {
    return this.act(ctx, (visit) => report(visit, about));
  }

  reports(ctx: Ctx) {
    return this.act(ctx, reportsOf);
  }

  block(person: Person, relation: Relation, ctx: Ctx) {
    return this.act(ctx, (visit) => {
      block(visit, person, relation);
    });
  }

  blocked(ctx: Ctx) {
    return this.act(ctx, blockedBy);
  }

  moderate(comment: Comment, patch: CommentPatch, ctx: Ctx) {
    return this.act(ctx, (visit) => moderate(visit, comment, patch));
  }

  ban(person: Person, until: Time | 'forever' | null, ctx: Ctx) {
    return this.act(ctx, (visit) => {
      ban(visit, person, until);
    });
  }

  setPolicy(thread: Thread, patch: PolicyPatch, ctx: Ctx) {
    return this.act(ctx, (visit) => setPolicy(visit, thread, patch));
  }

  counts(threads: ThreadRef[], signal?: AbortSignal) {
    return Promise.all(threads.map((thread) => this.act({thread, ...(signal && {signal})}, countShown)));
  }

  people(prefix: string, ctx: Ctx) {
    return this.act(ctx, (visit) => peopleNamed(visit, prefix));
  }

  pulse(since: Time, ctx: Ctx) {
    return this.act(ctx, (visit) => pulseOf(visit, since));
  }

  watch(emit: (event: Live) => void, {thread, signal}: Ctx): () => void {
    if (signal?.aborted) return () => undefined;
    const watcher: Watcher = {thread: thread.id, emit, told: ''};
    const stop = () => {
      this.watchers.delete(watcher);
      if (!this.watchers.size) this.store.listeners.delete(this.#onChange);
    };
    this.watchers.add(watcher);
    this.settle(this.store.talk(thread.id));
    this.store.listeners.add(this.#onChange);
    signal?.addEventListener('abort', stop, {once: true});
    return stop;
  }

  dispose() {
    this.watchers.clear();
    this.store.listeners.delete(this.#onChange);
  }

  /** One call from its start to a plain copy of the answer. An abort before the work starts leaves no trace. */
  protected async act<T>({thread, signal}: Ctx, work: (visit: Visit) => T): Promise<T> {
    signal?.throwIfAborted();
    await Promise.resolve();
    return this.run(thread, (visit) => {
      signal?.throwIfAborted();
      return copy(work(visit));
    });
  }

  /** Where the work takes place; the browser's adapter puts a transaction around it. */
  protected run<T>(thread: ThreadRef, work: (visit: Visit) => T): T | Promise<T> {
    const visit = this.visit(this.store.talk(thread.id));
    const result = work(visit);
    this.store.publish(visit);
    return result;
  }

  protected visit(talk: Conversation): Visit {
    const guest = talk.record.guest ?? this.guests;
    const {people, members} = this.store;
    const stranger: Person | null = guest ? {id: this.guestId, name: '', role: 'guest'} : null;
    const viewer = this.#viewer ?? stranger;
    return new Visit({talk, people, members, viewer, guest, now: this.store.now(), kept: this.kept});
  }

  /** Takes the settings as known to those who watch. */
  protected settle(talk: Conversation) {
    const {fingerprint} = settingsFor(this.visit(talk));
    for (const watcher of this.watchers) if (watcher.thread === talk.record.id) watcher.told = fingerprint;
  }

  /** Watchers are told a moment later, so that theirs is never the call that fails. */
  protected tell(watcher: Watcher, events: readonly Live[]) {
    for (const event of copy(events)) {
      queueMicrotask(() => {
        if (this.watchers.has(watcher)) watcher.emit(event);
      });
    }
  }

  /** Goes on over another store, or over the same in another way, and tells watchers what differs. */
  protected moveTo(store: MemoryStore) {
    const before = this.store;
    before.listeners.delete(this.#onChange);
    for (const [id, person] of before.members) store.members.set(id, person);
    this.store = store;
    if (this.watchers.size) store.listeners.add(this.#onChange);
    for (const watcher of this.watchers) {
      if (store !== before) this.tell(watcher, [{type: 'stale'}]);
      this.#onChange(store.talk(watcher.thread), new Changes());
    }
  }

  readonly #onChange: StoreListener = (talk, changes) => {
    const visit = this.visit(talk);
    for (const watcher of this.watchers) {
      if (watcher.thread !== talk.record.id) continue;
      this.tell(watcher, eventsFor(visit, changes));
      const {thread, fingerprint} = settingsFor(visit);
      if (fingerprint === watcher.told) continue;
      watcher.told = fingerprint;
      this.tell(watcher, [{type: 'thread', thread}]);
    }
  };

  async #switch({signal}: Ctx, viewer: Person | null) {
    signal?.throwIfAborted();
    await Promise.resolve();
    this.#viewer = viewer;
  }
}
