import {html, LitElement, nothing} from 'lit';
import {query, queryAll} from 'lit/decorators.js';
import {property} from '../property.js';
import {PlacementController} from '../../controllers/placement.js';
import {base} from '../../styles/base.styles.js';
import {styles} from './menu.styles.js';

/** One thing to choose in a menu. */
export interface MenuItem {
  /** What `show` resolves with. */
  readonly id: string;
  readonly label: string;
  /** A line below the label that says what will happen. */
  readonly hint?: string;
  /** Present: the item is a setting that is on or off. */
  readonly checked?: boolean;
}

/** A menu while it is open. */
interface Session {
  readonly anchor: HTMLElement;
  readonly resolve: (id: string | undefined) => void;
  readonly listening: AbortController;
}

/**
 * One menu for many buttons: it opens beside the button that it is given, above everything else on the page. The
 * button's `aria-expanded` is kept here; `aria-haspopup="menu"` and its name are the button's own.
 *
 * @element civil-menu
 *
 * @csspart menu - The box that holds the items.
 * @csspart item - One item.
 */
export class CivilMenu extends LitElement {
  static override styles = [base, styles];

  @property({state: true, attribute: false}) private items: readonly MenuItem[] = [];
  @property({state: true, attribute: false}) private label = '';

  @query('.menu') private readonly menu!: HTMLElement;
  @queryAll('.item') private readonly buttons!: NodeListOf<HTMLButtonElement>;

  readonly #placement = new PlacementController(this);
  #session: Session | undefined;

  /**
   * Opens the menu and resolves with the id of the item that was chosen, or undefined when it closes otherwise.
   * By then focus is back on the anchor, unless the person moved it elsewhere. Called again for the anchor that it
   * is open at, it closes.
   *
   * @param label - Names the menu, such as "Actions for Ann's comment".
   * @param from - Which item gets focus: `last` when the anchor was opened with the Up key.
   */
  show(
    anchor: HTMLElement,
    items: readonly MenuItem[],
    label: string,
    from: 'first' | 'last' = 'first',
  ): Promise<string | undefined> {
    const again = this.#session?.anchor === anchor;
    this.#close(undefined, again);
    if (again || !this.isConnected || !items.length) return Promise.resolve(undefined);
    this.items = items;
    this.label = label;
    this.performUpdate(); // at once, so that focus moves within the press that asked for it
    return new Promise((resolve) => {
      this.#session = {anchor, resolve, listening: this.#listen()};
      anchor.setAttribute('aria-expanded', 'true');
      this.menu.showPopover();
      this.#placement.start(anchor, this.menu, 'bottom-end');
      this.#focus(from === 'first' ? 0 : items.length - 1);
    });
  }

  override disconnectedCallback() {
    this.#close(undefined, false);
    super.disconnectedCallback();
  }

  protected override render() {
    return html`<div
      class="menu"
      part="menu"
      popover="manual"
      role="menu"
      tabindex="-1"
      aria-label=${this.label}
      @click=${this.#onClick}
      @keydown=${this.#onKey}
      @focusout=${this.#onFocusOut}
    >
      ${this.items.map((item, at) => this.#renderItem(item, at))}
    </div>`;
  }

  #renderItem({label, hint, checked}: MenuItem, at: number) {
    return html`<div class="row" role="none">
      <button
        class="item"
        part="item"
        type="button"
        tabindex="-1"
        role=${checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
        aria-checked=${checked ?? nothing}
        aria-describedby=${hint ? `hint-${at}` : nothing}
      >
        ${label}
      </button>
      ${hint ? html`<span class="hint" id="hint-${at}" aria-hidden="true">${hint}</span>` : nothing}
    </div>`;
  }

  /** A press anywhere else closes; on the anchor itself the click that follows does, through `show`. */
  #listen(): AbortController {
    const listening = new AbortController();
    const outside = (event: Event) => {
      const path = event.composedPath();
      if (!path.includes(this.menu) && !path.includes(this.#session?.anchor as EventTarget))
        this.#close(undefined, true);
    };
    document.addEventListener('pointerdown', outside, {capture: true, signal: listening.signal});
    return listening;
  }

  #close(id: string | undefined, back: boolean) {
    const session = this.#session;
    if (!session) return;
    this.#session = undefined;
    session.listening.abort();
    this.#placement.stop();
    session.anchor.setAttribute('aria-expanded', 'false');
    if (back && session.anchor.isConnected) session.anchor.focus({preventScroll: true});
    if (this.menu.matches(':popover-open')) this.menu.hidePopover();
    session.resolve(id);
  }

  #focus(at: number) {
    const {length} = this.buttons;
    this.buttons[(at + length) % length]?.focus();
  }

  #onClick(event: Event) {
    const row = (event.target as Element).closest('.row');
    const item = this.items[[...this.buttons].findIndex((button) => button.parentElement === row)];
    if (item) this.#close(item.id, true);
  }

  #onKey(event: KeyboardEvent) {
    if (event.key === 'Tab') {
      this.#close(undefined, true); // the platform then moves on from the anchor
      return;
    }
    event.stopPropagation(); // the page's own shortcuts are not meant
    if (event.key === 'Escape') this.#close(undefined, true);
    else if (!this.#move(event)) return; // Enter and Space press the button
    event.preventDefault();
  }

  /** Moves the focus as the key says; false when it says nothing about that. */
  #move({key, ctrlKey, metaKey, altKey}: KeyboardEvent): boolean {
    const at = [...this.buttons].findIndex((button) => button.matches(':focus'));
    if (key === 'ArrowDown') this.#focus(at + 1);
    else if (key === 'ArrowUp') this.#focus(at < 0 ? -1 : at - 1);
    else if (key === 'Home' || key === 'PageUp') this.#focus(0);
    else if (key === 'End' || key === 'PageDown') this.#focus(-1);
    else if (key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey) this.#jump(key, at);
    else return false;
    return true;
  }

  /** To the next item that begins with the letter, from the top again after the last. */
  #jump(letter: string, at: number) {
    const begins = (item: MenuItem | undefined) =>
      item?.label.slice(0, letter.length).localeCompare(letter, undefined, {sensitivity: 'base'}) === 0;
    const order = this.items.map((_, step) => (at + 1 + step) % this.items.length);
    const found = order.find((index) => begins(this.items[index]));
    if (found !== undefined) this.#focus(found);
  }

  #onFocusOut({relatedTarget}: FocusEvent) {
    // Nothing is the target when the whole window loses focus: then the menu waits.
    // On the anchor a click follows, and `show` with it.
    if (relatedTarget === this.#session?.anchor) return;
    if (relatedTarget instanceof Node && !this.menu.contains(relatedTarget)) this.#close(undefined, false);
  }
}
