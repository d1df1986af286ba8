import {html, nothing} from 'lit';
import type {Format} from '../../i18n/format.js';
import type {Strings} from '../../i18n/strings.js';
import type {CommentsAdapter, Sort} from '../../model/contract.js';
import type {Intent} from '../../model/intent.js';
import {mayThread} from '../../model/permissions.js';
import {countIn} from '../../store/select.js';
import type {Failure, ThreadState} from '../../store/state.js';
import type {View} from '../comment/row.js';

/** What the reader is told did not work, and what would be done again. */
export interface Notice {
  /** Absent: what the failure means. */
  readonly words?: string;
  readonly retry?: Intent;
  readonly failure?: Failure;
}

/** What stands around the list needs this of the thread. */
export interface Chrome {
  readonly strings: Strings;
  readonly format: Format;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly headingLevel: number;
  readonly sort: Sort | undefined;
  /** Reads a backend's rendered text; absent until that reader has loaded. */
  readonly parseHtml: View['parseHtml'];
  readonly adapter: CommentsAdapter | undefined;
  /** A failure in words. */
  why(failure: Failure): string;
  perform(intent: Intent): void;
  openDesk(): void;
  openPeople(): void;
}

export function renderHeader(chrome: Chrome, state: ThreadState | undefined) {
  const {strings, format, headingLevel} = chrome;
  const {count, more} = state ? countIn(state) : {count: 0, more: false};
  const words = state?.thread ? strings.heading(format.number(count) + (more ? '+' : '')) : strings.comments;
  return html`<header class="top">
    <div class="heading" role="heading" aria-level=${headingLevel} id="heading" part="heading" tabindex="-1">
      ${words}
    </div>
    ${state?.thread ? renderTools(chrome, state) : nothing}
  </header>`;
}

function renderTools(
  {strings, sort, adapter, perform, openDesk}: Chrome,
  {thread, sort: chosen}: ThreadState,
) {
  const sorts = thread?.sorts ?? [];
  const now = chosen ?? sort ?? sorts[0];
  const names: Record<string, string> = strings.sorts;
  return html`<div class="tools">
    ${
      sorts.length > 1
        ? html`<label class="muted">
            <span>${strings.sortLabel}</span>
            <select
              @change=${(event: Event) => {
                perform({type: 'sort', sort: (event.target as HTMLSelectElement).value});
              }}
            >
              ${sorts.map((one) => html`<option value=${one} ?selected=${one === now}>${names[one] ?? one}</option>`)}
            </select>
          </label>`
        : nothing
    }
    ${
      adapter && mayThread('open', thread, adapter)
        ? html`<button type="button" aria-haspopup="dialog" @click=${openDesk}>${strings.desk}</button>`
        : nothing
    }
  </div>`;
}

/** What went wrong, said once, and what to do next. */
export function renderNotice(
  {strings, perform, why}: Chrome,
  state: ThreadState | undefined,
  notice: Notice | undefined,
) {
  const failure = state?.failure;
  const reason = failure ?? notice?.failure;
  const because = reason && (!failure || failure.code !== 'failed') ? why(reason) : '';
  const words = failure ? `${strings.loadFailed} ${because}`.trim() : (notice?.words ?? because);
  const retry: Intent | undefined = failure ? {type: 'retry'} : notice?.retry;
  const waiting = !words && (!state || state.phase === 'loading');
  return html`<div class="notice" part="notice" role="alert">
      ${words ? html`<p>${words}</p>` : nothing}
      ${
        words && retry
          ? html`<button
              type="button"
              @click=${() => {
                perform(retry);
              }}
            >
              ${strings.retry}
            </button>`
          : nothing
      }
    </div>
    ${waiting ? html`<p class="muted">${strings.loading}</p>` : nothing}`;
}

export function renderMore({strings, perform}: Chrome, state: ThreadState, where: 'next' | 'prev') {
  if (state[where] === undefined) return nothing;
  return html`<button
    type="button"
    class="more"
    aria-disabled=${state.loading === where ? 'true' : 'false'}
    @click=${() => {
      perform({type: 'more', where});
    }}
  >
    ${where === 'next' ? strings.more : strings.earlier}
  </button>`;
}

export function renderFresh({strings, format, perform}: Chrome, state: ThreadState | undefined) {
  const count = state?.waiting.size ?? 0;
  return count
    ? html`<button
        type="button"
        class="primary fresh"
        @click=${() => {
          perform({type: 'show-new'});
        }}
      >
        ${strings.fresh(format.number(count), count)}
      </button>`
    : nothing;
}

export function renderFoot({strings, adapter, openPeople}: Chrome, {thread}: ThreadState) {
  const kept = {browser: strings.keptBrowser, page: strings.keptPage, server: undefined}[
    thread?.kept ?? 'server'
  ];
  return html`<footer class="bottom muted">
    ${kept ? html`<p>${kept}</p>` : nothing}
    ${!adapter?.post && thread?.host ? html`<p>${strings.readOnly(thread.host)}</p>` : nothing}
    <button type="button" class="quiet" aria-haspopup="dialog" @click=${openPeople}>${strings.people}</button>
  </footer>`;
}
