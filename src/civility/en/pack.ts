import type {LanguagePack} from '../pack.js';
import {groupClasses} from './groups.js';
import {insultClasses} from './insults.js';
import {phrases} from './phrases.js';
import {profanityClasses} from './profanity.js';
import {cues, quietClasses} from './quiet.js';
import {leadClass} from './rules/bidding.js';
import {chauvinismRules} from './rules/chauvinism.js';
import {distressRules, urgingRules} from './rules/despair.js';
import {groupRules} from './rules/groups.js';
import {insultRules} from './rules/insults.js';
import {profanityRules} from './rules/profanity.js';
import {slightRules} from './rules/slights.js';
import {threatRules} from './rules/threats.js';
import {slightClasses, slightPhrases} from './slights.js';
import {violenceClasses} from './violence.js';
import {classes, endings, spellings} from './words.js';

/** English, British and American. */
export const english: LanguagePack = {
  language: 'en',
  spellings,
  endings,
  classes: {
    ...classes,
    ...quietClasses,
    ...profanityClasses,
    ...insultClasses,
    ...groupClasses,
    ...violenceClasses,
    ...slightClasses,
    lead: leadClass,
  },
  disguised: [
    'coarse',
    'insult',
    'insults',
    'slur',
    'slurish',
    'kill',
    'killed',
    'insulting',
    'hatred',
    'vermin',
    'identity',
    'group',
    'member',
    'hurt',
    'attackVerb',
    'bad',
  ],
  phrases: {...phrases, ...slightPhrases},
  cues,
  harms: [
    ...urgingRules,
    ...threatRules,
    ...groupRules,
    ...chauvinismRules,
    ...profanityRules,
    ...insultRules,
    ...slightRules,
    ...distressRules,
  ],
};
