import type {Token} from './tokens.js';

/**
 * Patterns over words, written as one would say them. A pattern is a list of steps with spaces between:
 *
 *     idiot           this word
 *     stop/quit       any of these; each may be a word, a class or a phrase
 *     @insult         a word of this class, or this phrase
 *     @adverb?        it may be missing
 *     @adverb*        up to four of them
 *     ..3             up to three words of the sentence, whatever they are but those of the class `not`
 *     ...9            the same, across sentences
 *     !of             the next word is not this one
 *     ~i              neither of the two words before, in this clause, is this one
 *     &of             the next word is this one, and is left for the next step
 *     < >             a clause begins, or ends, here; `it/>` is `it`, or the end
 *
 * Patterns with a common beginning share it. Repeats are bounded and a phrase has one end only (the furthest), so
 * time is linear in the text.
 */
export interface Patterns<Value> {
  /** What the step before leads to. */
  values: Value[];
  next: Branch<Value>[];
}

interface Branch<Value> extends Patterns<Value> {
  step: Step;
}

interface Step {
  source: string;
  type: 'word' | 'gap' | 'leap' | 'not' | 'unlike' | 'ahead' | 'begin' | 'end';
  /** Words and class names (with their @) that satisfy the step. */
  keys: ReadonlySet<string>;
  phrases: readonly Phrase[];
  min: number;
  max: number;
}

interface Phrase {
  id: number;
  patterns: Patterns<true>;
}

/** Patterns by the words and classes that they can begin with. */
export type Index<Value> = ReadonlyMap<string, Patterns<Value>>;
/** Says which values' patterns match from this word on, and where each ends; the furthest end is the last told. */
export type Reader = <Value>(index: Index<Value>, at: number) => ReadonlyMap<Value, number>;

const REPEAT = 4;
const SIGNS: Readonly<Record<string, Step['type']>> = {'!': 'not', '&': 'ahead', '~': 'unlike'};
const NOTHING: ReadonlySet<string> = new Set();

/** Knows which words belong to which classes, and which phrases have names. */
export class Grammar {
  readonly #classes = new Map<string, Set<string>>();
  readonly #phrases = new Map<string, Phrase>();
  readonly #steps = new Map<string, Step>();

  constructor(
    classes: Readonly<Record<string, string>>,
    phrases: Readonly<Record<string, readonly string[]>>,
  ) {
    for (const [name, words] of Object.entries(classes)) {
      for (const word of words.split(' ')) {
        const names = this.#classes.get(word);
        if (names) names.add('@' + name);
        else this.#classes.set(word, new Set(['@' + name]));
      }
    }
    const names = Object.keys(phrases);
    for (const [id, name] of names.entries()) {
      this.#phrases.set('@' + name, {id, patterns: {values: [], next: []}});
    }
    for (const name of names) {
      for (const source of phrases[name]!) this.#add(this.#phrases.get('@' + name)!.patterns, source, true);
    }
  }

  /** Whether any class holds this word. */
  knows(word: string): boolean {
    return this.#classes.has(word);
  }

  /** Whether a word is of a class. */
  is(word: string, name: string): boolean {
    return this.#classes.get(word)?.has('@' + name) === true;
  }

  /** Makes patterns, each with what it stands for, ready to be matched. */
  index<Value>(entries: Iterable<readonly [source: string, value: Value]>): Index<Value> {
    const all: Patterns<Value> = {values: [], next: []};
    for (const [source, value] of entries) this.#add(all, source, value);
    const index = new Map<string, Patterns<Value>>();
    for (const branch of all.next) {
      for (const key of beginnings(branch)) {
        const peers = index.get(key);
        if (peers) peers.next.push(branch);
        else index.set(key, {values: [], next: [branch]});
      }
    }
    return index;
  }

  #add<Value>(patterns: Patterns<Value>, source: string, value: Value): void {
    let place = patterns;
    for (const text of source.split(' ')) {
      const step = this.#step(text);
      let branch = place.next.find((peer) => peer.step === step);
      if (!branch) place.next.push((branch = {step, values: [], next: []}));
      place = branch;
    }
    place.values.push(value);
  }

  #step(source: string): Step {
    let step = this.#steps.get(source);
    if (!step) this.#steps.set(source, (step = this.#parse(source)));
    return step;
  }

  #parse(source: string): Step {
    const step = {source, keys: NOTHING, phrases: [], min: 1, max: 1};
    if (source === '<') return {...step, type: 'begin'};
    if (source === '>') return {...step, type: 'end'};
    if (source.startsWith('...')) return {...step, type: 'leap', max: Number(source.slice(3))};
    if (source.startsWith('..')) return {...step, type: 'gap', max: Number(source.slice(2))};
    const type = SIGNS[source[0]!] ?? 'word';
    const many = source.endsWith('*');
    const min = many || source.endsWith('?') ? 0 : 1;
    const names = source.slice(type === 'word' ? 0 : 1, min ? undefined : -1).split('/');
    const phrases = names.flatMap((name) => this.#phrases.get(name) ?? []);
    return {source, type, keys: new Set(names), phrases, min, max: many ? REPEAT : 1};
  }

  /** Reads one text. It remembers which phrases it saw, so it is cheap to ask often. */
  reader(tokens: readonly Token[]): Reader {
    const words = tokens.map((token) => [
      token.word,
      ...(isBreak(token) ? ['>'] : (this.#classes.get(token.word) ?? [])),
    ]);
    const seen: number[][] = [];

    const phraseEnd = ({id, patterns}: Phrase, at: number): number => {
      const ends = (seen[id] ??= []);
      if (ends[at] === undefined) {
        let furthest = -1;
        walk(patterns, at, (_, end) => (furthest = Math.max(furthest, end)));
        ends[at] = furthest;
      }
      return ends[at];
    };

    /** The end of one occurrence of the step at this place; -1: it does not occur. */
    const once = ({keys, phrases}: Step, at: number): number => {
      const word = words[at];
      if (!word) return keys.has('>') ? at : -1;
      let end = -1;
      for (const phrase of phrases) end = Math.max(end, phraseEnd(phrase, at));
      if (end >= 0) return end;
      for (const key of word) if (keys.has(key)) return at + 1;
      return -1;
    };

    const walk = <Value>(
      {values, next}: Patterns<Value>,
      at: number,
      found: (value: Value, end: number) => void,
    ): void => {
      for (const value of values) found(value, at);
      for (const branch of next) {
        const {step} = branch;
        if (step.type === 'begin' ? isBreak(tokens[at - 1]) : step.type === 'end' && isBreak(tokens[at])) {
          walk(branch, at, found);
        } else if (step.type === 'not' || step.type === 'ahead') {
          if (once(step, at) < 0 === (step.type === 'not')) walk(branch, at, found);
        } else if (step.type === 'unlike') {
          const before = isBreak(tokens[at - 1]) ? -1 : once(step, at - 1);
          if (before < 0 && (isBreak(tokens[at - 1]) || once(step, at - 2) < 0)) walk(branch, at, found);
        } else if (step.type === 'gap' || step.type === 'leap') {
          for (let place = at; place <= at + step.max; place++) {
            walk(branch, place, found);
            if (!tokens[place] || words[place]!.includes('@not')) break;
            if (step.type === 'gap' && tokens[place]!.word === '.') break;
          }
        } else if (step.type === 'word') {
          let place = at;
          if (!step.min) walk(branch, place, found);
          for (let count = 0; count < step.max && (place = once(step, place)) >= 0; count++) {
            walk(branch, place, found);
          }
        }
      }
    };

    return <Value>(index: Index<Value>, at: number) => {
      const furthest = new Map<Value, number>();
      const found = (value: Value, end: number) => {
        if (end > (furthest.get(value) ?? -1)) furthest.set(value, end);
      };
      for (const key of words[at]!) {
        const patterns = index.get(key);
        if (patterns) walk(patterns, at, found);
      }
      return furthest;
    };
  }
}

/** The words and classes that a match of this branch can begin with. */
function beginnings(branch: Branch<unknown>, found = new Set<string>()): Set<string> {
  const {step, next} = branch;
  if (step.type === 'word') {
    for (const key of step.keys) found.add(key);
    for (const {patterns} of step.phrases) for (const part of patterns.next) beginnings(part, found);
    if (step.min) return found;
  }
  for (const follower of next) beginnings(follower, found);
  return found;
}

/** Whether nothing, or punctuation, is here. */
export function isBreak(token: Token | undefined): boolean {
  return !token || token.word === '.' || token.word === ',';
}
