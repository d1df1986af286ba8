/**
 * What a composer needs beyond the plainest case, a known person who writes and posts: guests and signing in, rules,
 * drafts that were put aside, the preview, limits and pauses, nudges, and why a backend said no. Loaded when the first
 * of these comes up; each function gets the composer itself.
 */
import {html, nothing, type TemplateResult} from 'lit';
import {enComposer as words} from '../../i18n/en-composer.js';
import {enFailures} from '../../i18n/en-failures.js';
import type {Thread} from '../../model/contract.js';
import type {Guest} from '../../model/intent.js';
import type {Failure} from '../../store/state.js';
import {renderWords} from '../comment/words.js';
import {ensure} from '../ensure.js';
import type {CivilNudge} from '../nudge/nudge.js';
import type {CivilComposer, Field, Problem} from './composer.js';
import {renderWriter} from './writer.js';

type Part = TemplateResult | typeof nothing;

/** What stands in the place of the whole box: a draft that was put aside, or where to sign in. */
export function renderInstead(el: CivilComposer): TemplateResult | undefined {
  const {box, thread} = el;
  if (box?.kept) return el.discarding ? renderAsk(el) : renderKept(el);
  return thread?.viewer === null && !thread.guest && !el.canSignIn
    ? html`<p>${words.signInHere}</p>`
    : undefined;
}

function renderKept(el: CivilComposer): TemplateResult {
  return html`<div class="line">
    <span class="muted">${words.keptDraft}</span>
    <button
      type="button"
      id="first"
      @click=${() => {
        el.raise('reword');
      }}
    >
      ${words.resumeDraft}
    </button>
    <button type="button" class="quiet" @click=${el.onCancel}>${words.discard}</button>
  </div>`;
}

/** Asks before words are thrown away. */
export function renderAsk(el: CivilComposer): TemplateResult {
  return html`<div class="line" role="group" aria-labelledby="ask">
    <span id="ask">${words.discardAsk}</span>
    <button
      type="button"
      id="first"
      @click=${() => {
        el.discarding = false;
      }}
    >
      ${words.discardNo}
    </button>
    <button
      type="button"
      @click=${() => {
        el.raise('discard');
      }}
    >
      ${words.discardYes}
    </button>
  </div>`;
}

/** House rules, for people who have not written here before, and whom the words will be by. */
export function renderAbove(el: CivilComposer): Part {
  const {thread} = el;
  if (!thread) return nothing;
  const {viewer, rules} = thread;
  return html`${
    viewer && !viewer.newcomer
      ? nothing
      : html`<div class="muted">
          ${rules ? html`<p><b>${words.rules}:</b> ${rules}</p>` : nothing}
          <slot name="rules"></slot>
        </div>`
  }
  ${renderIdentity(el, thread)}`;
}

function renderIdentity(el: CivilComposer, thread: Thread): TemplateResult {
  const {viewer} = thread;
  const asks = viewer ? undefined : thread.guest;
  const guest = asks && !el.naming && el.guest;
  const {strings} = el.language;
  return html`<div class="line who">
    ${asks && el.naming ? renderFields(el, asks) : nothing}
    ${renderWriter(strings, guest ? {...guest, role: 'guest'} : viewer)}
    ${
      guest
        ? html`<button type="button" class="quiet" @click=${() => focusField(el, 'name')}>
            ${words.change}
          </button>`
        : nothing
    }
    ${renderSign(el, !!viewer)}
  </div>`;
}

function renderSign(el: CivilComposer, signedIn: boolean): Part {
  if (!(signedIn ? el.canSignOut : el.canSignIn)) return nothing;
  return html`<button
    type="button"
    class=${signedIn ? 'quiet' : ''}
    @click=${() => {
      el.dispatch({type: signedIn ? 'sign-out' : 'sign-in'});
    }}
  >
    ${signedIn ? words.signOut : words.signIn}
  </button>`;
}

function renderFields(el: CivilComposer, {name, email}: NonNullable<Thread['guest']>): Part[] {
  const field = (id: 'name' | 'email', label: string, need: string) =>
    html`<label>
      ${label} ${need === 'optional' ? `(${words.optional})` : nothing}
      <input
        id=${id}
        type=${id === 'email' ? id : 'text'}
        autocomplete=${id}
        dir="auto"
        .value=${el.guest?.[id] ?? ''}
        aria-invalid=${isWrong(el, id) ? 'true' : nothing}
        aria-describedby="alert error"
        @change=${() => {
          settleGuest(el);
        }}
      />
    </label>`;
  return [field('name', words.guestName, name), email ? field('email', words.guestEmail, email) : nothing];
}

/** The preview in the place of the field, and the nudge. */
export function renderBelow(el: CivilComposer): unknown {
  const {box, thread} = el;
  return html`${
    el.previewing
      ? html`<div class="preview" part="preview" dir="auto">
          ${el.words.trim() ? renderWords(el.words, thread?.markup) : words.nothingToPreview}
        </div>`
      : nothing
  }
  ${
    box?.nudge && !el.nudgeless
      ? html`<civil-nudge
          .anchor=${el.area ?? undefined}
          .box=${box.id}
          .text=${el.words}
          .nudge=${box.nudge}
          .clock=${el.clock}
        ></civil-nudge>`
      : nothing
  }`;
}

/** Why the words did not go out. Said at once; the countdown below is not. */
export function renderAlert({box, nudgeless, starts}: CivilComposer): unknown {
  const code = box?.failure?.code ?? (box?.nudge && nudgeless ? 'nudge' : undefined);
  return code ? html`${enFailures[code]} <span class="unseen">${starts}</span>` : nothing;
}

/** What stands there now instead, and how long it takes. */
export function renderTrouble(el: CivilComposer): TemplateResult {
  const {current} = el.box?.failure ?? {};
  const text = current && 'text' in current ? current.text : undefined;
  const left = el.opensAt - el.clock.now();
  return html`${
    text === undefined
      ? nothing
      : html`<figure>
          <figcaption>${words.standsNow}</figcaption>
          <blockquote dir="auto">${renderWords(text, el.thread?.markup)}</blockquote>
        </figure>`
  }
  ${left > 0 ? html`<p class="muted" id="wait">${wait(el, left)}</p>` : nothing}`;
}

const wait = ({language}: CivilComposer, left: number) => words.waitUntil(language.format.span(left));

/** A failure came: says when it may work again, and leads to the field at fault from where Post was pressed. */
export function tell(el: CivilComposer, {retryAt, field}: Failure): void {
  const left = (retryAt ?? 0) - el.clock.now();
  if (left > 0) el.starts = wait(el, left);
  if (field !== undefined && el.shadowRoot?.activeElement) void focusField(el, fieldOf(field));
}

export async function focusField(el: CivilComposer, field: Field): Promise<void> {
  el.previewing = false;
  if (field !== 'text') el.naming = true;
  await el.updateComplete;
  el.renderRoot.querySelector<HTMLElement>(`#${field}`)?.focus();
}

/** How much room is left, once that is worth knowing. */
export function renderCount(el: CivilComposer): TemplateResult {
  return html`<span>${countOf(el)}</span>`;
}

const NEAR = 0.8; // of the allowed length

function countOf({thread, words: {length}, language: {format}}: CivilComposer): string {
  const most = thread?.maxLength ?? Infinity;
  const left = most - length;
  if (length < most * NEAR) return '';
  return left < 0 ? words.over(format.number(-left), -left) : words.left(format.number(left), left);
}

export function announceCount(el: CivilComposer): void {
  el.announced = countOf(el);
}

/** Looks before anything is sent; the backend has the last word. */
export function findProblem(el: CivilComposer, blank: Problem): Problem | undefined {
  const {
    thread,
    words: {length},
  } = el;
  const asks = thread && !thread.viewer ? thread.guest : undefined;
  const {name, email} = namedIn(el);
  if (asks?.name === 'required' && !name) return {field: 'name', words: words.nameMissing};
  if (asks?.email === 'required' && !email) return {field: 'email', words: words.emailMissing};
  if (!el.words.trim()) return blank;
  return length > (thread?.maxLength ?? Infinity) ? {field: 'text', words: countOf(el)} : undefined;
}

export function isWrong({problem, box}: CivilComposer, field: Field): boolean {
  const failed = box?.failure?.field;
  return problem ? problem.field === field : failed !== undefined && fieldOf(failed) === field;
}

/** Which field a backend's name for one means. */
function fieldOf(name: string): Field {
  return name.includes('mail') ? 'email' : name.includes('name') || name === 'guest' ? 'name' : 'text';
}

/** Who the guest says they are, by the fields if they are shown. */
function namedIn({renderRoot, guest}: CivilComposer): Guest {
  const read = (field: 'name' | 'email') =>
    renderRoot.querySelector<HTMLInputElement>(`#${field}`)?.value.trim() ?? guest?.[field];
  const email = read('email');
  return {name: read('name') ?? '', ...(email && {email})};
}

/** Tells the thread who a guest says they are, if that is new. */
export function settleGuest(el: CivilComposer): void {
  const {guest, thread} = el;
  if (thread?.viewer !== null || !thread.guest) return;
  const named = namedIn(el);
  if (named.name !== (guest?.name ?? '') || named.email !== guest?.email)
    el.dispatch({type: 'guest', guest: named});
}

/** Whether the nudge can be shown. */
export async function hasNudge(): Promise<boolean> {
  try {
    await ensure('civil-nudge', async () => (await import('../nudge/nudge.js')).CivilNudge);
    return true;
  } catch {
    return false;
  }
}

export function focusNudge({renderRoot}: CivilComposer): void {
  renderRoot.querySelector<CivilNudge>('civil-nudge')?.focus();
}
