import type {Comment, Draft, Id, Person, Relation, Report} from '../../model/contract.js';
import {refuse} from '../errors.js';
import {copy, randomId, timeOf, without, type CommentRecord, type ReportRecord} from './records.js';
import {
  REACTIONS,
  REASONS,
  closeWhenFull,
  isHeld,
  isNewcomer,
  refuseBanned,
  refusePost,
  refuseReply,
  refuseText,
} from './rules.js';
import {commentView, findPerson, isReadable, look} from './view.js';
import type {Visit} from './visit.js';

/** The stored comment, if this viewer may know of it. */
export function stored(visit: Visit, id: Id): CommentRecord {
  const record = visit.talk.comments.get(id);
  if (!record || !isReadable(visit, record)) refuse('gone', 'The comment is not there any more.');
  return record;
}

/** What the viewer gets back. */
export const answer = (visit: Visit, record: CommentRecord): Comment =>
  commentView(visit, look(visit), record);

export function post(visit: Visit, draft: Draft): Comment {
  const viewer = visit.person();
  const before = earlier(visit, viewer, draft);
  if (before) return answer(visit, before);
  refuseText(draft.text);
  const author = authorOf(visit, viewer, draft);
  refusePost(visit, viewer, draft);
  const parent = draft.parent ? stored(visit, draft.parent.id) : undefined;
  if (parent) refuseReply(visit, viewer, parent);
  const held = !draft.closes && (draft.hold === true || isHeld(visit, viewer, draft.text));
  const record = newComment(visit, draft, author, held);
  visit.putComment(record);
  if (draft.closes) close(visit, viewer, record);
  if (!held) publish(visit, record);
  return answer(visit, record);
}

/** The comment that this key has made already. Its fingerprint is text and parent. */
function earlier(visit: Visit, viewer: Person, {key, text, parent}: Draft): CommentRecord | undefined {
  if (!key) return undefined;
  const record = visit.comments.find((comment) => comment.key === key && comment.author?.id === viewer.id);
  if (record?.state === 'deleted') refuse('gone', 'The comment was removed.');
  if (record && ((record.posted ?? record.text) !== text || record.parent !== (parent?.id ?? null))) {
    refuse('invalid', 'The key belongs to another comment.', {field: 'key'});
  }
  return record;
}

function authorOf(visit: Visit, viewer: Person, draft: Draft): Person {
  const person = without(viewer, 'relation', 'newcomer');
  const newcomer = isNewcomer(visit, viewer) && !visit.team && {newcomer: true};
  if (viewer.role !== 'guest') return {...person, ...newcomer};
  const given = draft.guest ?? {name: ''};
  for (const field of ['name', 'email'] as const) {
    if (visit.guest?.[field] === 'required' && !given[field]?.trim()) {
      refuse('invalid', `The ${field} is missing.`, {field});
    }
  }
  const name = given.name.trim().slice(0, 80);
  return {...person, name, ...(given.url && {url: given.url}), ...newcomer};
}

function newComment(visit: Visit, draft: Draft, author: Person, held: boolean): CommentRecord {
  const {talk, now} = visit;
  const order = talk.last + 1;
  let id = `c${String(order)}`;
  while (talk.comments.has(id)) id += '-';
  return {
    thread: visit.thread.id,
    id,
    parent: draft.parent?.id ?? null,
    order,
    author,
    text: draft.text,
    key: draft.key,
    createdAt: timeOf(now),
    state: held ? 'pending' : 'visible',
    mentions: (draft.mentions ?? []).flatMap((person) => findPerson(visit, person) ?? []),
    reactions: [],
    reports: [],
    version: 1,
    data: copy(draft.data),
  };
}

function close(visit: Visit, by: Person, {id}: CommentRecord) {
  const {policy, version} = visit.thread;
  const rest = without(policy, 'reopensAt');
  visit.putThread({policy: {...rest, open: false, closing: id, by}, version: version + 1});
}

/** The comment has become visible to all. */
export function publish(visit: Visit, {author, createdAt}: CommentRecord) {
  if (author && visit.personRecord(author.id).since === undefined) {
    visit.putPerson(author.id, {since: createdAt});
  }
  closeWhenFull(visit);
}

export function edit(visit: Visit, comment: Comment, text: string): Comment {
  const viewer = visit.person();
  const record = stored(visit, comment.id);
  if (record.author?.id !== viewer.id || record.state === 'hidden') {
    refuse('forbidden', 'Only its writer changes a comment.');
  }
  refuseBanned(visit, viewer.id);
  refuseText(text);
  if (text === record.text) return answer(visit, record);
  if (comment.version !== undefined && comment.version !== String(record.version)) {
    refuse('conflict', 'The comment has changed meanwhile.', {current: answer(visit, record)});
  }
  const changed: CommentRecord = {
    ...record,
    text,
    posted: record.posted ?? record.text,
    editedAt: timeOf(visit.now),
    version: record.version + 1,
    state: isHeld(visit, viewer, text) ? 'pending' : record.state,
  };
  visit.putComment(changed);
  return answer(visit, changed);
}

/** The record stays, without words, so that replies keep their place and the key stays used. */
export function remove(visit: Visit, comment: Comment, reason?: string): Comment | null {
  const viewer = visit.person();
  let record = visit.talk.comments.get(comment.id);
  if (record?.state !== 'deleted') {
    record = stored(visit, comment.id);
    const own = record.author?.id === viewer.id;
    if (!own && !visit.team) refuse('forbidden', 'Only its writer and the team remove a comment.');
    record = emptied(record, own ? 'writer' : roleOf(visit, viewer), reason);
    visit.putComment(record);
    forgetClosing(visit, record.id);
  }
  const sight = look(visit);
  return sight.shown.has(record.id) ? commentView(visit, sight, record) : null;
}

const emptied = (record: CommentRecord, endedBy: string, reason: string | undefined): CommentRecord => ({
  ...record,
  text: '',
  posted: undefined,
  data: undefined,
  mentions: [],
  reactions: [],
  pinned: undefined,
  featured: undefined,
  reports: record.reports.map((report) => ({...report, resolved: true})),
  state: 'deleted',
  endedBy,
  reason,
  version: record.version + 1,
});

export const roleOf = ({thread}: Visit, {id}: Person) => (id === thread.owner ? 'owner' : 'moderator');

function forgetClosing(visit: Visit, id: Id) {
  const {closing, ...policy} = visit.thread.policy;
  if (closing === id) visit.putThread({policy, version: visit.thread.version + 1});
}

export function react(visit: Visit, comment: Comment, key: string, on: boolean): Comment {
  const {id} = visit.person();
  const record = stored(visit, comment.id);
  if (!REACTIONS.includes(key)) refuse('invalid', 'There is no such reaction.', {field: 'key'});
  if (record.state !== 'visible') refuse('forbidden', 'The comment takes no reactions.');
  const old = record.reactions.find((reaction) => reaction.key === key) ?? {key, by: [], more: 0};
  if (old.by.includes(id) === on) return answer(visit, record);
  const by = on ? [...old.by, id] : old.by.filter((person) => person !== id);
  const others = record.reactions.filter((reaction) => reaction.key !== key);
  const reactions = [...others, {...old, by}];
  reactions.sort((a, b) => REACTIONS.indexOf(a.key) - REACTIONS.indexOf(b.key));
  const changed = {...record, reactions};
  visit.putComment(changed);
  return answer(visit, changed);
}

export function report(visit: Visit, {comment, person, reason, note}: Report): {id: Id} {
  const viewer = visit.person();
  if (!REASONS.includes(reason)) refuse('invalid', 'There is no such reason.', {field: 'reason'});
  const record = comment && stored(visit, comment.id);
  const reported = record ? record.author?.id : person?.id;
  if (!record && reported === undefined) refuse('invalid', 'Nothing is reported.', {field: 'comment'});
  if (reported === viewer.id) refuse('invalid', 'One cannot report oneself.', {field: 'comment'});
  const reports = record?.reports ?? visit.thread.reports;
  const mine = reports.find(({by, person: whom}) => by === viewer.id && (record ? true : whom === reported));
  const told: ReportRecord = {
    id: mine?.id ?? randomId('r'),
    by: viewer.id,
    at: mine?.at ?? timeOf(visit.now),
    reason,
    note,
    ...(record ? {} : {person: reported}),
    resolved: mine?.resolved,
  };
  const next = [...reports.filter((other) => other !== mine), told];
  if (record) visit.putComment({...record, reports: next});
  else visit.putThread({reports: next});
  return {id: told.id};
}

export function block(visit: Visit, person: Person, relation: Relation): void {
  const viewer = visit.person();
  if (person.id === viewer.id) refuse('invalid', 'One cannot block oneself.', {field: 'person'});
  const {relations} = visit.personRecord(viewer.id);
  const old = relations.find(({id}) => id === person.id);
  if ((old?.relation ?? 'none') === relation) return;
  const known = without(findPerson(visit, person.id) ?? old ?? person, 'role');
  const others = relations.filter((other) => other !== old);
  visit.putPerson(viewer.id, {relations: relation === 'none' ? others : [...others, {...known, relation}]});
}
