/**
 * Words that belittle people. Each class says how a rule may read it and what keeps it quiet; words about things
 * and ideas (`rubbish`, `nonsense`, `ridiculous`) are not here, because attacking an idea is fair.
 */
export const insultClasses = {
  /** Aimed at somebody, always an insult: `you idiot`. Quiet: first person, reports, fond words before it. */
  insult:
    'idiot moron imbecile cretin twit dimwit halfwit nitwit dumbo dummy dumbass dumbarse dumbfuck fuckwit fuckhead asshole arsehole ass-hole asswipe asshat jackass dipshit shithead shitbag shitstain shithole bastard bitch cunt twat prick dick dickhead dickwad cock cocksucker wanker tosser bellend knob knobhead fucker motherfucker fuckface scumbag scum douche douchebag jerk jerkoff loser retard whore slut slag skank hag lowlife degenerate pervert perv paedo pedo creep psycho nutjob nutcase wacko lunatic simpleton dolt dunce numbskull numskull blockhead bonehead pinhead airhead knucklehead meathead dullard ignoramus buffoon clod oaf git pillock plonker prat numpty muppet wally berk wazzock nincompoop ninny dingbat schmuck putz libtard incel neckbeard bimbo hussy minger crybaby sissy pansy imbecil idot moran eejit gobshite bampot bawbag tosspot arsewipe turd pissant wretch ingrate cockroach vermin parasite maggot leech trash garbage filth subhuman sewer swine hypocrite liar coward fool clown poser wannabe imposter impostor nobody failure disgrace embarrassment waste troll weirdo freak worm rat snake snowflake sheep cow pig child-killer scumbucket dirtbag sleazebag sleazeball crackhead junkie hack fraud charlatan simp cuck bootlicker brat crook thug tramp tart dimwits',
  insults:
    'idiots morons imbeciles cretins twits dimwits halfwits nitwits dummies dumbasses dumbfucks fuckwits fuckheads assholes arseholes asswipes asshats jackasses dipshits shitheads shitbags bastards bitches cunts twats pricks dicks dickheads dickwads cocksuckers wankers tossers bellends knobheads fuckers motherfuckers fuckfaces scumbags scum douches douchebags jerks losers retards whores sluts slags skanks hags lowlifes degenerates perverts pervs paedos pedos creeps psychos nutjobs nutcases wackos lunatics simpletons dolts dunces numbskulls blockheads boneheads pinheads airheads knuckleheads meatheads dullards buffoons clods oafs gits pillocks plonkers prats numpties muppets berks libtards incels neckbeards bimbos hussies crybabies sissies pansies eejits tosspots turds wretches cockroaches vermin parasites maggots leeches trash garbage filth subhumans swine hypocrites liars cowards fools clowns failures animals savages trolls weirdos freaks worms rats snakes snowflakes pigs dirtbags crooks thugs dogs monkeys apes dirt rubbish refuse',
  /** Words of the two lists above that also name things, jobs or animals: only `you are a …` makes them insults. */
  mild: 'waste troll weirdo freak worm rat snake snowflake sheep cow pig nobody failure disgrace embarrassment hack fraud brat crook thug tramp tart knob cock trash garbage filth hag dog muppet wally dummy liar hypocrite fool clown coward git prat brat leech knob schmuck numpty plonker pillock eejit dingbat simp cuck rubbish refuse dirt rats snakes sheep pigs dogs monkeys apes animals trolls clowns worms',
  /** What makes even a mild name an insult: `you absolute muppet`. */
  sharp:
    'absolute total complete utter stupid dumb fucking pathetic lying filthy disgusting ugly brainless worthless dirty spineless useless vile miserable',
  /** Insults that are never anything else, so that they count for people who are not here: `he is a moron`. */
  harsh:
    'idiot moron imbecile cretin dumbass dumbfuck fuckwit asshole arsehole jackass dipshit shithead shitbag bastard bitch cunt twat prick dickhead wanker tosser bellend fucker motherfucker scumbag scum douche douchebag retard whore slut slag skank lowlife degenerate subhuman vermin parasite cockroach dirtbag cocksucker',
  /** Belittling when said of a person: `you are pathetic`. */
  insulting:
    'stupid dumb idiotic moronic retarded pathetic disgusting worthless useless brainless despicable repulsive revolting contemptible imbecilic braindead dense dimwitted witless spineless gutless deranged delusional demented deluded unhinged insane ignorant vile scummy slutty ugly loathsome subhuman scum trash garbage filth uncivilised uncivilized inferior repugnant abhorrent detestable cretinous thick filthy hideous dumber stupider thicker dumbest stupidest thickest filthiest ugliest worse-than-useless foul obnoxious insufferable laughable',
  /** Blunt, but often fair: counts only where a site asks for more. */
  blunt:
    'crazy naive lazy childish selfish arrogant toxic cringe gross creepy evil incompetent dishonest ridiculous clueless hopeless hysterical unstable nuts mental mad sick silly foolish immature disgraceful shameless horrible awful terrible nasty rude fat weak boring irrelevant bigoted racist sexist misogynist bigot bigots nazi nazis fascist fascists racists sexists',
  /** Says that somebody is bad as a person. */
  bad: 'bad horrible awful terrible disgusting vile evil nasty pathetic worthless stupid dumb sick rotten shitty miserable despicable wretched dishonest hateful ignorant idiotic moronic lousy crap repulsive',
  brain: 'brain brains mind skull head face mouth ass arse mug gob trap hole',
  dullBrain: 'tiny pea pathetic stupid dumb ugly fat thick dirty filthy',
} as const satisfies Readonly<Record<string, string>>;
