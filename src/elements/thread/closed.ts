import {html, nothing} from 'lit';
import {enParts} from '../../i18n/en-parts.js';
import type {Comment} from '../../model/contract.js';
import {closingIn} from '../../store/select.js';
import type {ThreadState} from '../../store/state.js';
import {nameOf} from '../comment/template.js';
import {renderBlocks, renderWords} from '../comment/words.js';
import type {CivilThread} from './thread.js';

/** What stands above the conversation where it is closed, or where a comment was pinned. */
export function renderClosed(el: CivilThread, state: ThreadState) {
  const {format} = el.language;
  const {policy} = state.thread ?? {};
  const closing = closingIn(state);
  const opens = policy?.reopensAt;
  return html`<div class="closed">
    ${closing ? renderAside(el, closing, enParts.closingResponse, 'closing', state) : html`<slot name="closing"></slot>`}
    <p>
      ${policy?.by?.name ? enParts.closedBy(policy.by.name) : enParts.closed}
      ${opens ? enParts.reopens(format.clock(Date.parse(opens), el.clock.now())) : nothing}
    </p>
    ${policy?.note ? html`<p class="muted" dir="auto">${policy.note}</p>` : nothing}
  </div>`;
}

export function renderPinned(el: CivilThread, state: ThreadState) {
  return state.pinned
    .filter((one) => one.id !== state.thread?.policy.closing && (one.text ?? one.html) !== undefined)
    .map((comment) => renderAside(el, comment, el.language.strings.pinned, 'pinned', state));
}

/** A comment that stands above the conversation, for all to see. */
function renderAside(el: CivilThread, comment: Comment, label: string, part: string, {thread}: ThreadState) {
  const {strings, format} = el.language;
  const {text, html: rendered = ''} = comment;
  const name = nameOf(comment.author, el.language);
  return html`<article
    class="aside"
    part=${part}
    tabindex="-1"
    aria-label="${label}, ${strings.by(name)}"
    data-id=${comment.id}
  >
    <p class="label">
      <span class="badge">${label}</span> <bdi class="name">${name}</bdi>
      <a class="muted" href="#comment-${encodeURIComponent(comment.id)}"
        ><time datetime=${comment.createdAt}
          >${format.clock(Date.parse(comment.createdAt), el.clock.now())}</time
        ></a
      >
    </p>
    <div class="body" dir="auto">
      ${text === undefined ? renderBlocks(el.view?.parseHtml?.(rendered) ?? []) : renderWords(text, thread?.markup)}
    </div>
  </article>`;
}
