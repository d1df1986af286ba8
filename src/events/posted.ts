import type {Comment} from '../model/contract.js';

/** The backend took a comment. */
export class CivilPostedEvent extends Event {
  readonly comment: Comment;

  constructor(comment: Comment) {
    super('civil-posted', {bubbles: true, composed: true});
    this.comment = comment;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'civil-posted': CivilPostedEvent;
  }
}
