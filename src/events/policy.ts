import type {Thread} from '../model/contract.js';

/** The thread's policy changed by the viewer's hand: closed, reopened, slowed. */
export class CivilPolicyEvent extends Event {
  readonly thread: Thread;

  constructor(thread: Thread) {
    super('civil-policy', {bubbles: true, composed: true});
    this.thread = thread;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'civil-policy': CivilPolicyEvent;
  }
}
