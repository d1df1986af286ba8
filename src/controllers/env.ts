import type {Env} from '../store/core.js';
import type {Shelf} from '../store/shelf.js';
import type {Clock} from './clock.js';

/** Storage for when there is none: lasts as long as the page. */
const memory = new Map<string, string>();

/** `localStorage`, wrapped: it may be absent, forbidden or full, at any moment. What it does not take stays in memory. */
export const shelf: Shelf = {
  get(key) {
    return memory.get(key) ?? attempt(() => localStorage.getItem(key)) ?? null;
  },
  set(key, value) {
    memory.delete(key);
    const kept = attempt(() => {
      localStorage.setItem(key, value);
      return true;
    });
    if (!kept) memory.set(key, value);
  },
  remove(key) {
    memory.delete(key);
    attempt(() => {
      localStorage.removeItem(key);
    });
  },
  keys() {
    const stored = attempt(() => Object.keys(localStorage)) ?? [];
    return [...new Set([...stored, ...memory.keys()])];
  },
};

function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

/** The world as a store in a page sees it. */
export function environment(clock: Clock): Env {
  return {
    now: () => clock.now(),
    after: (milliseconds, run) => clock.after(milliseconds, run),
    shelf,
    key: newKey,
  };
}

/** 128 random bits; `crypto.randomUUID` is missing on plain http. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
