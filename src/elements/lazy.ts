import type {ReactiveControllerHost} from 'lit';

/** A module that is loaded when it is first asked for; its host is drawn again when it is there. */
export class Lazy<T> {
  /** The module, once it is there. Reading this asks for nothing. */
  now: T | undefined;
  /** While it is on its way. */
  coming: Promise<T | undefined> | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #import: () => Promise<T>;

  constructor(host: ReactiveControllerHost, load: () => Promise<T>) {
    this.#host = host;
    this.#import = load;
  }

  /** Loads it. Resolves to nothing where it cannot be had, and then the next call tries again. */
  async load(): Promise<T | undefined> {
    return this.now ?? (this.coming ??= this.#fetch());
  }

  /** The module, or undefined while it is on its way. Where it cannot be had, the next drawing asks again. */
  get module(): T | undefined {
    if (!this.now) void this.load();
    return this.now;
  }

  async #fetch(): Promise<T | undefined> {
    try {
      this.now = await this.#import();
      this.#host.requestUpdate();
    } catch {
      // Offline, most likely: what needs it waits.
    }
    this.coming = undefined;
    return this.now;
  }
}
