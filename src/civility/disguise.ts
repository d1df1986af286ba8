import type {Grammar} from './grammar.js';
import type {Token} from './tokens.js';

/** What people write in place of a letter; `*` and the like may be any letter. */
const SIGNS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'il',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '!': 'il',
  '|': 'il',
  '+': 't',
  '€': 'e',
};
const WILD = '*#%';
const LONGEST = 24;

/** Undoes disguised spellings, and only when that yields a word of the pack's marked classes. */
export class Disguises {
  readonly #grammar: Grammar;
  readonly #known = new Set<string>();
  /** Marked words by length, for spellings with wild signs. */
  readonly #byLength = new Map<number, string[]>();
  /** Misspellings by one missing or two swapped letters, for words long enough to be told apart. */
  readonly #slips = new Map<string, string>();

  constructor(grammar: Grammar, lists: readonly string[]) {
    this.#grammar = grammar;
    for (const word of lists.flatMap((list) => list.split(/\s+/))) {
      if (!word || this.#known.has(word)) continue;
      this.#known.add(word);
      const peers = this.#byLength.get(word.length);
      if (peers) peers.push(word);
      else this.#byLength.set(word.length, [word]);
    }
    for (const word of this.#known) for (const slip of slipsOf(word)) this.#slips.set(slip, word);
  }

  /** The word that a spelling with digits, signs or separators stands for. */
  undo(spelling: string): string | undefined {
    if (spelling.length < 3 || spelling.length > LONGEST * 2 || /^[a-z']+$/.test(spelling)) return undefined;
    const joined = separated(spelling);
    if (joined && this.#known.has(joined)) return joined;
    if (!/[a-z]/.test(spelling) || spelling.length > LONGEST) return undefined;
    return this.#decode(spelling) ?? (/[!.,]$/.test(spelling) ? undefined : this.#wild(spelling));
  }

  /** The word that a stretched (`stuuupid`) or slipped (`stuipd`) spelling stands for. */
  stretched(word: string): string | undefined {
    if (word.length > 40 || this.#grammar.knows(word)) return undefined;
    const twice = word.replace(/(.)\1{2,}/g, '$1$1');
    if (twice === word) return this.#slips.get(word);
    if (this.#grammar.knows(twice)) return twice;
    const once = word.replace(/(.)\1+/g, '$1');
    return this.#grammar.knows(once) ? once : this.#lenient(twice, once);
  }

  /** Joins letters that stand alone in a row: `i d i o t`. */
  spaced(tokens: readonly Token[]): Token[] {
    const joined: Token[] = [];
    for (let at = 0; at < tokens.length; at++) {
      const length = this.#spacedLength(tokens, at);
      if (!length) {
        joined.push(tokens[at]!);
        continue;
      }
      const run = tokens.slice(at, at + length);
      const word = run.map((token) => token.word).join('');
      joined.push({word, start: run[0]!.start, end: run.at(-1)!.end});
      at += length - 1;
    }
    return joined;
  }

  #spacedLength(tokens: readonly Token[], from: number): number {
    let word = '';
    let best = 0;
    for (let at = from; at < from + LONGEST && /^[a-z]$/.test(tokens[at]?.word ?? ''); at++) {
      word += tokens[at]!.word;
      if (word.length > 2 && this.#known.has(word)) best = word.length;
    }
    return best;
  }

  #decode(spelling: string): string | undefined {
    let words = [''];
    for (const sign of spelling) {
      const letters = SIGNS[sign] ?? sign;
      words = [...letters].flatMap((letter) => words.map((word) => word + letter));
      if (words.length > 16) return undefined;
    }
    return words.find((word) => this.#known.has(word));
  }

  #wild(spelling: string): string | undefined {
    const hidden = [...spelling].filter((sign) => WILD.includes(sign)).length;
    if (!hidden || spelling.length - hidden < 1) return undefined;
    const fits = (word: string) =>
      [...spelling].every((sign, at) => WILD.includes(sign) || (SIGNS[sign] ?? sign).includes(word[at]!));
    return this.#byLength.get(spelling.length)?.find(fits);
  }

  /** Some letters of a stretched word are double in the right spelling: `asssholle`. */
  #lenient(twice: string, once: string): string | undefined {
    for (let at = 1; at < twice.length; at++) {
      if (twice[at] !== twice[at - 1]) continue;
      const single = squeezeBut(twice, at);
      if (this.#grammar.knows(single)) return single;
    }
    return this.#slips.get(once);
  }
}

/** Every double letter made single, but the one at this place. */
function squeezeBut(word: string, keep: number): string {
  let squeezed = '';
  for (let at = 0; at < word.length; at++) {
    if (word[at] !== word[at - 1] || at === keep) squeezed += word[at]!;
  }
  return squeezed;
}

/** Letters apart by one and the same sign: `k.i.l.l`. */
function separated(spelling: string): string | undefined {
  const sign = spelling[1]!;
  if (spelling.length % 2 === 0 || !'.-_*/+|~'.includes(sign)) {
    return /^[a-z]+-[a-z]+$/.test(spelling) ? spelling.replace('-', '') : undefined;
  }
  let word = '';
  for (let at = 0; at < spelling.length; at++) {
    if (at % 2 === 0) word += spelling[at]!;
    else if (spelling[at] !== sign) return undefined;
  }
  return word;
}

function slipsOf(word: string): string[] {
  const slips: string[] = [];
  for (let at = 1; at < word.length - 1; at++) {
    if (word.length > 5) slips.push(word.slice(0, at) + word.slice(at + 1));
    if (word.length > 3 && at < word.length - 1)
      slips.push(word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2));
  }
  return slips;
}
