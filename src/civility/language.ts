import {normalise} from './normalise.js';

/** Common small words by language. Enough to tell languages apart, no more. */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: 'a in go die the of and to is you that it for are was with this not have be by from they we i my your he she what who how if do does did will would can should just so his her their our its has had been than then there me at on but all no an as',
  de: 'der die das und nicht ist ich du ein eine mit auf sie es zu den von wir ihr dem sich auch wie nur war bist sind hat haben dass mich dich kein keine wenn aber bin',
  fr: 'le la les et est pas je tu un une des que qui vous nous dans pour sur ne ce cette mais avec sont il elle au du suis avez es ton',
  es: 'el la los las y es que no en un una por con para eres soy pero muy esta este como se lo su tu usted son del al',
  it: 'il lo la gli che non un una per con sei sono ma come questo questa di del della ti mi si anche ho hai',
  nl: 'de het een en niet is ik je jij dat van op te zijn met voor maar wat ben bent deze dit ook aan er',
  pt: 'o os as que não nao um uma por com para você voce é mas muito como se do da dos das eu seu sua são sao isso',
  pl: 'nie jest to się sie na że ze i w z jestem jesteś jestes ale jak co tak za ty ja do są sa',
};

// Two alphabets in one word are a disguise, not a language.
const LATIN = /[a-z]/;
const LOOKALIKE = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

const LISTS = Object.entries(SMALL_WORDS).map(
  ([language, words]) => [language, new Set(words.split(' '))] as const,
);

/**
 * Guesses a text's language from its small words.
 *
 * @returns `en` also for a text too short to tell that is written in ASCII letters; undefined when unknown.
 */
export function guessLanguage(text: string): string | undefined {
  const words = (text.toLowerCase().match(/\p{L}+/gu) ?? []).map((word) =>
    LATIN.test(word) && LOOKALIKE.test(word) ? normalise(word).text : word,
  );
  let best = 'en';
  let most = 0;
  for (const [language, list] of LISTS) {
    const count = words.reduce((sum, word) => sum + (list.has(word) ? 1 : 0), 0);
    if (count > most) [best, most] = [language, count];
  }
  if (most > 0) return best;
  const letters = words.join('');
  const ascii = letters.replace(/[^a-z]/g, '').length;
  return letters && ascii >= letters.length * 0.9 ? 'en' : undefined;
}
