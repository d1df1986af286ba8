import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from '../property.js';
import {systemClock, TickController, type Clock} from '../../controllers/clock.js';
import {LanguageController} from '../../controllers/language.js';
import {CivilIntentEvent} from '../../events/intent.js';
import type {Thread} from '../../model/contract.js';
import type {Guest, Intent} from '../../model/intent.js';
import type {Box} from '../../store/state.js';
import {base} from '../../styles/base.styles.js';
import {Lazy} from '../lazy.js';
import {styles} from './composer.styles.js';
import {renderWriter} from './writer.js';

/** A field of the composer that can be at fault. */
export type Field = 'text' | 'name' | 'email';

/** Why words cannot go out yet, and where to put it right. */
export interface Problem {
  readonly field: Field;
  readonly words: string;
}

/** Why words did not go out where no other file can be had to say it. */
const known = (code: string): code is 'offline' | 'failed' => code === 'offline' || code === 'failed';

const NEAR = 0.8; // of the allowed length: from here the count is shown
const REST = 1000; // milliseconds after the last key until the count is announced
const ROWS = 12; // where a textarea cannot grow by itself

/**
 * A text box for a comment, a reply, an edit or a closing response. It holds on to every word: the text leaves the
 * box only when the thread says so, and whatever a person wants done with it rises as a wish.
 *
 * Here is what it takes to write and post; everything else is drawn by `more.ts`, which loads when there is a need.
 *
 * @element civil-composer
 *
 * @fires {CivilIntentEvent} civil-intent - `write`, `guest`, `prepare`, `submit`, `reword`, `keep`, `discard`, `sign-in`, `sign-out`.
 * @slot rules - House rules, shown above the box to people who have not written here before.
 * @csspart form - The whole form.
 * @csspart text - The text field.
 * @csspart preview - The words as they will look.
 */
export class CivilComposer extends LitElement {
  static override styles = [base, styles];

  /** The box and what became of its words so far. Without one nothing is shown. */
  @property({attribute: false}) box?: Box;

  /** The thread that the words go to. */
  @property({attribute: false}) thread?: Thread;

  /** Who a guest said they are. */
  @property({attribute: false}) guest?: Guest;

  /** The visible label of the text field. By default "Add a comment" in the reader's language. */
  @property() label = '';

  /** Whether a sign-in can be offered. */
  @property({type: Boolean, attribute: 'can-sign-in'}) canSignIn = false;

  /** Whether a sign-out can be offered. */
  @property({type: Boolean, attribute: 'can-sign-out'}) canSignOut = false;

  /** Whether the box can be closed: replies and edits. */
  @property({type: Boolean}) closable = false;

  /** Tells the time. */
  @property({attribute: false}) clock: Clock = systemClock;

  // What `more.ts` works with too.
  /** @internal */
  @state() words = '';
  /** @internal Whether the preview stands in the place of the field. */
  @state() previewing = false;
  /** @internal Whether the writer is asked if the words should really go. */
  @state() discarding = false;
  /** @internal Whether a guest is asked for a name; else the one given is shown. */
  @state() naming = false;
  /** @internal */
  @state() problem: Problem | undefined;
  /** @internal What is told once to those who listen. */
  @state() announced = '';
  /** @internal The nudge cannot be loaded: Post asks again in words, and then posts. */
  @state() nudgeless = false;
  /** @internal When it may work again, as said once with the alert. */
  @state() starts = '';
  /** @internal The words that were nudged. */
  judged = '';
  /** @internal Calls off what would be announced. */
  hush: (() => void) | undefined;
  /** @internal */
  readonly language = new LanguageController(this);

  readonly #more = new Lazy(this, () => import('./more.js'));
  /** What was typed here since box and words last agreed. */
  readonly #typed = new Set<string>();
  #prepared = false;
  #held: Element | null | undefined;
  #lost = false;

  constructor() {
    super();
    new TickController(this, () => this.opensAt);
    // The page's own hotkeys stay out of it while somebody types.
    for (const type of ['keydown', 'keypress', 'keyup'] as const) this.addEventListener(type, this.#contain);
  }

  /** Puts the focus into the text field, or on what stands in its place. */
  override focus(options?: FocusOptions): void {
    if (this.hasUpdated && !this.isUpdatePending) this.#target?.focus(options);
    else void this.updateComplete.then(() => this.#target?.focus(options));
  }

  /** Appends words, such as a quote, after a blank line and puts the caret behind them. */
  async insert(text: string): Promise<void> {
    if (!this.hasUpdated) await this.updateComplete; // what the box holds comes first
    const before = this.words.trimEnd();
    this.#write(`${before && `${before}\n\n`}${text.trimEnd()}\n\n`);
    this.previewing = false;
    await this.updateComplete;
    this.area?.focus();
    this.area?.setSelectionRange(this.words.length, this.words.length);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.hush?.();
  }

  /** Complete is complete: with the parts that are on their way. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    return (await this.#more.coming) ? super.getUpdateComplete() : done;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#held = this.shadowRoot?.activeElement ?? (this.#lost ? this.#held : undefined);
    if (changed.has('box')) this.#follow(changed.get('box'));
    // Once asked, a name stays open to change until the comment is out.
    if (this.thread?.guest && !this.guest?.name) this.naming = true;
  }

  protected override updated(): void {
    const {area} = this;
    if (area && area.value !== this.words) {
      const {selectionStart, selectionEnd} = area;
      area.value = this.words;
      if (this.#held === area) area.setSelectionRange(selectionStart, selectionEnd);
    }
    // What had the focus is gone: the focus must not fall out of the box.
    if (this.#held && !this.shadowRoot?.activeElement) this.#target?.focus();
    this.#lost = !this.#target; // until what stands in its place has loaded
  }

  protected override render(): TemplateResult | typeof nothing {
    const {box, thread, problem} = this;
    const {strings} = this.language;
    const more = this.#isPlain ? this.#more.now : this.#more.module;
    if (!box) return nothing;
    const instead = more?.renderInstead(this);
    if (instead || box.kept) return instead ?? nothing;
    return html`<form
      class="box"
      part="form"
      novalidate
      @submit=${this.#onSubmit}
      @keydown=${this.#onKey}
      @input=${this.#onInput}
    >
      ${more ? more.renderAbove(this) : renderWriter(strings, thread?.viewer)}
      <label for="text">${this.label || strings.write}</label>
      <textarea
        id="text"
        part="text"
        dir="auto"
        rows=${Math.min(ROWS, Math.max(3, this.words.split('\n').length))}
        ?hidden=${this.previewing}
        ?readonly=${box.status === 'sending'}
        aria-invalid=${(more ? more.isWrong(this, 'text') : problem) ? 'true' : nothing}
        aria-describedby="hint alert error wait"
        @focus=${this.#onFocus}
      ></textarea>
      ${more?.renderBelow(this)}
      <div class="line hint muted">
        <span id="hint">${strings.hint} ${thread?.markup === 'plain' ? nothing : strings.formatting}</span>
        ${more?.renderCount(this)}
      </div>
      <div role="alert" id="alert">${more ? more.renderAlert(this) : this.#alert}</div>
      ${more?.renderTrouble(this)}
      ${problem ? html`<p class="error" id="error">${problem.words}</p>` : nothing}
      ${(this.discarding && more?.renderAsk(this)) || this.#renderActions(box)}
      <p class="unseen" role="status">${this.announced}</p>
    </form>`;
  }

  #renderActions({id, status, failure, nudge}: Box): TemplateResult {
    const {strings} = this.language;
    const sending = status === 'sending';
    const saves = id.startsWith('edit:');
    const retries = failure && failure.code !== 'conflict';
    const post = sending ? strings.sending : retries ? strings.retry : saves ? strings.save : strings.post;
    return html`<div class="line">
      <button id="post" class=${nudge ? '' : 'primary'} aria-disabled=${sending}>${post}</button>
      ${
        this.thread?.markup === 'plain'
          ? nothing
          : html`<button type="button" @click=${this.#onPreview}>
              ${this.previewing ? strings.editText : strings.preview}
            </button>`
      }
      ${
        this.closable
          ? html`<button type="button" class="quiet" aria-disabled=${sending} @click=${this.onCancel}>
              ${strings.cancel}
            </button>`
          : nothing
      }
    </div>`;
  }

  /** @internal */
  get area(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('textarea');
  }

  /** @internal When the words can go out, in milliseconds since 1970; in the past: now. */
  get opensAt(): number {
    const {box, thread} = this;
    const slow = box?.id.startsWith('edit:') ? 0 : Date.parse(thread?.nextPostAt ?? '') || 0;
    return Math.max(box?.failure?.retryAt ?? 0, slow);
  }

  /** @internal Whether throwing the words away would lose anything. */
  get isWorthKeeping(): boolean {
    const {box, words} = this;
    return words.trim() !== '' && !(box?.id.startsWith('edit:') && words === box.about?.text);
  }

  /** Somebody who is known here writes, and nothing stands in the way. */
  get #isPlain(): boolean {
    const {box, thread, words} = this;
    const viewer = thread?.viewer;
    const {failure} = box ?? {};
    return (
      (!thread || (!!viewer && !viewer.newcomer && !thread.nextPostAt)) &&
      !(this.canSignOut || this.previewing || this.discarding || box?.kept || box?.nudge) &&
      (!failure || (known(failure.code) && !failure.retryAt)) &&
      words.length < (thread?.maxLength ?? Infinity) * NEAR
    );
  }

  get #alert(): string {
    const code = this.box?.failure?.code;
    return code ? this.language.strings.failures[known(code) ? code : 'failed'] : '';
  }

  /** Where the focus belongs. */
  get #target(): HTMLElement | null {
    const find = (selector: string) => this.renderRoot.querySelector<HTMLElement>(selector);
    const first = this.box?.status === 'sending' ? null : (find('#first') ?? find('textarea:not([hidden])'));
    return first ?? find('#post');
  }

  /** Takes over what the thread says, but never an older state of what is being typed here. */
  #follow(before: Box | undefined): void {
    const {box} = this;
    if (!box) return;
    if (before?.id !== box.id || before.text !== box.text) {
      const late = before?.id === box.id && this.#typed.has(box.text) && box.text !== this.words;
      if (!late) {
        this.#typed.clear();
        this.words = box.text;
      }
      if (!box.text) this.naming = this.previewing = this.discarding = false;
    }
    if (before?.kept !== box.kept) this.discarding = false;
    if (box.nudge && box.nudge !== before?.nudge) void this.#showNudge();
    const {failure} = box;
    if (failure && failure !== before?.failure) {
      this.starts = '';
      if (failure.retryAt || failure.field) void this.#more.load().then((more) => more?.tell(this, failure));
    }
  }

  /** The nudge comes when it is first needed. If it cannot, Post asks again in words, and then posts. */
  async #showNudge(): Promise<void> {
    this.judged = this.words;
    this.nudgeless = false;
    const more = await this.#more.load();
    this.nudgeless = !(await more?.hasNudge());
  }

  /** Looks and sends, with what it takes to look; where that cannot be had, the backend looks alone. */
  #submit(): void {
    if (this.#isPlain || this.#more.now) this.#send();
    else
      void this.#more.load().then(() => {
        this.#send();
      });
  }

  #send(): void {
    const {box, words, nudgeless} = this;
    const more = this.#more.now;
    if (!box || box.status === 'sending') return;
    if (box.nudge && !nudgeless && words === this.judged) {
      more?.focusNudge(this);
      return;
    }
    const blank: Problem = {field: 'text', words: this.language.strings.blank};
    this.problem = more ? more.findProblem(this, blank) : words.trim() ? undefined : blank;
    if (this.problem) {
      if (more) void more.focusField(this, this.problem.field);
      else this.area?.focus();
      return;
    }
    more?.settleGuest(this);
    this.dispatch({
      type: 'submit',
      box: box.id,
      text: words,
      ...(box.nudge && nudgeless && {confirmed: true}),
    });
  }

  #write(words: string): void {
    this.words = words;
    if (!this.box) return;
    this.#typed.add(words);
    this.dispatch({type: 'write', box: this.box.id, text: words});
  }

  /** @internal */
  raise(type: 'reword' | 'discard'): void {
    if (this.box) this.dispatch({type, box: this.box.id});
  }

  /** @internal */
  dispatch(intent: Intent): void {
    this.dispatchEvent(new CivilIntentEvent(intent));
  }

  /** While typing, and not when a field is left: nothing may move under a press of Post. */
  #onInput({target}: Event): void {
    this.problem = undefined;
    const {area} = this;
    if (!area || target !== area) return;
    this.#write(area.value);
    this.hush?.();
    this.hush = this.clock.after(REST, () => this.#more.now?.announceCount(this));
  }

  #onFocus(): void {
    if (!this.#prepared) this.dispatch({type: 'prepare'});
    this.#prepared = true;
  }

  #onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    this.#submit();
  }

  #onPreview(): void {
    this.previewing = !this.previewing;
  }

  /** @internal */
  onCancel(): void {
    if (this.box?.status === 'sending') return;
    if (this.isWorthKeeping) this.discarding = true;
    else this.raise('discard');
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.#submit();
    else if (event.key !== 'Escape') return;
    else if (this.discarding) this.discarding = false;
    else if (this.box?.nudge) this.raise('reword');
    else if (this.closable && !this.isWorthKeeping) this.onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Tab goes on, and so does an Escape that has nothing to do with words. */
  readonly #contain = (event: KeyboardEvent): void => {
    if (event.key !== 'Tab' && (event.key !== 'Escape' || this.words)) event.stopPropagation();
  };
}
