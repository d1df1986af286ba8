import {
  CivilBlockedEvent,
  CivilErrorEvent,
  CivilNudgedEvent,
  CivilPolicyEvent,
  CivilPostedEvent,
  CivilReportedEvent,
} from '../../events/after.js';
import type {Strings} from '../../i18n/strings.js';
import type {Format} from '../../i18n/format.js';
import type {Intent} from '../../model/intent.js';
import type {Nudge, Outcome} from '../../store/state.js';

/** What the page hears after something was done. `nudged` is the nudge that stood in the box before. */
export function eventsOf(intent: Intent, outcome: Outcome, nudged: Nudge | undefined): Event[] {
  const ended = endOfNudge(intent, outcome);
  const events: Event[] = nudged && ended ? [new CivilNudgedEvent(ended, nudged.assessment.severity)] : [];
  switch (outcome.type) {
    case 'posted':
      return [...events, new CivilPostedEvent(outcome.comment)];
    case 'nudged':
      return [...events, new CivilNudgedEvent('shown', outcome.nudge.assessment.severity)];
    case 'reported':
      return [...events, new CivilReportedEvent(outcome.commentId, outcome.reason, outcome.kept)];
    case 'blocked':
      return [...events, new CivilBlockedEvent(outcome.personId, outcome.relation, outcome.kept)];
    case 'policy':
      return [...events, new CivilPolicyEvent(outcome.thread)];
    case 'failed':
      return [...events, new CivilErrorEvent(outcome.failure.code, outcome.failure.message)];
    default:
      return events;
  }
}

function endOfNudge(intent: Intent, outcome: Outcome): 'reworded' | 'kept' | 'posted' | undefined {
  if (intent.type === 'reword') return 'reworded';
  if (intent.type === 'keep') return 'kept';
  return outcome.type === 'posted' || outcome.type === 'edited' ? 'posted' : undefined;
}

/** What the reader is told once, politely, after something was done. */
export function wordsOf(outcome: Outcome, strings: Strings, format: Format): string | undefined {
  switch (outcome.type) {
    case 'loaded':
      return strings.loaded(format.number(outcome.count), outcome.count);
    case 'posted':
      return outcome.comment.state === 'pending' ? strings.postedHeld : strings.posted;
    case 'edited':
      return strings.saved;
    case 'removed':
      return strings.removed;
    case 'reported':
      return outcome.kept === 'server' ? strings.reportSent : strings.reportHere;
    case 'blocked':
      return strings.related[outcome.relation] + (outcome.kept === 'browser' ? ` ${strings.onlyHere}` : '');
    case 'policy':
      return outcome.thread.policy.open ? strings.nowOpen : strings.nowClosed;
    default:
      return undefined;
  }
}
