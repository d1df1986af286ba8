import type {Assessment, Finding, Preset} from './assessment.js';
import {decide, type Hit} from './decide.js';
import {Disguises} from './disguise.js';
import {Grammar, isBreak} from './grammar.js';
import {normalise} from './normalise.js';
import type {Cue, HarmRule, LanguagePack, Reach} from './pack.js';
import {tokenise, type Token} from './tokens.js';

/** A pack made ready: judges any number of texts in its language. */
export type Judge = (text: string, preset: Preset) => Assessment;

/** Makes a judge of a pack. Costs a few milliseconds, once. */
export function createJudge(pack: LanguagePack): Judge {
  const grammar = new Grammar(pack.classes, pack.phrases);
  const disguises = new Disguises(
    grammar,
    pack.disguised.map((name) => pack.classes[name] ?? ''),
  );
  const cues = grammar.index(entriesOf(pack.cues));
  const harms = grammar.index(entriesOf(pack.harms));

  return (text, preset) => {
    const tokens = tokenise(normalise(text), pack, disguises);
    const read = grammar.reader(tokens);
    const quiet = new QuietWords(tokens, (token) => isBreak(token) || grammar.is(token.word, 'stop'));
    for (let at = 0; at < tokens.length; at++) {
      for (const [{cue, reach}, end] of read(cues, at)) quiet.add(cue, reach, at, end);
    }
    const hits: Hit[] = [];
    for (let at = 0; at < tokens.length; at++) {
      for (const [rule, end] of read(harms, at)) {
        if ((rule.unless ?? ['reported']).some((cue) => quiet.has(cue, at, end))) continue;
        hits.push({finding: findingOf(rule, tokens, at, end), score: rule.score});
      }
    }
    return {...decide(hits, preset), language: pack.language, basis: 'rules'};
  };
}

function* entriesOf<Rule extends {patterns: readonly string[]}>(
  rules: readonly Rule[],
): Iterable<[source: string, rule: Rule]> {
  for (const rule of rules) for (const pattern of rule.patterns) yield [pattern, rule];
}

/** Marks the words of a match, without the punctuation around them. */
function findingOf({kind, severity}: HarmRule, tokens: readonly Token[], at: number, end: number): Finding {
  let first = at;
  let last = Math.max(at, end - 1);
  while (first < last && isBreak(tokens[first])) first++;
  while (last > first && isBreak(tokens[last])) last--;
  return {start: tokens[first]!.start, end: tokens[last]!.end, kind, severity};
}

/** No cue reaches further than this many words: a text without full stops must not cost more for it. */
const FURTHEST = 40;

/** Which words of a text lie within reach of which cue. */
class QuietWords {
  readonly #tokens: readonly Token[];
  readonly #endsClause: (token: Token) => boolean;
  readonly #reached: Record<Cue, Uint8Array>;

  constructor(tokens: readonly Token[], endsClause: (token: Token) => boolean) {
    this.#tokens = tokens;
    this.#endsClause = endsClause;
    const none = () => new Uint8Array(tokens.length);
    this.#reached = {negated: none(), reported: none(), figurative: none(), things: none(), fond: none()};
  }

  add(cue: Cue, reach: Reach, from: number, end: number): void {
    const reached = this.#reached[cue];
    if (reach === 'text') {
      reached.fill(1);
      return;
    }
    const bounded = typeof reach === 'number';
    const stops = (at: number) => {
      const token = this.#tokens[at]!;
      return token.word === '.' || (bounded && this.#endsClause(token));
    };
    if (reach === 'sentence' || reach === 'back') {
      for (let at = from - 1; at >= from - FURTHEST && at >= 0 && !stops(at); at--) reached[at] = 1;
    }
    if (reach === 'back') return;
    const limit = Math.min(this.#tokens.length, end + (bounded ? reach : FURTHEST));
    for (let at = bounded ? end : from; at < limit && (at < end || !stops(at)); at++) reached[at] = 1;
  }

  has(cue: Cue, at: number, end: number): boolean {
    const reached = this.#reached[cue];
    return reached[at] === 1 || (cue !== 'negated' && reached[end - 1] === 1);
  }
}
