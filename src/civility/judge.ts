import type {Assessment, Finding, Preset} from './assessment.js';
import {decide, type Hit} from './decide.js';
import {Disguises} from './disguise.js';
import {Grammar, isBreak, type Match, type Pattern} from './grammar.js';
import {normalise} from './normalise.js';
import type {Cue, HarmRule, LanguagePack, Reach} from './pack.js';
import {tokenise, type Token} from './tokens.js';

/** A pack made ready: judges any number of texts in its language. */
export type Judge = (text: string, preset: Preset) => Assessment;

interface Entry<Rule> {
  rule: Rule;
  pattern: Pattern;
}
type Entries<Rule> = ReadonlyMap<string, readonly Entry<Rule>[]>;
type Found<Rule> = (rule: Rule, match: Match) => void;

/** Makes a judge of a pack. Costs a few milliseconds, once. */
export function createJudge(pack: LanguagePack): Judge {
  const grammar = new Grammar(pack.classes, pack.phrases);
  const disguises = new Disguises(
    grammar,
    pack.disguised.map((name) => pack.classes[name] ?? ''),
  );
  const cues = byBeginning(grammar, pack.cues);
  const harms = byBeginning(grammar, pack.harms);

  return (text, preset) => {
    const tokens = tokenise(normalise(text), pack, disguises);
    const read = grammar.reader(tokens);
    const quiet = new QuietWords(tokens);
    eachMatch(grammar, cues, tokens, read, (rule, match) => quiet.add(rule.cue, rule.reach, match));
    const hits: Hit[] = [];
    eachMatch(grammar, harms, tokens, read, (rule, match) => {
      if ((rule.unless ?? ['reported']).some((cue) => quiet.has(cue, match))) return;
      hits.push({finding: findingOf(rule, match, tokens), score: rule.score});
    });
    return {...decide(hits, preset), language: pack.language, basis: 'rules'};
  };
}

function findingOf({kind, severity}: HarmRule, {from, to}: Match, tokens: readonly Token[]): Finding {
  const last = Math.max(from, to - 1);
  return {start: tokens[from]!.start, end: tokens[last]!.end, kind, severity};
}

/** Patterns by the words they can begin with, so that most words of a text meet few patterns. */
function byBeginning<Rule extends {patterns: readonly string[]}>(
  grammar: Grammar,
  rules: readonly Rule[],
): Entries<Rule> {
  const entries = new Map<string, Entry<Rule>[]>();
  for (const rule of rules) {
    for (const source of rule.patterns) {
      const pattern = grammar.compile(source);
      for (const key of grammar.beginnings(pattern)) {
        const peers = entries.get(key);
        if (peers) peers.push({rule, pattern});
        else entries.set(key, [{rule, pattern}]);
      }
    }
  }
  return entries;
}

function eachMatch<Rule>(
  grammar: Grammar,
  entries: Entries<Rule>,
  tokens: readonly Token[],
  read: (pattern: Pattern, at: number) => Match | undefined,
  found: Found<Rule>,
): void {
  tokens.forEach(({word}, at) => {
    const tried = new Set<Entry<Rule>>();
    for (const key of [word, ...(grammar.classesOf(word) ?? [])]) {
      for (const entry of entries.get(key) ?? []) {
        if (tried.has(entry)) continue;
        tried.add(entry);
        const match = read(entry.pattern, at);
        if (match) found(entry.rule, match);
      }
    }
  });
}

/** No cue reaches further than this many words: a text without full stops must not cost more for it. */
const FURTHEST = 40;

/** Which words of a text lie within reach of which cue. */
class QuietWords {
  readonly #tokens: readonly Token[];
  readonly #reached: Record<Cue, Uint8Array>;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
    const none = () => new Uint8Array(tokens.length);
    this.#reached = {negated: none(), reported: none(), figurative: none()};
  }

  add(cue: Cue, reach: Reach, {from, end}: Match): void {
    const reached = this.#reached[cue];
    if (reach === 'text') {
      reached.fill(1);
      return;
    }
    const bounded = typeof reach === 'number';
    const stops = (at: number) => this.#tokens[at]?.word === '.' || (bounded && isBreak(this.#tokens[at]));
    if (reach === 'sentence') {
      for (let at = from - 1; at >= from - FURTHEST && at >= 0 && !stops(at); at--) reached[at] = 1;
    }
    const limit = Math.min(this.#tokens.length, end + (bounded ? reach : FURTHEST));
    for (let at = from; at < limit && (at < end || !stops(at)); at++) reached[at] = 1;
  }

  has(cue: Cue, {at, from, to}: Match): boolean {
    const reached = this.#reached[cue];
    return reached[at] === 1 || (cue !== 'negated' && (reached[from] === 1 || reached[to - 1] === 1));
  }
}
