/** What a text box says beside the plainest case: to guests, about drafts, limits and pauses. */
export interface ComposerStrings {
  signIn: string;
  signOut: string;
  signInHere: string;
  change: string;
  guestName: string;
  guestEmail: string;
  optional: string;
  discard: string;
  discardAsk: string;
  discardYes: string;
  discardNo: string;
  nothingToPreview: string;
  left(count: string, number: number): string;
  over(count: string, number: number): string;
  rules: string;
  keptDraft: string;
  resumeDraft: string;
  waitUntil(span: string): string;
  nameMissing: string;
  emailMissing: string;
  standsNow: string;
}
