import type {LitElement, ReactiveController} from 'lit';
import type {Id} from '../../model/contract.js';
import type {BoxId} from '../../model/intent.js';
import {quoteOf} from '../../text/plain.js';

interface Composer extends HTMLElement {
  insert(text: string): void;
}

/**
 * Where focus is, and where it goes. When what had focus disappears, focus moves to the comment it was in, else to
 * the nearest one, else to the heading: never to the page's body.
 */
export class FocusController implements ReactiveController {
  readonly #host: LitElement;
  /** The comment that had focus last, and where it stood. */
  #id: Id | undefined;
  #index = 0;
  #had = false;
  /** Where focus was moved to because what had it disappeared. */
  #rescued: Element | null | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdate(): void {
    const active = this.#root?.activeElement;
    this.#had = !!active;
    const article = active?.closest<HTMLElement>('[data-id]');
    if (!active) return;
    this.#id = article?.dataset['id'];
    this.#index = article ? this.#articles().indexOf(article) : 0;
  }

  hostUpdated(): void {
    if (!this.#had || this.#root?.activeElement || !this.#host.isConnected) return;
    if (this.#id === undefined) this.#heading()?.focus();
    else this.near(this.#id);
    this.#rescued = this.#active;
  }

  /** Remembers where focus is. The answer says whether it is still there: a person who went on is not called back. */
  watch(): () => boolean {
    const before = this.#active;
    return () => [null, before, this.#rescued].includes(this.#active);
  }

  /** Moves to a comment, and scrolls there. */
  comment(id: Id | undefined): void {
    if (id !== undefined) this.#article(id)?.focus();
  }

  /** Moves to a comment, else to the one that stands where it stood, else to the heading. */
  near(id: Id): void {
    const articles = this.#articles();
    const article = this.#article(id) ?? articles[Math.min(this.#index, articles.length - 1)];
    (article ?? this.#heading())?.focus();
  }

  /** Moves into a text box. */
  box(id: BoxId): void {
    this.#composer(id)?.focus();
  }

  /** Moves to what opened a text box. */
  opener(id: BoxId): void {
    if (!id.includes(':')) {
      this.box(id);
      return;
    }
    const article = this.#article(id.slice(id.indexOf(':') + 1));
    const action = id.startsWith('edit:') ? 'menu' : 'reply';
    (article?.querySelector<HTMLElement>(`[data-action="${action}"]`) ?? article ?? this.#heading())?.focus();
  }

  /** Puts words into a text box, as a quotation. */
  quote(id: BoxId, words: string): void {
    this.#composer(id)?.insert(quoteOf(words));
  }

  /** The words that are selected within a comment. */
  selectionIn(id: Id): string | undefined {
    // Chromium keeps the selection within a shadow root; elsewhere the document's reaches in.
    const root = this.#root as (ShadowRoot & {getSelection?(): Selection | null}) | undefined;
    const selection = root?.getSelection ? root.getSelection() : document.getSelection();
    const body = this.#article(id)?.querySelector('.body');
    if (!selection || selection.isCollapsed || !body?.contains(selection.anchorNode)) return undefined;
    return selection.toString().trim() || undefined;
  }

  /** What has focus here, else elsewhere on the page; null: nothing. */
  get #active(): Element | null {
    const {activeElement} = this.#host.getRootNode() as Document | ShadowRoot;
    const inside = activeElement === this.#host ? this.#root?.activeElement : activeElement;
    return inside === document.body ? null : (inside ?? null);
  }

  get #root(): ShadowRoot | undefined {
    return this.#host.shadowRoot ?? undefined;
  }

  #articles(): HTMLElement[] {
    return [...(this.#root?.querySelectorAll<HTMLElement>('.list article') ?? [])];
  }

  #article(id: Id): HTMLElement | undefined {
    const found = this.#root?.querySelectorAll<HTMLElement>(`article[data-id="${CSS.escape(id)}"]`);
    return found ? [...found].at(-1) : undefined;
  }

  #composer(id: BoxId): Composer | null | undefined {
    return this.#root?.querySelector<Composer>(`civil-composer[data-box="${CSS.escape(id)}"]`);
  }

  #heading(): HTMLElement | null | undefined {
    return this.#root?.querySelector<HTMLElement>('#heading');
  }
}
