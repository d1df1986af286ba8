import {openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction} from 'idb';
import type {CommentsAdapter, Ctx, Id, Live, Person, ThreadRef} from '../model/contract.js';
import {commentsError} from './errors.js';
import {MemoryAdapter, MemoryStore} from './memory.js';
import type {CommentRecord, PersonRecord, ThreadRecord} from './site/records.js';
import {fill, type Seed} from './site/seed.js';
import type {Visit} from './site/visit.js';

export type {Seed, SeedComment} from './site/seed.js';

export interface BrowserAdapterOptions {
  /**
   * Who is signed in; null: nobody. With neither this nor `people` the page belongs to whoever uses the browser: they
   * write as a guest with a name, and own what they wrote here.
   */
  viewer?: Person | null | undefined;
  /** Whom `signIn` may sign in: the first of them, unless there is a `viewer`. */
  people?: readonly Person[] | undefined;
  /** The database. Adapters with one name share it. Default: `civil-thread`. */
  name?: string | undefined;
  /** What a thread holds at first: asked once, when the database has nothing of that thread. */
  seed?: ((thread: ThreadRef) => Promise<Seed | undefined>) | undefined;
  /** The clock: milliseconds since 1970. Default: `Date.now`. */
  now?: (() => number) | undefined;
}

interface Schema extends DBSchema {
  /** `revision` counts the changes of the whole database; `guest` is whom a signed-out person writes as. */
  state: {key: 'revision' | 'guest'; value: number | string};
  threads: {key: Id; value: ThreadRecord};
  comments: {
    key: [Id, Id];
    value: CommentRecord & {revision: number};
    indexes: {revision: [Id, number]};
  };
  people: {key: Id; value: PersonRecord & {revision: number}; indexes: {revision: number}};
}

type Database = IDBPDatabase<Schema>;
type StoreName = 'state' | 'threads' | 'comments' | 'people';
const STORES: StoreName[] = ['state', 'threads', 'comments', 'people'];
type Transaction = IDBPTransaction<Schema, StoreName[], 'readwrite'>;
type Outcome<T> = {value: T} | {error: unknown};

/** What goes on in this page alone, by the name of the database that could not keep it. */
const pages = new Map<string, {store: MemoryStore; guestId: Id}>();

/**
 * Keeps comments in this browser, in IndexedDB; several tabs are in step. It enforces the rules of `MemoryAdapter`, each
 * call in one transaction that first reads what other tabs wrote, so that two tabs can neither overwrite one another
 * nor both pass a rule that lets one through. Where nothing can be stored, it goes on in memory with what it has, and
 * `thread.kept` turns from `browser` to `page`.
 */
export class BrowserAdapter extends MemoryAdapter {
  override readonly about: NonNullable<CommentsAdapter['about']> = {name: 'BrowserAdapter', version: '0.1.0'};

  readonly #name: string;
  readonly #seed: BrowserAdapterOptions['seed'];
  readonly #seeded = new Map<Id, Promise<void>>();
  /** The revision up to which the memory follows the database: for each thread, and for people. */
  readonly #seen = new Map<Id, number>();
  #seenPeople = 0;
  #opening: Promise<Database | undefined> | undefined;
  #channel: BroadcastChannel | undefined;
  #calls = 0;
  #disposed = false;

  constructor({viewer, people = [], name = 'civil-thread', seed, now}: BrowserAdapterOptions = {}) {
    super({store: new MemoryStore(), viewer: viewer ?? null, people});
    if (now) this.store.now = now;
    this.#name = name;
    this.#seed = seed;
    this.kept = 'browser';
    if (viewer === undefined && !people.length) this.guests = {name: 'required'};
  }

  override watch(emit: (event: Live) => void, ctx: Ctx) {
    const stop = super.watch(emit, ctx);
    void this.#follow(ctx.thread.id); // what other tabs wrote since the last list
    return stop;
  }

  /** Calls under way are finished first. */
  override dispose() {
    super.dispose();
    this.#disposed = true;
    if (!this.#calls) this.#close();
  }

  protected override async run<T>(thread: ThreadRef, work: (visit: Visit) => T): Promise<T> {
    if (this.#seed) await this.#plant(thread, this.#seed);
    return this.#inStep(thread.id, work);
  }

  async #inStep<T>(id: Id, work: (visit: Visit) => T): Promise<T> {
    if (this.#disposed && !this.#calls) throw commentsError('failed', 'The adapter was disposed of.');
    this.#calls += 1;
    try {
      const database = await (this.#opening ??= this.#open());
      const outcome =
        database && this.kept === 'browser' ? await this.#transact(database, id, work) : undefined;
      if (!outcome) return await super.run({id}, work);
      if ('error' in outcome) throw outcome.error;
      return outcome.value;
    } finally {
      this.#calls -= 1;
      if (this.#disposed && !this.#calls) this.#close();
    }
  }

  /** Undefined: nothing was done, because the database has gone. */
  async #transact<T>(database: Database, id: Id, work: (visit: Visit) => T): Promise<Outcome<T> | undefined> {
    let visit: Visit | undefined;
    let outcome: Outcome<T> | undefined;
    try {
      const transaction = database.transaction(STORES, 'readwrite');
      transaction.done.catch(() => undefined); // awaited where something is written
      const revision = await this.#catchUp(transaction, id);
      visit = this.visit(this.store.talk(id));
      outcome = attempt(visit, work);
      if (!visit.changes.any) return outcome;
      this.#save(transaction, visit, revision + 1);
      await transaction.done;
      this.#channel?.postMessage(id);
    } catch {
      if (this.#fallBack()) return undefined;
    }
    if (visit) this.store.publish(visit);
    return outcome;
  }

  /** Brings what other tabs wrote into memory, and tells those who watch. Answers the database's revision. */
  async #catchUp(transaction: Transaction, id: Id): Promise<number> {
    const state = transaction.objectStore('state');
    const [revision = 0, guest] = await Promise.all([state.get('revision'), state.get('guest')]);
    if (guest !== undefined) this.guestId = String(guest);
    const seen = this.#seen.get(id);
    if (seen === revision) return seen;
    const [thread, comments, people] = await Promise.all([
      transaction.objectStore('threads').get(id),
      transaction
        .objectStore('comments')
        .index('revision')
        .getAll(IDBKeyRange.bound([id, (seen ?? 0) + 1], [id, Infinity])),
      transaction
        .objectStore('people')
        .index('revision')
        .getAll(IDBKeyRange.lowerBound(this.#seenPeople, true)),
    ]);
    this.#seenPeople = Number(revision);
    this.#seen.set(id, Number(revision));
    const visit = this.visit(this.store.talk(id));
    for (const person of people) visit.putPerson(person.id, person);
    comments.sort((a, b) => a.order - b.order);
    for (const comment of comments) visit.putComment(comment);
    if (thread) visit.putThread(thread);
    if (seen !== undefined) this.store.publish(visit);
    else if (thread) {
      this.store.talks.set(id, visit.talk);
      this.settle(visit.talk);
    }
    return Number(revision);
  }

  /** Asks for all writes at once; whether they came about is known when the transaction is done. */
  #save(transaction: Transaction, visit: Visit, revision: number) {
    const {changes, talk, viewer} = visit;
    const {id} = talk.record;
    const state = transaction.objectStore('state');
    quietly(state.put(revision, 'revision'));
    if (viewer?.role === 'guest') quietly(state.put(this.guestId, 'guest'));
    if (changes.thread || !this.store.talks.has(id)) {
      quietly(transaction.objectStore('threads').put(talk.record));
    }
    for (const comment of changes.comments.keys()) {
      const record = talk.comments.get(comment);
      if (record) quietly(transaction.objectStore('comments').put({...record, revision}));
    }
    for (const person of changes.people) {
      quietly(transaction.objectStore('people').put({...visit.personRecord(person), revision}));
    }
    this.store.talks.set(id, talk);
    this.#seen.set(id, revision);
    this.#seenPeople = revision;
  }

  /** Asks for what a thread holds at first, unless it is there already. Failing leaves it to be asked again. */
  #plant(thread: ThreadRef, seed: NonNullable<BrowserAdapterOptions['seed']>): Promise<void> {
    const {id} = thread;
    const isThere = () => this.store.talks.has(id);
    const plant = async () => {
      if (await this.#inStep(id, isThere)) return;
      const found = await seed(thread);
      await this.#inStep(id, (visit) => {
        if (found && !isThere()) fill(visit, found);
      });
    };
    const planting =
      this.#seeded.get(id) ??
      plant().catch((error: unknown) => {
        this.#seeded.delete(id);
        throw error;
      });
    this.#seeded.set(id, planting);
    return planting;
  }

  async #open(): Promise<Database | undefined> {
    const gone = () => void this.#fallBack();
    try {
      if (pages.has(this.#name)) throw commentsError('failed', 'The browser stores nothing.');
      const database = await openDB<Schema>(this.#name, 1, {upgrade, blocking: gone, terminated: gone});
      this.#channel = new BroadcastChannel(`civil-thread:${this.#name}`);
      this.#channel.onmessage = ({data}: MessageEvent<unknown>) => {
        if (typeof data === 'string') void this.#follow(data);
      };
      return database;
    } catch {
      gone();
      return undefined;
    }
  }

  /** Reads what another tab wrote, if anybody here watches that thread. */
  async #follow(id: Id) {
    if (this.#disposed || ![...this.watchers].some(({thread}) => thread === id)) return;
    await this.#inStep(id, () => undefined);
  }

  /** Goes on in this page alone. True: over what another adapter of the page has already. */
  #fallBack(): boolean {
    this.#close();
    if (this.#disposed || this.kept === 'page') return false;
    this.kept = 'page';
    const {store, guestId} = this;
    const shared = pages.get(this.#name) ?? {store, guestId};
    pages.set(this.#name, shared);
    this.guestId = shared.guestId;
    this.moveTo(shared.store);
    return shared.store !== store;
  }

  #close() {
    this.#channel?.close();
    void this.#opening?.then((database) => {
      database?.close();
    });
  }
}

/** One write among several: the end of their transaction tells how they went. */
function quietly(write: Promise<unknown>) {
  write.catch(() => undefined);
}

function upgrade(database: Database) {
  database.createObjectStore('state');
  database.createObjectStore('threads', {keyPath: 'id'});
  database
    .createObjectStore('comments', {keyPath: ['thread', 'id']})
    .createIndex('revision', ['thread', 'revision']);
  database.createObjectStore('people', {keyPath: 'id'}).createIndex('revision', 'revision');
}

function attempt<T>(visit: Visit, work: (visit: Visit) => T): Outcome<T> {
  try {
    return {value: work(visit)};
  } catch (error) {
    return {error};
  }
}
