import type {ThreadPolicy, Time} from './contract.js';

/** Whether a time has come. An absent time never comes. */
function reached(time: Time | undefined, now: number): boolean {
  return time !== undefined && Date.parse(time) <= now;
}

/** Whether a thread takes comments now, its own timers included. */
export function isOpen(policy: ThreadPolicy, count: number, now: number): boolean {
  if (!policy.open) return reached(policy.reopensAt, now);
  return !reached(policy.closesAt, now) && !(policy.closesAfter !== undefined && count >= policy.closesAfter);
}

/** Seconds between two comments of one person now; 0 is no slow mode. */
export function slowSeconds(policy: ThreadPolicy, now: number): number {
  return reached(policy.slowUntil, now) ? 0 : (policy.slow ?? 0);
}
