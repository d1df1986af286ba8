import type {LanguagePack} from '../pack.js';

/** Classes and patterns that keep other words quiet. */
export const quietClasses = {
  say: 'say says said saying wrote write writes writing told telling shout shouts shouted shouting yell yells yelled yelling scream screamed screaming messaged texted tweeted tweeting replied commented commenting posted typed typing texting messaging claimed claiming implies imply implied implying chant chanted chanting joked spray sprayed graffiti',
  call: 'call calls called calling label labels labelled labeled labelling brand branded treat treats treated treating describe describes described describing refer refers referred referring dub dubbed',
  threaten:
    'threaten threatens threatened threatening threat threats harass harassed harassing harassment abuse abused abusing bully bullied bullying bullies',
  thing:
    'process processes server servers script scripts thread container bug bugs weed weeds slug slugs mosquito mosquitoes wasp wasps ants spider spiders moth moths plant plants lawn feature pictures picture painting paintings clock photo photos nail wall task tasks job jobs query cell cells tumour bacteria virus germs engine battery file files branch build session sessions program app tests deadline paragraph code test project idea ideas argument',
  game: 'game games gaming mario kart fifa chess fortnite minecraft boss raid pvp xbox playstation nintendo poker monopoly scrabble quake halo npc dps respawn controller zombie zombies vampire tickle hug hugs',
  laugh: 'lol lmao rofl haha hahaha jk xd kidding joking jokingly',
  compound:
    'proof charmer farmer farm farmers bag collector collectors test analyst pen food can bin tank hunter catcher breath free owner person people lover fan breeder keeper investigator expert specialist writer reporter',
  verbAfter: 'the a an about around off up out on to over it your my his their',
  mishap:
    'embarrassment embarrassed cringe cringing laughter laughing boredom bored laugh happiness cuteness hangover hungover monday tired exam exams heat lol lmao haha old peacefully someday age doing',
} as const satisfies Readonly<Record<string, string>>;

export const cues: LanguagePack['cues'] = [
  {
    cue: 'negated',
    reach: 5,
    patterns: [
      '@not !@not !just/only/worth',
      'if/unless/whether',
      'rather/other than',
      'as if/though',
      'stop/avoid/prevent',
      'against',
      'far from',
      'or else? i',
    ],
  },
  {
    cue: 'reported',
    reach: 'onward',
    patterns: [
      // What others say or do; what the writer says to `you` is said by the writer.
      '~i/we/you/me/not @say',
      // Somebody should tell them: that is the writer's own wish.
      '~i/we/you/me/not/should/must/please/someone/somebody tell/tells',
      'claim/claims/comment/comments/message/messages/tweet/tweets/joke/jokes/reply/post that/saying/about',
      'people/they/who/he/she/some/many/anyone/someone/everyone/those/men @adverb* think/thinks/believe/believes/argue/argues/suggest/suggests/assume/assumes',
      '~i/we/let @call !yourself/me',
      'was/were/been/being/got/get/getting/am/are/is/be told/called/labelled/labeled/branded/said',
      '@threaten',
      'stuff/things/comments/words/remarks/messages/posts/phrases/slurs/insults/replies/lines/statements like/saying/such',
      'the/a/an/this/that word/words/phrase/slur/term/insult/expression/stereotype',
      'the/a/an/this/that name/idea/notion/myth/claim/belief that/of/like',
      'calls/call/calling for the',
      'jokes/joke/joking about',
      '~i/we/you/me/not/@foul believes/thinks',
      '~i/you asked who/why/how/whether/if/what/when',
      'read/reading/hear that',
      '< that @group',
      'hate speech',
    ],
  },
  {
    // The verdict comes after what it judges; what follows it is the writer's own.
    cue: 'reported',
    reach: 'back',
    patterns: [
      '~you/your @is/are @adverb* racist/sexist/homophobic/transphobic/ableist/misogynistic/antisemitic/islamophobic/unacceptable/bullying/harassment/abuse/hateful/bigoted',
      '@is/are @adverb* not @adverb* ok/okay/acceptable/right/funny/cool/fine/true',
      '~you/your/this @is/are @adverb* a/an @adverb* tired/old/sexist/lazy/stupid? myth/stereotype/cliche/prejudice/trope',
    ],
  },
  {
    cue: 'reported',
    reach: 8,
    patterns: [
      'not/never @adverb* ok/okay/acceptable to',
      'must/should/will/can/do/would not/never @adverb* let/allow/tolerate/accept/support/condone/use/say',
      'i/we @adverb* never/not @adverb* tolerate/accept/support/condone/say/said/thought',
    ],
  },
  {
    cue: 'reported',
    reach: 'sentence',
    patterns: [
      'consequences for',
      'reclaim/reclaimed/reclaiming/proud/ourselves/stereotype/stereotypes',
      'my/our @adverb* @slur/@slurish',
      'i am @filler* @slur/@slurish',
      'am i',
      'makes/make you say/think',
      'i report/reported/blocked',
      'asked/ask me/us/him/her/them',
    ],
  },
  {cue: 'reported', reach: 12, patterns: ['you @are? @adverb* @say', 'heard/hear/hearing']},
  {cue: 'fond', reach: 'text', patterns: ['@fondly', '@laugh', 'well done']},
  {cue: 'things', reach: 'text', patterns: ['@thing', '@game', '@laugh']},
  {cue: 'things', reach: 'sentence', patterns: ['@mishap']},
  {
    cue: 'figurative',
    reach: 'sentence',
    patterns: ['@game', 'camera/portrait/portraits/lens/photographer/photography'],
  },
  {
    cue: 'figurative',
    reach: 'sentence',
    patterns: [
      'with/by/of kindness/love/hugs/cuddles/laughter/joy/kisses',
      'metaphorically/figuratively',
      'in my/a dream/dreams',
    ],
  },
];
