import type {ComposerStrings} from './strings-composer.js';

const s = (number: number) => (number === 1 ? '' : 's');

/** English. */
export const enComposer: ComposerStrings = {
  signIn: 'Sign in',
  signOut: 'Sign out',
  signInHere: 'Sign in on this site to comment.',
  change: 'Change',
  guestName: 'Your name',
  guestEmail: 'E-mail (not shown)',
  optional: 'optional',
  discard: 'Discard',
  discardAsk: 'Throw away what you wrote?',
  discardYes: 'Throw away',
  discardNo: 'Keep it',
  nothingToPreview: 'Nothing to show yet.',
  left: (count, number) => `${count} character${s(number)} left`,
  over: (count, number) => `${count} character${s(number)} too many`,
  rules: 'Before you write',
  keptDraft: 'Kept as a draft. It waits here for you.',
  resumeDraft: 'Continue your draft',
  waitUntil: (span) => `You can send this in ${span}.`,
  nameMissing: 'Please enter a name first.',
  emailMissing: 'Please enter an e-mail address first.',
  standsNow: 'What stands there now',
};
