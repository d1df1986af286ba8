import type {Comment, ErrorCode, Id, Relation, Thread} from '../model/contract.js';

const rising = {bubbles: true, composed: true};

/** The first page stands. */
export class CivilLoadedEvent extends Event {
  /** How many comments came with it. */
  readonly count: number;

  constructor(count: number) {
    super('civil-loaded', rising);
    this.count = count;
  }
}

/** The backend took a comment. */
export class CivilPostedEvent extends Event {
  readonly comment: Comment;

  constructor(comment: Comment) {
    super('civil-posted', rising);
    this.comment = comment;
  }
}

/** A reader reported a comment. Carries no words from the reader. */
export class CivilReportedEvent extends Event {
  readonly commentId: Id;
  readonly reason: string;
  /** `browser`: the adapter takes no reports, so only this browser knows. */
  readonly kept: 'server' | 'browser';

  constructor(commentId: Id, reason: string, kept: 'server' | 'browser') {
    super('civil-reported', rising);
    this.commentId = commentId;
    this.reason = reason;
    this.kept = kept;
  }
}

/** A reader muted, blocked or released a person. */
export class CivilBlockedEvent extends Event {
  readonly personId: Id;
  readonly relation: Relation;
  /** `browser`: the adapter keeps no block list, so only this browser knows. */
  readonly kept: 'server' | 'browser';

  constructor(personId: Id, relation: Relation, kept: 'server' | 'browser') {
    super('civil-blocked', rising);
    this.personId = personId;
    this.relation = relation;
    this.kept = kept;
  }
}

/** The thread's policy changed by the viewer's hand: closed, reopened, slowed. */
export class CivilPolicyEvent extends Event {
  readonly thread: Thread;

  constructor(thread: Thread) {
    super('civil-policy', rising);
    this.thread = thread;
  }
}

/** A nudge was shown, or ended. Carries no words. */
export class CivilNudgedEvent extends Event {
  readonly outcome: 'shown' | 'reworded' | 'kept' | 'posted';
  /** 1 to 4, as `assess` says. */
  readonly severity: number;

  constructor(outcome: 'shown' | 'reworded' | 'kept' | 'posted', severity: number) {
    super('civil-nudged', rising);
    this.outcome = outcome;
    this.severity = severity;
  }
}

/** Something failed, or the backend answered nonsense. The reader was told already. Carries no comment text. */
export class CivilErrorEvent extends Event {
  readonly code: ErrorCode;
  /** What the adapter said, for developers. */
  readonly reason: string;

  constructor(code: ErrorCode, reason: string) {
    super('civil-error', rising);
    this.code = code;
    this.reason = reason;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'civil-loaded': CivilLoadedEvent;
    'civil-posted': CivilPostedEvent;
    'civil-reported': CivilReportedEvent;
    'civil-blocked': CivilBlockedEvent;
    'civil-policy': CivilPolicyEvent;
    'civil-nudged': CivilNudgedEvent;
    'civil-error': CivilErrorEvent;
  }
}
