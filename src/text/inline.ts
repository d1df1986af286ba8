/** The words within a paragraph. One pass over the text; no place is looked at more than a fixed number of times. */
import {fold, newRun, say, type Token} from './emphasis.js';
import {linkTo, safeUrl} from './links.js';
import type {Inline} from './tree.js';

const special = /[\\`*_[\]\n<]|!\[|(?<![a-z\d])https?:\/\//gi;
const ticks = /`+/g;
const angled = /<([a-z]+:[^\s<>]+)>/iy;
const bare = /https?:\/\/[^\s<>[\]"`]+/iy;
/** Ends a sentence rather than an address. */
const closing = /[?!.,:;*_~')”’»]/;

/** How many parentheses may be open within an address; bounds how often a text of half-made links is read. */
const PARENTHESES = 4;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** A space is 0, punctuation 1, all else 2. */
const weight = (char = ' ') => (/\s/.test(char) ? 0 : /[\p{P}\p{S}]/u.test(char) ? 1 : 2);

/** Where an address ends in running text, without the sentence's own punctuation. */
function endOfAddress(text: string): number {
  let spare = text.split(')').length - text.split('(').length;
  let end = text.length;
  while (closing.test(text.charAt(end - 1)) && (text[end - 1] !== ')' || spare-- > 0)) end--;
  return end;
}

class Line {
  readonly #text: string;
  readonly #tokens: Token[] = [];
  /** Open brackets: their places among the tokens. */
  readonly #brackets: {at: number; image: boolean}[] = [];
  /** Where the last run of so many backticks begins. */
  #lastTicks: Map<number, number> | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  parse(): Inline[] {
    let at = 0;
    for (;;) {
      const found = matchAt(special, this.#text, at);
      this.#say(this.#text.slice(at, found?.index));
      if (!found) return fold(this.#tokens);
      at = found.index + this.#read(found[0], found.index);
    }
  }

  #say(value: string): void {
    say(this.#tokens, value);
  }

  /** Reads what begins with the mark, and returns its length. */
  #read(mark: string, at: number): number {
    switch (mark) {
      case '\\':
        return this.#escape(at);
      case '`':
        return this.#code(at);
      case '*':
      case '_':
        return this.#run(mark, at);
      case '[':
      case '![':
        this.#brackets.push({at: this.#tokens.length, image: mark.length > 1});
        this.#tokens.push(newRun(mark, 1));
        return mark.length;
      case ']':
        return this.#bracket(at);
      case '\n':
        this.#tokens.push({type: 'break'});
        return 1;
      default:
        return this.#address(mark, at);
    }
  }

  #escape(at: number): number {
    const next = this.#text.charAt(at + 1);
    // A backslash before the end of a line is another way to ask for the break that is there anyway.
    if (next === '\n') return 1;
    const escapes = /[!-/:-@[-`{-~]/.test(next);
    this.#say(escapes ? next : '\\');
    return escapes ? 2 : 1;
  }

  #code(at: number): number {
    const text = this.#text;
    const length = matchAt(ticks, text, at)?.[0].length ?? 1;
    this.#lastTicks ??= new Map([...text.matchAll(ticks)].map((run) => [run[0].length, run.index]));
    // Looking for the partner only when there is one keeps a text of unpaired backticks linear.
    if ((this.#lastTicks.get(length) ?? 0) <= at) {
      this.#say('`'.repeat(length));
      return length;
    }
    let end = matchAt(ticks, text, at + length);
    while (end && end[0].length !== length) end = ticks.exec(text);
    const value = text.slice(at + length, end?.index).replaceAll('\n', ' ');
    const padded = value.trim() && value.startsWith(' ') && value.endsWith(' ');
    this.#tokens.push({type: 'code', value: padded ? value.slice(1, -1) : value});
    return value.length + 2 * length;
  }

  #run(mark: string, at: number): number {
    const text = this.#text;
    let end = at;
    while (text[end] === mark) end++;
    const before = weight(text[at - 1]);
    const after = weight(text[end]);
    const left = after > 0 && (after > 1 || before < 2);
    const right = before > 0 && (before > 1 || after < 2);
    // Within a Latin word or a number it is no emphasis: `snake_case`, `2*3*4`, `d*mn`.
    const within = /[a-z\d]/i.test(text.charAt(at - 1)) && /[a-z\d]/i.test(text.charAt(end));
    const strict = mark === '_';
    const opens = left && !within && (!strict || !right || before < 2);
    const closes = right && !within && (!strict || !left || after < 2);
    this.#tokens.push(newRun(mark, end - at, opens, closes));
    return end - at;
  }

  #bracket(at: number): number {
    const bracket = this.#brackets.pop();
    const target = bracket && !bracket.image && this.#target(at + 1);
    const href = target && safeUrl(target.replace(/^<|>$/g, ''));
    if (!href) {
      this.#say(']');
      return 1;
    }
    const [, ...words] = this.#tokens.splice(bracket.at);
    this.#tokens.push(linkTo(href, fold(words, true)));
    this.#brackets.length = 0; // no link within a link
    return target.length + 3;
  }

  /** What stands in the parentheses that begin here. */
  #target(at: number): string | undefined {
    const text = this.#text;
    let depth = 0;
    let end = at;
    do {
      const char = text[end++];
      if (!char || char <= ' ' || depth > PARENTHESES) return undefined;
      if (char === '(') depth++;
      if (char === ')') depth--;
    } while (depth);
    return text[at] === '(' ? text.slice(at + 1, end - 1) : undefined;
  }

  /** An address, bare or in angled brackets. One that leads nowhere good is text, and is not looked at again. */
  #address(mark: string, at: number): number {
    const [whole, inner] = matchAt(mark === '<' ? angled : bare, this.#text, at) ?? [mark];
    const text = inner ?? whole.slice(0, endOfAddress(whole));
    const href = safeUrl(text);
    if (href) {
      this.#tokens.push(linkTo(href, [{type: 'text', value: text}]));
      return (inner ? whole : text).length;
    }
    const words = mark === '<' ? mark : text;
    this.#say(words);
    return words.length;
  }
}

/** Reads emphasis, strong, code, links and line breaks. Addresses become links by themselves; HTML is text. */
export function parseLine(text: string): Inline[] {
  return new Line(text).parse();
}
