import type {CommentPatch, Id, PolicyPatch, Relation, Sort} from './contract.js';

/** Names a text box: the one of the thread, one for each open reply or edit, and the author's closing response. */
export type BoxId = 'new' | 'closing' | `reply:${Id}` | `edit:${Id}`;

/** Who a guest says they are. */
export interface Guest {
  readonly name: string;
  readonly email?: string;
}

/**
 * Something that a person asks for and that reaches the backend. The page hears each as `civil-request` first and
 * may call it off.
 */
export type Deed =
  /** Post, or save an edit. `confirmed`: the writer saw the nudge and goes on. */
  | {readonly type: 'submit'; readonly box: BoxId; readonly text: string; readonly confirmed?: boolean}
  | {readonly type: 'remove'; readonly commentId: Id}
  | {readonly type: 'react'; readonly commentId: Id; readonly key: string; readonly on: boolean}
  /** `relation` mutes or blocks the writer in the same step. */
  | {
      readonly type: 'report';
      readonly commentId: Id;
      readonly reason: string;
      readonly note?: string;
      readonly relation?: Relation;
    }
  /** `name` is for somebody who did not write here, as in a list that is brought along. */
  | {readonly type: 'block'; readonly personId: Id; readonly relation: Relation; readonly name?: string}
  | {readonly type: 'moderate'; readonly commentId: Id; readonly patch: CommentPatch}
  | {readonly type: 'policy'; readonly patch: PolicyPatch}
  | {readonly type: 'sign-in'}
  | {readonly type: 'sign-out'};

/** A move within the widget, which the page need not hear of. */
export type Move =
  | {readonly type: 'sort'; readonly sort: Sort}
  | {readonly type: 'more'; readonly where: 'next' | 'prev' | Id}
  | {readonly type: 'show-new'}
  | {readonly type: 'retry'}
  /** Takes back a removal that is still held. */
  | {readonly type: 'undo'; readonly commentId: Id}
  | {readonly type: 'open'; readonly box: BoxId}
  /** Words were typed. */
  | {readonly type: 'write'; readonly box: BoxId; readonly text: string}
  | {readonly type: 'guest'; readonly guest: Guest}
  /** A text box got focus: what judges words may load. */
  | {readonly type: 'prepare'}
  /** Back to the words; the nudge goes. */
  | {readonly type: 'reword'; readonly box: BoxId}
  /** The words stay as a draft, the box folds. */
  | {readonly type: 'keep'; readonly box: BoxId}
  /** The words are thrown away, on purpose. */
  | {readonly type: 'discard'; readonly box: BoxId};

/** Any wish of a person. Rises from the elements as `civil-intent` and stops at `<civil-thread>`. */
export type Intent = Deed | Move;
