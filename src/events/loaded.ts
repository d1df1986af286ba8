/** The first page stands. */
export class CivilLoadedEvent extends Event {
  /** How many comments came with it. */
  readonly count: number;

  constructor(count: number) {
    super('civil-loaded', {bubbles: true, composed: true});
    this.count = count;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'civil-loaded': CivilLoadedEvent;
  }
}
