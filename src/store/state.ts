import type {Assessment} from '../civility/civility.js';
import type {Comment, Cursor, ErrorCode, Id, Relation, Sort, Thread} from '../model/contract.js';
import type {BoxId, Guest} from '../model/intent.js';

/** Why something did not work, ready for words. */
export interface Failure {
  readonly code: ErrorCode;
  /** When trying again may help, in milliseconds since 1970. */
  readonly retryAt?: number;
  /** With `invalid`: which field. */
  readonly field?: string;
  /** With `conflict`: what stands there now. */
  readonly current?: Comment | Thread;
  /** What the adapter said, for developers and the console; never shown to readers. */
  readonly message: string;
}

/** A pause before harsh words go out. */
export interface Nudge {
  readonly assessment: Assessment;
  /** When "Post anyway" opens, in milliseconds since 1970. */
  readonly opensAt: number;
}

/** A text box and what became of its words so far. */
export interface Box {
  readonly id: BoxId;
  /** The comment that is answered or edited, as it was when the box opened. */
  readonly about?: Comment;
  readonly text: string;
  /** Of the post; the same on every retry. */
  readonly key: string;
  readonly status: 'written' | 'sending' | 'failed';
  readonly failure?: Failure;
  readonly nudge?: Nudge;
  /** The highest severity that this draft was nudged for; a nudge comes again only above it. */
  readonly nudged?: number;
  /** The words that were sent under `key` without an answer: they may be stored. */
  readonly sent?: string;
  /** Put aside: the draft waits, the box is folded. */
  readonly kept?: boolean;
}

/** All there is to know about a thread on this page. */
export interface ThreadState {
  readonly phase: 'loading' | 'ready' | 'failed';
  /** Why the first page, or the page that was asked for, did not come. */
  readonly failure?: Failure;
  readonly thread?: Thread;
  readonly comments: ReadonlyMap<Id, Comment>;
  /** Ids in the order they came, which is the order of the top level. */
  readonly ids: readonly Id[];
  /** Comments that stand after pages which are still to come: the viewer's own, and live ones. */
  readonly ahead: ReadonlySet<Id>;
  /** How many comments came, less those that went, since `thread.count` did. */
  readonly since: number;
  /** Live comments that wait for "3 new comments". */
  readonly waiting: ReadonlyMap<Id, Comment>;
  readonly next?: Cursor;
  readonly prev?: Cursor;
  /** Which page is on its way; an id: more replies to that comment. */
  readonly loading?: 'first' | 'next' | 'prev' | Id;
  readonly closing?: Comment;
  readonly pinned: readonly Comment[];
  readonly sort?: Sort;
  readonly boxes: ReadonlyMap<BoxId, Box>;
  readonly guest?: Guest;
  /** Relations set here since the page came, and those that only this browser knows. */
  readonly relations: ReadonlyMap<Id, Relation>;
  /** What the viewer reported; folded for them. */
  readonly reported: ReadonlySet<Id>;
  /** Removals that can still be undone. */
  readonly removing: ReadonlySet<Id>;
}

/** What came of a wish. `perform` never rejects. */
export type Outcome =
  | {readonly type: 'done'}
  /** A first page stands: `dropped` broken comments were left out of it. */
  | {readonly type: 'loaded'; readonly count: number; readonly dropped: number}
  | {readonly type: 'shown'; readonly ids: readonly Id[]}
  | {readonly type: 'posted'; readonly comment: Comment; readonly closes: boolean}
  | {readonly type: 'edited'; readonly comment: Comment}
  | {readonly type: 'removed'; readonly commentId: Id}
  | {readonly type: 'nudged'; readonly nudge: Nudge}
  /** `browser`: no backend knows of it. */
  | {
      readonly type: 'reported';
      readonly commentId: Id;
      readonly reason: string;
      readonly kept: 'server' | 'browser';
    }
  | {
      readonly type: 'blocked';
      readonly personId: Id;
      readonly relation: Relation;
      readonly kept: 'server' | 'browser';
    }
  | {readonly type: 'policy'; readonly thread: Thread}
  | {readonly type: 'failed'; readonly failure: Failure};
