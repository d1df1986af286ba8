import {fail, show} from './assert.js';

/** Fails where a value is not plain JSON: anything that a round trip through text would change. */
export function plain(value: unknown, where: string): void {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) fail(`${where} is ${String(value)}, which JSON has no word for`);
    return;
  }
  if (typeof value !== 'object') fail(`${where} is ${typeof value}: expected plain JSON`);
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) plain(item, `${where}[${String(index)}]`);
    return;
  }
  const parent: unknown = Object.getPrototypeOf(value);
  // An object of another frame is plain too: what it comes from comes from nothing.
  if (parent !== null && Object.getPrototypeOf(parent) !== null) {
    fail(`${where} is a ${value.constructor.name} (${show(value)}): expected plain JSON`);
  }
  for (const [name, item] of Object.entries(value)) {
    if (item !== undefined) plain(item, `${where}.${name}`);
  }
}

/** Writes nonsense over everything in an answer. */
export function spoil(value: unknown): void {
  if (Array.isArray(value)) {
    for (const item of value as unknown[]) spoil(item);
    value.length = 0;
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value)) {
      spoil(item);
      Reflect.set(value, name, 'spoilt');
    }
  }
}

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/i;
/** How far a backend's clock may be ahead of ours, in milliseconds. */
const SKEW = 300_000;

/** Fails unless this is RFC 3339 with a zone, and not after `now` (milliseconds since 1970). */
export function isPast(time: unknown, now: number, where: string): void {
  if (typeof time !== 'string' || !TIME.test(time) || Number.isNaN(Date.parse(time))) {
    fail(`${where} is ${show(time)}: expected RFC 3339 with a zone, such as 2026-11-23T05:00:00Z`);
  }
  if (Date.parse(time) > now + SKEW) fail(`${where} is ${time}, which is in the future`);
}
