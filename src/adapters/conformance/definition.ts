import type {CommentsAdapter} from '../../model/contract.js';
import type {Scene} from './scene.js';
import type {Level, Persona, Subject} from './subject.js';

/** Every member of an adapter that is a method. */
export const METHODS = [
  'list',
  'post',
  'edit',
  'remove',
  'react',
  'report',
  'reports',
  'block',
  'blocked',
  'moderate',
  'ban',
  'setPolicy',
  'watch',
  'counts',
  'people',
  'pulse',
  'signIn',
  'signOut',
  'dispose',
] as const satisfies readonly (keyof CommentsAdapter)[];
export type Method = (typeof METHODS)[number];

const MEANS = {
  advance: 'the subject cannot move the clock (advance)',
  drop: 'the subject cannot cut the stream (drop)',
  fill: 'the subject cannot fill a thread (fill)',
  nudges: 'the subject names no text that is answered with a nudge (nudges)',
};

/** What a check cannot do without: a person, a method as that person has it, or a means of the subject. */
export type Need = Persona | `${Persona}.${Method}` | keyof typeof MEANS;

/** How a check is written down. */
export interface Definition {
  readonly id: string;
  /** What is promised, in words. */
  readonly what: string;
  /** Default: `must`. */
  readonly level?: Level;
  readonly needs?: readonly Need[];
  run(scene: Scene): Promise<void>;
}

/** The first need that is not met, in words; undefined: the check can run. */
export function unmet(
  needs: readonly Need[],
  subject: Subject,
  adapterOf: (who: Persona) => CommentsAdapter | undefined,
): string | undefined {
  for (const need of needs) {
    if (need in MEANS) {
      const means = need as keyof typeof MEANS;
      if (subject[means] === undefined) return MEANS[means];
      continue;
    }
    const [who, method] = need.split('.') as [Persona, Method | undefined];
    const adapter = adapterOf(who);
    if (!adapter) return `the subject has no ${who}`;
    // A stub of another type is no reason to skip: N02 says so.
    if (method && adapter[method] === undefined) return `the adapter has no ${method}, as ${who} has it`;
  }
  return undefined;
}
