import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {query} from 'lit/decorators.js';
import {property} from '../property.js';
import {systemClock, TickController, type Clock} from '../../controllers/clock.js';
import {LanguageController} from '../../controllers/language.js';
import {PlacementController} from '../../controllers/placement.js';
import {CivilIntentEvent} from '../../events/intent.js';
import {enNudge} from '../../i18n/en-nudge.js';
import type {BoxId, Intent} from '../../model/intent.js';
import type {Nudge} from '../../store/state.js';
import {base} from '../../styles/base.styles.js';
import {markedWords} from './marks.js';
import {styles} from './nudge.styles.js';

type Finding = Nudge['assessment']['findings'][number];
type Harsh = Finding & {readonly kind: Exclude<Finding['kind'], 'distress'>};

const ROOMY = '(min-width: 40em) and (min-height: 30em)'; // in em, so that zoomed text counts as a small screen
const MARKS = 2;
const SETTLE = 500; // milliseconds: what moving the focus makes a screen reader say comes first

/**
 * The pause before harsh words go out: shows what may hurt, says why, and lets go. The words stay in their box and
 * nothing is decided here; each button is a wish that rises.
 *
 * @element civil-nudge
 *
 * @fires {CivilIntentEvent} civil-intent - `reword`, `keep`, or `submit` with `confirmed`.
 * @csspart card - The whole nudge.
 * @csspart words - The writer's words, quoted.
 * @cssproperty [--civil-nudge-width=34rem] - The most that it is wide beside its text box.
 */
export class CivilNudge extends LitElement {
  static override styles = [base, styles];

  /** The text box that the words are in. */
  @property({attribute: false}) box: BoxId = 'new';

  /** The words as they are now; these go out. What is marked stays what was judged. */
  @property({attribute: false}) text = '';

  /** What was found, and when Post anyway opens. */
  @property({attribute: false}) nudge?: Nudge;

  /** The element beside which it is shown where there is room; without one it is shown in its place. */
  @property({attribute: false}) anchor?: HTMLElement;

  /** Tells the time. */
  @property({attribute: false}) clock: Clock = systemClock;

  @property({state: true, attribute: false}) private announced = '';
  @query('.card') private readonly card!: HTMLElement; // there while there is a nudge
  readonly #language = new LanguageController(this);
  readonly #placement = new PlacementController(this);
  #judged = '';
  #waits = false;
  #roomy?: MediaQueryList;
  #hush: (() => void) | undefined;

  constructor() {
    super();
    new TickController(this, () => this.nudge?.opensAt);
  }

  /** Puts the focus on the heading. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('h3')?.focus(options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#roomy = matchMedia(ROOMY);
    this.#roomy.addEventListener('change', this.#place);
    if (this.hasUpdated) this.#place();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#roomy?.removeEventListener('change', this.#place);
    this.#hush?.();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const waited = this.#waits;
    this.#waits = this.#left > 0;
    if (changed.has('nudge')) this.#judged = this.text;
    else if (waited && !this.#waits) this.announced = enNudge.opened;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('anchor') || changed.has('nudge')) this.#place();
    if (changed.has('nudge') && this.nudge) this.#begin();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.nudge) return nothing;
    const {findings} = this.nudge.assessment;
    const harsh = findings.filter((finding): finding is Harsh => finding.kind !== 'distress');
    const onlyDistress = findings.length > 0 && harsh.length === 0;
    return html`<div class="card" part="card" role="group" aria-labelledby="heading" @keydown=${this.#onKey}>
      <h3 id="heading" tabindex="-1">${onlyDistress ? enNudge.distressHeading : enNudge.heading}</h3>
      ${onlyDistress ? nothing : this.#renderWhy(harsh)}
      ${harsh.length < findings.length ? renderHelp() : nothing} ${this.#renderActions(onlyDistress)}
      <p class="unseen" role="status">${this.announced}</p>
    </div>`;
  }

  #renderWhy(harsh: readonly Harsh[]): TemplateResult {
    const gravest = harsh.toSorted((one, other) => other.severity - one.severity).slice(0, MARKS);
    const marks = gravest.toSorted((one, other) => one.start - other.start);
    const [first] = gravest;
    const why = first ? enNudge.why[first.kind](first.severity) : enNudge.whole;
    const words = markedWords(this.#judged, marks).map(({text, marked}) =>
      marked ? renderMark(text) : text,
    );
    return html`<p>${enNudge.welcome} ${why}</p>
      ${words.length ? html`<blockquote part="words" dir="auto" aria-label=${enNudge.words}>${words}</blockquote>` : nothing}`;
  }

  #renderActions(onlyDistress: boolean): TemplateResult {
    const {reword, keep, postAnyway, distressBack, distressPost} = enNudge;
    return html`<div class="actions">
        <button type="button" class="primary" @click=${this.#onReword}>
          ${onlyDistress ? distressBack : reword}
        </button>
        <button type="button" @click=${this.#onKeep}>${keep}</button>
        <button
          type="button"
          aria-disabled=${this.#waits}
          aria-describedby=${this.#waits ? 'wait' : nothing}
          @click=${this.#onPost}
        >
          ${onlyDistress ? distressPost : postAnyway}
        </button>
      </div>
      <p class="wait muted" id="wait" ?hidden=${!this.#waits}>${enNudge.opensIn(this.#span)}</p>`;
  }

  get #left(): number {
    return (this.nudge?.opensAt ?? 0) - this.clock.now();
  }

  get #span(): string {
    return this.#language.format.span(this.#left);
  }

  /** Takes the focus, but only from where Post was pressed, or from nowhere: the writer may be elsewhere by now. */
  #begin(): void {
    const root = this.getRootNode();
    const around = root instanceof ShadowRoot ? root.host : this;
    const {activeElement, body} = document;
    if (!activeElement || activeElement === body || around.matches(':focus-within')) this.focus();
    this.#hush?.();
    this.announced = '';
    if (this.#left > 0)
      this.#hush = this.clock.after(SETTLE, () => {
        if (this.#left > 0) this.announced = enNudge.opensIn(this.#span);
      });
  }

  /** Beside its anchor in the top layer where there is room, else where it stands. */
  readonly #place = (): void => {
    const {card, anchor} = this;
    if (!this.isConnected || !this.nudge) this.#placement.stop();
    else if (anchor && this.#roomy?.matches) {
      card.popover = 'manual';
      if (!card.matches(':popover-open')) card.showPopover();
      this.#placement.start(anchor, card);
    } else {
      this.#placement.stop();
      card.popover = null; // which also takes it out of the top layer
    }
  };

  #raise(intent: Intent): void {
    this.dispatchEvent(new CivilIntentEvent(intent));
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault(); // a dialog around it stays open
    event.stopPropagation();
    this.#onReword();
  }

  #onReword(): void {
    this.#raise({type: 'reword', box: this.box});
  }

  #onKeep(): void {
    this.#raise({type: 'keep', box: this.box});
  }

  #onPost(): void {
    if (this.#left > 0) this.announced = enNudge.opensIn(this.#span);
    else this.#raise({type: 'submit', box: this.box, text: this.text, confirmed: true});
  }
}

/** Most screen readers pass over a mark, so it says so. */
function renderMark(words: string): TemplateResult {
  return html`<mark><span class="unseen">${enNudge.marked} </span>${words}</mark>`;
}

function renderHelp(): TemplateResult {
  const {distress, helpline, helplineUrl, distressFree} = enNudge;
  return html`<p>${distress}</p>
    <p class="help"><a href=${helplineUrl} target="_blank" rel="noopener noreferrer">${helpline}</a></p>
    <p class="help muted">${distressFree}</p>`;
}
