import type {Comment, CommentAction, Cursor, Id, Person, Thread, ThreadAction} from '../../model/contract.js';
import {without, type CommentRecord, type Conversation} from './records.js';
import {
  MAX_LENGTH,
  REACTIONS,
  REASONS,
  isNewcomer,
  mayPost,
  policyOf,
  refuseBanned,
  slowUntil,
} from './rules.js';
import type {Visit} from './visit.js';

/** How many replies of one top-level comment travel with it. */
export const BRANCH = 100;

/** A thread as one viewer sees it, worked out once for all of its comments. */
export interface Sight {
  /** What is there for this viewer: what they may read, and placeholders that replies hang on. */
  readonly shown: ReadonlySet<Id>;
  /** How many comments are below each. */
  readonly below: ReadonlyMap<Id, number>;
  /** All replies below each top-level comment, oldest first. */
  readonly branches: ReadonlyMap<Id, readonly CommentRecord[]>;
  /** Comments that take no replies. */
  readonly locked: ReadonlySet<Id>;
  /** The viewer could write in the thread. */
  readonly mayPost: boolean;
}

const isOwn = ({viewer}: Visit, {author}: CommentRecord) => viewer !== null && viewer.id === author?.id;

/** Whether the comment itself, and not a placeholder, goes to this viewer. A hidden one goes without its words. */
export function isReadable(visit: Visit, comment: CommentRecord): boolean {
  if (comment.state === 'pending') return visit.team || isOwn(visit, comment);
  return comment.state !== 'deleted';
}

type Shape = Omit<Sight, 'mayPost'>;
/** Each viewer's shape of a thread, until the thread changes: a walk through 10,000 comments works it out once. */
const shapes = new WeakMap<Conversation, {revision: number; byViewer: Map<Id, Shape>}>();

export function look(visit: Visit): Sight {
  const {talk, viewer} = visit;
  let kept = shapes.get(talk);
  if (kept?.revision !== talk.revision) {
    kept = {revision: talk.revision, byViewer: new Map()};
    shapes.set(talk, kept);
  }
  const shape = kept.byViewer.get(viewer?.id ?? '') ?? shapeOf(visit);
  kept.byViewer.set(viewer?.id ?? '', shape);
  return {...shape, mayPost: mayPost(visit)};
}

function shapeOf(visit: Visit): Shape {
  const {comments} = visit.talk;
  const shown = new Set<Id>();
  for (const comment of comments.values()) {
    if (!isReadable(visit, comment)) continue;
    for (
      let id: Id | null = comment.id;
      id !== null && !shown.has(id);
      id = comments.get(id)?.parent ?? null
    ) {
      shown.add(id);
    }
  }
  return {shown, ...branchesOf(visit, shown)};
}

/** Replies come after their parents in order, so one pass down and one pass up are enough at any depth. */
function branchesOf({comments}: Visit, shown: ReadonlySet<Id>) {
  const branches = new Map<Id, CommentRecord[]>();
  const roots = new Map<Id, Id>();
  const below = new Map<Id, number>();
  const locked = new Set<Id>();
  const records = comments.filter(({id}) => shown.has(id));
  for (const record of records) {
    const {id, parent} = record;
    const root = parent === null ? id : (roots.get(parent) ?? id);
    roots.set(id, root);
    if (root === id) branches.set(id, []);
    else branches.get(root)?.push(record);
    if (record.locked || (parent !== null && locked.has(parent))) locked.add(id);
  }
  for (const {id, parent} of records.reverse()) {
    if (parent !== null) below.set(parent, (below.get(parent) ?? 0) + (below.get(id) ?? 0) + 1);
  }
  return {branches, below, locked};
}

/** Where the rest of a branch begins, if it was cut after so many replies. */
export function branchCursor(sight: Sight, root: Id, cut: number): Cursor | undefined {
  const branch = sight.branches.get(root);
  if (!branch || branch.length <= cut) return undefined;
  return JSON.stringify({root, at: [branch[cut - 1]?.order ?? 0]});
}

/** A person as this viewer sees them in this thread. */
export function personView(visit: Visit, person: Person): Person {
  const {owner, moderators} = visit.thread;
  const here = person.id === owner ? 'owner' : moderators.includes(person.id) ? 'moderator' : person.role;
  const relation = relationTo(visit, person.id);
  return {...without(person, 'role', 'relation'), ...(here && {role: here}), ...(relation && {relation})};
}

const relationTo = (visit: Visit, id: Id) =>
  visit.viewer
    ? visit.personRecord(visit.viewer.id).relations.find((person) => person.id === id)?.relation
    : undefined;

/** One comment as this viewer sees it. `cut`: how many of its replies travel with it. */
export function commentView(visit: Visit, sight: Sight, record: CommentRecord, cut = BRANCH): Comment {
  const {id, parent, createdAt, endedBy, reason} = record;
  const count = sight.below.get(id) ?? 0;
  const base = {
    id,
    parentId: parent,
    createdAt,
    version: String(record.version),
    replies: count ? {count, next: branchCursor(sight, id, cut)} : undefined,
    endedBy,
    reason,
    can: [],
  };
  if (!isReadable(visit, record)) {
    const state = record.state === 'deleted' ? 'deleted' : 'hidden';
    return {...base, author: null, state} as Comment;
  }
  const author = record.author && personView(visit, record.author);
  const withheld =
    author?.relation === 'block' || (record.state === 'hidden' && !visit.team && !isOwn(visit, record));
  return {
    ...base,
    author,
    ...(!withheld && {text: record.text, mentions: mentionsView(visit, record)}),
    editedAt: record.editedAt,
    ...(isOwn(visit, record) && {key: record.key, data: record.data}),
    state: record.state,
    locked: record.locked || undefined,
    pinned: record.pinned || undefined,
    featured: record.featured || undefined,
    reactions: reactionsView(visit, record),
    reports: reportsView(visit, record),
    can: actionsOf(visit, sight, record),
  } as Comment;
}

const mentionsView = (visit: Visit, {mentions}: CommentRecord) =>
  mentions.length ? mentions.map((person) => personView(visit, person)) : undefined;

const reactionsView = ({viewer}: Visit, {reactions}: CommentRecord) =>
  reactions
    .map(({key, by, more}) => ({key, count: by.length + more, mine: by.includes(viewer?.id ?? '')}))
    .filter(({count}) => count);

/** For those who may moderate only, and only what is not dealt with. */
function reportsView(visit: Visit, {reports}: CommentRecord) {
  if (!visit.team) return undefined;
  const counts = new Map<string, number>();
  for (const {reason, resolved} of reports) if (!resolved) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return counts.size ? [...counts].map(([reason, count]) => ({reason, count})) : undefined;
}

function actionsOf(visit: Visit, sight: Sight, record: CommentRecord): CommentAction[] {
  const {viewer, team} = visit;
  if (!viewer) return [];
  const own = isOwn(visit, record);
  const visible = record.state === 'visible';
  const can: [CommentAction, boolean][] = [
    ['reply', visible && sight.mayPost && !sight.locked.has(record.id)],
    ['edit', own && mayEdit(visit, record)],
    ['remove', own || team],
    ['react', visible],
    ['report', !own],
    ['block', !own && record.author !== null],
    ['approve', team && record.state === 'pending'],
    ['hide', team],
    ['lock', team],
    ['feature', team],
    ['pin', team],
    ['ban', team && record.author !== null && !visit.isTeam(record.author.id)],
  ];
  return can.flatMap(([action, yes]) => (yes ? [action] : []));
}

/** The writer may change the words: not after somebody hid them, nor while kept from writing. */
export function mayEdit(visit: Visit, record: CommentRecord): boolean {
  try {
    refuseBanned(visit, record.author?.id ?? '');
    return record.state !== 'hidden';
  } catch {
    return false;
  }
}

const ABOUT_THREAD: ThreadAction[] = ['open', 'who', 'slow', 'hold', 'closing'];

/** The thread's settings as this viewer sees them. */
export function threadView(visit: Visit, sight: Sight): Thread {
  const {viewer, thread, team} = visit;
  const policy = policyOf(visit);
  const next = viewer ? slowUntil(visit, viewer) : undefined;
  const owner = thread.owner === undefined ? undefined : findPerson(visit, thread.owner);
  return {
    id: thread.id,
    policy,
    viewer: viewer && viewer.role !== 'guest' ? viewerView(visit, viewer) : null,
    owner: owner && personView(visit, owner),
    count: countShown(visit),
    createdAt: thread.createdAt,
    version: String(thread.version),
    can: [...(sight.mayPost ? ['post'] : []), ...(team ? ABOUT_THREAD : [])],
    nextPostAt: next === undefined ? undefined : new Date(next).toISOString(),
    kept: visit.kept,
    guest: policy.who === 'members' ? undefined : visit.guest,
    sorts: ['oldest', 'newest', 'top'],
    maxLength: MAX_LENGTH,
    reactions: REACTIONS,
    reasons: REASONS,
  } as Thread;
}

const viewerView = (visit: Visit, viewer: Person): Person => ({
  ...personView(visit, viewer),
  ...(!visit.team && {newcomer: isNewcomer(visit, viewer)}),
});

/** How many comments this viewer can read, words and all. */
export const countShown = (visit: Visit) =>
  visit.comments.filter((comment) => comment.state !== 'hidden' && isReadable(visit, comment)).length;

/** Somebody by their id: a member, or whoever wrote under it here. */
export const findPerson = ({members, people, comments}: Visit, id: Id): Person | undefined =>
  members.get(id) ??
  people.get(id)?.person ??
  comments.find(({author, state}) => author?.id === id && state === 'visible')?.author ??
  undefined;
