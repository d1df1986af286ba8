/** Names of groups of people. A name alone never counts for anything: only what is said about the people does. */
export const groupClasses = {
  group:
    'women men girls females males wives muslims jews christians catholics atheists hindus sikhs buddhists mormons blacks whites asians latinos latinas hispanics mexicans arabs africans indians pakistanis americans russians poles romanians turks immigrants migrants refugees foreigners gays lesbians homosexuals bisexuals transsexuals transgenders queers gypsies travellers autistics boomers millennials zoomers teenagers pensioners feminists britons brits europeans natives aboriginals minorities palestinians israelis ukrainians iranians iraqis syrians somalis nigerians albanians filipinos koreans infidels handicapped',
  /** Groups that people join or work in. Blunt words about them are fair; only outright abuse counts. */
  trade:
    'academics scientists teachers nurses waiters waitresses cops police lawyers journalists bankers firefighters politicians students developers engineers programmers recruiters managers plumbers pilots doctors builders cyclists vegans liberals conservatives democrats republicans leftists lefties tories sexists racists bigots lifers drivers landlords moderators mods',
  member:
    'woman man girl female male muslim jew christian catholic atheist hindu sikh mormon asian latino latina mexican arab african indian pakistani american russian immigrant migrant refugee foreigner gay lesbian homosexual transsexual transgender queer gypsy feminist',
  kindOf:
    'black white brown coloured colored gay lesbian homosexual bisexual queer trans transgender transsexual disabled handicapped blind deaf autistic muslim jewish christian catholic hindu immigrant migrant refugee foreign asian african indian pakistani arab mexican chinese japanese korean polish russian irish american british french german italian spanish turkish romanian female male old young poor homeless fat overweight mentally ill muslims women',
  folk: 'people person persons folk folks men women man woman guys guy girls kids children workers players drivers engineers leaders bodies families parents kind lot types',
  identity:
    'women woman girl girls female females muslim muslims jew jews jewish black blacks gay gays lesbian lesbians trans transgender disabled immigrant immigrants migrant migrants refugee refugees foreigner foreigners asian asians mexican mexicans arab arabs african africans indian indians pakistani pakistanis gypsy gypsies',
  vermin:
    'vermin parasites parasite cockroaches cockroach rats maggots leeches pests insects apes monkeys animals savages subhuman subhumans scum trash garbage filth dirt plague cancer disease virus infestation pestilence tumour tumor stain blight excrement shit rubbish refuse barbarians beasts swine dogs pigs vermins rubbish waste',
  crime:
    'criminals rapists terrorists thieves murderers killers paedophiles pedophiles perverts gold-diggers golddiggers whores sluts lazy dirty uncivilised uncivilized violent backward primitive inferior subhuman evil filthy stupid dumb ignorant immoral repulsive disgusting worthless weak emotional hysterical hormonal irrational unstable liars cheats scroungers freeloaders invaders lesser abominations abomination sinful unnatural dishonest untrustworthy crazy insane useless cruel',
  /** Work and abilities of which chauvinists say that a group lacks them. */
  ability: 'drive code program lead think reason fight manage govern engineer invent concentrate focus',
  duty: 'kitchen home cage cages stove church zoo jungle camp camps desert ghetto asylum back-seat gutter',
  ruin: 'ruin ruining ruins ruined destroy destroying destroys destroyed infest infesting infests invade invading invades flood flooding pollute polluting overrun overrunning wreck wrecking poison poisoning swarm swarming',
  /** Groups that are told to leave. */
  foreign:
    'immigrants migrants refugees foreigners muslims africans mexicans arabs indians pakistanis asians blacks jews gypsies poles romanians turks chinese albanians syrians somalis nigerians them',
  expel: 'deport expel banish evict remove eject deporting',
  hate: 'hate despise loathe detest abhor hates hating despising loathing',
  hatred: 'hate hatred contempt scorn disgust loathing disdain revulsion rage',
} as const satisfies Readonly<Record<string, string>>;
