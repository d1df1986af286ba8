import type {Comment, Id, Person, Relation, Thread, ThreadPolicy, Time} from '../../model/contract.js';

/** What is kept of one thread. Like all records it is replaced, never changed in place. */
export interface ThreadRecord {
  readonly id: Id;
  readonly owner?: Id | undefined;
  readonly moderators: readonly Id[];
  readonly policy: ThreadPolicy;
  readonly guest?: Thread['guest'] | undefined;
  readonly createdAt: Time;
  readonly version: number;
  readonly bans: readonly {readonly id: Id; readonly until: Time | 'forever'}[];
  /** Reports about people; those about comments are with the comments. */
  readonly reports: readonly ReportRecord[];
}

/** What is kept of one comment; of a deleted one, no words. */
export interface CommentRecord {
  readonly thread: Id;
  readonly id: Id;
  readonly parent: Id | null;
  /** Rises with every comment of the thread; a reply's is above its parent's. */
  readonly order: number;
  readonly author: Person | null;
  readonly text: string;
  /** The text as it was posted, once it was edited: the fingerprint of its key. */
  readonly posted?: string | undefined;
  readonly key?: string | undefined;
  readonly createdAt: Time;
  readonly editedAt?: Time | undefined;
  readonly state: NonNullable<Comment['state']>;
  readonly endedBy?: Comment['endedBy'] | undefined;
  readonly reason?: string | undefined;
  readonly locked?: boolean | undefined;
  readonly pinned?: boolean | undefined;
  readonly featured?: boolean | undefined;
  readonly mentions: readonly Person[];
  /** Who reacted; `more` are people without a name, from a seed. */
  readonly reactions: readonly {readonly key: string; readonly by: readonly Id[]; readonly more: number}[];
  readonly reports: readonly ReportRecord[];
  readonly version: number;
  readonly data?: unknown;
}

export interface ReportRecord {
  readonly id: Id;
  readonly by: Id;
  readonly person?: Id | undefined;
  readonly reason: string;
  readonly note?: string | undefined;
  readonly at: Time;
  readonly resolved?: boolean | undefined;
}

/** What is kept of a person, over all threads. */
export interface PersonRecord {
  readonly id: Id;
  /** Who they are, where a seed said so. */
  readonly person?: Person | undefined;
  /** When their first comment was published; absent for newcomers. */
  readonly since?: Time | undefined;
  /** The people whom this person muted or blocked. */
  readonly relations: readonly (Person & {readonly relation: Relation})[];
}

/** A thread with its comments, in order. */
export class Conversation {
  /** Rises with every change. */
  revision = 0;
  readonly comments = new Map<Id, CommentRecord>();
  /** The highest order so far. */
  last = 0;

  #record: ThreadRecord;

  constructor(record: ThreadRecord) {
    this.#record = record;
  }

  get record(): ThreadRecord {
    return this.#record;
  }

  set record(record: ThreadRecord) {
    this.#record = record;
    this.revision += 1;
  }

  put(comment: CommentRecord) {
    this.revision += 1;
    this.comments.set(comment.id, comment);
    this.last = Math.max(this.last, comment.order);
  }
}

/** A thread that nobody has prepared: open to everyone who is signed in. */
export function blankThread(id: Id, now: number): ThreadRecord {
  return {
    id,
    moderators: [],
    policy: {open: true},
    createdAt: timeOf(now),
    version: 1,
    bans: [],
    reports: [],
  };
}

/** A copy that lacks some fields. */
export function without<T extends object, K extends keyof T>(value: T, ...fields: K[]): Omit<T, K> {
  const rest = {...value};
  for (const field of fields) Reflect.deleteProperty(rest, field);
  return rest;
}

/** Plain JSON through and through, and nobody else's. */
export const copy = <T>(value: T): T =>
  value === undefined ? value : (JSON.parse(JSON.stringify(value)) as T);

export const timeOf = (now: number): Time => new Date(now).toISOString();

/** A short name that nobody else makes up; works on plain http too. */
export const randomId = (prefix: string): Id =>
  prefix + [...crypto.getRandomValues(new Uint32Array(3))].map((part) => part.toString(36)).join('');
