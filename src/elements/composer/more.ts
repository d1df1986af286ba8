import {html, nothing, type TemplateResult} from 'lit';
import type {Format} from '../../i18n/format.js';
import type {Strings} from '../../i18n/strings.js';
import type {Thread} from '../../model/contract.js';
import type {Guest} from '../../model/intent.js';
import type {Box} from '../../store/state.js';
import {renderWords} from '../comment/words.js';
import type {Field} from './checks.js';

type Part = TemplateResult | typeof nothing;

/** What these parts, which load when one of them is first needed, see of the composer. */
export interface ComposerView {
  readonly box: Box;
  readonly words: string;
  readonly thread: Thread | undefined;
  readonly guest: Guest | undefined;
  /** Whether a guest is asked for a name; else the one given is shown. */
  readonly naming: boolean;
  /** Whether the writer is asked if the words should really go. */
  readonly discarding: boolean;
  /** Whether a sign-in, or for somebody signed in a sign-out, can be offered. */
  readonly canSign: boolean;
  /** Milliseconds until the words can go out; 0 or less: now. */
  readonly wait: number;
  readonly strings: Strings;
  readonly format: Format;
  readonly isWrong: (field: Field) => 'true' | typeof nothing;
  readonly onSign: () => void;
  readonly onRename: () => void;
  readonly onGuest: () => void;
  readonly onResume: () => void;
  readonly onCancel: () => void;
  readonly onDiscard: () => void;
  readonly onKeepText: () => void;
}

/** A draft that was put aside. */
export function renderKept(view: ComposerView): TemplateResult {
  const {strings, discarding, onResume, onCancel} = view;
  if (discarding) return renderAsk(view);
  return html`<div class="line">
    <span class="muted">${strings.keptDraft}</span>
    <button type="button" id="resume" @click=${onResume}>${strings.resumeDraft}</button>
    <button type="button" class="quiet" @click=${onCancel}>${strings.discard}</button>
  </div>`;
}

/** House rules, for people who have not written here before. */
export function renderRules({thread, strings}: ComposerView): TemplateResult {
  return html`<div class="muted">
    ${thread?.rules ? html`<p><b>${strings.rules}:</b> ${thread.rules}</p>` : nothing}
    <slot name="rules"></slot>
  </div>`;
}

export function renderPreview({words, thread, strings}: ComposerView): TemplateResult {
  return html`<div class="preview" part="preview" dir="auto">
    ${words.trim() ? renderWords(words, thread?.markup) : strings.nothingToPreview}
  </div>`;
}

/** What keeps the words from going out: what stands there now instead, and how long it takes. */
export function renderTrouble({box, thread, wait, strings, format}: ComposerView): TemplateResult {
  const {current} = box.failure ?? {};
  const text = current && 'text' in current ? current.text : undefined;
  return html`${
    text === undefined
      ? nothing
      : html`<figure>
          <figcaption>${strings.standsNow}</figcaption>
          <blockquote dir="auto">${renderWords(text, thread?.markup)}</blockquote>
        </figure>`
  }
  ${wait > 0 ? html`<p class="muted" id="wait">${strings.waitUntil(format.span(wait))}</p>` : nothing}`;
}

/** Asks before words are thrown away. */
export function renderAsk({strings, onKeepText, onDiscard}: ComposerView): TemplateResult {
  const {discardAsk, discardYes, discardNo} = strings;
  return html`<div class="line" role="group" aria-labelledby="ask">
    <span id="ask">${discardAsk}</span>
    <button type="button" id="no" @click=${onKeepText}>${discardNo}</button>
    <button type="button" @click=${onDiscard}>${discardYes}</button>
  </div>`;
}

/** Whom the words will be by. */
export function renderIdentity(view: ComposerView): Part {
  const {thread, guest, naming, strings, onRename} = view;
  if (!thread) return nothing;
  const {viewer} = thread;
  const asks = viewer ? undefined : thread.guest;
  const who = viewer ?? (asks && !naming ? guest : undefined);
  return html`<div class="line who">
    ${asks && naming ? renderFields(view, asks) : nothing}
    ${who ? renderName(strings, who, viewer ? viewer.role : 'guest') : nothing}
    ${who && asks ? html`<button type="button" class="quiet" @click=${onRename}>${strings.change}</button>` : nothing}
    ${renderSign(view)}
  </div>`;
}

function renderName(strings: Strings, {name}: {readonly name: string}, role = ''): TemplateResult {
  const title = {owner: strings.author, moderator: strings.moderator, guest: strings.guest}[role];
  const [before, after] = strings.writingAs('\0').split('\0'); // the name stands apart, whichever way it is written
  return html`<span class="muted"
    >${before}<bdi>${name}</bdi>${after}${title ? ` (${title})` : nothing}</span
  >`;
}

function renderSign({canSign, thread, strings, onSign}: ComposerView): Part {
  if (!canSign) return nothing;
  const viewer = thread?.viewer;
  return html`<button type="button" class=${viewer ? 'quiet' : ''} @click=${onSign}>
    ${viewer ? strings.signOut : strings.signIn}
  </button>`;
}

function renderFields(view: ComposerView, {name, email}: NonNullable<Thread['guest']>): Part[] {
  const {guest, strings, isWrong, onGuest} = view;
  const field = (id: 'name' | 'email', label: string, need: string) =>
    html`<label>
      ${label} ${need === 'optional' ? `(${strings.optional})` : nothing}
      <input
        id=${id}
        type=${id === 'email' ? id : 'text'}
        autocomplete=${id}
        dir="auto"
        .value=${guest?.[id] ?? ''}
        aria-invalid=${isWrong(id)}
        aria-describedby="alert error"
        @change=${onGuest}
      />
    </label>`;
  return [
    field('name', strings.guestName, name),
    email ? field('email', strings.guestEmail, email) : nothing,
  ];
}
