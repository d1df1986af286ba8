/**
 * The seam between the widget and a backend: everything that the author of an adapter reads.
 *
 * Types only. An adapter needs no run-time import from this library. One method, `list`, is required; every other
 * ability is a method that is there or is not, and settings travel as data inside `Thread`.
 */

/** Names a comment, person or thread. Opaque to the widget; a number is turned into its decimal string by the adapter. */
export type Id = string;
/** Where a walk through pages goes on. Opaque to the widget. */
export type Cursor = string;
/** A moment, RFC 3339 in UTC: `2026-11-23T05:00:00Z`. */
export type Time = string;
/** The known values, with room to grow: an unknown one is treated as the plainest of its kind. */
export type Open<T extends string> = T | (string & {});

/** Which conversation is meant. */
export interface ThreadRef {
  /** By default the page's canonical link, else its origin and path. */
  id: Id;
  /** The page that the conversation belongs to; a backend may make the thread from it on the first post. */
  url?: string;
  /** The page's title, for the same purpose. */
  title?: string;
}

/** Comes with every call. */
export interface Ctx {
  thread: ThreadRef;
  /** Aborted when the answer is no longer wanted; the adapter then rejects with the platform's `AbortError`. */
  signal?: AbortSignal;
}

/** How the viewer stands to a person: `mute` folds their words, `block` also keeps them from answering the viewer. */
export type Relation = 'none' | 'mute' | 'block';

/** Somebody who reads or writes. */
export interface Person {
  id: Id;
  /** Shown as text. */
  name: string;
  /** A short unique name, without the at sign. */
  handle?: string;
  /** Their own page; shown as a link only if it is https, http or mailto. */
  url?: string;
  /** A picture (https). Drawn only where the site turned avatars on. */
  avatar?: string;
  /** `owner` wrote the post and is shown as "Author". Absent: a plain member. */
  role?: Open<'owner' | 'moderator' | 'member' | 'guest'>;
  /** Wrote nothing here before. Absent: not known. */
  newcomer?: boolean;
  /** The viewer's own relation to this person, never the other way round. */
  relation?: Relation;
}

/** Something that a viewer may do to a comment. */
export type CommentAction = Open<
  | 'reply'
  | 'edit'
  | 'remove'
  | 'react'
  | 'report'
  | 'block'
  | 'approve'
  | 'hide'
  | 'lock'
  | 'feature'
  | 'pin'
  | 'ban'
>;

/** One comment, as this viewer may see it. Plain JSON. */
export interface Comment {
  id: Id;
  /** The comment that this one answers; null at the top level. */
  parentId: Id | null;
  /** Null: erased, deleted or unknown. */
  author: Person | null;
  /** The source text. With `html` absent too, the words are withheld from this viewer. */
  text?: string;
  /** What the backend rendered. Always made safe by the widget; never trusted. */
  html?: string;
  createdAt: Time;
  /** When the words last changed. */
  editedAt?: Time;
  /** The key of the draft that this came from; given to its writer only. */
  key?: string;
  /** Absent: `visible`. A `pending` comment waits for review. */
  state?: 'visible' | 'pending' | 'hidden' | 'deleted';
  /** Who hid or deleted it. */
  endedBy?: Open<'writer' | 'owner' | 'moderator'>;
  /** Why it was hidden or deleted, for readers. */
  reason?: string;
  /** No further replies anywhere below it. */
  locked?: boolean;
  /** Shown above the conversation. */
  pinned?: boolean;
  /** Marked as worth reading. */
  featured?: boolean;
  /** The people that the text speaks to by name. */
  mentions?: Person[];
  /** How many replies there are; `next`: more of them are there, `list()` this cursor. */
  replies?: {count: number; next?: Cursor};
  /** Counts by key, and whether this viewer is among them. */
  reactions?: {key: string; count: number; mine: boolean}[];
  /** What was reported, given only to those who may moderate. */
  reports?: {reason: string; count: number}[];
  /** The comment's own address. */
  url?: string;
  /** Changes whenever the comment changes; compared for equality only. */
  version?: string;
  /** What this viewer may do. Absent: the default rule (signed in: reply, react, report, block; own: edit, remove). */
  can?: CommentAction[];
  /** The adapter's own luggage, handed back untouched. */
  data?: unknown;
}

/** What holds in a thread. Every restriction is independent of the others and can have its own end. */
export interface ThreadPolicy {
  /** False: nobody posts. */
  open: boolean;
  /** A pause ends by itself at this time. */
  reopensAt?: Time;
  /** Closes by itself at this time. */
  closesAt?: Time;
  /** Closes by itself at this number of comments. */
  closesAfter?: number;
  /** Who may write. Absent: anyone. */
  who?: Open<'anyone' | 'members' | 'known' | 'followers' | 'mentioned' | 'team'>;
  /** With `known`: people who wrote here before this time. */
  whoBefore?: Time;
  /** Slow mode: seconds between two comments of one person. 0 or absent: off. The owner is exempt. */
  slow?: number;
  /** Slow mode ends by itself at this time. */
  slowUntil?: Time;
  /** Which comments wait for review. Absent: none. */
  hold?: Open<'none' | 'new' | 'links' | 'all'>;
  /** Holding ends by itself at this time. */
  holdUntil?: Time;
  /** Who set the policy, shown to readers. */
  by?: Person;
  /** Why, shown to readers. */
  note?: string;
  /** The comment that is the closing response. */
  closing?: Id;
}

/** A change of policy: null clears a field, an absent field is left alone. */
export type PolicyPatch = {[K in keyof ThreadPolicy]?: ThreadPolicy[K] | null};
/** Something that a viewer may do to a thread. */
export type ThreadAction = Open<'post' | 'open' | 'who' | 'slow' | 'hold' | 'closing'>;
/** The order of top-level comments; replies are always oldest first. */
export type Sort = Open<'oldest' | 'newest' | 'top'>;

/** A conversation's settings, for this viewer. Comes with every page, so that one request is enough for a first paint. */
export interface Thread {
  id: Id;
  policy: ThreadPolicy;
  /** Who is looking; null when signed out. */
  viewer: Person | null;
  /** Who wrote the post. */
  owner?: Person;
  /** All comments that this viewer can see, not only those of this page. */
  count?: number;
  createdAt?: Time;
  /** Changes whenever the settings change; compared for equality only. */
  version?: string;
  /** What this viewer may do. Absent: post while the thread is open, nothing else. */
  can?: ThreadAction[];
  /** Slow mode: when this viewer may write again. */
  nextPostAt?: Time;
  /** Where words live. Absent: on a server. `browser` and `page` are said to the reader. */
  kept?: 'server' | 'browser' | 'page';
  /** Present: no account is needed; says which fields a guest fills in. */
  guest?: {name: 'required' | 'optional'; email?: 'required' | 'optional'};
  /** The orders that `list` honours. Absent: only the backend's own. */
  sorts?: Sort[];
  /** The most characters (UTF-16 units) in one comment. */
  maxLength?: number;
  /** How `text` is read. Absent: markdown. */
  markup?: 'plain' | 'markdown';
  /** Keys that `react` takes; `like`, `thanks` and `stand` have pictures and words of their own. */
  reactions?: string[];
  /** Reasons that `report` takes. Absent: threat, harassment, hate, profanity, spam, other. */
  reasons?: string[];
  /** Relations that `block` takes. Absent: all. */
  relations?: Relation[];
  /** False: the backend ignores keys, so nothing is sent again by itself. Absent: it honours them. */
  idempotent?: boolean;
  /** A line of house rules for the composer. */
  rules?: string;
  /** The site's name, for "Reply on …". */
  host?: string;
}

/** What to list. A field that the backend does not know is ignored; the widget then filters what came. */
export interface ListQuery {
  /** From an earlier page; absent: the first page. */
  cursor?: Cursor;
  /** The most top-level comments of a page. */
  limit?: number;
  sort?: Sort;
  /** The page on which this comment is. */
  around?: Id;
  /** Only comments in this state, for the review queue. */
  state?: Open<'pending' | 'hidden' | 'reported'>;
  /** Only comments by this person. */
  author?: Id;
  /** Only comments with these words. */
  q?: string;
}

/** One page of a thread: a flat list in which a parent stands before its replies. */
export interface Page {
  thread: Thread;
  comments: Comment[];
  /** More comments are there, after these. */
  next?: Cursor;
  /** More comments are there, before these. */
  prev?: Cursor;
  /** The closing response; travels beside the walk on the first page and does not count in it. */
  closing?: Comment;
  /** Pinned comments; travel in the same way. */
  pinned?: Comment[];
}

/** A comment on its way out. */
export interface Draft {
  /** One for each composed comment, the same on every retry. Its fingerprint is text and parent. */
  key: string;
  text: string;
  /** The comment that this one answers. */
  parent?: Comment;
  mentions?: Id[];
  /** Who a guest says they are. */
  guest?: {name: string; email?: string; url?: string};
  /** The writer saw a nudge and sends anyway. */
  confirmed?: boolean;
  /** Ask for review although nothing demands it. */
  hold?: boolean;
  /** Post as the closing response and close the thread, in one transaction. */
  closes?: boolean;
  /** What the site's `beforePost` adds. */
  data?: unknown;
}

/** A reader's word to the moderators about a comment or a person. */
export interface Report {
  comment?: Comment;
  person?: Person;
  /** One of `thread.reasons`. */
  reason: string;
  note?: string;
}

/** What became of one of the viewer's own reports. */
export interface ReportStatus {
  id: Id;
  at: Time;
  status: Open<'received' | 'reviewing' | 'decided'>;
  note?: string;
  comment?: Id;
}

/** What a moderator changes; each field sets, so a repeated call does no harm. */
export type CommentPatch = {
  state?: 'visible' | 'hidden';
  reason?: string | null;
  locked?: boolean;
  /** The comment's reports are dealt with. */
  resolved?: boolean;
  featured?: boolean;
  pinned?: boolean;
};

/** One hour of a thread, in numbers. */
export interface PulsePoint {
  at: Time;
  comments: number;
  newcomers?: number;
  reports?: number;
}

/** Something that happened in the thread, as this viewer may see it. */
export type Live =
  /** New or changed: replace by id. */
  | {type: 'put'; comment: Comment}
  | {type: 'gone'; id: Id}
  | {type: 'thread'; thread: Thread}
  /** Something changed, list again: the least that an adapter can say. */
  | {type: 'stale'}
  /** The stream ended and the adapter has given up; seconds until trying again makes sense. */
  | {type: 'down'; retryAfter?: number};

/** Why a call failed. Each code maps to one sentence and one next step; an unknown one counts as `failed`. */
export type ErrorCode =
  | 'offline'
  | 'signin'
  | 'forbidden'
  | 'blocked'
  | 'closed'
  | 'slow'
  | 'rate'
  | 'invalid'
  | 'nudge'
  | 'rejected'
  | 'duplicate'
  | 'conflict'
  | 'expired'
  | 'gone'
  | 'unsupported'
  | 'failed';

/** What an adapter rejects with: any `Error` that carries a `code`. */
export interface CommentsError extends Error {
  code: ErrorCode;
  /** Seconds until the same call may succeed. */
  retryAfter?: number;
  /** With `invalid`: the field at fault. */
  field?: string;
  /** With `conflict`: what stands there now. */
  current?: Comment | Thread;
}

/**
 * A backend. A method that is absent is an ability that the backend does not have, and the widget then leaves the
 * control away, or does the work in this browser and says so. No method throws synchronously.
 */
export interface CommentsAdapter {
  /** A page of the thread. An unknown thread is an empty page. */
  list(query: ListQuery, ctx: Ctx): Promise<Page>;
  /** Stores a comment by the viewer. The same key twice is one comment. Absent: the thread is read-only. */
  post?(draft: Draft, ctx: Ctx): Promise<Comment>;
  /** Changes the words. Rejects `conflict`, with `current`, when `comment.version` is no longer the stored one. */
  edit?(comment: Comment, text: string, ctx: Ctx): Promise<Comment>;
  /** Removes: resolves to the tombstone, or to null when no trace is left. Repeatable. */
  remove?(comment: Comment, ctx: Ctx, reason?: string): Promise<Comment | null>;
  /** Sets or unsets the viewer's reaction. Repeatable. */
  react?(comment: Comment, key: string, on: boolean, ctx: Ctx): Promise<Comment>;
  /** Tells the moderators. The reported person cannot tell. Repeatable. */
  report?(report: Report, ctx: Ctx): Promise<{id?: string}>;
  /** What became of the viewer's own reports, newest first. */
  reports?(ctx: Ctx): Promise<ReportStatus[]>;
  /** Sets the viewer's relation to a person, who sees no difference. Repeatable. */
  block?(person: Person, relation: Relation, ctx: Ctx): Promise<void>;
  /** The people whom the viewer muted or blocked. */
  blocked?(ctx: Ctx): Promise<Person[]>;
  /** Hides, shows, approves, locks, features, pins or resolves. Repeatable. */
  moderate?(comment: Comment, patch: CommentPatch, ctx: Ctx): Promise<Comment>;
  /** Keeps a person from writing in this thread until a time or for good; null lifts it. Repeatable. */
  ban?(person: Person, until: Time | 'forever' | null, ctx: Ctx): Promise<void>;
  /** Changes the policy. Rejects `conflict`, with `current`, when `thread.version` is no longer the stored one. */
  setPolicy?(thread: Thread, patch: PolicyPatch, ctx: Ctx): Promise<Thread>;
  /** Tells of changes until the returned function is called, which may be called twice. */
  watch?(emit: (event: Live) => void, ctx: Ctx): () => void;
  /** How many comments each thread has, in the order asked; 0 for an unknown one. */
  counts?(threads: ThreadRef[], signal?: AbortSignal): Promise<number[]>;
  /** People whose name begins so, for mentions. */
  people?(prefix: string, ctx: Ctx): Promise<Person[]>;
  /** The thread by hours, oldest first. */
  pulse?(since: Time, ctx: Ctx): Promise<PulsePoint[]>;
  /** Signs in, however the backend does that; afterwards the widget lists again. */
  signIn?(ctx: Ctx): Promise<void>;
  /** Signs out; afterwards the widget lists again. */
  signOut?(ctx: Ctx): Promise<void>;
  /** Lets go of everything. The adapter is not used again. */
  dispose?(): void;
  /** Who made the adapter; goes into evidence files. */
  readonly about?: {name: string; version: string; home?: string};
}
