import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {CommentsAdapter, Id, Sort, ThreadRef} from '../model/contract.js';
import type {StoreOptions} from '../store/core.js';
import {adapterNamed} from '../store/backends.js';
import {acquire, release} from '../store/open.js';
import type {Outcome} from '../store/state.js';
import type {ThreadStore} from '../store/thread-store.js';
import type {Clock} from './clock.js';
import {environment} from './env.js';

/** What decides which store an element has. A change of any of it is a new thread. */
export interface Connection {
  readonly adapter: CommentsAdapter | undefined;
  /** Used when there is no adapter. */
  readonly backend: string;
  readonly thread: ThreadRef;
  readonly options: StoreOptions;
  /** The order to begin with; absent: the backend's own. */
  readonly sort: Sort | undefined;
  /** The comment that the address asks for. */
  readonly around: Id | undefined;
}

/** Ties an element to the store of its thread for as long as it is connected. */
export class StoreController implements ReactiveController {
  store: ThreadStore | undefined;
  readonly #host: ReactiveControllerHost & {readonly clock: Clock};
  readonly #onOpen: (outcome: Outcome) => void;
  #unsubscribe: (() => void) | undefined;
  #attempt = 0;

  /** @param onOpen - Hears how the first page came, or why not. */
  constructor(host: ReactiveControllerHost & {readonly clock: Clock}, onOpen: (outcome: Outcome) => void) {
    this.#host = host;
    this.#onOpen = onOpen;
    host.addController(this);
  }

  /** Lets go of the present store and opens the one that is meant now. */
  async connect({adapter, backend, thread, options, sort, around}: Connection): Promise<void> {
    this.disconnect();
    const attempt = this.#attempt;
    let chosen = adapter;
    try {
      chosen ??= await adapterNamed(backend);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.#onOpen({type: 'failed', failure: {code: 'unsupported', message}});
      return;
    }
    if (attempt !== this.#attempt) return; // something else was asked for meanwhile
    const {store, first} = acquire(chosen, thread, environment(this.#host.clock), options);
    this.store = store;
    this.#unsubscribe = store.subscribe(() => {
      this.#host.requestUpdate();
    });
    this.#host.requestUpdate();
    if (first && sort) store.dispatch({type: 'sort', sort});
    const outcome = await (first ? store.open(around) : Promise.resolve<Outcome>({type: 'done'}));
    if (this.store === store) this.#onOpen(outcome);
  }

  disconnect(): void {
    this.#attempt++;
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    if (this.store) release(this.store);
    this.store = undefined;
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#onVisibility);
    addEventListener('pageshow', this.#onVisibility);
    addEventListener('pagehide', this.#onHide);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onVisibility);
    removeEventListener('pageshow', this.#onVisibility);
    removeEventListener('pagehide', this.#onHide);
    this.disconnect();
  }

  readonly #onVisibility = () => {
    if (document.visibilityState === 'visible') this.store?.wake();
  };

  readonly #onHide = () => {
    this.store?.settle();
  };
}
