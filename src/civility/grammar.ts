import type {Token} from './tokens.js';

/**
 * Patterns over words, written as one would say them. A pattern is a list of steps with spaces between:
 *
 *     idiot           this word
 *     stop/quit       any of these; each may be a word or a class
 *     @insult         a word of this class, or this phrase
 *     @adverb?        it may be missing
 *     @adverb*        up to four of them
 *     ..3             up to three words, whatever they are, within the sentence
 *     !of             the next word is not this one
 *     &of             the next word is this one (and is left for the next step)
 *     < >             a clause begins, or ends, here
 *     [ ]             only the words between are marked; else the whole match is
 *
 * Repeats are bounded and a phrase matches one way only, so time is linear in the text.
 */
export type Pattern = readonly Step[];

interface Step {
  type: 'word' | 'gap' | 'not' | 'ahead' | 'begin' | 'end' | 'open' | 'close';
  /** Words and class names (with their @) that satisfy the step. */
  keys: ReadonlySet<string>;
  phrases: readonly string[];
  min: number;
  max: number;
}

/** Where a pattern matched, in token indices; `from` and `to` are the marked part. */
export interface Match {
  at: number;
  end: number;
  from: number;
  to: number;
}

const TYPES: Readonly<Record<string, Step['type']>> = {'<': 'begin', '>': 'end', '[': 'open', ']': 'close'};
const REPEAT = 4;

/** Knows which words belong to which classes, and which phrases have names. */
export class Grammar {
  readonly #classes = new Map<string, Set<string>>();
  readonly #phrases = new Map<string, readonly Pattern[]>();

  constructor(
    classes: Readonly<Record<string, string>>,
    phrases: Readonly<Record<string, readonly string[]>>,
  ) {
    for (const [name, words] of Object.entries(classes)) {
      for (const word of words.split(/\s+/)) {
        const names = this.#classes.get(word);
        if (names) names.add('@' + name);
        else if (word) this.#classes.set(word, new Set(['@' + name]));
      }
    }
    for (const name of Object.keys(phrases)) this.#phrases.set(name, []);
    for (const [name, patterns] of Object.entries(phrases)) {
      this.#phrases.set(
        name,
        patterns.map((pattern) => this.compile(pattern)),
      );
    }
  }

  /** Whether any pattern may care about this word. */
  knows(word: string): boolean {
    return this.#classes.has(word);
  }

  /** The classes of a word, each with its @. */
  classesOf(word: string): ReadonlySet<string> | undefined {
    return this.#classes.get(word);
  }

  compile(source: string): Pattern {
    return source.split(' ').map((text): Step => {
      const type = TYPES[text];
      const step = {keys: new Set<string>(), phrases: [] as string[], min: 1, max: 1};
      if (type) return {...step, type};
      if (text.startsWith('..')) return {...step, type: 'gap', min: 0, max: Number(text.slice(2))};
      const last = text.at(-1);
      const ahead = text[0] === '!' ? 'not' : text[0] === '&' ? 'ahead' : 'word';
      const body = text.slice(ahead === 'word' ? 0 : 1, last === '?' || last === '*' ? -1 : undefined);
      for (const key of body.split('/')) {
        if (key[0] === '@' && this.#phrases.has(key.slice(1))) step.phrases.push(key.slice(1));
        else step.keys.add(key);
      }
      return {
        ...step,
        type: ahead,
        min: last === '?' || last === '*' ? 0 : 1,
        max: last === '*' ? REPEAT : 1,
      };
    });
  }

  /** The words and classes with which a match of this pattern can begin. */
  beginnings(pattern: Pattern, found = new Set<string>()): Set<string> {
    for (const step of pattern) {
      if (step.type !== 'word') continue;
      for (const key of step.keys) found.add(key);
      for (const name of step.phrases)
        for (const part of this.#phrases.get(name)!) this.beginnings(part, found);
      if (step.min) break;
    }
    return found;
  }

  /** A reader of one text. It remembers which phrases it saw, so it is cheap to ask often. */
  reader(tokens: readonly Token[]): (pattern: Pattern, at: number) => Match | undefined {
    const seen = new Map<string, number[]>();

    const phraseEnd = (name: string, at: number): number => {
      let ends = seen.get(name);
      if (!ends) seen.set(name, (ends = []));
      let end = ends[at];
      if (end === undefined) {
        end = -1;
        for (const pattern of this.#phrases.get(name)!) end = Math.max(end, read(pattern, at)?.end ?? -1);
        ends[at] = end;
      }
      return end;
    };

    /** The end of one occurrence of the step at this place; -1: it does not occur. */
    const once = (step: Step, at: number): number => {
      const token = tokens[at];
      if (!token) return -1;
      let end = -1;
      for (const name of step.phrases) end = Math.max(end, phraseEnd(name, at));
      if (end >= 0) return end;
      if (step.keys.has(token.word)) return at + 1;
      const classes = this.#classes.get(token.word);
      if (classes) for (const name of classes) if (step.keys.has(name)) return at + 1;
      return -1;
    };

    const walk = (pattern: Pattern, index: number, at: number, match: Match): boolean => {
      const step = pattern[index];
      if (!step) {
        match.end = at;
        return true;
      }
      const onward = (place = at) => walk(pattern, index + 1, place, match);
      switch (step.type) {
        case 'begin':
          return isBreak(tokens[at - 1]) && onward();
        case 'end':
          return isBreak(tokens[at]) && onward();
        case 'open':
          match.from = at;
          return onward();
        case 'close':
          match.to = at;
          return onward();
        case 'not':
          return once(step, at) < 0 && onward();
        case 'ahead':
          return once(step, at) >= 0 && onward();
        case 'gap':
          for (let place = at; place <= at + step.max; place++) {
            if (onward(place)) return true;
            if (!tokens[place] || tokens[place]!.word === '.') return false;
          }
          return false;
        case 'word': {
          const places = [at];
          while (places.length <= step.max) {
            const end = once(step, places.at(-1)!);
            if (end < 0) break;
            places.push(end);
          }
          while (places.length > step.min) if (onward(places.pop())) return true;
          return false;
        }
      }
    };

    const read = (pattern: Pattern, at: number): Match | undefined => {
      const match: Match = {at, end: at, from: -1, to: -1};
      if (!walk(pattern, 0, at, match)) return undefined;
      if (match.from < 0) match.from = at;
      if (match.to < 0) match.to = match.end;
      return match;
    };
    return read;
  }
}

/** Whether nothing, or punctuation, is here. */
export function isBreak(token: Token | undefined): boolean {
  return !token || token.word === '.' || token.word === ',';
}
