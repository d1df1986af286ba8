import type {Id, Person, Thread} from '../../model/contract.js';
import {refuse} from '../errors.js';
import type {CommentRecord, Conversation, PersonRecord, ThreadRecord} from './records.js';

/** What a call changed, for those who watch and for the database. */
export class Changes {
  /** Each changed comment as it was before; undefined: it is new. */
  readonly comments = new Map<Id, CommentRecord | undefined>();
  readonly people = new Set<Id>();
  /** The people whose relations changed: their own view of the whole thread did. */
  readonly relations = new Set<Id>();
  thread = false;

  get any() {
    return this.thread || this.comments.size + this.people.size > 0;
  }
}

/** Where a call takes place: one thread, one person, one moment. */
export interface VisitOptions {
  readonly talk: Conversation;
  readonly people: Map<Id, PersonRecord>;
  /** People known by name although they may have written nothing. */
  readonly members: ReadonlyMap<Id, Person>;
  /** Who calls; a guest has an identity of role `guest`; null may only read. */
  readonly viewer: Person | null;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly guest?: Thread['guest'] | undefined;
  readonly kept?: Thread['kept'] | undefined;
}

/** One call by one person: the rules read from it, and change records through it only. */
export class Visit {
  readonly talk: Conversation;
  readonly members: ReadonlyMap<Id, Person>;
  readonly viewer: Person | null;
  readonly now: number;
  readonly guest: Thread['guest'] | undefined;
  readonly kept: Thread['kept'] | undefined;
  readonly changes = new Changes();
  readonly people: Map<Id, PersonRecord>;

  constructor(options: VisitOptions) {
    this.talk = options.talk;
    this.members = options.members;
    this.viewer = options.viewer;
    this.now = options.now;
    this.guest = options.guest;
    this.kept = options.kept;
    this.people = options.people;
  }

  get thread(): ThreadRecord {
    return this.talk.record;
  }

  /** All comments of the thread, in the order in which they came. */
  get comments(): CommentRecord[] {
    return [...this.talk.comments.values()];
  }

  /** The owner or a moderator calls. */
  get team(): boolean {
    return this.viewer !== null && this.isTeam(this.viewer.id);
  }

  isTeam(id: Id): boolean {
    return id === this.thread.owner || this.thread.moderators.includes(id);
  }

  /** Who calls, if they may write at all. */
  person(): Person {
    return this.viewer ?? refuse('signin', 'Nobody is signed in.');
  }

  /** Goes on only for the owner and moderators. */
  requireTeam(): Person {
    const viewer = this.person();
    if (!this.team) refuse('forbidden', 'Only the owner and moderators do this.');
    return viewer;
  }

  personRecord(id: Id): PersonRecord {
    return this.people.get(id) ?? {id, relations: []};
  }

  putComment(comment: CommentRecord) {
    const {comments} = this.changes;
    if (!comments.has(comment.id)) comments.set(comment.id, this.talk.comments.get(comment.id));
    this.talk.put(comment);
  }

  putThread(patch: Partial<ThreadRecord>) {
    this.changes.thread = true;
    this.talk.record = {...this.thread, ...patch};
  }

  putPerson(id: Id, patch: Partial<PersonRecord>) {
    this.changes.people.add(id);
    const before = this.personRecord(id);
    const after = {...before, ...patch};
    if (JSON.stringify(before.relations) !== JSON.stringify(after.relations)) this.changes.relations.add(id);
    this.people.set(id, after);
  }
}
