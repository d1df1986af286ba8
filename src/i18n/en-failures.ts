import {en} from './en.js';
import type {FailureStrings} from './strings-failures.js';

/** English; with those that are always at hand, whatever an error code asks for. */
export const enFailures: FailureStrings & typeof en.failures = {
  ...en.failures,
  signin: 'Please sign in; your words stay here.',
  forbidden: 'You are not allowed to do that here.',
  blocked: 'This person or place does not take replies from you at the moment.',
  closed: 'Comments were closed meanwhile. Your words are still here to copy.',
  slow: 'Slow mode is on, so there is a pause between two comments.',
  rate: 'That was a lot at once. Please wait a moment.',
  invalid: 'Something in this comment cannot be sent as it is.',
  nudge: 'Please look at your words once more before they go out.',
  rejected: 'The site did not accept this comment.',
  duplicate: 'These words are already posted.',
  conflict: 'This was changed elsewhere meanwhile. Both versions are shown; Save keeps yours.',
  expired: 'The time for editing this comment is over. Your words are still here to copy.',
  gone: 'That comment is no longer there. Your words are still here to copy.',
  unsupported: 'This site cannot do that.',
};
