/**
 * The conformance kit: named checks that tell whether an adapter keeps what the contract promises.
 *
 * For any test runner, and for none. It depends on nothing, runs in Node and in browsers, and knows the backend only
 * through the adapter. See README.md for the lines to paste.
 */
import type {CommentsAdapter} from '../../model/contract.js';
import {abilities} from './abilities.js';
import {Skipped, show} from './assert.js';
import {unmet, type Definition} from './definition.js';
import {editing} from './editing.js';
import {endings} from './endings.js';
import {live} from './live.js';
import {moderation} from './moderation.js';
import {policy} from './policy.js';
import {posting} from './posting.js';
import {reactions} from './reactions.js';
import {reading} from './reading.js';
import {relations} from './relations.js';
import {DEVIATION} from './report.js';
import {reports} from './reports.js';
import {rest} from './rest.js';
import {Scene, type Stage} from './scene.js';
import type {Check, Persona, Subject} from './subject.js';
import {walking} from './walking.js';

export type {Check, Level, Outcome, Persona, Results, Row, Subject} from './subject.js';
export {report} from './report.js';

/** The order of the contract: reading first, and within a theme by number. */
const ORDER = 'RPEXGBTMCLN';
const place = ({id}: Definition) => ORDER.indexOf(id.charAt(0)) * 100 + Number(id.slice(1));

const definitions = [
  ...[reading, walking, posting, editing, reactions, reports, relations],
  ...[policy, endings, moderation, abilities, live, rest],
]
  .flat()
  .sort((a, b) => place(a) - place(b));

/**
 * All checks for one adapter. A check whose method, person or means is missing has `skip` set, with the reason; what
 * is there is never skipped, except by a declared deviation.
 *
 * @param subject - Its `as` is asked at once for each person, so that what is missing is known beforehand.
 * @throws Error when `deviations` names a check that there is not, or when there is no `alice`.
 */
export function conformance(subject: Subject): Check[] {
  const adapters = new Map<Persona, CommentsAdapter | undefined>();
  const adapterOf = (who: Persona) => {
    if (!adapters.has(who)) adapters.set(who, subject.as(who));
    return adapters.get(who);
  };
  if (!adapterOf('alice'))
    throw new Error('The subject has no alice: the one person that every check needs.');
  const {deviations = {}} = subject;
  for (const id of Object.keys(deviations)) {
    if (!definitions.some((definition) => definition.id === id)) throw new Error(`There is no check ${id}.`);
  }
  const stage: Stage = {subject, adapterOf, advanced: 0};
  return definitions.map((definition) => {
    const {id, what, level = 'must', needs = []} = definition;
    const deviation = deviations[id];
    const skip = deviation === undefined ? unmet(needs, subject, adapterOf) : DEVIATION + deviation;
    const check = {id, name: `${id} ${what}`, level, run: () => run(definition, stage)};
    return skip === undefined ? check : {...check, skip};
  });
}

async function run(definition: Definition, stage: Stage): Promise<string | undefined> {
  const scene = await Scene.open(stage);
  try {
    await definition.run(scene);
    return undefined;
  } catch (error) {
    if (error instanceof Skipped) return error.message;
    throw told(error);
  } finally {
    await scene.close();
  }
}

/** A call of the adapter that was to go through, and did not. */
function told(error: unknown): Error {
  if (!(error instanceof Error))
    return new Error(`the adapter rejected with ${show(error)}: expected an Error`);
  const {code} = error as {code?: unknown};
  if (code === undefined) return error;
  return new Error(`the adapter rejected ${show(code)}, where nothing was to be refused: ${error.message}`, {
    cause: error,
  });
}
