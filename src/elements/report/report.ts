import {html, LitElement, nothing} from 'lit';
import {query} from 'lit/decorators.js';
import {property} from '../property.js';
import {DialogController} from '../../controllers/dialog.js';
import {LanguageController} from '../../controllers/language.js';
import {CivilIntentEvent} from '../../events/intent.js';
import {enParts} from '../../i18n/en-parts.js';
import {enReport} from '../../i18n/en-report.js';
import type {ReportStrings} from '../../i18n/strings-report.js';
import type {Comment, Relation} from '../../model/contract.js';
import {base} from '../../styles/base.styles.js';
import {dialogStyles} from '../../styles/dialog.styles.js';
import {excerpt} from '../excerpt.js';
import {orderReasons} from './reasons.js';
import {styles} from './report.styles.js';
import {permalinkOf, siteLink} from './site-link.js';

/** What the report dialog offers, and what it may promise. */
export interface ReportOptions {
  /** The reasons that the backend takes. Absent: threat, harassment, hate, profanity, spam, other. */
  readonly reasons?: readonly string[] | undefined;
  /** Whether moderators get the report, or only this browser knows of it. */
  readonly kept: 'server' | 'browser';
  /** What the reader may do about the writer in the same step; `none` is always offered beside them. */
  readonly relations: readonly Relation[];
  /** Whether a mute or block holds everywhere, or only in this browser. Default: as `kept`. */
  readonly relationsKept?: 'server' | 'browser' | undefined;
  /** The site's own form or mail address, offered where only this browser would know. */
  readonly reportUrl?: string | undefined;
  /** The comment's address. Default: its own `url`, else this page without its query. */
  readonly permalink?: string | undefined;
}

/**
 * Asks why a comment is reported, in one step, and offers to mute or block its writer with it. What was filled in
 * waits for the next time when the dialog is left, and is forgotten when another comment is reported.
 *
 * @element civil-report
 *
 * @fires {CivilIntentEvent} civil-intent - Raised when the report is sent: `report` with the reason, note and relation.
 * @csspart dialog - The dialog.
 */
export class CivilReport extends LitElement {
  static override styles = [base, dialogStyles, styles];

  /** The words of this part; another language's are set from outside. */
  @property({attribute: false}) words: ReportStrings = enReport;

  @property({state: true, attribute: false}) private comment: Comment | undefined;
  @property({state: true, attribute: false}) private options: ReportOptions = {
    kept: 'browser',
    relations: [],
  };
  @property({state: true, attribute: false}) private reason = '';
  @property({state: true, attribute: false}) private missing = false;

  @query('form') private readonly form!: HTMLFormElement;

  readonly #language = new LanguageController(this);
  readonly #dialog = new DialogController(this);

  /** Opens the dialog about a comment; resolves when it is closed, sent or not, and focus is back. */
  async show(comment: Comment, options: ReportOptions): Promise<void> {
    if (comment.id !== this.comment?.id) {
      this.reason = '';
      if (this.hasUpdated) this.form.reset();
    }
    this.comment = comment;
    this.options = options;
    this.missing = false;
    await this.#dialog.show();
  }

  get #name(): string {
    return this.comment?.author?.name || this.#language.strings.anonymous;
  }

  protected override render() {
    const {comment, words} = this;
    const quote = comment ? excerpt(comment, 280) : '';
    const kept = this.options.kept;
    return html`<dialog part="dialog" aria-labelledby="heading">
      <form method="dialog" novalidate @submit=${this.#onSubmit}>
        <h2 id="heading" tabindex="-1">
          ${comment?.author ? words.heading(this.#name) : words.headingPlain}
        </h2>
        ${quote ? html`<blockquote dir="auto">${quote}</blockquote>` : nothing} ${this.#renderNext()}
        ${this.#renderReasons()} ${kept === 'server' ? this.#renderNote() : nothing}
        ${this.#renderRelations()}
        <div class="bar">
          <button class="primary" type="submit">${kept === 'server' ? words.send : words.save}</button>
          <button type="button" @click=${this.#onCancel}>${words.cancel}</button>
        </div>
      </form>
    </dialog>`;
  }

  #renderReasons() {
    const {words} = this;
    const known = new Map(Object.entries(words.reasons));
    return html`<fieldset aria-describedby="missing" @change=${this.#onReason}>
        <legend>${words.reasonsLabel}</legend>
        ${orderReasons(this.options.reasons).map(
          (reason) =>
            html`<label class="choice">
              <input type="radio" name="reason" value=${reason} />
              <span>${known.get(reason) ?? reason}</span>
            </label>`,
        )}
        <p class="error" id="missing" role="alert">${this.missing ? words.reasonMissing : nothing}</p>
      </fieldset>
      <div role="status">
        ${this.reason === 'threat' ? html`<p class="aside">${words.danger}</p>` : nothing}
      </div>`;
  }

  #renderNote() {
    return html`<label class="field">
      <span class="label">${this.words.note} <span class="muted">(${enParts.optional})</span></span>
      <textarea name="note" rows="3" dir="auto"></textarea>
    </label>`;
  }

  #renderRelations() {
    const {author} = this.comment ?? {};
    const {relations, relationsKept, kept} = this.options;
    const offered = (['mute', 'block'] as const).filter(
      (relation) =>
        relations.includes(relation) && author?.relation !== relation && author?.relation !== 'block',
    );
    if (!author || !offered.length) return nothing;
    const {words} = this;
    const hint = (relation: 'mute' | 'block') =>
      (relationsKept ?? kept) === 'browser' ? words.relationHere : words.relationHints[relation](this.#name);
    return html`<fieldset>
      <legend>${words.relationLabel(this.#name)}</legend>
      <label class="choice">
        <input type="radio" name="relation" value="none" checked />
        <span>${words.relations.none(this.#name)}</span>
      </label>
      ${offered.map(
        (relation) =>
          html`<label class="choice">
              <input type="radio" name="relation" value=${relation} aria-describedby=${relation} />
              <span>${words.relations[relation](this.#name)}</span>
            </label>
            <small class="hint" id=${relation}>${hint(relation)}</small>`,
      )}
    </fieldset>`;
  }

  #renderNext() {
    const {comment, words, options} = this;
    if (options.kept === 'server') return html`<p class="next">${words.nextServer(this.#name)}</p>`;
    const href = comment && siteLink(options.reportUrl, options.permalink ?? permalinkOf(comment));
    if (!href) return html`<p class="next">${words.nextBrowser}</p>`;
    const link = href.startsWith('mailto:')
      ? html`<a href=${href}>${words.siteLink}</a>`
      : html`<a href=${href} target="_blank" rel="noopener">${words.siteLink} (${words.newTab})</a>`;
    return html`<p class="next">${words.nextBrowser} ${link}</p>`;
  }

  #onReason(event: Event) {
    this.reason = (event.target as HTMLInputElement).value;
    this.missing = false;
  }

  #onCancel() {
    this.#dialog.close();
  }

  #onSubmit(event: SubmitEvent) {
    event.preventDefault();
    const data = new FormData(this.form);
    const reason = data.get('reason');
    if (!this.comment || typeof reason !== 'string') {
      this.missing = true;
      this.form.querySelector<HTMLElement>('[name=reason]')?.focus();
      return;
    }
    const note = text(data, 'note');
    const relation = text(data, 'relation');
    this.dispatchEvent(
      new CivilIntentEvent({
        type: 'report',
        commentId: this.comment.id,
        reason,
        ...(note && {note}),
        ...((relation === 'mute' || relation === 'block') && {relation}),
      }),
    );
    this.#dialog.close();
  }
}

function text(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value.trim() : '';
}
