import type {HarmRule} from '../../pack.js';
import {bidding} from './bidding.js';

/** Coarse words thrown at a person. About things, or in joy, they are nobody's business. */
export const profanityRules: readonly HarmRule[] = [
  {
    kind: 'profanity',
    severity: 2,
    score: 0.9,
    patterns: [
      ...bidding('@sod right? off !work/the/at'),
      ...bidding('shut the? @adverb? fuck/hell/f up !the/shop/and'),
      ...bidding('shut @adverb? up !the/shop/and/your'),
      ...bidding('shut your @adverb* @brain'),
      ...bidding('get the @adverb? fuck/hell out !of/and'),
      ...bidding('get the fuck out of here/my/this/our'),
      ...bidding('go @adverb? to @adverb? hell'),
      ...bidding('rot/burn/roast in @adverb? hell'),
      ...bidding('get stuffed/bent/fucked >'),
      '< @lead* get lost >',
      '< @lead* get a life >',
      ...bidding('eat shit/crap/dirt'),
      ...bidding('go? suck my/a/on @adverb* dick/cock/balls/dicks/bag'),
      ...bidding('kiss/lick my @adverb* ass/arse/balls/boots'),
      ...bidding('shove/stick ..3 up your @adverb* ass/arse/backside/hole'),
      ...bidding('shove/stuff it >'),
      ...bidding('bite/blow me >'),
      '~not/to/will/can/might/would/they fuck/screw/fk/fck/eff @adverb? you !over/up/guys/are/were/have/know/can',
      'fuck you guys/up',
      '@people can/should/could/must ..2 go? fuck/screw themselves/off/yourself',
      'fuck/screw yourself/urself/themselves',
      'fuck your @adverb* @kin/feelings/opinion/opinions/life',
      'up yours',
      'you can @adverb* fuck/piss/sod off',
      'go @adverb? fuck/screw off/yourself',
      'you @adverb* suck dick/dicks/cock/balls',
    ],
  },
  {
    kind: 'profanity',
    severity: 2,
    score: 0.65,
    patterns: [
      '< fuck @adverb* him/her/them/@victim !@thing',
      'what the fuck/hell is your @adverb? problem',
      'you and your @adverb? fucking/shitty/goddamn',
    ],
  },
];
