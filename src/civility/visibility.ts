import type {Comment, Id, Person, Relation} from '../model/contract.js';

/** What a viewer's own choices say about whose words are folded. */
export interface Viewpoint {
  /** The viewer's relations by person, as chosen here; an entry wins over what the server sent with a comment. */
  relations: ReadonlyMap<Id, Relation>;
  /** Ids of comments that the viewer reported. */
  reported: ReadonlySet<Id>;
  /** Who is looking; null when signed out. */
  viewer: Person | null;
}

/** Why a comment is folded for a viewer. */
export type Fold = 'blocked' | 'muted' | 'reported';

/**
 * Says whether, and why, a comment is folded for this viewer. Replies to it are judged by themselves.
 * The viewer's own comments never fold.
 *
 * @returns the first reason that holds, in the order blocked, muted, reported; undefined: shown in full.
 */
export function foldOf(comment: Comment, {relations, reported, viewer}: Viewpoint): Fold | undefined {
  const {author} = comment;
  if (viewer && author?.id === viewer.id) return undefined;
  const relation = author ? (relations.get(author.id) ?? author.relation) : undefined;
  if (relation === 'block') return 'blocked';
  if (relation === 'mute') return 'muted';
  return reported.has(comment.id) ? 'reported' : undefined;
}
