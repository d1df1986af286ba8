import type {ReactiveControllerHost} from 'lit';
import type {Comment} from '../../model/contract.js';
import type {Block} from '../../text/tree.js';

/** The reader of text that a backend rendered: loads with the first comment that needs it. */
export class HtmlReader {
  /** Absent until it has loaded. */
  parse: ((html: string) => readonly Block[]) | undefined;
  readonly #host: ReactiveControllerHost;
  #asked = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Loads, if one of these has rendered text only. */
  readFor(comments: Iterable<Comment>): void {
    if (this.#asked) return;
    for (const {text, html} of comments) {
      if (text !== undefined || html === undefined) continue;
      this.#asked = true;
      void this.#load();
      return;
    }
  }

  async #load(): Promise<void> {
    try {
      this.parse = (await import('../../text/html.js')).parseHtml;
      this.#host.requestUpdate();
    } catch {
      this.#asked = false; // tried again with the next change
    }
  }
}
