import type {CommentsError, ErrorCode} from '../model/contract.js';

/** What an error may carry besides its code: seconds to wait, the field at fault, or what stands there now. */
export type ErrorDetails = Partial<Pick<CommentsError, 'retryAfter' | 'field' | 'current'>>;

/**
 * Makes the error that an adapter rejects with.
 *
 * @param code - Decides what the reader is told and offered.
 * @param message - For developers and logs; readers get their words from the language pack.
 */
export function commentsError(code: ErrorCode, message: string, details: ErrorDetails = {}): CommentsError {
  return Object.assign(new Error(message), {code, ...details});
}

/** Ends the current call with a `CommentsError`. */
export function refuse(code: ErrorCode, message: string, details?: ErrorDetails): never {
  throw commentsError(code, message, details);
}
