import {html, LitElement, nothing, type PropertyValues} from 'lit';
import {property, state} from 'lit/decorators.js';
import {LanguageController} from '../../controllers/language.js';
import type {CommentsAdapter} from '../../model/contract.js';
import {countOf} from './batch.js';

/**
 * How many comments a thread has, for index pages. All counts of a page with one backend go out as one request.
 *
 * @element civil-count
 *
 * @csspart count - The number.
 */
export class CivilCount extends LitElement {
  /** Names the thread. Nothing is shown without. */
  @property({attribute: 'thread-id'}) threadId?: string;

  /** Which of the built-in backends to ask when no adapter is set. */
  @property() backend = 'browser';

  /** The backend. */
  @property({attribute: false}) adapter?: CommentsAdapter;

  @state() private count: number | undefined;

  readonly #language = new LanguageController(this);

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('threadId') || changed.has('adapter') || changed.has('backend')) void this.#ask();
  }

  async #ask(): Promise<void> {
    const {threadId, adapter, backend} = this;
    if (threadId === undefined) return;
    const count = await countOf(adapter ?? backend, threadId);
    if (threadId === this.threadId && adapter === this.adapter) this.count = count;
  }

  protected override render() {
    const {strings, format} = this.#language;
    if (this.count === undefined) return nothing;
    return html`<span part="count">${strings.countOf(format.number(this.count), this.count)}</span>`;
  }
}
