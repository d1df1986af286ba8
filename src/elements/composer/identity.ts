import {html, nothing, type TemplateResult} from 'lit';
import type {Strings} from '../../i18n/strings.js';
import type {Thread} from '../../model/contract.js';
import type {Guest} from '../../model/intent.js';
import type {Field} from './checks.js';

type Part = TemplateResult | typeof nothing;

/** What the part about the writer needs of the composer. */
export interface Identity {
  readonly thread: Thread;
  readonly guest: Guest | undefined;
  /** Whether a guest is asked for a name; else the one given is shown. */
  readonly naming: boolean;
  /** Whether a sign-in, or for somebody signed in a sign-out, can be offered. */
  readonly canSign: boolean;
  readonly strings: Strings;
  readonly isWrong: (field: Field) => 'true' | typeof nothing;
  readonly onSign: () => void;
  readonly onRename: () => void;
  readonly onGuest: () => void;
}

/** Whom the words will be by. */
export function renderIdentity(identity: Identity): TemplateResult {
  const {thread, guest, naming, strings, onRename} = identity;
  const {viewer} = thread;
  const asks = viewer ? undefined : thread.guest;
  const who = viewer ?? (asks && !naming ? guest : undefined);
  return html`<div class="line who">
    ${asks && naming ? renderFields(identity, asks) : nothing}
    ${who ? renderName(strings, who, viewer ? viewer.role : 'guest') : nothing}
    ${who && asks ? html`<button type="button" class="quiet" @click=${onRename}>${strings.change}</button>` : nothing}
    ${renderSign(identity)}
  </div>`;
}

function renderName(strings: Strings, {name}: {readonly name: string}, role = ''): TemplateResult {
  const title = {owner: strings.author, moderator: strings.moderator, guest: strings.guest}[role];
  const [before, after] = strings.writingAs('\0').split('\0'); // the name stands apart, whichever way it is written
  return html`<span class="muted"
    >${before}<bdi>${name}</bdi>${after}${title ? ` (${title})` : nothing}</span
  >`;
}

function renderSign({canSign, thread, strings, onSign}: Identity): Part {
  if (!canSign) return nothing;
  const {viewer} = thread;
  return html`<button type="button" class=${viewer ? 'quiet' : ''} @click=${onSign}>
    ${viewer ? strings.signOut : strings.signIn}
  </button>`;
}

function renderFields(identity: Identity, {name, email}: NonNullable<Thread['guest']>): Part[] {
  const {guest, strings, isWrong, onGuest} = identity;
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
