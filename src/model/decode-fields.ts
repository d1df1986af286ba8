/** Readers for single fields: each takes a value of any shape and gives it back safe and typed, or undefined. */
import type {Id, Time} from './contract.js';

export type Read<T> = (value: unknown) => T | undefined;
/** A reader for every field of a type. A field without a reader does not get through. */
export type Fields<T> = {readonly [K in keyof T]-?: Read<T[K]>};

/** The most UTF-16 units of any text; what is longer is cut before anything else is done with it. */
export const LONGEST = 100_000;
/** The most UTF-16 units of a name. */
export const LONGEST_NAME = 80;

const cut = (value: string, most: number) =>
  value.length > most ? value.slice(0, most).replace(/\p{Cs}$/u, '') : value;

/** Half a surrogate pair breaks `encodeURIComponent`, and a NUL most databases. */
const wellFormed = (text: string) => text.replace(/[\p{Cs}\0]/gu, '\ufffd');

export const text: Read<string> = (value) =>
  typeof value === 'string' ? wellFormed(cut(value, LONGEST)) : undefined;

/** Never cut, because it is compared. A number becomes its decimal string. */
export const identity: Read<Id> = (value) =>
  typeof value === 'string'
    ? wellFormed(value) || undefined
    : Number.isFinite(value)
      ? String(value)
      : undefined;

/** Not seen, or changes how its surroundings read; joiners between letters are spelling. */
const unseen = /(?!(?<=[\p{L}\p{M}])[\u200c\u200d][\p{L}\p{M}])[\p{C}\p{DI}\u2800]/gu;

/** A name on one line, all of it seen. One of which nothing is left is none. */
export const name: Read<string> = (value) =>
  typeof value === 'string'
    ? cut(
        cut(value, LONGEST)
          .replace(/[^\S\ufeff]+/g, ' ')
          .replace(unseen, '')
          .trim(),
        LONGEST_NAME,
      ).trim() || undefined
    : undefined;

const moment = /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)?$/i;

export const time: Read<Time> = (value) =>
  typeof value === 'string' && moment.test(value) && Date.parse(value) >= 0 ? value : undefined;

export const flag: Read<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);

/** A whole number from 0; parts of one are left away. */
export const count: Read<number> = (value) =>
  typeof value === 'number' && value >= 0 && value < 1e15 ? Math.floor(value) : undefined;

export const oneOf =
  <T extends string>(...known: readonly T[]): Read<T> =>
  (value) =>
    known.find((one) => one === value);

export const or =
  <T, U>(read: Read<T>, fallback: U) =>
  (value: unknown): T | U =>
    read(value) ?? fallback;

export const items: Read<unknown[]> = (value) => (Array.isArray(value) ? value : undefined);

export const list =
  <T extends object | string>(read: Read<T>): Read<T[]> =>
  (value) =>
    items(value)?.flatMap((one) => read(one) ?? []);

/**
 * The known fields of an object; the others stay behind, `__proto__` among them. Undefined for anything else, without
 * the field it `needs`, and if reading it throws.
 */
export function object<T>(readers: Fields<T>, needs?: keyof T): Read<T> {
  const entries = Object.entries<Read<unknown>>(readers);
  return (value) => {
    try {
      if (typeof value !== 'object' || !value || Array.isArray(value)) return undefined;
      const found: Record<string, unknown> = {};
      for (const [key, read] of entries) {
        const field = read((value as Record<string, unknown>)[key]);
        if (field !== undefined) found[key] = field;
      }
      return needs && found[needs as string] === undefined ? undefined : (found as T);
    } catch {
      return undefined; // a getter or a proxy that throws
    }
  };
}
