import type {Comment, CommentPatch, Person, PolicyPatch, Thread, Time} from '../../model/contract.js';
import {refuse} from '../errors.js';
import type {CommentRecord} from './records.js';
import {closeWhenFull, patchedPolicy} from './rules.js';
import {look, personView, threadView} from './view.js';
import type {Visit} from './visit.js';
import {answer, publish, roleOf, stored} from './writing.js';

/** Hides, shows, approves, locks, features, pins or resolves. */
export function moderate(visit: Visit, comment: Comment, patch: CommentPatch): Comment {
  const viewer = visit.requireTeam();
  const record = stored(visit, comment.id);
  const {state, reason, resolved} = patch;
  const next: CommentRecord = {
    ...record,
    locked: patch.locked ?? record.locked,
    pinned: patch.pinned ?? record.pinned,
    featured: patch.featured ?? record.featured,
    ...(state && {state, endedBy: state === 'hidden' ? roleOf(visit, viewer) : undefined, reason: undefined}),
    ...(reason !== undefined && {reason: reason ?? undefined}),
    ...(resolved !== undefined && {reports: record.reports.map((report) => ({...report, resolved}))}),
  };
  const answered = state ?? patch.locked ?? patch.pinned ?? patch.featured ?? reason;
  // Reports alone leave the version as it is: the reported person must not be able to tell.
  visit.putComment(answered === undefined ? next : {...next, version: record.version + 1});
  if (record.state === 'pending' && state === 'visible') publish(visit, next);
  return answer(visit, visit.talk.comments.get(record.id) ?? next);
}

export function ban(visit: Visit, person: Person, until: Time | 'forever' | null): void {
  visit.requireTeam();
  if (visit.isTeam(person.id)) refuse('invalid', 'The team cannot be banned.', {field: 'person'});
  if (until !== null && until !== 'forever' && Number.isNaN(Date.parse(until))) {
    refuse('invalid', 'The end is not a time.', {field: 'until'});
  }
  const {id} = person;
  const others = visit.thread.bans.filter((other) => other.id !== id);
  visit.putThread({bans: until === null ? others : [...others, {id, until}]});
}

export function setPolicy(visit: Visit, thread: Thread, patch: PolicyPatch): Thread {
  const viewer = visit.requireTeam();
  const {version} = visit.thread;
  if (thread.version !== undefined && thread.version !== String(version)) {
    refuse('conflict', 'The policy has changed meanwhile.', {current: threadView(visit, look(visit))});
  }
  if (patch.closing && !visit.talk.comments.has(patch.closing)) {
    refuse('invalid', 'The closing response is not there.', {field: 'closing'});
  }
  const policy = {...patchedPolicy(visit, patch), by: personView(visit, viewer)};
  visit.putThread({policy, version: version + 1});
  closeWhenFull(visit);
  return threadView(visit, look(visit));
}
