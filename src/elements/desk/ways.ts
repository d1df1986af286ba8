import {html, nothing} from 'lit';
import {live} from 'lit/directives/live.js';
import type {Clock} from '../../controllers/clock.js';
import {enParts} from '../../i18n/en-parts.js';
import type {DeskStrings} from '../../i18n/strings-desk.js';
import type {Strings} from '../../i18n/strings.js';
import type {Thread, ThreadAction} from '../../model/contract.js';
import type {Box} from '../../store/state.js';

/** What the ways to close and reopen need of the desk around them. */
export interface WaysView {
  readonly thread: Thread;
  readonly can: readonly ThreadAction[];
  readonly box: Box | undefined;
  readonly clock: Clock;
  readonly words: DeskStrings;
  readonly strings: Strings;
  /** The note to readers, as written so far. */
  readonly note: string;
  onRespond(): void;
  onNote(note: string): void;
  onClose(): void;
  onReopen(): void;
}

/** Two ways to close: with a last word, or at once. */
export function renderClosing(view: WaysView) {
  const {can, words} = view;
  const respond = can.includes('closing');
  const close = can.includes('open');
  if (!respond && !close) return nothing;
  return html`<section aria-labelledby="closing">
    <h3 id="closing" tabindex="-1">${words.closing}</h3>
    ${respond ? renderRespond(view) : nothing} ${close ? renderClose(view) : nothing}
  </section>`;
}

/** The way back. */
export function renderReopening({can, words, onReopen}: WaysView) {
  if (!can.includes('open')) return nothing;
  return html`<section aria-labelledby="reopening">
    <h3 id="reopening" tabindex="-1">${words.reopening}</h3>
    <p id="reopen-hint">${words.reopenHint}</p>
    <div class="actions">
      <button type="button" aria-describedby="reopen-hint" @click=${onReopen}>${words.reopen}</button>
    </div>
  </section>`;
}

function renderRespond({thread, box, clock, words, onRespond}: WaysView) {
  if (!box)
    return html`<div class="way">
      <p id="respond-hint">${words.respondHint}</p>
      <button type="button" aria-describedby="respond-hint" @click=${onRespond}>${words.respond}</button>
    </div>`;
  return html`<div class="way">
    <h4>${words.respond}</h4>
    <p>${words.respondHint}</p>
    <p class="muted">${words.respondGuide}</p>
    <civil-composer
      .box=${box}
      .thread=${thread}
      .label=${words.respondLabel}
      .clock=${clock}
      closable
    ></civil-composer>
  </div>`;
}

function renderClose({words, note, onNote, onClose}: WaysView) {
  const onInput = (event: Event) => {
    onNote((event.target as HTMLInputElement).value);
  };
  return html`<div class="way">
    <p id="close-hint">${words.closeHint}</p>
    <label class="field">
      <span class="label">${words.note} <span class="muted">(${enParts.optional})</span></span>
      <input name="note" dir="auto" autocomplete="off" .value=${live(note)} @input=${onInput} />
    </label>
    <button type="button" aria-describedby="close-hint" @click=${onClose}>${words.close}</button>
  </div>`;
}
