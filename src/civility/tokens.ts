import type {Disguises} from './disguise.js';
import type {Normalised} from './normalise.js';
import type {LanguagePack} from './pack.js';
import {quotedRanges} from './segment.js';

/** A word, or a break: `.` ends a sentence, `,` a clause, `“”` stands where a quotation was left out. */
export interface Token {
  word: string;
  /** UTF-16 units of the raw text. */
  start: number;
  end: number;
}

const CHUNK = /[^\s]+|\n/g;
const ADDRESS = /^(https?:|www\.)/;
const EDGE = /[\p{L}\p{N}@$*]/u;
const PARTS = /[\p{L}\p{N}']+|[^\p{L}\p{N}']/gu;
/** A name, not a disguised word: `@ann`. */
const NAME = /^@[\p{L}\p{N}_.-]+$/u;

/** Cuts a text into words, with disguised spellings undone where that yields a word that the pack knows. */
export function tokenise(normalised: Normalised, pack: LanguagePack, disguises: Disguises): Token[] {
  const {text, starts, ends} = normalised;
  const tokens: Token[] = [];

  const add = (word: string, from: number, to: number) => {
    tokens.push({word, start: starts[from]!, end: ends[to - 1]!});
  };
  const addWord = (spelling: string, from: number, to: number) => {
    if (spelling.length === 1) {
      add(spelling, from, to);
      return;
    }
    for (const word of expand(spelling, pack)) {
      if (word) add(disguises.stretched(word) ?? word, from, to);
    }
  };
  const addMarks = (from: number, to: number) => {
    for (let at = from; at < to; at++) {
      const mark = breakOf(text[at]!);
      if (mark) add(mark, at, at + 1);
    }
  };

  const addChunk = (chunk: string, offset: number) => {
    if (ADDRESS.test(chunk)) {
      add('www', offset, offset + chunk.length);
      return;
    }
    let from = 0;
    let to = chunk.length;
    while (from < to && !EDGE.test(chunk[from]!)) from++;
    // `*this*` is emphasis, `th**` hides letters.
    const emphasis = chunk[from] === '*';
    while (from < to && chunk[from] === '*') from++;
    while (to > from && (!EDGE.test(chunk[to - 1]!) || (emphasis && chunk[to - 1] === '*'))) to--;
    addMarks(offset, offset + from);
    const core = chunk.slice(from, to);
    const plain = core && disguises.undo(core);
    // The full stop after `k.i.l.l.` separates letters, not sentences.
    if (plain && core[1] === '.' && chunk[to] === '.') to++;
    if (plain) addWord(plain, offset + from, offset + to);
    else if (NAME.test(core)) add('@', offset + from, offset + to);
    else {
      for (const part of core.matchAll(PARTS)) {
        const at = offset + from + part.index;
        if (/^[\p{L}\p{N}']/u.test(part[0])) addWord(part[0], at, at + part[0].length);
        else addMarks(at, at + 1);
      }
    }
    addMarks(offset + to, offset + chunk.length);
  };

  const addPlain = (from: number, to: number) => {
    for (const match of text.slice(from, to).matchAll(CHUNK)) {
      if (match[0] === '\n') add('.', from + match.index, from + match.index + 1);
      else addChunk(match[0], from + match.index);
    }
  };

  let at = 0;
  for (const [start, end] of quotedRanges(text)) {
    addPlain(at, start);
    add('“”', start, Math.max(end, start + 1));
    at = end;
  }
  addPlain(at, text.length);
  // A letter alone may be short for a word (`u`), but not before letters in a row were joined.
  return disguises.spaced(tokens).map((token) => ({
    ...token,
    word: (token.word.length === 1 && lookUp(pack.spellings, token.word)) || token.word,
  }));
}

function breakOf(mark: string): string | undefined {
  if ('.!?…。！？'.includes(mark)) return '.';
  if (',;:()[]–—'.includes(mark)) return ',';
  return undefined;
}

/** Undoes contractions: `you're` is `you are`. */
function expand(spelling: string, {spellings, endings}: LanguagePack): readonly string[] {
  const trimmed = spelling.replace(/^'|'$/g, '');
  const whole = lookUp(spellings, trimmed);
  if (whole) return whole.split(' ');
  const cut = trimmed.lastIndexOf("'");
  if (cut < 1) return [trimmed];
  const stem = trimmed.slice(0, cut);
  const ending = lookUp(endings, trimmed.slice(cut));
  if (ending) return [stem, ending];
  if (trimmed.endsWith("n't")) return [trimmed.slice(0, -3), 'not'];
  return [stem, trimmed.slice(cut)];
}

function lookUp(record: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
