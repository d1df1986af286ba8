import type {Id, Relation} from '../model/contract.js';

/** A reader muted, blocked or released a person. */
export class CivilBlockedEvent extends Event {
  readonly personId: Id;
  readonly relation: Relation;
  /** `browser`: the adapter keeps no block list, so only this browser knows. */
  readonly kept: 'server' | 'browser';

  constructor(personId: Id, relation: Relation, kept: 'server' | 'browser') {
    super('civil-blocked', {bubbles: true, composed: true});
    this.personId = personId;
    this.relation = relation;
    this.kept = kept;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'civil-blocked': CivilBlockedEvent;
  }
}
