/** A nudge was shown, or ended. Carries no words. */
export class CivilNudgedEvent extends Event {
  readonly outcome: 'shown' | 'reworded' | 'kept' | 'posted';
  /** 1 to 4, as `assess` says. */
  readonly severity: number;

  constructor(outcome: 'shown' | 'reworded' | 'kept' | 'posted', severity: number) {
    super('civil-nudged', {bubbles: true, composed: true});
    this.outcome = outcome;
    this.severity = severity;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'civil-nudged': CivilNudgedEvent;
  }
}
