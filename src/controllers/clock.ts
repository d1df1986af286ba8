import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Time for the widget. Tests pass one that they move by hand. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs once, that many milliseconds later; the returned function calls it off. */
  after(milliseconds: number, run: () => void): () => void;
}

const LONGEST = 2 ** 31 - 1; // what setTimeout can hold; longer ones would fire at once

/** The platform's clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, Math.min(milliseconds, LONGEST));
    return () => {
      clearTimeout(timer);
    };
  },
};

/** Updates its host at the next whole step of time, again and again, for as long as `until` lies ahead. */
export class TickController implements ReactiveController {
  readonly #host: ReactiveControllerHost & {readonly clock: Clock};
  readonly #until: () => number | undefined;
  readonly #step: number;
  #stop: (() => void) | undefined;

  /** @param until - When there is nothing left to show, in milliseconds since 1970; undefined: nothing now. */
  constructor(
    host: ReactiveControllerHost & {readonly clock: Clock},
    until: () => number | undefined,
    step = 1000,
  ) {
    this.#host = host;
    this.#until = until;
    this.#step = step;
    host.addController(this);
  }

  hostUpdated(): void {
    this.#stop?.();
    this.#stop = undefined;
    const left = (this.#until() ?? 0) - this.#host.clock.now();
    if (left <= 0) return;
    this.#stop = this.#host.clock.after(left % this.#step || this.#step, () => {
      this.#host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }
}
