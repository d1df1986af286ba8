/** Comments that are not there as they were written: deleted, hidden, folded, reported. Loaded when the first one comes. */
import {html, nothing, type TemplateResult} from 'lit';
import {enParts as words} from '../../i18n/en-parts.js';
import type {Comment} from '../../model/contract.js';
import type {DrawBox, Row, View} from './row.js';
import {nameOf, renderReplies} from './template.js';

/** What stands in the place of a comment. */
export function renderInstead(row: Row, view: View, drawBox: DrawBox): TemplateResult {
  const {comment, removing, fold, edit} = row;
  if (removing) {
    return html`<p class="note">
      ${words.removing} <button type="button" data-action="undo">${words.undo}</button>
    </p>`;
  }
  if (fold && !row.revealed && comment.state !== 'deleted') {
    return html`<p class="note" part="folded">
        ${words.folded[fold](nameOf(comment.author, view))}
        <button type="button" class="quiet" aria-expanded="false" data-action="reveal">
          ${words.showAnyway}
        </button>
      </p>
      ${renderReplies(row, view)}`;
  }
  // What was being changed when the comment went is still there to copy.
  return html`${renderEnd(endOf(comment), comment)} ${edit ? drawBox(edit, row) : nothing}
  ${renderReplies(row, view)}`;
}

/** Above words that only some people still see. */
export const renderHidden = (comment: Comment): TemplateResult => renderEnd(words.hidden, comment);

/** What was reported, for those who moderate. */
export function renderReports(reports: NonNullable<Comment['reports']>, {format}: View): unknown {
  const all = reports.reduce((sum, {count}) => sum + count, 0);
  if (!all) return nothing;
  return html`<p class="note reported">
    ${words.reportedTimes(format.number(all), all)}:
    ${reports.map(({reason, count}) => (count === all ? reason : `${reason} ${format.number(count)}`)).join(', ')}
  </p>`;
}

function renderEnd(end: string, {reason}: Comment): TemplateResult {
  return html`<p class="note" part="tombstone">
    ${end}${reason ? html` <span dir="auto">${words.reason(reason)}</span>` : nothing}
  </p>`;
}

/** What stands in the place of words that are gone or withheld. */
function endOf({state, endedBy = ''}: Comment): string {
  const by: Record<string, string> = words.deletedBy;
  return state === 'deleted'
    ? (by[endedBy] ?? words.deleted)
    : state === 'hidden'
      ? words.hidden
      : words.withheld;
}
