/**
 * The border between an adapter and the widget. What an adapter answers has any shape; what leaves here has the types
 * of `contract.ts`, holds known fields only, and is safe to bind into a template.
 *
 * A field of the wrong type is left out or gets its default. A comment without an id is dropped, and its neighbours
 * stay. Nothing here throws, except `decodePage` for an answer that is no page at all.
 */
import type {Comment, Cursor, Id, Live, Page, Person, Thread, ThreadPolicy, Time} from './contract.js';
import {
  count,
  flag,
  identity,
  items,
  list,
  name,
  object,
  oneOf,
  or,
  text,
  time,
  type Read,
} from './decode-fields.js';

/** Stands for a time that the backend did not give, or not as a time. Show no time then. */
export const NO_TIME: Time = '1970-01-01T00:00:00Z';

const untouched: Read<unknown> = (value) => value;
const relation = oneOf('none', 'mute', 'block');

/** A person, or undefined without an id. The name may be empty: write "Anonymous" then. */
export const decodePerson: Read<Person> = object<Person>(
  {
    id: identity,
    name: or(name, ''),
    handle: (value) => name(value)?.replace(/^@/, '') || undefined,
    url: text,
    avatar: text,
    role: oneOf('owner', 'moderator', 'member', 'guest'),
    newcomer: flag,
    relation,
  },
  'id',
);

/** A comment, or undefined without an id. */
export const decodeComment: Read<Comment> = object<Comment>(
  {
    id: identity,
    parentId: or(identity, null),
    author: or(decodePerson, null),
    text,
    html: text,
    createdAt: or(time, NO_TIME),
    editedAt: time,
    key: identity,
    state: oneOf('visible', 'pending', 'hidden', 'deleted'),
    endedBy: oneOf('writer', 'owner', 'moderator'),
    reason: text,
    locked: flag,
    pinned: flag,
    featured: flag,
    mentions: list(decodePerson),
    replies: object<NonNullable<Comment['replies']>>({count: or(count, 0), next: identity}),
    reactions: list(
      object<NonNullable<Comment['reactions']>[number]>(
        {key: identity, count: or(count, 0), mine: or(flag, false)},
        'key',
      ),
    ),
    reports: list(
      object<NonNullable<Comment['reports']>[number]>({reason: identity, count: or(count, 0)}, 'reason'),
    ),
    url: text,
    version: identity,
    can: list(identity),
    data: untouched,
  },
  'id',
);

const openPolicy: ThreadPolicy = {open: true};

const readPolicy = object<ThreadPolicy>({
  // In doubt open: the backend has the last word, and says it without harm to what somebody wrote.
  open: or(flag, true),
  reopensAt: time,
  closesAt: time,
  closesAfter: count,
  who: oneOf('anyone', 'members', 'known', 'followers', 'mentioned', 'team'),
  whoBefore: time,
  slow: count,
  slowUntil: time,
  hold: oneOf('none', 'new', 'links', 'all'),
  holdUntil: time,
  by: decodePerson,
  note: text,
  closing: identity,
});

const demand = oneOf('required', 'optional');

const readThread = object<Thread>({
  id: or(identity, ''),
  policy: or(readPolicy, openPolicy),
  viewer: or(decodePerson, null),
  owner: decodePerson,
  count,
  createdAt: time,
  version: identity,
  can: list(identity),
  nextPostAt: time,
  kept: oneOf('server', 'browser', 'page'),
  guest: object<NonNullable<Thread['guest']>>({name: or(demand, 'optional'), email: demand}),
  sorts: list(identity),
  maxLength: (value) => count(value) || undefined,
  markup: oneOf('plain', 'markdown'),
  reactions: list(identity),
  reasons: list(identity),
  relations: list(relation),
  idempotent: flag,
  rules: text,
  host: name,
});

/** A thread's settings; whatever the answer, an open thread named `id` is the least that comes out. */
export function decodeThread(value: unknown, id: Id): Thread {
  const thread = readThread(value) ?? {id, policy: openPolicy, viewer: null};
  return {...thread, id: thread.id || id};
}

interface Answer {
  thread?: unknown;
  comments?: unknown[];
  next?: Cursor;
  prev?: Cursor;
  closing?: unknown;
  pinned?: unknown[];
}

const readPage = object<Answer>({
  thread: untouched,
  comments: items,
  next: identity,
  prev: identity,
  closing: untouched,
  pinned: items,
});

/**
 * A page of comments, and how many of them were too broken to show. Of two with one id the first is kept.
 *
 * @param id - The thread that was asked for.
 * @throws TypeError if the answer is no object with a list of `comments`.
 */
export function decodePage(value: unknown, id: Id = ''): {page: Page; dropped: number} {
  const {comments: given, thread, closing, pinned, ...cursors} = readPage(value) ?? {};
  if (!given) {
    throw new TypeError(`The backend answered ${typeof value} instead of a page of comments.`);
  }
  let dropped = 0;
  const read = (values: readonly unknown[]): Comment[] => {
    const byId = new Map<Id, Comment>();
    for (const one of values) {
      const comment = decodeComment(one);
      if (!comment) dropped++;
      else if (!byId.has(comment.id)) byId.set(comment.id, comment);
    }
    return [...byId.values()];
  };
  const page: Page = {thread: decodeThread(thread, id), comments: read(given), ...cursors};
  const [response] = read(closing ? [closing] : []);
  if (response) page.closing = response;
  if (pinned) page.pinned = read(pinned);
  return {page, dropped};
}

interface Event {
  type: string;
  comment?: Comment;
  id?: Id;
  thread?: Thread;
  retryAfter?: number;
}

const readEvent = object<Event>({
  type: or(text, ''),
  comment: decodeComment,
  id: identity,
  thread: readThread,
  retryAfter: count,
});

/** An event, or undefined if it says nothing that can be used. One of an unknown type means that something changed. */
export function decodeLive(value: unknown, threadId: Id = ''): Live | undefined {
  const event = readEvent(value);
  if (!event) return undefined;
  const {type, comment, id, thread, retryAfter} = event;
  if (type === 'put') return comment && {type, comment};
  if (type === 'gone') return id === undefined ? id : {type, id};
  if (type === 'thread') return thread && {type, thread: decodeThread(thread, threadId)};
  return type === 'down' ? {type, ...(retryAfter !== undefined && {retryAfter})} : {type: 'stale'};
}
