import type {Comment, Id, ListQuery, Page, Sort} from '../../model/contract.js';
import {refuse} from '../errors.js';
import type {CommentRecord} from './records.js';
import {BRANCH, branchCursor, commentView, isReadable, look, threadView, type Sight} from './view.js';
import type {Visit} from './visit.js';

/**
 * A place in a walk: the sort key of the comment it stands at, never a number of comments, so that what is posted
 * meanwhile is neither repeated nor left out. It carries the question along.
 */
interface Place extends Pick<ListQuery, 'sort' | 'state' | 'author' | 'q'> {
  readonly at?: readonly number[];
  /** The page before the place instead of the one after it. */
  readonly back?: boolean;
  /** The rest of this branch instead of top-level comments. */
  readonly root?: Id;
}

/** One page of the thread. */
export function pageOf(visit: Visit, query: ListQuery): Page {
  const sight = look(visit);
  const {sort, state, author, q} = query;
  const place: Place =
    query.cursor === undefined ? ({sort, state, author, q} as Place) : readCursor(query.cursor);
  const part = place.root === undefined ? walk(visit, sight, query, place) : branchPart(visit, sight, place);
  const beside = query.cursor === undefined ? besideOf(visit, sight) : {};
  return {thread: threadView(visit, sight), ...part, ...beside};
}

function readCursor(cursor: string): Place {
  try {
    const place = JSON.parse(cursor) as Place;
    if (place.at?.length && place.at.every(Number.isFinite)) return place;
  } catch {
    // not one of ours
  }
  return refuse('invalid', 'The cursor is not valid.', {field: 'cursor'});
}

type Part = Pick<Page, 'comments' | 'next' | 'prev'>;

function walk(visit: Visit, sight: Sight, query: ListQuery, place: Place): Part {
  const size = Math.max(1, Math.floor(query.limit ?? 50) || 50);
  const keyOf = keyFor(place.sort);
  const units = unitsOf(visit, sight, place).map((record) => ({record, key: keyOf(record)}));
  units.sort((a, b) => compare(a.key, b.key));
  const from = startOf(units, place, size, rootOf(sight, query.around));
  const to = place.back ? before(units, place.at ?? []) : from + size;
  const taken = units.slice(from, to);
  const cursor = (unit: (typeof units)[number] | undefined, back?: boolean) =>
    JSON.stringify({...place, at: unit?.key, back});
  return {
    comments: taken.flatMap(({record}) =>
      isFiltered(place) ? [commentView(visit, sight, record)] : branchOf(visit, sight, record, query.around),
    ),
    ...(to < units.length && taken.length && {next: cursor(taken.at(-1))}),
    ...(from > 0 && taken.length && {prev: cursor(taken[0], true)}),
  };
}

const isFiltered = ({state, author, q}: Place) => Boolean(state || author !== undefined || q);

/** What a page counts: top-level comments, or, when something is looked for, whatever fits. */
function unitsOf(visit: Visit, sight: Sight, place: Place): CommentRecord[] {
  const {comments} = visit.talk;
  if (!isFiltered(place)) return [...sight.branches.keys()].flatMap((id) => comments.get(id) ?? []);
  return [...comments.values()].filter(
    (record) => isReadable(visit, record) && fits(commentView(visit, sight, record), place),
  );
}

/** Judged on what the viewer is given, so that nothing can be found out by asking. */
function fits(comment: Comment, {state, author, q}: Place): boolean {
  if (state === 'reported' ? !comment.reports : state && comment.state !== state) return false;
  if (author !== undefined && comment.author?.id !== author) return false;
  return !q || Boolean(comment.text?.toLowerCase().includes(q.toLowerCase()));
}

const byAge = ({createdAt, order}: CommentRecord) => [Date.parse(createdAt), order];
const byYouth = (record: CommentRecord) => byAge(record).map((part) => -part);
const byReactions = (record: CommentRecord) => [
  -record.reactions.reduce((sum, {by, more}) => sum + by.length + more, 0),
  ...byAge(record),
];
const keyFor = (sort: Sort | undefined) =>
  sort === 'newest' ? byYouth : sort === 'top' ? byReactions : byAge;

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, part] of a.entries()) {
    const difference = part - (b[index] ?? 0);
    if (difference) return difference;
  }
  return 0;
}

type Units = readonly {readonly record: CommentRecord; readonly key: readonly number[]}[];

const before = (units: Units, at: readonly number[]) => {
  const index = units.findIndex(({key}) => compare(key, at) >= 0);
  return index < 0 ? units.length : index;
};

function startOf(units: Units, {at, back}: Place, size: number, around: Id | undefined): number {
  if (!at) {
    const index = units.findIndex(({record}) => record.id === around);
    return index < 0 ? 0 : index - (index % size);
  }
  if (back) return Math.max(0, before(units, at) - size);
  const index = units.findIndex(({key}) => compare(key, at) > 0);
  return index < 0 ? units.length : index;
}

function rootOf({branches}: Sight, id: Id | undefined): Id | undefined {
  if (id === undefined || branches.has(id)) return id;
  for (const [root, branch] of branches) if (branch.some((record) => record.id === id)) return root;
  return undefined;
}

/** A top-level comment with its replies, cut where they are many, but never before the one that is looked for. */
function branchOf(visit: Visit, sight: Sight, root: CommentRecord, around: Id | undefined): Comment[] {
  const branch = sight.branches.get(root.id) ?? [];
  const cut = Math.max(BRANCH, branch.findIndex(({id}) => id === around) + 1);
  return [root, ...branch.slice(0, cut)].map((record) => commentView(visit, sight, record, cut));
}

function branchPart(visit: Visit, sight: Sight, {root = '', at = []}: Place): Part {
  const branch = sight.branches.get(root) ?? refuse('gone', 'The comment is not there any more.');
  const from = branch.filter(({order}) => order <= (at[0] ?? 0)).length;
  const next = branchCursor(sight, root, from + BRANCH);
  const comments = branch.slice(from, from + BRANCH).map((record) => commentView(visit, sight, record));
  return {comments, ...(next !== undefined && {next})};
}

/** The closing response and pinned comments: copies beside the walk, where they are as well. */
function besideOf(visit: Visit, sight: Sight): Pick<Page, 'closing' | 'pinned'> {
  const show = (record: CommentRecord) => commentView(visit, sight, record);
  const there = visit.comments.filter(({state}) => state === 'visible');
  const closing = there.find(({id}) => id === visit.thread.policy.closing);
  const pinned = there.filter((record) => record.pinned).map(show);
  return {...(closing && {closing: show(closing)}), ...(pinned.length && {pinned})};
}
