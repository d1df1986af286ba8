/**
 * Judging of words, in the browser or in Node, without a network: is this disagreement, or is it aimed at a person?
 *
 *     import {assess, loadCivility} from 'civil-thread/civility';
 *     await loadCivility('en');
 *     assess('I could not disagree more.').nudge; // false
 *
 * @module
 */
import type {Assessment, Preset} from './assessment.js';
import {createJudge, type Judge} from './judge.js';
import {guessLanguage} from './language.js';
import type {LanguagePack} from './pack.js';

export type {Assessment, Finding, FindingKind, Preset} from './assessment.js';
export {coolOff, type Severity} from './cooldown.js';

const LOADERS: Readonly<Record<string, () => Promise<LanguagePack>>> = {
  en: async () => (await import('./en/pack.js')).english,
};

const judges = new Map<string, Promise<Judge>>();
const ready = new Map<string, Judge>();
let asked = false;

/**
 * Loads what judging a language takes. Further calls for the same language cost nothing.
 *
 * @param language - A language tag; only its first part counts, so `en-GB` is `en`.
 * @returns false for a language that cannot be judged: texts in it are never nudged.
 * @throws when the pack cannot be fetched; a later call tries again.
 */
export async function loadCivility(language: string): Promise<boolean> {
  const code = codeOf(language);
  const loader = Object.hasOwn(LOADERS, code) ? LOADERS[code] : undefined;
  asked = true;
  if (!loader) return false;
  let judge = judges.get(code);
  if (!judge) judges.set(code, (judge = loader().then(createJudge)));
  try {
    ready.set(code, await judge);
  } catch (error) {
    judges.delete(code);
    throw error;
  }
  return true;
}

/**
 * Judges a text. Pure: the same text and options always give the same answer.
 *
 * @param options.language - The text's language tag. Default: guessed; a text too short to tell counts as English.
 * @param options.preset - How readily to nudge. Default: `default`.
 * @throws Error when `loadCivility` has not finished for the text's language.
 */
export function assess(text: string, options: {language?: string; preset?: Preset} = {}): Assessment {
  const language = options.language ? codeOf(options.language) : guessLanguage(text);
  const judge = language === undefined ? undefined : ready.get(language);
  if (judge) return judge(text, options.preset ?? 'default');
  if (!asked || (language !== undefined && Object.hasOwn(LOADERS, language)))
    throw new Error(`Call and await loadCivility('${language ?? 'en'}') before assess().`);
  return {nudge: false, severity: 0, score: 0, findings: [], language, basis: 'rules'};
}

function codeOf(language: string): string {
  return language.toLowerCase().split(/[-_]/)[0]!;
}
