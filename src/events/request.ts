import type {Deed} from '../model/intent.js';

/** Asks the page before anything is sent. `preventDefault()` calls it off; nothing that was typed is lost. */
export class CivilRequestEvent extends Event {
  readonly intent: Deed;

  constructor(intent: Deed) {
    super('civil-request', {bubbles: true, composed: true, cancelable: true});
    this.intent = intent;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'civil-request': CivilRequestEvent;
  }
}
