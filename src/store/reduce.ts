import type {Comment, Id, Page, Relation, Sort, Thread} from '../model/contract.js';
import type {BoxId, Guest} from '../model/intent.js';
import type {Box, Failure, ThreadState} from './state.js';

/** Everything that can happen to a thread's state. */
export type Action =
  | {readonly type: 'loading'; readonly what: 'first' | 'next' | 'prev' | Id}
  | {readonly type: 'failed'; readonly failure: Failure}
  /** `first` replaces the list; the others add to it. `again` is a first page that leaves the list where it is. */
  | {readonly type: 'loaded'; readonly page: Page; readonly where: 'first' | 'again' | 'next' | 'prev' | Id}
  | {readonly type: 'sort'; readonly sort: Sort}
  | {readonly type: 'thread'; readonly thread: Thread}
  /** By the viewer's own hand: shown at once. */
  | {readonly type: 'put'; readonly comment: Comment}
  /** By others: a known comment changes in place, a new one waits. */
  | {readonly type: 'arrived'; readonly comment: Comment}
  | {readonly type: 'gone'; readonly id: Id}
  | {readonly type: 'shown'}
  | {readonly type: 'box'; readonly box: Box}
  | {readonly type: 'unbox'; readonly id: BoxId}
  | {readonly type: 'guest'; readonly guest: Guest}
  | {readonly type: 'relations'; readonly relations: ReadonlyMap<Id, Relation>}
  | {readonly type: 'reported'; readonly ids: readonly Id[]}
  | {readonly type: 'removing'; readonly id: Id; readonly held: boolean};

export const initial: ThreadState = {
  phase: 'loading',
  comments: new Map(),
  ids: [],
  since: 0,
  ahead: new Set(),
  waiting: new Map(),
  pinned: [],
  boxes: new Map(),
  relations: new Map(),
  reported: new Set(),
  removing: new Set(),
};

export function reduce(state: ThreadState, action: Action): ThreadState {
  switch (action.type) {
    case 'loading':
      return {
        ...without(state, 'failure'),
        loading: action.what,
        phase: state.thread ? state.phase : 'loading',
      };
    case 'failed':
      return {
        ...without(state, 'loading'),
        failure: action.failure,
        phase: state.thread ? state.phase : 'failed',
      };
    case 'loaded':
      return loaded(without(state, 'loading', 'failure'), action.page, action.where);
    case 'sort':
      return {...state, sort: action.sort};
    case 'thread':
      return {...state, thread: action.thread, since: 0};
    case 'put':
      return recounted(state, put(state, action.comment), action.comment.id);
    case 'arrived':
      return recounted(state, arrived(state, action.comment), action.comment.id);
    case 'gone':
      return recounted(state, gone(state, action.id), action.id);
    case 'shown':
      return {...[...state.waiting.values()].reduce(put, state), waiting: new Map()};
    case 'box':
      return {...state, boxes: new Map(state.boxes).set(action.box.id, action.box)};
    case 'unbox':
      return {...state, boxes: deleted(state.boxes, action.id)};
    case 'guest':
      return {...state, guest: action.guest};
    case 'relations':
      return {...state, relations: new Map([...state.relations, ...action.relations])};
    case 'reported':
      return {...state, reported: new Set([...state.reported, ...action.ids])};
    case 'removing': {
      const removing = new Set(state.removing);
      if (action.held) removing.add(action.id);
      else removing.delete(action.id);
      return {...state, removing};
    }
  }
}

function loaded(state: ThreadState, page: Page, where: (Action & {type: 'loaded'})['where']): ThreadState {
  const {thread} = page;
  if (where === 'again') return refreshed({...state, thread, since: 0}, page);
  const first = where === 'first';
  const comments = new Map(first ? [] : state.comments);
  const added = page.comments.filter(({id}) => !comments.has(id)).map(({id}) => id);
  for (const comment of page.comments) comments.set(comment.id, comment);
  const waiting = first ? new Map<Id, Comment>() : new Map(state.waiting);
  for (const id of added) waiting.delete(id);
  const ahead = new Set(first ? [] : state.ahead);
  for (const {id} of page.comments) ahead.delete(id);
  const base = {...state, phase: 'ready' as const, comments, waiting, thread, ahead, since: 0};
  switch (where) {
    case 'first':
      return {
        ...cursors(without(base, 'closing'), page, 'next', 'prev'),
        ids: added,
        pinned: page.pinned ?? [],
        ...(page.closing && {closing: page.closing}),
      };
    case 'next':
      return {...cursors(base, page, 'next'), ids: [...state.ids, ...added]};
    case 'prev':
      return {...cursors(base, page, 'prev'), ids: [...added, ...state.ids]};
    default:
      return moreReplies({...base, ids: [...state.ids, ...added]}, where, page);
  }
}

/** Where the list of one comment's replies goes on. */
function moreReplies(state: ThreadState, id: Id, page: Page): ThreadState {
  const parent = state.comments.get(id);
  if (!parent?.replies) return state;
  const replies = {count: parent.replies.count, ...(page.next !== undefined && {next: page.next})};
  return {...state, comments: new Map(state.comments).set(id, {...parent, replies})};
}

/** A first page that came again: what changed changes in place, what is new waits, what is gone goes. */
function refreshed(state: ThreadState, page: Page): ThreadState {
  const came = new Set(page.comments.map(({id}) => id));
  let next: ThreadState = {...state, pinned: page.pinned ?? [], ...(page.closing && {closing: page.closing})};
  if (!page.closing) next = without(next, 'closing');
  for (const comment of page.comments) next = arrived(next, comment);
  const cut = page.comments.some(({replies}) => replies?.next !== undefined);
  const whole = !cut && page.next === undefined && page.prev === undefined;
  if (whole) for (const id of state.ids) if (!came.has(id)) next = gone(next, id);
  return next;
}

function put(state: ThreadState, comment: Comment): ThreadState {
  const {id} = comment;
  const known = state.comments.has(id);
  const atTop = state.sort === 'newest' && comment.parentId === null;
  return {
    ...state,
    comments: new Map(state.comments).set(id, comment),
    waiting: deleted(state.waiting, id),
    ids: known ? state.ids : atTop ? [id, ...state.ids] : [...state.ids, id],
    ...(!known && !atTop && state.next !== undefined && {ahead: new Set(state.ahead).add(id)}),
    ...(state.closing?.id === id && {closing: comment}),
    pinned: state.pinned.map((one) => (one.id === id ? comment : one)),
  };
}

function arrived(state: ThreadState, comment: Comment): ThreadState {
  const {id, key} = comment;
  const before = state.comments.get(id);
  if (before) return same(before, comment) ? state : put(state, comment);
  const ours =
    key !== undefined && [...state.boxes.values()].some((box) => box.key === key && box.status !== 'written');
  if (ours) return put(state, comment);
  if (comment.state === 'deleted') return state;
  return {...state, waiting: new Map(state.waiting).set(id, comment)};
}

/** Backends say how many comments there are with a page; between two pages one comment more or less counts here. */
function recounted(before: ThreadState, after: ThreadState, id: Id): ThreadState {
  const change = standing(after, id) - standing(before, id);
  return change ? {...after, since: after.since + change} : after;
}

function standing({comments, waiting}: ThreadState, id: Id): number {
  const comment = comments.get(id) ?? waiting.get(id);
  return comment && comment.state !== 'deleted' && comment.state !== 'hidden' ? 1 : 0;
}

/** Equal in everything that is drawn; plain JSON compares as text. */
function same(one: Comment, other: Comment): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A comment goes without a trace, or, where something stands or is being written below it, leaves its place. */
function gone(state: ThreadState, id: Id): ThreadState {
  const waiting = deleted(state.waiting, id);
  const comment = state.comments.get(id);
  if (!comment) return {...state, waiting};
  const holds =
    [...state.comments.values()].some((one) => one.parentId === id) ||
    [...state.boxes.values()].some(({about, text}) => about?.id === id && text.trim() !== '');
  if (!holds) {
    return {
      ...state,
      waiting,
      comments: deleted(state.comments, id),
      ids: state.ids.filter((one) => one !== id),
      pinned: state.pinned.filter((one) => one.id !== id),
    };
  }
  const tombstone: Comment = {
    id,
    parentId: comment.parentId,
    author: null,
    createdAt: comment.createdAt,
    state: 'deleted',
  };
  return {...state, waiting, comments: new Map(state.comments).set(id, tombstone)};
}

function cursors<T extends ThreadState>(state: T, page: Page, ...names: ('next' | 'prev')[]): ThreadState {
  const bare: ThreadState = without(state, ...names);
  return {
    ...bare,
    ...Object.fromEntries(names.flatMap((name) => (page[name] === undefined ? [] : [[name, page[name]]]))),
  };
}

function without<T extends ThreadState>(state: T, ...names: (keyof ThreadState)[]): T {
  const copy = {...state};
  for (const name of names) delete copy[name];
  return copy;
}

function deleted<K, V>(map: ReadonlyMap<K, V>, key: K): ReadonlyMap<K, V> {
  if (!map.has(key)) return map;
  const copy = new Map(map);
  copy.delete(key);
  return copy;
}
