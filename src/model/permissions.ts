/** What the viewer may do here, from what the backend said and can do. The backend has the last word on everything. */
import type {Comment, CommentAction, CommentsAdapter, Thread, ThreadAction} from './contract.js';

/** The method that an action needs. */
const methods = new Map<CommentAction, keyof CommentsAdapter>([
  ['reply', 'post'],
  ['edit', 'edit'],
  ['remove', 'remove'],
  ['react', 'react'],
  ['approve', 'moderate'],
  ['hide', 'moderate'],
  ['lock', 'moderate'],
  ['feature', 'moderate'],
  ['pin', 'moderate'],
  ['ban', 'ban'],
]);

/** Whether the viewer wrote the comment. */
export const isOwn = (comment: Comment, thread: Thread | undefined): boolean =>
  thread?.viewer != null && comment.author?.id === thread.viewer.id;

/** Where an adapter says nothing: whoever may post may reply, members react, and people change their own words. */
function byDefault(
  action: CommentAction,
  comment: Comment,
  thread: Thread | undefined,
  adapter: CommentsAdapter,
) {
  if (action === 'reply') return mayThread('post', thread, adapter);
  if (action === 'react') return thread?.viewer != null;
  return (action === 'edit' || action === 'remove') && isOwn(comment, thread);
}

/**
 * Whether to offer an action on a comment. Reporting and blocking are always there, because this browser can do
 * something about both; not for one's own comments, nor is anything on a deleted one.
 *
 * A locked branch is not looked at: locks are inherited, so ask where the branch is known.
 *
 * @param thread - Undefined while it is not loaded; then nobody is signed in.
 */
export function may(
  action: CommentAction,
  comment: Comment,
  thread: Thread | undefined,
  adapter: CommentsAdapter,
): boolean {
  if (comment.state === 'deleted') return false;
  if (action === 'report') return !isOwn(comment, thread);
  if (action === 'block') return comment.author != null && !isOwn(comment, thread);
  const method = methods.get(action);
  if (!method || !adapter[method]) return false;
  return comment.can?.includes(action) ?? byDefault(action, comment, thread, adapter);
}

/**
 * Whether to offer an action on the thread. Where the adapter says nothing, members and invited guests post while the
 * thread is open, and nothing else.
 *
 * @param thread - Undefined while it is not loaded; then nothing is offered.
 */
export function mayThread(
  action: ThreadAction,
  thread: Thread | undefined,
  adapter: CommentsAdapter,
): boolean {
  if (!thread || !adapter[action === 'post' ? 'post' : 'setPolicy']) return false;
  const invited = thread.viewer !== null || thread.guest !== undefined;
  return thread.can?.includes(action) ?? (action === 'post' && thread.policy.open && invited);
}
