// Whole, valid data for tests and stories, of which each test names only what it is about. Runs in Node and in browsers.
import type {Assessment, Finding} from '../../src/civility/assessment.js';
import type {Clock} from '../../src/controllers/clock.js';
import type {Comment, Page, Person, Thread} from '../../src/model/contract.js';
import type {Box, Failure, Nudge} from '../../src/store/state.js';

/** The moment at which tests happen, in milliseconds since 1970: 23 November 2026, noon UTC. */
export const NOON = Date.UTC(2026, 10, 23, 12);

export function aPerson(fields: Partial<Person> = {}): Person {
  return {id: 'ann', name: 'Ann', ...fields};
}

/** A comment by Ann, an hour before noon. */
export function aComment(fields: Partial<Comment> = {}): Comment {
  return {
    id: 'c1',
    parentId: null,
    author: aPerson(),
    text: 'The second recipe worked better for me.',
    createdAt: new Date(NOON - 3_600_000).toISOString(),
    ...fields,
  };
}

/** An open thread in which Bob is looking, who wrote here before. */
export function aThread(fields: Partial<Thread> = {}): Thread {
  return {
    id: 'my-post',
    policy: {open: true},
    viewer: aPerson({id: 'bob', name: 'Bob', newcomer: false}),
    owner: aPerson({id: 'olga', name: 'Olga', role: 'owner'}),
    count: 0,
    ...fields,
  };
}

/** A page with these comments and nothing before or after them. */
export function aPage(comments: Comment[] = [], fields: Partial<Page> = {}): Page {
  return {thread: aThread({count: comments.length}), comments, ...fields};
}

/** The empty text box of the thread. */
export function aBox(fields: Partial<Box> = {}): Box {
  return {id: 'new', text: '', key: 'key-1', status: 'written', ...fields};
}

export function aFailure(fields: Partial<Failure> = {}): Failure {
  return {code: 'failed', message: 'said the adapter', ...fields};
}

/** What the judge found in a text; the severity of the whole is that of the gravest finding. */
export function anAssessment(...findings: Finding[]): Assessment {
  const severity = Math.max(0, ...findings.map((finding) => finding.severity));
  return {
    nudge: true,
    severity: severity as Assessment['severity'],
    score: 0.9,
    findings,
    language: 'en',
    basis: 'rules',
  };
}

/** A nudge about one insult, the words at 8 to 13, whose Post anyway is open. */
export function aNudge(fields: Partial<Nudge> = {}): Nudge {
  return {
    assessment: anAssessment({start: 8, end: 13, kind: 'insult', severity: 2}),
    opensAt: NOON,
    ...fields,
  };
}

/** A clock that stands still until it is moved. */
export interface ManualClock extends Clock {
  /** Moves time on and runs what falls due, in order. */
  advance(milliseconds: number): void;
  /** How many runs are waited for: 0 after everything was cleaned up. */
  readonly waiting: number;
}

export function manualClock(start: number = NOON): ManualClock {
  let now = start;
  const due = new Set<{at: number; run: () => void}>();
  const next = (end: number) =>
    [...due]
      .filter(({at}) => at <= end)
      .reduce<{at: number; run: () => void} | undefined>(earlier, undefined);
  return {
    now: () => now,
    after(milliseconds, run) {
      const entry = {at: now + Math.max(0, milliseconds), run};
      due.add(entry);
      return () => {
        due.delete(entry);
      };
    },
    advance(milliseconds) {
      const end = now + milliseconds;
      for (let entry = next(end); entry; entry = next(end)) {
        due.delete(entry);
        now = entry.at;
        entry.run();
      }
      now = end;
    },
    get waiting() {
      return due.size;
    },
  };
}

function earlier<T extends {at: number}>(found: T | undefined, entry: T): T {
  return found && found.at <= entry.at ? found : entry;
}
