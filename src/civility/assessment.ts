import type {Severity} from './cooldown.js';

/** What some words do. `distress` is the writer's own and calls for help, not for a pause. */
export type FindingKind = 'threat' | 'insult' | 'profanity' | 'denigration' | 'self-harm-urged' | 'distress';

/** Some words that are aimed at people. */
export interface Finding {
  /** Where the words begin, in UTF-16 units of the text as it was given. */
  start: number;
  /** Where they end (exclusive), in the same units. */
  end: number;
  kind: FindingKind;
  /** 0 for `distress`, else 2 to 4. */
  severity: Severity;
}

/** How readily a text is nudged: four points on one curve. `off` still assesses, and never nudges. */
export type Preset = 'off' | 'low' | 'default' | 'high';

/** What a text amounts to. */
export interface Assessment {
  /** Whether the preset says that a nudge is due. */
  nudge: boolean;
  /** The gravest finding's; 0 when there is none. */
  severity: Severity;
  /** 0 to 1, for ranking. Not a probability. */
  score: number;
  /** Ordered by start; none overlaps another. */
  findings: readonly Finding[];
  /** The language that the text was judged in, or the one that nobody here can judge; undefined when unknown. */
  language: string | undefined;
  /** What the judgement rests on. */
  basis: 'rules' | 'model';
}
