import {html, LitElement, nothing} from 'lit';
import {property} from '../property.js';
import {repeat} from 'lit/directives/repeat.js';
import {systemClock, type Clock} from '../../controllers/clock.js';
import {DialogController} from '../../controllers/dialog.js';
import {LanguageController} from '../../controllers/language.js';
import {CivilIntentEvent} from '../../events/intent.js';
import {enDesk} from '../../i18n/en-desk.js';
import {enFailures} from '../../i18n/en-failures.js';
import type {DeskStrings} from '../../i18n/strings-desk.js';
import type {Comment, Id, Thread, ThreadAction, Time} from '../../model/contract.js';
import type {Intent} from '../../model/intent.js';
import type {Box, Failure} from '../../store/state.js';
import {base} from '../../styles/base.styles.js';
import {dialogStyles} from '../../styles/dialog.styles.js';
import {styles} from './desk.styles.js';
import {closePatch, reopenPatch} from './patches.js';
import {renderReported} from './reported.js';
import {renderClosing, renderReopening, type WaysView} from './ways.js';

/**
 * What the author of a post can do about its conversation: close it, with a last word or without, open it again, and
 * look at what readers reported. What the author may not do is not shown. Words that are not sent yet stay when the
 * desk is closed.
 *
 * @element civil-desk
 *
 * @fires {CivilIntentEvent} civil-intent - Raised for each act: `policy`, `moderate`, and `open` for the closing response.
 * @csspart dialog - The dialog.
 */
export class CivilDesk extends LitElement {
  static override styles = [base, dialogStyles, styles];

  /** The thread that is looked after. Nothing is shown without. */
  @property({attribute: false}) thread?: Thread | undefined;

  /** How many comments the thread has. */
  @property({type: Number}) count = 0;

  /** The loaded comments; those with `reports` are listed. */
  @property({attribute: false}) comments: readonly Comment[] = [];

  /** The text box of the closing response, once it was asked for. */
  @property({attribute: false}) box?: Box | undefined;

  /** Whether the thread takes comments now, its own timers included. */
  @property({type: Boolean}) open = false;

  /** What the viewer may do to the thread. */
  @property({attribute: false}) can: readonly ThreadAction[] = [];

  /** Why the last act from here did not work; said until it is taken away. */
  @property({attribute: false}) failure?: Failure | undefined;

  /** Tells the time. Default: the platform's. */
  @property({attribute: false}) clock: Clock = systemClock;

  /** The words of this part; another language's are set from outside. */
  @property({attribute: false}) words: DeskStrings = enDesk;

  /** The note to readers, as written so far. */
  @property({state: true, attribute: false}) private note = '';

  /** The comment whose hiding is being asked about. */
  @property({state: true, attribute: false}) private hiding: Id | undefined;

  readonly #language = new LanguageController(this);
  readonly #dialog = new DialogController(this);
  /** What was written as reasons to hide, by comment. */
  readonly #reasons = new Map<Id, string>();
  /** What gets the focus as soon as it is drawn. */
  #next = '';

  /** Opens the desk; resolves when it is closed and focus is back. */
  async show(): Promise<void> {
    await this.#dialog.show();
  }

  /** Closes the desk. Nothing that was written is lost. */
  close(): void {
    this.#dialog.close();
  }

  protected override willUpdate() {
    if (this.note.trim() === this.thread?.policy.note) this.note = ''; // it has arrived
  }

  protected override updated() {
    const found = this.#next && this.renderRoot.querySelector<HTMLElement>(this.#next);
    if (!found) return;
    this.#next = '';
    found.focus();
  }

  protected override render() {
    const {thread, words, failure} = this;
    if (!thread) return nothing;
    return html`<dialog part="dialog" aria-labelledby="heading">
      <h2 id="heading" tabindex="-1">${words.heading}</h2>
      <p role="status">${this.#sentence(thread)}</p>
      ${!this.open && thread.policy.note ? html`<p>${words.noteNow(thread.policy.note)}</p>` : nothing}
      <p class="error" role="alert">${failure ? enFailures[failure.code] : nothing}</p>
      ${this.#renderWays(thread)} ${this.#renderReported()}
      <div class="bar">
        <button type="button" @click=${this.#onDone}>${words.done}</button>
      </div>
    </dialog>`;
  }

  #sentence({policy}: Thread) {
    const {words, open, count} = this;
    const number = this.#language.format.number(count);
    const time = open ? policy.closesAt : policy.reopensAt;
    const later = time && Date.parse(time) > this.clock.now() ? this.#at(time) : undefined;
    const now = open ? words.open(number, count) : words.closed(number, count);
    return later ? `${now} ${open ? words.closesAt(later) : words.reopensAt(later)}` : now;
  }

  #at(time: Time) {
    return this.#language.format.clock(Date.parse(time), this.clock.now());
  }

  #renderWays(thread: Thread) {
    const {can, box, clock, words, note} = this;
    const view: WaysView = {
      thread,
      can,
      box,
      clock,
      words,
      strings: this.#language.strings,
      note,
      onRespond: () => {
        this.#next = 'civil-composer';
        this.#raise({type: 'open', box: 'closing'});
      },
      onNote: (text) => {
        this.note = text;
      },
      onClose: () => {
        this.#raise({type: 'policy', patch: closePatch(thread.policy, note.trim())});
      },
      onReopen: () => {
        this.#raise({type: 'policy', patch: reopenPatch(thread.policy)});
      },
    };
    return this.open ? renderClosing(view) : renderReopening(view);
  }

  #renderReported() {
    const {words} = this;
    const reported = this.comments.filter(({reports, state}) => reports?.length && state !== 'deleted');
    const {format, strings} = this.#language;
    return html`<section
      aria-labelledby="reported"
      @click=${this.#onReported}
      @input=${this.#onReason}
      @submit=${this.#onHide}
    >
      <h3 id="reported" tabindex="-1">${words.reported(format.number(reported.length))}</h3>
      ${
        reported.length
          ? html`<ul role="list">
              ${repeat(
                reported,
                ({id}) => id,
                (comment, at) =>
                  renderReported(comment, {
                    words,
                    strings,
                    format,
                    at,
                    asking: comment.id === this.hiding,
                    reason: this.#reasons.get(comment.id) ?? '',
                  }),
              )}
            </ul>`
          : html`<p class="muted">${words.noneReported}</p>`
      }
    </section>`;
  }

  #raise(intent: Intent) {
    this.dispatchEvent(new CivilIntentEvent(intent));
  }

  #onDone() {
    this.close();
  }

  #onReported(event: Event) {
    const control = (event.target as Element).closest<HTMLElement>('[data-action]');
    const id = idOf(event);
    if (id === undefined) return;
    switch (control?.dataset['action'] ?? '') {
      case 'ask':
        this.hiding = id;
        this.#next = '[name=reason]';
        break;
      case 'cancel':
        this.hiding = undefined;
        this.#next = `[data-id="${CSS.escape(id)}"] [data-action=ask]`;
        break;
      case 'keep':
        this.#raise({type: 'moderate', commentId: id, patch: {resolved: true}});
        break;
      case 'go':
        this.close(); // the link itself then leads there
    }
  }

  #onReason(event: Event) {
    const id = idOf(event);
    if (id !== undefined) this.#reasons.set(id, (event.target as HTMLInputElement).value);
  }

  #onHide(event: Event) {
    event.preventDefault();
    const id = idOf(event);
    if (id === undefined) return;
    const reason = this.#reasons.get(id)?.trim();
    this.hiding = undefined;
    this.#raise({
      type: 'moderate',
      commentId: id,
      patch: {state: 'hidden', resolved: true, ...(reason && {reason})},
    });
  }
}

function idOf(event: Event): Id | undefined {
  return (event.target as Element).closest<HTMLElement>('[data-id]')?.dataset['id'];
}
