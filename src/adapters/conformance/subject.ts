import type {CommentsAdapter, ThreadPolicy, ThreadRef} from '../../model/contract.js';

/**
 * The people that checks act as. `alice` and `bob` are plain readers with accounts, `owner` wrote the post and may
 * moderate and set the policy, `guest` is signed out.
 */
export type Persona = 'alice' | 'bob' | 'owner' | 'guest';

/** The adapter to check, and the little that the checks need around it. */
export interface Subject {
  /** The adapter as this person has it. Only `alice` is required; checks that need somebody else are skipped by name. */
  as(who: Persona): CommentsAdapter | undefined;
  /**
   * A fresh thread: empty, open, owned by `owner`, with the policy that is asked for where the backend can. Where nothing
   * can be posted: one that has comments.
   */
  thread(options?: Partial<ThreadPolicy>): ThreadRef | Promise<ThreadRef>;
  /**
   * Resolves when everything that was written can be read by everybody, and live events are delivered. Absent: writes
   * are read at once, and live events are waited for up to two seconds.
   */
  settle?(): Promise<void>;
  /** Moves the backend's clock on by seconds, so that what ends by itself is checked without waiting. */
  advance?(seconds: number): Promise<void> | void;
  /** Puts many comments into a fresh thread at once, for the long walk. */
  fill?(thread: ThreadRef, count: number): Promise<void> | void;
  /** Cuts the live streams, as a network does. The adapter is expected to connect again by itself. */
  drop?(): Promise<void> | void;
  /** A text that the backend answers with `nudge`. */
  nudges?: string;
  /** Checks that the backend is known not to meet, by id, each with the reason: skipped, and printed in the report. */
  deviations?: Record<string, string>;
}

/** `must`: the widget relies on it. `should`: without it, the widget works less well. */
export type Level = 'must' | 'should';

/** One named check, for any test runner. Checks share nothing but the subject; run them one after the other. */
export interface Check {
  /** Stays the same from version to version: `P03`. */
  id: string;
  /** The id and what is promised, in words: what a runner prints. */
  name: string;
  level: Level;
  /** Why this check is not run, known beforehand: a method, a person or a means that the subject lacks, or a deviation. */
  skip?: string;
  /**
   * Rejects with an `Error` that says what was expected and what came. Resolves to a string when, at run time, there
   * turned out to be nothing to check: the reason.
   */
  run(): Promise<string | undefined>;
}

export type Outcome = 'passed' | 'failed' | 'skipped' | 'deviates';

/** One line of the report. */
export interface Row {
  id: string;
  name: string;
  level: Level;
  outcome: Outcome;
  /** Why it failed, was skipped, or deviates. */
  why?: string;
}

/** What came of all checks. */
export interface Results {
  rows: Row[];
  passed: number;
  /** All that failed, whatever their level. */
  failed: number;
  skipped: number;
  deviations: number;
  /** One line to quote: `conforms; 44 skipped; 1 deviation`. */
  badge: string;
  /** No `must` failed. */
  ok: boolean;
}
