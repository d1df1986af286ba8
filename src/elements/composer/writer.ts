import {html, nothing, type TemplateResult} from 'lit';
import type {Strings} from '../../i18n/strings.js';

interface Writer {
  readonly name: string;
  readonly role?: string;
}

/** Whom the words will be by. The name stands apart, whichever way it is written. */
export function renderWriter(
  strings: Strings,
  writer: Writer | null | undefined,
): TemplateResult | typeof nothing {
  if (!writer) return nothing;
  const title = {owner: strings.author, moderator: strings.moderator, guest: strings.guest}[
    writer.role ?? ''
  ];
  const [before, after] = strings.writingAs('\0').split('\0');
  return html`<span class="muted"
    >${before}<bdi>${writer.name}</bdi>${after}${title ? ` (${title})` : nothing}</span
  >`;
}
