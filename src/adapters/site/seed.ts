import type {Comment, Id, Person, Thread, ThreadPolicy} from '../../model/contract.js';
import {timeOf, type CommentRecord} from './records.js';
import type {Visit} from './visit.js';

/** How a thread stands at first. Whatever is left out stays as it is. */
export interface ThreadOptions {
  /** Who wrote the post. */
  owner?: Id;
  moderators?: readonly Id[];
  policy?: Partial<ThreadPolicy>;
  /** What people without an account fill in. Absent: they cannot write. */
  guests?: Thread['guest'];
}

/** A comment that is there from the start. Times are kept; an author counts as known here unless a `newcomer`. */
export type SeedComment = Pick<Comment, 'id' | 'parentId' | 'createdAt'> &
  Partial<
    Pick<
      Comment,
      'editedAt' | 'state' | 'endedBy' | 'reason' | 'locked' | 'pinned' | 'featured' | 'mentions' | 'reports'
    >
  > & {
    author: Person;
    text: string;
    /** Counts of people without a name. */
    reactions?: readonly {key: string; count: number}[];
  };

/** What a thread holds at first. */
export interface Seed extends ThreadOptions {
  /** People known by name although they may have written nothing, such as the owner. */
  people?: readonly Person[];
  comments: readonly SeedComment[];
}

export function prepare(visit: Visit, {owner, moderators, policy, guests}: ThreadOptions) {
  visit.putThread({
    ...(owner !== undefined && {owner}),
    ...(moderators && {moderators: [...moderators]}),
    ...(policy && {policy: {...visit.thread.policy, ...policy}}),
    ...(guests && {guest: guests}),
  });
}

export function fill(visit: Visit, seed: Seed) {
  prepare(visit, seed);
  for (const person of seed.people ?? []) visit.putPerson(person.id, {person});
  for (const comment of parentsFirst(seed.comments)) {
    if (visit.talk.comments.has(comment.id)) continue;
    visit.putComment(recordOf(visit, comment));
    const {id, newcomer} = comment.author;
    if (comment.state !== 'pending' && visit.personRecord(id).since === undefined) {
      visit.putPerson(id, {since: newcomer ? comment.createdAt : timeOf(0)});
    }
  }
}

/** By time, but never a reply before what it answers. */
function parentsFirst(comments: readonly SeedComment[]): Iterable<SeedComment> {
  const byTime = [...comments].sort((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt));
  const byId = new Map(byTime.map((comment) => [comment.id, comment]));
  const placed = new Set<SeedComment>();
  for (const comment of byTime) {
    const line = new Set<SeedComment>();
    for (let next: SeedComment | undefined = comment; next && !placed.has(next) && !line.has(next);) {
      line.add(next);
      next = next.parentId === null ? undefined : byId.get(next.parentId);
    }
    for (const next of [...line].reverse()) placed.add(next);
  }
  return placed;
}

function recordOf({talk, thread}: Visit, comment: SeedComment): CommentRecord {
  const {id, parentId, reactions = [], reports = [], state = 'visible', mentions = [], ...rest} = comment;
  return {
    ...rest,
    thread: thread.id,
    id,
    parent: parentId !== null && talk.comments.has(parentId) ? parentId : null,
    order: talk.last + 1,
    state,
    mentions,
    reactions: reactions.map(({key, count}) => ({key, by: [], more: count})),
    reports: reports.flatMap(({reason, count}) =>
      Array.from({length: count}, (_, index) => ({
        id: `${id}-${reason}-${String(index)}`,
        by: '',
        reason,
        at: comment.createdAt,
      })),
    ),
    version: 1,
  };
}
