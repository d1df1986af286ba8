import type {CommentsError, ErrorCode} from '../../model/contract.js';

/** Ends a check because there is nothing to check; the message is the reason. */
export class Skipped extends Error {}

/** Ends the current check: there is nothing to check here. */
export function skip(reason: string): never {
  throw new Skipped(reason);
}

/** Ends the current check: the adapter is at fault. */
export function fail(message: string): never {
  throw new Error(message);
}

/** Fails with `message` unless the value is truthy. */
export function ensure(value: unknown, message: string): asserts value {
  if (!value) fail(message);
}

/** A value in a message: short, and never the reason for another failure. */
export function show(value: unknown): string {
  let text: string | undefined;
  try {
    text = JSON.stringify(value);
  } catch {
    // cyclic, or a bigint: the words below do
  }
  text ??= String(value);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Where two values of plain JSON first differ; undefined: nowhere. */
function difference(actual: unknown, expected: unknown, path: string): string | undefined {
  if (isObject(actual) && isObject(expected) && Array.isArray(actual) === Array.isArray(expected)) {
    for (const name of new Set([...Object.keys(expected), ...Object.keys(actual)])) {
      const step = Array.isArray(actual) ? `${path}[${name}]` : `${path}.${name}`;
      const found = difference(actual[name], expected[name], step);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  return actual === expected ? undefined : `${path}: expected ${show(expected)}, got ${show(actual)}`;
}

/** Fails unless both are the same, and says where they first differ. A field without a value is no field. */
export function same(actual: unknown, expected: unknown, what: string) {
  const short = !isObject(expected) || show(expected).length < 100;
  const found = difference(actual, expected, what);
  if (found === undefined) return;
  fail(short ? `${what}: expected ${show(expected)}, got ${show(actual)}` : found);
}

/** Fails if an id comes twice. */
export function unique(ids: readonly string[], where: string) {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) fail(`${where}: ${show(id)} comes twice`);
    seen.add(id);
  }
}

const isError = (value: unknown): value is Error =>
  value instanceof Error || Object.prototype.toString.call(value) === '[object Error]';

/** How a call ended. */
export type Ending<T> = {readonly value: T} | {readonly error: CommentsError};

/** Waits for a call, however it ends. Whatever it rejects with must be an `Error`. */
export async function ending<T>(what: string, call: () => Promise<T>): Promise<Ending<T>> {
  let promise: Promise<T>;
  try {
    promise = call();
  } catch (error) {
    fail(`${what} threw ${show(String(error))} at once: it has to return a promise that rejects`);
  }
  try {
    return {value: await promise};
  } catch (error) {
    ensure(isError(error), `${what} rejected with ${show(error)}: expected an Error that carries a code`);
    return {error: error as CommentsError};
  }
}

/** Fails unless the call rejects with one of these codes. Hands back the error. */
export async function refused(
  what: string,
  codes: readonly ErrorCode[],
  call: () => Promise<unknown>,
): Promise<CommentsError> {
  const end = await ending(what, call);
  const wanted = codes.join(' or ');
  if (!('error' in end)) fail(`${what} went through: expected it to reject ${wanted}`);
  const {code, message} = end.error as {code?: unknown; message: string};
  if (!codes.includes(code as ErrorCode)) {
    fail(
      `${what}: expected the code ${wanted}, got ${code === undefined ? 'no code' : show(code)} (${message})`,
    );
  }
  return end.error;
}

/** Fails unless the call rejects as an aborted call does. */
export async function aborted(what: string, call: () => Promise<unknown>) {
  const end = await ending(what, call);
  if (!('error' in end)) fail(`${what} went through, although its signal was aborted`);
  const {name, message} = end.error;
  if (name !== 'AbortError') fail(`${what}: expected an AbortError, got ${name} (${message})`);
}
