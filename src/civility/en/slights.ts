import type {LanguagePack} from '../pack.js';

/**
 * Words that belittle only in company: `you old witch`, `a smug little princess`. None of them counts alone, and
 * no disguised spelling is looked up here.
 */
export const slightClasses = {
  /** One of these before a person is enough: `you smug woman`. */
  scornful:
    'smarmy stupid dumb pathetic useless worthless brainless clueless ignorant idiotic moronic gutless spineless vile disgusting filthy ugly smug pompous pretentious entitled spoilt spoiled whiny whining whinging whingeing whinnying snivelling sniveling simpering stuckup insufferable obnoxious thick witless mindless vapid vacuous gullible loathsome odious ghastly repulsive revolting hideous despicable contemptible wretched deranged deluded delusional demented unhinged sanctimonious talentless unemployable unlovable lying scheming cheating cowardly sneering gormless feckless bratty brattish grubby slimy sleazy trashy classless charmless braying bleating yapping screeching shrieking squealing shrill frumpy',
  /** Blunt, and sometimes deserved: it takes two of these, or `little`, or a harsher noun. */
  weak: 'lazy selfish childish immature greedy petty bitter jealous desperate insecure needy clingy boring dull dim dozy tedious tiresome nasty miserable hysterical neurotic vain conceited humourless humorless hateful arrogant creepy horrid shallow self empty crabby grumpy sour resentful envious preachy bossy mouthy gobby nagging ungrateful talkless joyless graceless loveless lonely forgettable irrelevant mediocre unremarkable',
  /** Words that stand between the others. */
  stack: 'most sad little old fat big young ageing aging middle aged childless single bald wrinkly posh',
  /** Nouns that need a scornful word. */
  scorned:
    'woman man girl boy lady bloke guy dude person human being creature wench female male child kid toddler individual specimen princess prince queen madam diva housewife spinster feminist blogger witch fool clown muppet prat git wally numpty dummy troll weirdo freak snowflake mare lump plank hack slob waster amateur peasant gossip',
  /** Those of them that are never an animal, a toy or a part in a play. */
  named:
    'woman man girl boy lady bloke guy dude person being individual female male brat coward liar hypocrite prude snob nobody failure fool princess madam hag',
  /** Nouns that any such word, or `old` and `little`, turns on a person. */
  hag: 'hag cow pig rat worm toad weasel witch nobody coward liar hypocrite fraud failure brat tramp creep prude snob shrew maggot leech wretch sneak swot upstart',
  /** Never kind, and never anything but a person. */
  dross:
    'crone bint battleaxe harpy slapper strumpet windbag gasbag toerag guttersnipe sycophant pipsqueak hasbeen floozy harridan fishwife knowitall ignoramus blowhard gasbags windbags sycophants toerags',
  /** What one calls somebody whom one waves away. Between friends it is fond. */
  jeer: 'muppet clown numpty plonker prat pillock wally git fool dummy dunce dingbat snowflake liar coward hypocrite hag cow brat dimwit loser troll',
  pet: 'sweetheart darling sweetie honey princess love girl babe doll sweetpea toots missy dear hun lady girlie petal treacle cupcake woman wench luv darlin buttercup sunshine karen grandma granny grandpa boomer',
  foul: 'bitch cunt whore slut twat slag skank',
  /** What one does to people, and hardly to dogs and machines. */
  pointed:
    'tell hire hired block ban fire believe trust hate pay inform remind marry date follow unfollow report employ employed pity dating sack elected reading hearing to at about from',
  circle:
    'readers followers fans audience subscribers commenters supporters admirers fanboys fangirls mates friends',
  chore:
    'kitchen knitting sewing ironing cooking dishes washing laundry baking dolls barbies makeup nails handbags shopping hoovering vacuuming dusting cleaning crochet embroidery needlework housework stove sink lipstick hair gossip cooker',
  /** Work of which chauvinists say that a group cannot do it. */
  skill:
    'maths math mathematics science physics chemistry engineering electronics computers computing technology tech coding code programming numbers statistics logic chess maps driving parking football mechanics machines machinery wiring soldering finance business leadership negotiation strategy arithmetic calculus algorithms hardware software circuits',
  /** Words after which the people in the sentence are friends. */
  fondly:
    'love loves loved miss missed happy birthday congrats congratulations cheers thanks thank welcome sleep night luck proud hug hugs kiss xx xxx bless laugh laughed laughing giggle cute friend bestie mum dad goodnight tomorrow morning later soon sorry',
} as const satisfies Readonly<Record<string, string>>;

export const slightPhrases: LanguagePack['phrases'] = {
  scorn: [
    '@scornful',
    '@scornful , &@scornful/@weak/@stack',
    'attention seeking/hungry/starved',
    'stuck/jumped/washed/dried/puffed up ,?',
    'self important/righteous/obsessed/centred/centered/pitying ,?',
    'two/po faced',
    'thin skinned',
    'narrow/small/simple minded',
    'empty/thick/big/pig headed ,?',
    'mealy/loud/foul mouthed',
    'good for nothing',
    'holier than thou',
    'brain dead',
  ],
  faint: ['@weak', '@weak , &@scornful/@weak/@stack', 'cold hearted'],
  load: ['@filler', '@stack', '@stack , &@scornful/@weak/@stack', '@scorn', '@faint'],
  /** Words heaped on a person, after `you`, `you are` or `what`. */
  heaped: [
    '@load* @scorn @load* @scorned !@compound',
    '@load* @faint @load* @faint @load* @scorned !@compound',
    '@load* @faint @load* little/old @scorned !@compound',
    '@load* sad ,? @load* @faint @load* @scorned !@compound',
    '@load* @scorn/@faint/old/little/sad @load* @hag !@compound',
    '@load* old @load* bat/bag/trout/biddy/fart/crow',
    '@load* @dross',
    '@load* a/old/@scorn/@faint @load* has been',
    '@load* know it all',
  ],
  /** Words heaped on somebody who is spoken of: only what cannot be said of a cow in a field. */
  heapedThere: [
    '@load* @scorn @load* @named !@compound',
    '@load* @faint @load* @faint @load* @named !@compound',
    '@load* sad ,? @load* @faint @load* @named !@compound',
    '@load* @faint/sad @load* hag/brat/coward/hypocrite',
    '@load* @dross',
  ],
  petName: ['@pet', 'little/young/silly @filler* girl/lady/woman/miss/madam', 'my dear/girl'],
  /** Waves somebody away. */
  rebuff: [
    'nobody/noone asked you? >',
    'nobody/noone/one asked for your/this/that opinion/input/view/thoughts?',
    'no one asked you? >',
    'nobody/noone cares >',
    'no one cares >',
    'who asked you? >',
    'cry/cope/seethe/whine more/harder/louder',
    'keep/stop/still/quit crying/coping/whining/moaning/whinging/complaining/bleating/dreaming',
    'stay mad/salty',
    'get over it/yourself',
    'get a life/grip/job/clue',
    'what would you know >',
    'speak for yourself',
    'run along now?',
    'jog on',
    'dream on',
    'boo hoo',
    'spare us',
    'log off',
    'pipe down',
    'shut it',
    'grow up',
    'go/touch grass/outside',
    'delete your account',
    'off you pop/trot',
    'do your homework/research',
    'learn to read/spell/write/count/think/listen/google/code',
  ],
  /** The same, in words that friends use as well. */
  nudgeOn: [
    'wrong again?',
    'try again/harder',
    'nice/good try',
    'whatever',
    'wake up',
    'read it again',
    'read the article/post/question/room',
    'sit down',
    'go home',
    'off you go',
    'give it a rest',
    'think again',
  ],
  /** Something that a speaker takes a group to be unable to do. */
  unable: ['@people/@onePerson can not @adverb*', '@people/@onePerson will never @adverb*'],
  likeYou: ['@group/@folk/@member like you @adverb*'],
};
