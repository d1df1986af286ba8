import type {CommentsAdapter, Ctx, Id} from '../model/contract.js';
import type {Shelf} from './shelf.js';
import type {Action} from './reduce.js';
import type {ThreadState} from './state.js';

/** What the store needs of the world: time, storage and keys are handed in, so that it runs anywhere and in tests. */
export interface Env {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs once, later; the returned function calls it off. */
  after(milliseconds: number, run: () => void): () => void;
  readonly shelf: Shelf;
  /** A new key for a post, never given twice. */
  key(): string;
}

/** How one thread element was set up. */
export interface StoreOptions {
  /** The most top-level comments of a page. */
  readonly pageSize: number;
  /** Which nudges are given. */
  readonly nudge: 'off' | 'low' | 'default' | 'high';
  /** Seconds before "Post anyway" opens, for the mildest findings. */
  readonly coolOff: number;
  /** The language that people write in here, as far as the page says. */
  readonly language: string;
}

/** What the deeds see of the store. */
export interface Core {
  readonly adapter: CommentsAdapter;
  readonly env: Env;
  readonly options: StoreOptions;
  readonly state: ThreadState;
  /** Removals that can still be undone: calling one ends the wait, carried out or not. */
  readonly held: Map<Id, (undo: boolean) => void>;
  dispatch(action: Action): void;
  ctx(): Ctx;
  /** Lists the first page anew. `again` leaves the list where it is; `first` starts over. */
  relist(where: 'first' | 'again'): Promise<void>;
}
