import type {Comment, CommentsAdapter, Id} from '../../model/contract.js';
import {may} from '../../model/permissions.js';
import {order} from '../../model/tree.js';
import {closingIn, foldIn} from '../../store/select.js';
import type {Box, ThreadState} from '../../store/state.js';
import type {Row} from '../comment/row.js';

/** Comments whose branch is collapsed, that are shown although folded, and whose long text is shown to the end. */
export type Marks = Readonly<Record<'collapse' | 'reveal' | 'whole', ReadonlySet<Id>>>;

/** What the viewer did to the list itself, kept by the element. */
export interface ListView {
  readonly marks: Marks;
  readonly target: Id | undefined;
  /** Whether the thread takes comments now. */
  readonly open: boolean;
  readonly now: number;
}

/** Comments are drawn in groups of about this many, so that the browser can leave out those far away. */
export const GROUP = 50;

/** The rows of the list, in groups. A row, and a group, that did not change is the same object as before. */
export function groupRows(
  state: ThreadState,
  adapter: CommentsAdapter,
  view: ListView,
  before: readonly (readonly Row[])[],
): readonly (readonly Row[])[] {
  const known = new Map(before.flat().map((row) => [row.comment.id, row]));
  const rows = rowsOf(state, adapter, view).map((row) => reuse(known.get(row.comment.id), row));
  const groups: (readonly Row[])[] = [];
  for (let at = 0; at < rows.length; at += GROUP) {
    const group = rows.slice(at, at + GROUP);
    const old = before[groups.length];
    groups.push(
      old?.length === group.length && old.every((row, index) => row === group[index]) ? old : group,
    );
  }
  return groups;
}

function rowsOf(state: ThreadState, adapter: CommentsAdapter, view: ListView): Row[] {
  const {thread} = state;
  const closing = thread && !view.open ? closingIn(state)?.id : undefined;
  const comments = [...listed(state, view.now)].filter(({id}) => id !== closing);
  const locked = new Set<Id>();
  // Signed out, one writes first and signs in on the way out.
  const joins = !!adapter.post && !!adapter.signIn && thread?.viewer === null;
  return order(comments, {collapsed: view.marks.collapse}).map(({comment, depth, parent, descendants}) => {
    const {id} = comment;
    const sending = !state.comments.has(id);
    if (comment.locked || (parent && locked.has(parent.id))) locked.add(id);
    return {
      comment,
      depth,
      parent,
      descendants,
      collapsed: view.marks.collapse.has(id),
      fold: foldIn(state, comment),
      revealed: view.marks.reveal.has(id),
      whole: view.marks.whole.has(id),
      removing: state.removing.has(id),
      alone: false,
      sending,
      target: view.target === id,
      reply: state.boxes.get(`reply:${id}`),
      edit: state.boxes.get(`edit:${id}`),
      loading: state.loading === id,
      canReply: view.open && !sending && !locked.has(id) && (joins || may('reply', comment, thread, adapter)),
      canReact: !sending && may('react', comment, thread, adapter),
    };
  });
}

const SENDING = 'sending:';

/** The comments in their order, with those that are on their way at the end. */
function* listed({ids, comments, boxes, thread, guest}: ThreadState, now: number): Generator<Comment> {
  for (const id of ids) {
    const comment = comments.get(id);
    if (comment) yield comment;
  }
  for (const box of boxes.values()) {
    if (box.status === 'sending' && !box.id.startsWith('edit:')) yield onItsWay(box, now);
  }
  function onItsWay(box: Box, at: number): Comment {
    return {
      id: SENDING + box.key,
      parentId: box.about?.id ?? null,
      author: thread?.viewer ?? {id: SENDING, name: guest?.name ?? ''},
      text: box.text,
      createdAt: new Date(at).toISOString(),
    };
  }
}

function reuse(old: Row | undefined, row: Row): Row {
  if (!old) return row;
  const keys = Object.keys(row) as (keyof Row)[];
  return keys.every((key) => old[key] === row[key]) ? old : row;
}
