import type {Comment, Live} from '../../model/contract.js';
import {fail} from './assert.js';

/** How long live events are waited for: rounds of `settle`, or of 20 ms where the subject has none. */
const ROUNDS = 100;
const PAUSE = 20;

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Hears what an adapter tells of a thread. */
export class Listener {
  readonly events: Live[] = [];
  stop: () => void = () => undefined;
  readonly #settle: (() => Promise<void>) | undefined;

  constructor(settle: (() => Promise<void>) | undefined) {
    this.#settle = settle;
  }

  readonly emit = (event: Live) => {
    this.events.push(event);
  };

  /** Waits for an event that fits, among those from the `from`th on. Fails with what came instead. */
  async until(what: string, fits: (event: Live) => boolean, from = 0): Promise<Live> {
    for (let round = 0; round < ROUNDS; round += 1) {
      const found = this.events.slice(from).find(fits);
      if (found) return found;
      await this.#settle?.();
      await pause(this.#settle ? 0 : PAUSE);
    }
    const came = this.events.slice(from).map(({type}) => type);
    fail(`${what} did not arrive; what came: ${came.join(', ') || 'nothing'}`);
  }

  /** Waits until the adapter has told of this comment, or that something changed. */
  told(comment: Pick<Comment, 'id'>, from = 0): Promise<Live> {
    return this.until('a new comment, as put or as stale,', (event) => tells(event, comment.id), from);
  }

  /** The comments that were put, by id. */
  puts(id: string): Comment[] {
    return this.events.flatMap((event) =>
      event.type === 'put' && event.comment.id === id ? [event.comment] : [],
    );
  }
}

const tells = (event: Live, id: string) =>
  event.type === 'stale' || (event.type === 'put' && event.comment.id === id);
