/** The order in which a conversation is read, from a flat list in any order. */
import type {Comment, Id} from './contract.js';

/** A comment at its place in the conversation. */
export interface Row {
  readonly comment: Comment;
  /** 0 at the top level. Not limited; drawing is. */
  readonly depth: number;
  /** The comment that this one answers, if it is loaded. */
  readonly parent?: Comment;
  /** How many loaded comments are below this one, collapsed ones too. */
  readonly descendants: number;
}

/** Settings of `order`. */
export interface OrderOptions {
  /** Comments whose descendants are left out. Default: none. */
  readonly collapsed?: ReadonlySet<Id>;
}

interface Node {
  readonly comment: Comment;
  /** Milliseconds; read only where there is something to sort. */
  time: number;
  parent?: Node;
  replies?: Node[];
  /** -1: not walked over yet. */
  depth: number;
  descendants: number;
}

/** Hangs every comment below the one that it answers, and returns all of them. Of two with one id the first stays. */
function grow(comments: Iterable<Comment>): Iterable<Node> {
  const nodes = new Map<Id, Node>();
  for (const comment of comments) {
    if (!nodes.has(comment.id)) nodes.set(comment.id, {comment, time: 0, depth: -1, descendants: 0});
  }
  for (const node of nodes.values()) {
    const {parentId} = node.comment;
    const parent = parentId === null ? undefined : nodes.get(parentId);
    if (!parent || parent === node) continue;
    node.parent = parent;
    (parent.replies ??= []).push(node);
  }
  return nodes.values();
}

/** Oldest first; as given where equally old. */
function sortByTime(replies: Node[]): void {
  for (const reply of replies) reply.time = Date.parse(reply.comment.createdAt) || 0;
  replies.sort((a, b) => a.time - b.time);
}

/** Appends the node and what is below it, depth first. A stack of our own: a chain of replies may be any length. */
function walk(root: Node, found: Node[]): void {
  const ahead = [root];
  for (let node = ahead.pop(); node; node = ahead.pop()) {
    if (node.depth >= 0) continue; // the beginning of a circle, reached from its end
    node.depth = node.parent ? node.parent.depth + 1 : 0;
    found.push(node);
    const replies = node.replies ?? [];
    if (replies.length > 1) sortByTime(replies);
    for (let at = replies.length; at--;) ahead.push(replies[at] as Node);
  }
}

/** A node of the circle that this one hangs below; it becomes a root. */
function openCircle(node: Node): Node {
  const passed = new Set<Node>();
  let top = node;
  while (top.parent && !passed.has(top)) {
    passed.add(top);
    top = top.parent;
  }
  delete top.parent;
  return top;
}

/**
 * The conversation, depth first: top-level comments as given, replies oldest first. A comment whose parent is not among
 * them stands at the top level. Each comment comes exactly once, also where parents form a circle. O(n log n).
 */
export function order(comments: Iterable<Comment>, {collapsed}: OrderOptions = {}): readonly Row[] {
  const nodes = [...grow(comments)];
  const found: Node[] = [];
  for (const node of nodes) if (!node.parent) walk(node, found);
  for (const node of nodes) if (node.depth < 0) walk(openCircle(node), found);

  for (let at = found.length; at--;) {
    const {parent, descendants} = found[at] as Node;
    if (parent) parent.descendants += descendants + 1;
  }

  const rows: Row[] = [];
  let hidden = Infinity;
  for (const {comment, depth, parent, descendants} of found) {
    if (depth > hidden) continue;
    hidden = collapsed?.has(comment.id) ? depth : Infinity;
    rows.push(parent ? {comment, depth, parent: parent.comment, descendants} : {comment, depth, descendants});
  }
  return rows;
}
