import type {ReactiveControllerHost} from 'lit';

/** A module that is loaded when it is first asked for; its host is drawn again when it is there. */
export class Lazy<T> {
  readonly #host: ReactiveControllerHost;
  readonly #load: () => Promise<T>;
  #module: T | undefined;
  #asked = false;

  constructor(host: ReactiveControllerHost, load: () => Promise<T>) {
    this.#host = host;
    this.#load = load;
  }

  /** The module, or undefined while it is on its way. Where it cannot be had, the next drawing asks again. */
  get module(): T | undefined {
    if (!this.#asked) {
      this.#asked = true;
      this.#load().then(
        (module) => {
          this.#module = module;
          this.#host.requestUpdate();
        },
        () => {
          this.#asked = false;
        },
      );
    }
    return this.#module;
  }
}
