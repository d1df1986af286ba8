import type {Draft, Id, Person, PolicyPatch, ThreadPolicy, Time} from '../../model/contract.js';
import {refuse} from '../errors.js';
import type {CommentRecord} from './records.js';
import type {Visit} from './visit.js';

/** The most characters (UTF-16 units) of one comment. */
export const MAX_LENGTH = 10_000;
export const REACTIONS = ['like', 'thanks', 'stand'];
export const REASONS = ['threat', 'harassment', 'hate', 'profanity', 'spam', 'other'];
export const WHO = ['anyone', 'members', 'known', 'mentioned', 'team'];
export const HOLD = ['none', 'new', 'links', 'all'];

const reached = (time: Time | undefined, now: number) => time !== undefined && Date.parse(time) <= now;
const secondsUntil = (time: number, now: number) => Math.max(1, Math.ceil((time - now) / 1000));

/** The policy as it holds now: what has its end has ended. */
export function policyAt(policy: ThreadPolicy, now: number): ThreadPolicy {
  const {reopensAt, slow, slowUntil, hold, holdUntil, ...rest} = policy;
  const reopens = !rest.open && reached(reopensAt, now);
  return {
    ...rest,
    open: (rest.open || reopens) && !reached(rest.closesAt, now),
    ...(reopensAt !== undefined && !reopens && {reopensAt}),
    ...(!reached(slowUntil, now) && {...(slow !== undefined && {slow}), ...(slowUntil && {slowUntil})}),
    ...(!reached(holdUntil, now) && {...(hold && {hold}), ...(holdUntil && {holdUntil})}),
  };
}

/** The policy that holds at this moment of the visit. */
export const policyOf = (visit: Visit) => policyAt(visit.thread.policy, visit.now);

/** How many comments count for `closesAfter`. */
export const published = (visit: Visit) =>
  visit.comments.filter((comment) => comment.state === 'visible').length;

/** Closes the thread for good once it has its number of comments. */
export function closeWhenFull(visit: Visit) {
  const {policy, version} = visit.thread;
  if (policy.open && policy.closesAfter !== undefined && published(visit) >= policy.closesAfter) {
    visit.putThread({policy: {...policy, open: false}, version: version + 1});
  }
}

/** Nobody wrote under this name before and was published. */
export const isNewcomer = (visit: Visit, person: Person) =>
  person.newcomer !== false && visit.personRecord(person.id).since === undefined;

/** Refuses a person who was banned, with the seconds that are left. */
export function refuseBanned(visit: Visit, id: Id) {
  const until = visit.thread.bans.find((ban) => ban.id === id)?.until;
  if (until === undefined || (until !== 'forever' && reached(until, visit.now))) return;
  const wait = until === 'forever' ? {} : {retryAfter: secondsUntil(Date.parse(until), visit.now)};
  refuse('blocked', 'This person cannot write in this thread.', wait);
}

function refuseClosed(visit: Visit) {
  const {open, reopensAt} = policyOf(visit);
  if (open) return;
  const wait = reopensAt === undefined ? {} : {retryAfter: secondsUntil(Date.parse(reopensAt), visit.now)};
  refuse('closed', 'Comments are closed.', wait);
}

function refuseOutsiders(visit: Visit, viewer: Person) {
  const {who = 'anyone', whoBefore} = policyOf(visit);
  if (who === 'anyone' || visit.team) return;
  if (viewer.role === 'guest' && who === 'members') refuse('signin', 'Only members write here.');
  const {since} = visit.personRecord(viewer.id);
  const before = whoBefore === undefined ? visit.now : Date.parse(whoBefore);
  const allowed =
    who === 'members' ||
    (who === 'known' && (viewer.newcomer === false || (since !== undefined && Date.parse(since) < before))) ||
    (who === 'mentioned' && mentionedIn(visit, viewer.id));
  if (!allowed) refuse('forbidden', 'This thread is open to some people only.');
}

const mentionedIn = (visit: Visit, id: Id) =>
  visit.comments.some(
    (comment) => comment.state === 'visible' && comment.mentions.some((person) => person.id === id),
  );

/** When slow mode lets this person write again, in milliseconds; undefined: now. */
export function slowUntil(visit: Visit, viewer: Person): number | undefined {
  const {slow = 0} = policyOf(visit);
  if (slow === 0 || viewer.id === visit.thread.owner) return undefined;
  const times = visit.comments.flatMap((comment) =>
    comment.author?.id === viewer.id ? [Date.parse(comment.createdAt)] : [],
  );
  const next = times.reduce((latest, time) => Math.max(latest, time), -Infinity) + slow * 1000;
  return next > visit.now ? next : undefined;
}

/** The person could write, slow mode apart. */
export function mayPost(visit: Visit): boolean {
  try {
    refuseWriter(visit, visit.person());
    return true;
  } catch {
    return false;
  }
}

function refuseWriter(visit: Visit, viewer: Person) {
  refuseBanned(visit, viewer.id);
  refuseClosed(visit);
  refuseOutsiders(visit, viewer);
}

/** Refuses a post that the thread does not take now. A closing response has only to come from the team. */
export function refusePost(visit: Visit, viewer: Person, draft: Draft) {
  if (draft.closes) return void visit.requireTeam();
  refuseWriter(visit, viewer);
  const next = slowUntil(visit, viewer);
  if (next !== undefined) refuse('slow', 'Slow mode is on.', {retryAfter: secondsUntil(next, visit.now)});
}

/** Refuses text that is no comment. */
export function refuseText(text: unknown) {
  if (typeof text !== 'string' || !text.trim()) refuse('invalid', 'The text is empty.', {field: 'text'});
  if (text.length > MAX_LENGTH) {
    refuse('invalid', `The text is longer than ${String(MAX_LENGTH)} characters.`, {field: 'text'});
  }
}

/** Refuses a reply below this comment. */
export function refuseReply(visit: Visit, viewer: Person, parent: CommentRecord) {
  if (parent.state !== 'visible') refuse('gone', 'The comment is not there any more.');
  for (let above: CommentRecord | undefined = parent; above; above = parentOf(visit, above)) {
    if (above.locked) refuse('closed', 'This branch takes no more replies.');
  }
  const relations = parent.author ? visit.personRecord(parent.author.id).relations : [];
  if (relations.some(({id, relation}) => id === viewer.id && relation === 'block')) {
    refuse('blocked', 'This person takes no replies from you.');
  }
}

export const parentOf = ({talk}: Visit, {parent}: CommentRecord) =>
  parent === null ? undefined : talk.comments.get(parent);

/** Whether a text waits for review. */
export function isHeld(visit: Visit, viewer: Person, text: string): boolean {
  const {hold = 'none'} = policyOf(visit);
  if (hold === 'none' || visit.team) return false;
  if (hold === 'links') return /https?:\/\/|www\.|mailto:/i.test(text);
  return hold === 'all' || isNewcomer(visit, viewer);
}

const isTime = (value: unknown) => typeof value === 'string' && !Number.isNaN(Date.parse(value));
const isCount = (value: unknown) => typeof value === 'number' && value >= 0 && Number.isFinite(value);
const oneOf = (list: readonly string[]) => (value: unknown) => list.includes(value as string);

/** The fields of a policy that people set, and what each may hold. `by` is whoever sets it. */
const POLICY_FIELDS: Record<string, (value: unknown) => boolean> = {
  open: (value) => typeof value === 'boolean',
  reopensAt: isTime,
  closesAt: isTime,
  closesAfter: isCount,
  who: oneOf(WHO),
  whoBefore: isTime,
  slow: isCount,
  slowUntil: isTime,
  hold: oneOf(HOLD),
  holdUntil: isTime,
  note: (value) => typeof value === 'string',
  closing: (value) => typeof value === 'string',
};

/** The policy after a patch. Opening again also lets go of an end that has passed. */
export function patchedPolicy(visit: Visit, patch: PolicyPatch): ThreadPolicy {
  const next: Record<string, unknown> = {...policyOf(visit)};
  if (patch.open) {
    delete next['reopensAt'];
    if (reached(next['closesAt'] as Time | undefined, visit.now)) delete next['closesAt'];
    if ((next['closesAfter'] as number) <= published(visit)) delete next['closesAfter'];
  }
  for (const [field, fits] of Object.entries(POLICY_FIELDS)) {
    const value: unknown = patch[field as keyof PolicyPatch];
    if (value === undefined) continue;
    if (value === null) Reflect.deleteProperty(next, field);
    else if (fits(value)) next[field] = value;
    else refuse('invalid', `The policy's ${field} is not valid.`, {field});
  }
  return {open: true, ...next};
}
