import {decodeComment} from '../model/decode.js';
import type {Comment, Draft} from '../model/contract.js';
import type {Deed} from '../model/intent.js';
import type {Core} from './core.js';
import {failureOf, isUncertain} from './failure.js';
import {judge} from './judge.js';
import {keeperOf} from './keeper.js';
import type {Box, Outcome} from './state.js';

type Submit = Extract<Deed, {type: 'submit'}>;

/**
 * Sends a box's words. They stay in the box, and in this browser, until the backend said yes.
 * A comment keeps its key through every retry, so that a lost answer never makes a second comment.
 */
export async function submit(core: Core, {box: id, text, confirmed}: Submit): Promise<Outcome> {
  const written = core.state.boxes.get(id);
  if (!written || written.status === 'sending') return {type: 'done'};
  const nudge = confirmed ? undefined : await judge(core, written, text);
  const now = core.state.boxes.get(id);
  // Typed while the judge was loading: nothing went out yet, so the latest words are what counts.
  if (now && now.text !== written.text) return submit(core, {type: 'submit', box: id, text: now.text});
  if (nudge) {
    set(core, {...written, text, nudge, nudged: nudge.assessment.severity});
    return {type: 'nudged', nudge};
  }
  const box: Box = {...calm(written), text, status: 'sending'};
  set(core, box);
  try {
    if (isPlain(core, box)) return await post(core, box, draftOf(core, box, text, confirmed));
    const {sendSpecially} = await import('./special.js');
    return await sendSpecially(core, box, confirmed);
  } catch (error) {
    return failed(core, box, error);
  }
}

/** Whether the words are a new comment by somebody who may simply post it, first or again with the same key. */
function isPlain({state, adapter}: Core, {id, sent, text}: Box): boolean {
  const {thread} = state;
  const knows = sent === undefined || (sent === text && thread?.idempotent !== false);
  const known = thread?.viewer !== null || !!thread.guest || !adapter.signIn;
  return knows && known && id !== 'closing' && !id.startsWith('edit:');
}

/** Posts, and shows what came of it. */
export async function post(core: Core, box: Box, draft: Draft): Promise<Extract<Outcome, {type: 'posted'}>> {
  if (!core.adapter.post) throw missing('post');
  const comment = received(await core.adapter.post(draft, core.ctx()), draft.text);
  core.dispatch({type: 'put', comment});
  empty(core, box, draft.text);
  return {type: 'posted', comment, closes: draft.closes === true};
}

export function draftOf(core: Core, box: Box, text: string, confirmed: boolean | undefined): Draft {
  const {thread, guest} = core.state;
  return {
    key: box.key,
    text,
    ...(box.about && {parent: box.about}),
    ...(thread?.viewer === null && guest && {guest}),
    ...((confirmed || box.nudged !== undefined) && {confirmed: true}),
    ...(box.id === 'closing' && {closes: true}),
  };
}

/** The backend's echo, decoded. An echo that is nonsense leaves the outcome unknown, so the words stay. */
export function received(value: unknown, text: string): Comment {
  const comment = decodeComment(value);
  if (comment) return comment.text === undefined && comment.html === undefined ? {...comment, text} : comment;
  throw new TypeError('The backend took the comment but answered with something that is not a comment.');
}

export const missing = (method: string): Error =>
  Object.assign(new Error(`This adapter has no ${method}().`), {code: 'unsupported'});

/** The backend said yes: the words that were sent leave the box; words typed meanwhile stay, under a new key. */
export function empty(core: Core, {id, about}: Box, sent: string): void {
  const now = core.state.boxes.get(id);
  const text = now && now.text !== sent ? now.text : '';
  keeperOf(core).dropDraft(id);
  if (id !== 'new' && text === '') core.dispatch({type: 'unbox', id});
  else set(core, {id, text, key: core.env.key(), status: 'written', ...(about && {about})});
}

function failed(core: Core, box: Box, error: unknown): Outcome {
  const failure = failureOf(error, core.env.now());
  const current = failure.code === 'conflict' ? decodeComment(failure.current) : undefined;
  set(core, {
    ...(core.state.boxes.get(box.id) ?? box),
    status: 'failed',
    failure: {...failure, ...(current && {current})},
    ...(isUncertain(failure) && box.sent === undefined && {sent: box.text}),
    ...(current && {about: current}), // saving again is then on top of what stands there
  });
  return {type: 'failed', failure};
}

/** The box without what stood between it and going out. */
export function calm(box: Box): Box {
  const bare = {...box};
  delete bare.nudge;
  delete bare.failure;
  delete bare.kept;
  return bare;
}

/** Keeps the box in state and in this browser. */
export function set(core: Core, box: Box): void {
  core.dispatch({type: 'box', box});
  keeperOf(core).saveDraft(box, core.env.now());
}
