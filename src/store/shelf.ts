import type {Comment, Id, Person, Relation} from '../model/contract.js';
import type {BoxId, Guest} from '../model/intent.js';
import type {Box} from './state.js';

/** A small synchronous store of strings, `localStorage` in a page. No call throws; a full one forgets. */
export interface Shelf {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
  keys(): readonly string[];
}

/** Drafts are kept this long, or until discarded. */
const KEPT = 90 * 86_400_000;
const VERSION = 1;

/** What is kept of a text box. */
export interface SavedDraft {
  readonly v: typeof VERSION;
  readonly at: number;
  readonly text: string;
  readonly key: string;
  readonly sent?: string;
  readonly nudged?: number;
}

/** A removal that the backend has not answered yet. */
export interface SavedRemoval {
  readonly comment: Comment;
  /** When it was asked for, in milliseconds since 1970. */
  readonly at: number;
}

/** A relation that only this browser knows. */
export interface LocalRelation {
  readonly person: Person;
  readonly relation: Relation;
}

const path = (...parts: string[]) => ['civil', ...parts.map(encodeURIComponent)].join(':');

/** What one viewer keeps in this browser about one thread. Drafts of different viewers never meet. */
export class Keeper {
  readonly #shelf: Shelf;
  readonly #viewer: string;
  readonly #thread: Id;

  constructor(shelf: Shelf, viewer: Id | undefined, thread: Id) {
    this.#shelf = shelf;
    this.#viewer = viewer ?? '';
    this.#thread = thread;
  }

  /** Keeps a box's words, or lets go of them when there are none. */
  saveDraft(box: Box, now: number): void {
    const key = path('draft', this.#viewer, this.#thread, box.id);
    if (box.text.trim() === '' || box.text === box.about?.text) {
      this.#shelf.remove(key);
      return;
    }
    const {text, sent, nudged} = box;
    const saved: SavedDraft = {
      v: VERSION,
      at: now,
      text,
      key: box.key,
      ...(sent !== undefined && {sent}),
      ...(nudged !== undefined && {nudged}),
    };
    this.#shelf.set(key, JSON.stringify(saved));
  }

  dropDraft(box: BoxId): void {
    this.#shelf.remove(path('draft', this.#viewer, this.#thread, box));
  }

  /** The kept drafts of this viewer and thread by box. Those that are too old go, whoever wrote them. */
  drafts(now: number): Map<BoxId, SavedDraft> {
    const mine = path('draft', this.#viewer, this.#thread) + ':';
    const found = new Map<BoxId, SavedDraft>();
    for (const key of this.#shelf.keys()) {
      if (!key.startsWith('civil:draft:')) continue;
      const saved = this.#read(key);
      if (!isDraft(saved)) continue;
      if (now - saved.at > KEPT) this.#shelf.remove(key);
      else if (key.startsWith(mine)) found.set(decodeURIComponent(key.slice(mine.length)) as BoxId, saved);
    }
    return found;
  }

  get guest(): Guest | undefined {
    const saved = this.#read(path('guest')) as Partial<Guest> | null;
    if (typeof saved?.name !== 'string') return undefined;
    return {name: saved.name, ...(typeof saved.email === 'string' && {email: saved.email})};
  }

  set guest(guest: Guest | undefined) {
    this.#shelf.set(path('guest'), JSON.stringify(guest));
  }

  get reported(): readonly Id[] {
    return this.#list('reported').filter((id) => typeof id === 'string');
  }

  set reported(ids: readonly Id[]) {
    this.#keep('reported', ids);
  }

  /** Removals that were asked for, until the backend answered: the page may be left before. */
  get removing(): readonly SavedRemoval[] {
    return this.#list('removing').filter(isRemoval);
  }

  set removing(removals: readonly SavedRemoval[]) {
    this.#keep('removing', removals);
  }

  get relations(): readonly LocalRelation[] {
    const saved = this.#read(path('people', this.#viewer));
    return Array.isArray(saved) ? saved.filter(isRelation) : [];
  }

  set relations(relations: readonly LocalRelation[]) {
    this.#shelf.set(path('people', this.#viewer), JSON.stringify(relations));
  }

  #list(name: string): readonly unknown[] {
    const saved = this.#read(path(name, this.#viewer, this.#thread));
    return Array.isArray(saved) ? saved : [];
  }

  #keep(name: string, values: readonly unknown[]): void {
    this.#shelf.set(path(name, this.#viewer, this.#thread), JSON.stringify(values));
  }

  #read(key: string): unknown {
    try {
      return JSON.parse(this.#shelf.get(key) ?? 'null');
    } catch {
      return null; // written by something else; never a reason to stop
    }
  }
}

function isDraft(value: unknown): value is SavedDraft {
  const {v, at, text, key} = (value ?? {}) as Partial<SavedDraft>;
  return v === VERSION && typeof at === 'number' && typeof text === 'string' && typeof key === 'string';
}

function isRemoval(value: unknown): value is SavedRemoval {
  const {comment, at} = (value ?? {}) as Partial<SavedRemoval>;
  return typeof comment?.id === 'string' && typeof at === 'number';
}

function isRelation(value: unknown): value is LocalRelation {
  const {person, relation} = (value ?? {}) as Partial<LocalRelation>;
  return typeof person?.id === 'string' && (relation === 'mute' || relation === 'block');
}
