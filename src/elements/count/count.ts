import {nearestLanguage} from '../../controllers/language.js';
import {enCount} from '../../i18n/en-count.js';
import {formatFor} from '../../i18n/format.js';
import type {CommentsAdapter} from '../../model/contract.js';
import {countOf} from './batch.js';

// Absent in Node, where importing the class must still work.
const Base = typeof HTMLElement === 'undefined' ? (Object as unknown as typeof HTMLElement) : HTMLElement;
const FIELDS = ['threadId', 'backend', 'adapter'] as const;

/**
 * How many comments a thread has, for index pages. All counts of a page with one backend go out as one request.
 * A plain element: a page that shows numbers alone loads no more than it needs for them.
 *
 * @element civil-count
 *
 * @attr {string} thread-id - Names the thread. Nothing is shown without.
 * @attr {string} [backend=browser] - Which of the built-in backends to ask when no adapter is set.
 *
 * @csspart count - The number.
 */
export class CivilCount extends Base {
  static readonly observedAttributes = ['thread-id', 'backend'];

  readonly #text: HTMLSpanElement;
  #adapter: CommentsAdapter | undefined;
  #asked = false;

  constructor() {
    super();
    this.#text = document.createElement('span');
    this.#text.part.add('count');
    this.attachShadow({mode: 'open'});
  }

  /** Names the thread. Nothing is shown without. */
  get threadId(): string | undefined {
    return this.getAttribute('thread-id') ?? undefined;
  }

  set threadId(id: string | undefined) {
    if (id === undefined) this.removeAttribute('thread-id');
    else this.setAttribute('thread-id', id);
  }

  /** Which of the built-in backends to ask when no adapter is set. */
  get backend(): string {
    return this.getAttribute('backend') ?? 'browser';
  }

  set backend(name: string) {
    this.setAttribute('backend', name);
  }

  /** The backend. */
  get adapter(): CommentsAdapter | undefined {
    return this.#adapter;
  }

  set adapter(adapter: CommentsAdapter | undefined) {
    this.#adapter = adapter;
    this.#plan();
  }

  connectedCallback(): void {
    for (const field of FIELDS) takeUp(this, field);
    this.#plan();
  }

  attributeChangedCallback(): void {
    this.#plan();
  }

  /** Asks once for all that was set within one step of the page's script. */
  #plan(): void {
    if (this.#asked || !this.isConnected) return;
    this.#asked = true;
    queueMicrotask(() => {
      this.#asked = false;
      void this.#ask();
    });
  }

  async #ask(): Promise<void> {
    const {threadId, adapter, backend} = this;
    if (threadId === undefined) return;
    const count = await countOf(adapter ?? backend, threadId);
    if (threadId !== this.threadId || adapter !== this.adapter) return;
    this.#text.textContent =
      count === undefined ? '' : enCount(formatFor(nearestLanguage(this)).number(count), count);
    this.shadowRoot?.replaceChildren(...(count === undefined ? [] : [this.#text]));
  }
}

/** What a page set before the tag was registered hides the accessor, until it is set again. */
function takeUp(element: CivilCount, field: (typeof FIELDS)[number]): void {
  if (!Object.hasOwn(element, field)) return;
  const {[field]: value} = element;
  delete (element as Partial<Record<typeof field, unknown>>)[field];
  Object.assign(element, {[field]: value});
}
