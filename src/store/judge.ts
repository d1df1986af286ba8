import {coolOff} from '../civility/cooldown.js';
import type {Core} from './core.js';
import type {Box, Nudge} from './state.js';

/** Loads what judges words in the page's language, so that pressing Post need not wait for it. */
export async function prepare({
  options,
}: Pick<Core, 'options'>): Promise<typeof import('../civility/civility.js')> {
  const civility = await import('../civility/civility.js');
  await civility.loadCivility(options.language);
  return civility;
}

/**
 * Whether these words deserve a second look: once per draft, again only if they changed and the severity rose.
 * Closing responses are never nudged. What cannot be judged goes out: a nudge is a courtesy, not a lock.
 */
export async function judge(core: Core, box: Box, text: string): Promise<Nudge | undefined> {
  const {options, env} = core;
  if (options.nudge === 'off' || box.id === 'closing') return undefined;
  try {
    const {assess} = await prepare(core);
    const assessment = assess(text, {language: options.language, preset: options.nudge});
    if (!assessment.nudge || assessment.severity <= (box.nudged ?? -1)) return undefined;
    const onlyDistress = assessment.findings.every(({kind}) => kind === 'distress');
    const wait = onlyDistress ? 0 : coolOff(assessment.severity, options.coolOff);
    return {assessment, opensAt: env.now() + wait * 1000};
  } catch {
    return undefined;
  }
}
