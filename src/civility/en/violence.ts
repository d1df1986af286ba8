/** Words of violence. They count only in a threat: somebody who speaks, an intent, and a human being. */
export const violenceClasses = {
  kill: 'kill murder execute shoot stab strangle behead hang lynch slaughter exterminate eradicate annihilate gas drown choke butcher massacre assassinate suffocate poison garrote burn decapitate skin gut',
  killing:
    'killing murdering executing shooting stabbing strangling beheading hanging lynching slaughtering exterminating eradicating annihilating gassing drowning choking butchering burning assassinating',
  killed:
    'killed murdered executed shot stabbed strangled beheaded hanged hung lynched slaughtered exterminated eradicated annihilated gassed drowned butchered massacred assassinated dead burned burnt castrated sterilised sterilized neutered decapitated crucified',
  hurt: 'beat punch smash break rape torture attack hurt hit slap kick bash maim cripple mutilate assault whip smack batter thrash molest flog stalk crush destroy harm choke cut slice slit skin burn',
  attackVerb:
    'punch rape torture attack hurt hit slap bash maim mutilate assault whip smack batter molest flog stalk harm',
  raped:
    'raped tortured beaten punched attacked hurt slapped kicked whipped assaulted flogged mutilated maimed smacked caged castrated',
  kin: 'family kids kid children child wife husband mother mom mum father dad parents son daughter sister brother girlfriend boyfriend loved baby grandma',
  body: 'face throat throats head heads neck necks skull teeth legs arms bones knees fingers jaw nose ribs kneecaps skulls guts eyes',
  someone: 'someone somebody anyone people they everybody everyone',
  home: 'house home door place doorstep work office school apartment flat street',
  illness: 'cancer aids covid ebola leukemia leukaemia tumour tumor corona syphilis',
  harmSelf: 'kill hang neck drown unalive off electrocute',
} as const satisfies Readonly<Record<string, string>>;
