import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property} from '../property.js';
import {systemClock, TickController, type Clock} from '../../controllers/clock.js';
import {LanguageController} from '../../controllers/language.js';
import {CivilIntentEvent} from '../../events/intent.js';
import type {Thread} from '../../model/contract.js';
import type {Guest, Intent} from '../../model/intent.js';
import type {Box} from '../../store/state.js';
import {base} from '../../styles/base.styles.js';
import {renderWords} from '../comment/words.js';
import {ensure} from '../ensure.js';
import type {CivilNudge} from '../nudge/nudge.js';
import {fieldOf, findProblem, type Field, type Problem} from './checks.js';
import {styles} from './composer.styles.js';
import {renderIdentity} from './identity.js';

type Part = TemplateResult | typeof nothing;

const NEAR = 0.8; // of the allowed length: from here the count is shown
const REST = 1000; // milliseconds after the last key until the count is announced
const ROWS = 12; // where a textarea cannot grow by itself

/**
 * A text box for a comment, a reply, an edit or a closing response. It holds on to every word: the text leaves the
 * box only when the thread says so, and whatever a person wants done with it rises as a wish.
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

  @property({state: true, attribute: false}) private words = '';
  @property({state: true, attribute: false}) private previewing = false;
  @property({state: true, attribute: false}) private discarding = false;
  @property({state: true, attribute: false}) private naming = false;
  @property({state: true, attribute: false}) private problem: Problem | undefined;
  @property({state: true, attribute: false}) private announced = '';
  @property({state: true, attribute: false}) private nudgeless = false;
  readonly #language = new LanguageController(this);
  #echoes: string[] = [];
  #judged = '';
  #starts = '';
  #prepared = false;
  #hush: (() => void) | undefined;
  #held: Element | null | undefined;

  constructor() {
    super();
    new TickController(this, () => this.#opensAt);
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
    this.#area?.focus();
    this.#area?.setSelectionRange(this.words.length, this.words.length);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#hush?.();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#held = this.shadowRoot?.activeElement;
    if (changed.has('box')) this.#follow(changed.get('box'));
    // Once asked, a name stays open to change until the comment is out.
    if (this.thread?.guest && !this.guest?.name) this.naming = true;
  }

  protected override updated(): void {
    const area = this.#area;
    const nudge = this.renderRoot.querySelector<CivilNudge>('civil-nudge');
    if (nudge && area) nudge.anchor = area;
    if (area && area.value !== this.words) {
      const {selectionStart, selectionEnd} = area;
      area.value = this.words;
      if (this.#held === area) area.setSelectionRange(selectionStart, selectionEnd);
    }
    // What had the focus is gone: the focus must not fall out of the box.
    if (this.#held && !this.shadowRoot?.activeElement) this.#target?.focus();
  }

  protected override render(): Part {
    const {box, thread} = this;
    const {strings} = this.#language;
    if (!box) return nothing;
    if (box.kept) return this.#renderKept();
    if (thread?.viewer === null && !thread.guest && !this.canSignIn)
      return html`<p>${strings.signInHere}</p>`;
    const plain = thread?.markup === 'plain';
    return html`<form
      class="box"
      part="form"
      novalidate
      @submit=${this.#onSubmit}
      @keydown=${this.#onKey}
      @input=${this.#onChange}
    >
      ${this.#renderRules()} ${this.#renderIdentity()}
      <label for="text">${this.label || strings.write}</label>
      <textarea
        id="text"
        part="text"
        dir="auto"
        rows=${Math.min(ROWS, Math.max(3, this.words.split('\n').length))}
        ?hidden=${this.previewing}
        ?readonly=${box.status === 'sending'}
        aria-invalid=${this.#isWrong('text')}
        aria-describedby="hint alert error wait"
        @input=${this.#onInput}
        @focus=${this.#onFocus}
      ></textarea>
      ${this.previewing ? this.#renderPreview() : nothing}
      ${
        box.nudge && !this.nudgeless
          ? html`<civil-nudge
              .box=${box.id}
              .text=${this.words}
              .nudge=${box.nudge}
              .clock=${this.clock}
            ></civil-nudge>`
          : nothing
      }
      <div class="line hint muted">
        <span id="hint">${strings.hint} ${plain ? nothing : strings.formatting}</span>
        <span>${this.#count}</span>
      </div>
      ${this.#renderTrouble(box)} ${this.discarding ? this.#renderAsk() : this.#renderActions(box, plain)}
      <p class="unseen" role="status">${this.announced}</p>
    </form>`;
  }

  #renderKept(): TemplateResult {
    const {keptDraft, resumeDraft, discard} = this.#language.strings;
    if (this.discarding) return this.#renderAsk();
    return html`<div class="line">
      <span class="muted">${keptDraft}</span>
      <button type="button" id="resume" @click=${() => this.#raise('reword')}>${resumeDraft}</button>
      <button type="button" class="quiet" @click=${this.#onCancel}>${discard}</button>
    </div>`;
  }

  /** House rules, for people who have not written here before. */
  #renderRules(): Part {
    const {thread} = this;
    if (!thread || (thread.viewer && !thread.viewer.newcomer)) return nothing;
    return html`<div class="muted">
      ${thread.rules ? html`<p><b>${this.#language.strings.rules}:</b> ${thread.rules}</p>` : nothing}
      <slot name="rules"></slot>
    </div>`;
  }

  #renderIdentity(): Part {
    const {thread, guest, naming} = this;
    if (!thread) return nothing;
    return renderIdentity({
      thread,
      guest,
      naming,
      canSign: thread.viewer ? this.canSignOut : this.canSignIn,
      strings: this.#language.strings,
      isWrong: (field) => this.#isWrong(field),
      onSign: () => {
        this.#dispatch({type: thread.viewer ? 'sign-out' : 'sign-in'});
      },
      onRename: () => void this.#focusField('name'),
      onGuest: () => {
        this.#onGuest();
      },
    });
  }

  #renderPreview(): TemplateResult {
    const {words, thread} = this;
    return html`<div class="preview" part="preview" dir="auto">
      ${words.trim() ? renderWords(words, thread?.markup) : this.#language.strings.nothingToPreview}
    </div>`;
  }

  /** What keeps the words from going out, and what to do about it. */
  #renderTrouble({failure, nudge}: Box): TemplateResult {
    const {strings, format} = this.#language;
    const left = this.#opensAt - this.clock.now();
    const current = failure?.current && 'text' in failure.current ? failure.current.text : undefined;
    const code = failure?.code ?? (nudge && this.nudgeless ? 'nudge' : undefined);
    return html`<div role="alert" id="alert">
        ${code && strings.failures[code]}
        ${code ? html`<span class="unseen">${this.#starts}</span>` : nothing}
      </div>
      ${
        current === undefined
          ? nothing
          : html`<figure>
              <figcaption>${strings.standsNow}</figcaption>
              <blockquote dir="auto">${renderWords(current, this.thread?.markup)}</blockquote>
            </figure>`
      }
      ${this.problem ? html`<p class="error" id="error">${this.problem.words}</p>` : nothing}
      ${left > 0 ? html`<p class="muted" id="wait">${strings.waitUntil(format.span(left))}</p>` : nothing}`;
  }

  #renderActions({id, status, failure, nudge}: Box, plain: boolean): TemplateResult {
    const {strings} = this.#language;
    const sending = status === 'sending';
    const saves = id.startsWith('edit:');
    const retries = failure && failure.code !== 'conflict';
    const post = sending ? strings.sending : retries ? strings.retry : saves ? strings.save : strings.post;
    return html`<div class="line">
      <button id="post" class=${nudge ? '' : 'primary'} aria-disabled=${sending}>${post}</button>
      ${
        plain
          ? nothing
          : html`<button type="button" @click=${this.#onPreview}>
              ${this.previewing ? strings.editText : strings.preview}
            </button>`
      }
      ${
        this.closable
          ? html`<button type="button" class="quiet" aria-disabled=${sending} @click=${this.#onCancel}>
              ${strings.cancel}
            </button>`
          : nothing
      }
    </div>`;
  }

  #renderAsk(): TemplateResult {
    const {discardAsk, discardYes, discardNo} = this.#language.strings;
    return html`<div class="line" role="group" aria-labelledby="ask">
      <span id="ask">${discardAsk}</span>
      <button type="button" id="no" @click=${this.#onKeepText}>${discardNo}</button>
      <button type="button" @click=${() => this.#raise('discard')}>${discardYes}</button>
    </div>`;
  }

  get #area(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('textarea');
  }

  /** Where the focus belongs. */
  get #target(): HTMLElement | null {
    const ids = this.box?.status === 'sending' ? [] : ['no', 'resume', 'text:not([hidden])'];
    const find = (id: string) => this.renderRoot.querySelector<HTMLElement>(`#${id}`);
    return [...ids, 'post'].map(find).find((found) => found !== null) ?? null;
  }

  /** When the words can go out, in milliseconds since 1970; in the past: now. */
  get #opensAt(): number {
    const {box, thread} = this;
    const slow = box?.id.startsWith('edit:') ? 0 : Date.parse(thread?.nextPostAt ?? '') || 0;
    return Math.max(box?.failure?.retryAt ?? 0, slow);
  }

  /** How much room is left, once that is worth knowing. */
  get #count(): string {
    const most = this.thread?.maxLength ?? Infinity;
    const {strings, format} = this.#language;
    const left = most - this.words.length;
    if (this.words.length < most * NEAR) return '';
    return left < 0 ? strings.over(format.number(-left), -left) : strings.left(format.number(left), left);
  }

  /** Whether throwing the words away would lose anything. */
  get #isWorthKeeping(): boolean {
    const {box, words} = this;
    return words.trim() !== '' && !(box?.id.startsWith('edit:') && words === box.about?.text);
  }

  #isWrong(field: Field): 'true' | typeof nothing {
    const {field: failed} = this.box?.failure ?? {};
    const wrong = this.problem
      ? this.problem.field === field
      : failed !== undefined && fieldOf(failed) === field;
    return wrong ? 'true' : nothing;
  }

  /** Takes over what the thread says, but never an older state of what is being typed here. */
  #follow(before: Box | undefined): void {
    const {box} = this;
    const same = before?.id === box?.id;
    if (!box) return;
    if (!same || before?.text !== box.text) {
      const echo = same ? this.#echoes.lastIndexOf(box.text) : -1;
      this.#echoes = this.#echoes.slice(echo + 1);
      if (echo < 0) {
        this.#echoes = [];
        this.words = box.text;
      }
      if (!box.text) this.naming = this.previewing = this.discarding = false;
    }
    if (before?.kept !== box.kept) this.discarding = false;
    if (box.nudge && box.nudge !== before?.nudge) this.#showNudge();
    if (box.failure && box.failure !== before?.failure) this.#tell(box.failure);
  }

  /** The nudge comes when it is first needed. If it cannot, Post asks again in words, and then posts. */
  #showNudge(): void {
    this.#judged = this.words;
    this.nudgeless = false;
    ensure('civil-nudge', async () => (await import('../nudge/nudge.js')).CivilNudge).catch(() => {
      this.nudgeless = true;
    });
  }

  #tell({retryAt, field}: NonNullable<Box['failure']>): void {
    const {strings, format} = this.#language;
    const left = (retryAt ?? 0) - this.clock.now();
    this.#starts = left > 0 ? strings.waitUntil(format.span(left)) : ''; // said once; the countdown is not
    if (field !== undefined && this.#held) void this.#focusField(fieldOf(field));
  }

  async #focusField(field: Field): Promise<void> {
    this.previewing = false;
    if (field !== 'text') this.naming = true;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#${field}`)?.focus();
  }

  #findProblem(): Problem | undefined {
    const {thread, words} = this;
    const over = words.length > (thread?.maxLength ?? Infinity);
    const problem = findProblem(this.#language.strings, thread, this.#named, words);
    return problem ?? (over ? {field: 'text', words: this.#count} : undefined);
  }

  /** Who the guest says they are, by the fields if they are shown. */
  get #named(): Guest {
    const read = (field: 'name' | 'email') =>
      this.renderRoot.querySelector<HTMLInputElement>(`#${field}`)?.value.trim() ?? this.guest?.[field];
    const email = read('email');
    return {name: read('name') ?? '', ...(email && {email})};
  }

  #submit(): void {
    const {box, words, nudgeless} = this;
    if (!box || box.status === 'sending') return;
    if (box.nudge && !nudgeless && words === this.#judged) {
      this.renderRoot.querySelector<CivilNudge>('civil-nudge')?.focus();
      return;
    }
    this.problem = this.#findProblem();
    if (this.problem) {
      void this.#focusField(this.problem.field);
      return;
    }
    this.#onGuest();
    this.#dispatch({
      type: 'submit',
      box: box.id,
      text: words,
      ...(box.nudge && nudgeless && {confirmed: true}),
    });
  }

  #write(words: string): void {
    this.words = words;
    if (!this.box) return;
    this.#echoes.push(words);
    this.#dispatch({type: 'write', box: this.box.id, text: words});
  }

  #raise(type: 'reword' | 'discard'): void {
    if (this.box) this.#dispatch({type, box: this.box.id});
  }

  #dispatch(intent: Intent): void {
    this.dispatchEvent(new CivilIntentEvent(intent));
  }

  #onInput(event: InputEvent): void {
    this.#write((event.target as HTMLTextAreaElement).value);
    this.#hush?.();
    if (this.#count || this.announced)
      this.#hush = this.clock.after(REST, () => {
        this.announced = this.#count;
      });
  }

  /** While typing, and not when a field is left: nothing may move under a press of Post. */
  #onChange(): void {
    this.problem = undefined;
  }

  #onFocus(): void {
    if (!this.#prepared) this.#dispatch({type: 'prepare'});
    this.#prepared = true;
  }

  #onGuest(): void {
    const {guest} = this;
    const named = this.#named;
    if (this.thread?.viewer !== null || !this.thread.guest) return;
    if (named.name !== (guest?.name ?? '') || named.email !== guest?.email)
      this.#dispatch({type: 'guest', guest: named});
  }

  #onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    this.#submit();
  }

  #onPreview(): void {
    this.previewing = !this.previewing;
  }

  #onCancel(): void {
    if (this.box?.status === 'sending') return;
    if (this.#isWorthKeeping) this.discarding = true;
    else this.#raise('discard');
  }

  #onKeepText(): void {
    this.discarding = false;
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) this.#submit();
    else if (event.key !== 'Escape') return;
    else if (this.discarding) this.#onKeepText();
    else if (this.box?.nudge) this.#raise('reword');
    else if (this.closable && !this.#isWorthKeeping) this.#onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Tab goes on, and so does an Escape that has nothing to do with words. */
  readonly #contain = (event: KeyboardEvent): void => {
    if (event.key !== 'Tab' && (event.key !== 'Escape' || this.words)) event.stopPropagation();
  };
}
