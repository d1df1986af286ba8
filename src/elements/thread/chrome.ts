import {html, nothing} from 'lit';
import type {Intent} from '../../model/intent.js';
import {mayThread} from '../../model/permissions.js';
import {countIn} from '../../store/select.js';
import type {Failure, ThreadState} from '../../store/state.js';
import type {CivilThread} from './thread.js';

/** What the reader is told did not work, and what would be done again. */
export interface Notice {
  /** Absent: what the failure means. */
  readonly words?: string;
  readonly retry?: Intent;
  readonly failure?: Failure;
}

export function renderHeader(el: CivilThread, state: ThreadState | undefined) {
  const {language, headingLevel} = el;
  const {strings, format} = language;
  const {count, more} = state ? countIn(state) : {count: 0, more: false};
  const words = state?.thread ? strings.heading(format.number(count) + (more ? '+' : '')) : strings.comments;
  return html`<header class="top">
    <div class="heading" role="heading" aria-level=${headingLevel} id="heading" part="heading" tabindex="-1">
      ${words}
    </div>
    ${state?.thread ? renderTools(el, state) : nothing}
  </header>`;
}

function renderTools(el: CivilThread, {thread, sort: chosen}: ThreadState) {
  const {strings} = el.language;
  const adapter = el.store?.adapter;
  const sorts = thread?.sorts ?? [];
  const now = chosen ?? el.sort ?? sorts[0];
  const names: Record<string, string> = strings.sorts;
  return html`<div class="tools">
    ${
      sorts.length > 1
        ? html`<label class="muted">
            <span>${strings.sortLabel}</span>
            <select
              @change=${(event: Event) => el.perform({type: 'sort', sort: (event.target as HTMLSelectElement).value})}
            >
              ${sorts.map((one) => html`<option value=${one} ?selected=${one === now}>${names[one] ?? one}</option>`)}
            </select>
          </label>`
        : nothing
    }
    ${
      adapter && mayThread('open', thread, adapter)
        ? html`<button type="button" aria-haspopup="dialog" @click=${() => el.open('desk')}>
            ${strings.desk}
          </button>`
        : nothing
    }
  </div>`;
}

/** What went wrong, said once, and what to do next. */
export function renderNotice(el: CivilThread, state: ThreadState | undefined) {
  const {notice} = el;
  const {strings} = el.language;
  const failure = state?.failure;
  const reason = failure ?? notice?.failure;
  const offline = failure?.code === 'offline';
  // Nothing was typed for a list, so the words that speak of what was typed are not for it.
  const because = reason && !offline && failure?.code !== 'failed' ? el.why(reason) : '';
  const lost = offline ? strings.loadOffline : strings.loadFailed;
  const words = failure ? `${lost} ${because}`.trim() : (notice?.words ?? because);
  const retry: Intent | undefined = failure ? {type: 'retry'} : notice?.retry;
  const waiting = !words && (!state || state.phase === 'loading');
  return html`<div class="notice" part="notice" role="alert">
      ${words ? html`<p>${words}</p>` : nothing}
      ${
        words && retry
          ? html`<button type="button" @click=${() => el.perform(retry)}>${strings.retry}</button>`
          : nothing
      }
    </div>
    ${waiting ? html`<p class="muted">${strings.loading}</p>` : nothing}`;
}

export function renderMore(el: CivilThread, state: ThreadState, where: 'next' | 'prev') {
  const {strings} = el.language;
  if (state[where] === undefined) return nothing;
  return html`<button
    type="button"
    class="more"
    aria-disabled=${state.loading === where ? 'true' : 'false'}
    @click=${() => el.perform({type: 'more', where})}
  >
    ${where === 'next' ? strings.more : strings.earlier}
  </button>`;
}

export function renderFresh(el: CivilThread, state: ThreadState | undefined) {
  const {strings, format} = el.language;
  const count = state?.waiting.size ?? 0;
  return count
    ? html`<button type="button" class="primary fresh" @click=${() => el.perform({type: 'show-new'})}>
        ${strings.fresh(format.number(count), count)}
      </button>`
    : nothing;
}

export function renderFoot(el: CivilThread, {thread}: ThreadState) {
  const {strings} = el.language;
  const kept = {browser: strings.keptBrowser, page: strings.keptPage, server: undefined}[
    thread?.kept ?? 'server'
  ];
  return html`<footer class="bottom muted">
    ${kept ? html`<p>${kept}</p>` : nothing}
    ${!el.store?.adapter.post && thread?.host ? html`<p>${strings.readOnly(thread.host)}</p>` : nothing}
    <button type="button" class="quiet" aria-haspopup="dialog" @click=${() => el.open('people')}>
      ${strings.people}
    </button>
  </footer>`;
}
