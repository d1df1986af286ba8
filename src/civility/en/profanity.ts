/** Coarse words. By themselves never a finding: `fucking great` is praise. */
export const profanityClasses = {
  coarse:
    'fuck shit ass arse asshole fucking fucked shitty bullshit bitch dick cunt piss pissed crap damn hell bollocks cock tits wank bugger sod',
  sod: 'fuck piss sod bugger eff fk fck feck',
  /** Slurs that have no other common meaning. Quiet: reports, first person, people who took a word back. */
  slur: 'nigger niggers faggot faggots kike kikes gook gooks wetback wetbacks raghead ragheads towelhead towelheads sandnigger sandniggers paki pakis tranny trannies trannys shemale shemales gyppo gyppos pikey pikeys beaner beaners jigaboo jigaboos mudslime mudslimes muzzie muzzies golliwog chinaman poofter poofters lesbo lesbos goyim heeb heebs rapefugee rapefugees camelfucker camelfuckers',
  /** Slurs that mean other things too, or that only sting when somebody is called one. */
  slurish:
    'coon coons mong mongs spastic spastics cripple cripples retard retards libtard libtards jihadi jihadis dyke dykes fag fags whore whores slut sluts bitches negro negroes homo homos poof poofs chink chinks spic spics queer',
} as const satisfies Readonly<Record<string, string>>;
