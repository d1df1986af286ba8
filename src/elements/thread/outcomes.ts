import {CivilBlockedEvent} from '../../events/blocked.js';
import {CivilNudgedEvent} from '../../events/nudged.js';
import {CivilPolicyEvent} from '../../events/policy.js';
import {CivilReportedEvent} from '../../events/reported.js';
import {enParts} from '../../i18n/en-parts.js';
import type {Id} from '../../model/contract.js';
import type {Intent} from '../../model/intent.js';
import type {Nudge, Outcome} from '../../store/state.js';
import {find, uncovered} from '../../store/visit.js';
import type {CivilThread} from './thread.js';

/** What the page hears after something other than a plain post. `nudged` is the nudge that stood in the box before. */
export function eventsOf(intent: Intent, outcome: Outcome, nudged: Nudge | undefined): Event[] {
  const ended = endOfNudge(intent, outcome);
  const events: Event[] = nudged && ended ? [new CivilNudgedEvent(ended, nudged.assessment.severity)] : [];
  switch (outcome.type) {
    case 'nudged':
      return [...events, new CivilNudgedEvent('shown', outcome.nudge.assessment.severity)];
    case 'reported':
      return [...events, new CivilReportedEvent(outcome.commentId, outcome.reason, outcome.kept)];
    case 'blocked':
      return [...events, new CivilBlockedEvent(outcome.personId, outcome.relation, outcome.kept)];
    case 'policy':
      return [...events, new CivilPolicyEvent(outcome.thread)];
    default:
      return events;
  }
}

function endOfNudge(intent: Intent, outcome: Outcome): 'reworded' | 'kept' | 'posted' | undefined {
  if (intent.type === 'reword') return 'reworded';
  if (intent.type === 'keep') return 'kept';
  return outcome.type === 'posted' || outcome.type === 'edited' ? 'posted' : undefined;
}

/** What the reader is told once, politely, after something other than a plain post. */
export function wordsOf(outcome: Outcome): string | undefined {
  switch (outcome.type) {
    case 'edited':
      return enParts.saved;
    case 'removed':
      return enParts.removed;
    case 'reported':
      return outcome.kept === 'server' ? enParts.reportSent : enParts.reportHere;
    case 'blocked':
      return enParts.related[outcome.relation] + (outcome.kept === 'browser' ? ` ${enParts.onlyHere}` : '');
    case 'policy':
      return outcome.thread.policy.open ? enParts.nowOpen : enParts.nowClosed;
    default:
      return undefined;
  }
}

/** Some comments of a page could not be read. */
export function sayBroken(el: CivilThread, count: number): void {
  const {format} = el.language;
  el.notice = {words: enParts.dropped(format.number(count), count)};
}

/** Shows the comment that the address names, and moves there. */
export async function goTo(el: CivilThread, id: Id): Promise<void> {
  const {store} = el;
  const there = store && (await find(store, id));
  if (el.target !== id || el.store !== store) return;
  if (there) {
    el.marks = {...el.marks, collapse: uncovered(store, el.marks.collapse, id)};
    await el.updateComplete;
    el.focusing.comment(id);
  } else el.notice = {words: enParts.further};
}
