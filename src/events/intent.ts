import type {Intent} from '../model/intent.js';

/** A wish on its way from an element to `<civil-thread>`, where it stops. */
export class CivilIntentEvent extends Event {
  readonly intent: Intent;

  constructor(intent: Intent) {
    super('civil-intent', {bubbles: true, composed: true});
    this.intent = intent;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'civil-intent': CivilIntentEvent;
  }
}
