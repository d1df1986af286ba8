import type {Thread} from '../../model/contract.js';
import type {Guest} from '../../model/intent.js';
import type {Strings} from '../../i18n/strings.js';

/** A field of the composer that can be at fault. */
export type Field = 'text' | 'name' | 'email';

/** Why words cannot go out yet, and where to put it right. */
export interface Problem {
  readonly field: Field;
  readonly words: string;
}

/** Looks before anything is sent; the backend has the last word. */
export function findProblem(
  strings: Strings,
  thread: Thread | undefined,
  {name, email}: Guest,
  text: string,
): Problem | undefined {
  const asks = thread && !thread.viewer ? thread.guest : undefined;
  if (asks?.name === 'required' && !name) return {field: 'name', words: strings.nameMissing};
  if (asks?.email === 'required' && !email) return {field: 'email', words: strings.emailMissing};
  if (!text.trim()) return {field: 'text', words: strings.blank};
  return undefined;
}

/** Which field a backend's name for one means. */
export function fieldOf(name: string): Field {
  return name.includes('mail') ? 'email' : name.includes('name') || name === 'guest' ? 'name' : 'text';
}
