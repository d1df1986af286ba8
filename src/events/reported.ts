import type {Id} from '../model/contract.js';

/** A reader reported a comment. Carries no words from the reader. */
export class CivilReportedEvent extends Event {
  readonly commentId: Id;
  readonly reason: string;
  /** `browser`: the adapter takes no reports, so only this browser knows. */
  readonly kept: 'server' | 'browser';

  constructor(commentId: Id, reason: string, kept: 'server' | 'browser') {
    super('civil-reported', {bubbles: true, composed: true});
    this.commentId = commentId;
    this.reason = reason;
    this.kept = kept;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'civil-reported': CivilReportedEvent;
  }
}
