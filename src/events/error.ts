import type {ErrorCode} from '../model/contract.js';

/** Something failed, or the backend answered nonsense. The reader was told already. Carries no comment text. */
export class CivilErrorEvent extends Event {
  readonly code: ErrorCode;
  /** What the adapter said, for developers. */
  readonly reason: string;

  constructor(code: ErrorCode, reason: string) {
    super('civil-error', {bubbles: true, composed: true});
    this.code = code;
    this.reason = reason;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'civil-error': CivilErrorEvent;
  }
}
