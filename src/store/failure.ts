import type {ErrorCode} from '../model/contract.js';
import type {Failure} from './state.js';

const CODES: ReadonlySet<string> = new Set<ErrorCode>([
  'offline',
  'signin',
  'forbidden',
  'blocked',
  'closed',
  'slow',
  'rate',
  'invalid',
  'nudge',
  'rejected',
  'duplicate',
  'conflict',
  'expired',
  'gone',
  'unsupported',
  'failed',
]);

/** Reads whatever an adapter rejected with. An unknown code counts as `failed`. */
export function failureOf(error: unknown, now: number): Failure {
  const {code, retryAfter, field, current, message} = (
    typeof error === 'object' && error !== null ? error : {}
  ) as Record<string, unknown>;
  return {
    code: typeof code === 'string' && CODES.has(code) ? (code as ErrorCode) : 'failed',
    message: typeof message === 'string' ? message : String(error),
    ...(typeof retryAfter === 'number' && retryAfter > 0 && {retryAt: now + retryAfter * 1000}),
    ...(typeof field === 'string' && {field}),
    ...(typeof current === 'object' &&
      current !== null && {current: current as NonNullable<Failure['current']>}),
  };
}

/** Whether the backend may have stored the words although no answer came. */
export function isUncertain({code}: Failure): boolean {
  return code === 'offline' || code === 'failed';
}
