/** What went wrong, by error code, with what to do next. A backend that can say why can be reached, so these load then. */
export type FailureStrings = Record<
  | 'signin'
  | 'forbidden'
  | 'blocked'
  | 'closed'
  | 'slow'
  | 'rate'
  | 'invalid'
  | 'nudge'
  | 'rejected'
  | 'duplicate'
  | 'conflict'
  | 'expired'
  | 'gone'
  | 'unsupported',
  string
>;
