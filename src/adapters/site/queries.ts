import type {Person, PulsePoint, ReportStatus, Time} from '../../model/contract.js';
import {refuse} from '../errors.js';
import {timeOf} from './records.js';
import {findPerson, isReadable, personView} from './view.js';
import type {Visit} from './visit.js';

const HOUR = 3_600_000;
/** How far back a pulse goes at most: 31 days. */
const MOST_HOURS = 744;
const MOST_PEOPLE = 10;

/** What became of the viewer's own reports, newest first. */
export function reportsOf(visit: Visit): ReportStatus[] {
  const {id: viewer} = visit.person();
  const comments = visit.comments.flatMap(({id, state, reason, reports}) =>
    reports.map((report) => ({
      ...report,
      comment: id,
      ended: state === 'hidden' || state === 'deleted',
      why: reason,
    })),
  );
  const people = visit.thread.reports.map((report) => ({
    ...report,
    comment: undefined,
    ended: false,
    why: undefined,
  }));
  const mine = [...comments, ...people].filter(({by}) => by === viewer);
  mine.sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return mine.map(
    ({id, at, comment, resolved, ended, why}) =>
      ({id, at, comment, status: resolved || ended ? 'decided' : 'received', note: why}) as ReportStatus,
  );
}

/** The people whom the viewer muted or blocked. */
export const blockedBy = (visit: Visit): Person[] => [...visit.personRecord(visit.person().id).relations];

/** People of this thread, and members, whose name or handle begins so. */
export function peopleNamed(visit: Visit, prefix: string): Person[] {
  const start = prefix.trim().toLowerCase();
  const found = new Map(visit.members);
  for (const {id, person} of visit.people.values()) if (person) found.set(id, person);
  for (const {author, state} of visit.talk.comments.values()) {
    if (author && state === 'visible' && !found.has(author.id)) found.set(author.id, author);
  }
  return [...found.values()]
    .filter(({name, handle}) => [name, handle].some((word) => word?.toLowerCase().startsWith(start)))
    .slice(0, MOST_PEOPLE)
    .map((person) => personView(visit, findPerson(visit, person.id) ?? person));
}

/** The thread by hours, oldest first, empty hours included; reports for the team only. */
export function pulseOf(visit: Visit, since: Time): PulsePoint[] {
  const from = Date.parse(since);
  if (Number.isNaN(from)) refuse('invalid', 'The time is not valid.', {field: 'since'});
  const last = Math.floor(visit.now / HOUR);
  const first = Math.max(Math.floor(from / HOUR), last - MOST_HOURS);
  const points = Array.from({length: Math.max(0, last - first + 1)}, (_, index) => ({
    at: timeOf((first + index) * HOUR),
    comments: 0,
    newcomers: 0,
    ...(visit.team && {reports: 0}),
  }));
  const pointAt = (time: Time) => points[Math.floor(Date.parse(time) / HOUR) - first];
  for (const comment of visit.talk.comments.values()) {
    for (const {at} of comment.reports) {
      const point = pointAt(at);
      if (point?.reports !== undefined) point.reports += 1;
    }
    const point = pointAt(comment.createdAt);
    if (!point || !isReadable(visit, comment)) continue;
    point.comments += 1;
    if (comment.author?.newcomer) point.newcomers += 1;
  }
  return points;
}
