import type {FindingKind} from './assessment.js';
import type {Severity} from './cooldown.js';

/**
 * Something around words that keeps them quiet. `things`: `them` may be weeds or processes, not people. `fond`: they
 * are said between friends.
 */
export type Cue = 'negated' | 'reported' | 'figurative' | 'things' | 'fond';

/** How far a cue reaches: a number of words within its clause, its sentence (before, after, all of it), or the text. */
export type Reach = number | 'back' | 'onward' | 'sentence' | 'text';

/** Words that keep others quiet. */
export interface CueRule {
  cue: Cue;
  reach: Reach;
  /** Patterns in the notation of `grammar.ts`. */
  patterns: readonly string[];
}

/** A way in which words are aimed at people. */
export interface HarmRule {
  kind: FindingKind;
  severity: Severity;
  /** 0 to 1: how sure the rule is by itself. Presets are thresholds on this number. */
  score: number;
  /** The cues that silence it. Absent: `reported` alone. */
  unless?: readonly Cue[];
  /** Patterns in the notation of `grammar.ts`. */
  patterns: readonly string[];
}

/** Everything that judging one language takes, as plain data. */
export interface LanguagePack {
  /** The language's code: `en`. */
  language: string;
  /** Spellings that stand for other words: `can't` is `can not`. */
  spellings: Readonly<Record<string, string>>;
  /** Endings after an apostrophe that are words of their own: `'ll` is `will`. */
  endings: Readonly<Record<string, string>>;
  /** Word classes by name, each a list of words with spaces between. */
  classes: Readonly<Record<string, string>>;
  /** The classes in which a disguised spelling is looked up, the likeliest first. */
  disguised: readonly string[];
  /** Named phrases that patterns refer to. */
  phrases: Readonly<Record<string, readonly string[]>>;
  cues: readonly CueRule[];
  harms: readonly HarmRule[];
}
