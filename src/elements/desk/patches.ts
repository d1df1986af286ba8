import type {PolicyPatch, ThreadPolicy} from '../../model/contract.js';

/** Closes now. A time to reopen that a former pause left behind would open it again at once, so it goes. */
export function closePatch(policy: ThreadPolicy, note: string): PolicyPatch {
  return {
    open: false,
    ...(note && {note}),
    ...(policy.reopensAt !== undefined && {reopensAt: null}),
  };
}

/** Opens again, and takes away what would close it again at once. */
export function reopenPatch(policy: ThreadPolicy): PolicyPatch {
  return {
    open: true,
    closing: null,
    note: null,
    ...(policy.closesAt !== undefined && {closesAt: null}),
    ...(policy.closesAfter !== undefined && {closesAfter: null}),
  };
}
