import {html, nothing} from 'lit';
import {enParts} from '../../i18n/en-parts.js';
import type {Format} from '../../i18n/format.js';
import type {DeskStrings} from '../../i18n/strings-desk.js';
import type {Strings} from '../../i18n/strings.js';
import type {Comment} from '../../model/contract.js';
import {excerpt} from '../excerpt.js';

/** What a reported comment needs of the desk around it. */
export interface ReportedView {
  readonly words: DeskStrings;
  readonly strings: Strings;
  readonly format: Format;
  /** Its place in the list, for ids. */
  readonly at: number;
  /** Whether the author is being asked for a reason to hide it. */
  readonly asking: boolean;
  /** The reason as written so far. */
  readonly reason: string;
}

/** One reported comment; its buttons are told apart by `data-action`, the comment by `data-id`. */
export function renderReported(comment: Comment, view: ReportedView) {
  const {words, strings, at} = view;
  const quote = excerpt(comment, 180);
  return html`<li data-id=${comment.id}>
    <p class="who" id="who-${at}"><bdi>${comment.author?.name || strings.anonymous}</bdi></p>
    ${quote ? html`<blockquote dir="auto">${quote}</blockquote>` : nothing}
    <p class="muted">
      ${reasons(comment, view)} ${comment.state === 'hidden' ? html`<br />${words.hiddenNow}` : nothing}
    </p>
    ${view.asking ? renderAsking(view) : renderActions(comment, view)}
  </li>`;
}

function renderActions({id, can, state}: Comment, {words, at}: ReportedView) {
  const may = can?.includes('hide');
  const hidden = state === 'hidden';
  return html`<div class="actions">
    ${
      may && !hidden
        ? html`<button type="button" data-action="ask" aria-describedby="who-${at}">${words.hide}</button>`
        : nothing
    }
    ${
      may
        ? html`<button type="button" data-action="keep" aria-describedby="who-${at}">
            ${hidden ? words.keepHidden : words.keep}
          </button>`
        : nothing
    }
    <a class="link" data-action="go" href="#comment-${encodeURIComponent(id)}" aria-describedby="who-${at}">
      ${words.inConversation}
    </a>
  </div>`;
}

function renderAsking({words, at, reason}: ReportedView) {
  return html`<form data-action="hide" aria-describedby="who-${at}" aria-label=${words.hide}>
    <label>
      <span class="label">${words.hideReason} <span class="muted">(${enParts.optional})</span></span>
      <input name="reason" dir="auto" autocomplete="off" .value=${reason} />
    </label>
    <p class="muted">${words.hideHint}</p>
    <div class="actions">
      <button type="submit">${words.hideYes}</button>
      <button type="button" data-action="cancel">${words.cancel}</button>
    </div>
  </form>`;
}

function reasons({reports = []}: Comment, {words, format}: ReportedView) {
  const known = new Map(Object.entries(words.reasonWords));
  const total = reports.reduce((sum, {count}) => sum + count, 0);
  const parts = reports.map(({reason, count}) =>
    reports.length > 1
      ? words.reason(known.get(reason) ?? reason, format.number(count))
      : (known.get(reason) ?? reason),
  );
  return words.reasons(format.number(total), total, parts.join(', '));
}
