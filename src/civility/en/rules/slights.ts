import type {HarmRule} from '../../pack.js';

const UNLESS = ['reported', 'negated'] as const;

/** Contempt by words that are harmless elsewhere, heaped on somebody or thrown after them. */
export const slightRules: readonly HarmRule[] = [
  {
    kind: 'insult',
    severity: 2,
    score: 0.85,
    unless: UNLESS,
    patterns: [
      '@youAre @heaped',
      'you sir/madam/miss/lady @youAre',
      '~are/were/if you @heaped !@verbAfter',
      'you ,? sir/madam ,? are @adverb* @name',
      '< @lead* @rebuff ,? @filler* @jeer/@petName/@insult >',
      '< @lead* @nudgeOn ,? @filler* @jeer/@insult >',
      '< @lead* @rebuff ,? @heaped >',
      '< @lead* @nudgeOn ,? @heaped >',
      'your @circle @adverb* @is/are @adverb* @name',
      'your @circle @adverb* @is/are @adverb* as? @insulting',
      'what is @heaped like you',
      'you silly little girl/woman/man/boy',
    ],
  },
  {
    kind: 'insult',
    severity: 2,
    score: 0.65,
    unless: UNLESS,
    patterns: [
      '< !a/an/the/some/and/or/of/my/i/@stack @heapedThere >',
      'what &a/an @heapedThere >/she/he/you',
      'what @heaped you are',
      'imagine being this/so/that @adverb* @scorn/@insulting/needy/insecure/bitter/jealous/petty/dim/dense',
      'how @adverb* @insulting can/could/must one/anyone/anybody/somebody/someone/a person? be',
      'anyone/anybody/whoever/everyone/everybody/people/those who ..14 is/are/must be? @adverb* @load* !@mild @insult/@insults/@lowThing !, >/and/who/imo/or/full',
      'anyone/anybody/whoever/everyone/everybody/people/those who @adverb* do/does/can not ..12 is/are/must be? @adverb* @load* !@mild @insult/@insults/@lowThing !, >/and/who/imo/or/full',
      'whoever ..8 must be @adverb* @load* !@mild @insult/@insulting',
      'if you @adverb* agree/believe/think/buy/like/support/trust/fall/read/follow/listen !you/that/i/we/they ..8 ,? then? ~think/thinks/say/says/believe/believes/that/like you are @adverb* @load* !@mild @insult/@insults/@lowThing !, >/and/too/as/full',
      'you would @adverb* have to be @adverb* @load* !@mild @insult',
    ],
  },
  {
    // Between friends the same words are fond.
    kind: 'insult',
    severity: 2,
    score: 0.62,
    unless: ['reported', 'negated', 'fond'],
    patterns: [
      ', !a/an/the/some/and/or @filler* @jeer !, >',
      '< @lead* go back to school/nursery/kindergarten/bed/mummy/mommy >',
    ],
  },
  {
    // Ill wishes that are not threats.
    kind: 'insult',
    severity: 2,
    score: 0.7,
    patterns: [
      'hope you @adverb* never @adverb* get/find/have/land/hold a/another/any? job/work/one/love/friends/peace again/>/in/as',
      'hope you @adverb* never work again/>/in',
      'hope nobody/noone @adverb* ever? hires/dates/marries/employs/loves/trusts/reads you',
      'hope no one @adverb* ever? hires/dates/marries/employs/loves/trusts/reads you',
      'hope you @adverb* lose/lost your @adverb* job/house/home/kids/children/licence/license/health/career',
      'hope you @adverb* end up alone/homeless/unemployed/broke/miserable',
      'hope you get fired/sacked/dumped',
      'hope they/someone/somebody @adverb* fire/fires/sack/sacks/dump/dumps you',
      'hope you @adverb* stay/remain/are/end unemployed/single/alone/poor/homeless/miserable',
    ],
  },
  {
    kind: 'profanity',
    severity: 2,
    score: 0.7,
    patterns: [
      '@pointed this/that/these/those @filler* @foul',
      'who gave/hired/let/made/asked this/that @filler* @foul',
      'who does this/that @filler* @foul think',
      'shut/get/keep/throw/take this/that @filler* @foul up/off/away/out',
      'this/that @filler* @foul @adverb* thinks/wants/believes/deserves/really/actually',
      'this/that @filler* @foul @adverb* needs/should/ought/better to? @adverb* a? @adverb* shut/stop/learn/die/go/get/slap/reality/therapy/help/life/grip/lesson/log/leave',
      'this/that @scornful @filler* @foul !of',
      'this/that @foul of a woman/man/girl',
    ],
  },
];
