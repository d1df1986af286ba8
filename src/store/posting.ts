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
    const needsSignIn = core.state.thread?.viewer === null && !core.state.thread.guest;
    if (needsSignIn) await signInFirst(core);
    return id.startsWith('edit:') ? await saveEdit(core, box) : await post(core, box, confirmed);
  } catch (error) {
    return failed(core, box, error);
  }
}

async function signInFirst(core: Core): Promise<void> {
  if (!core.adapter.signIn) return; // the backend then says `signin`, in words
  await core.adapter.signIn(core.ctx());
  await core.relist('again');
}

async function post(core: Core, box: Box, confirmed: boolean | undefined): Promise<Outcome> {
  const {adapter} = core;
  if (!adapter.post) throw Object.assign(new Error('This adapter has no post().'), {code: 'unsupported'});
  const found = await alreadyStored(core, box);
  const earlier = box.sent !== undefined && box.sent !== box.text ? box.sent : undefined;
  const draft = draftOf(core, box, earlier ?? box.text, confirmed);
  let comment = found ?? received(await adapter.post(draft, core.ctx()), draft.text);
  // The words changed after an unknown outcome: the old ones are settled first, then changed.
  if (earlier !== undefined && adapter.edit) {
    comment = received(await adapter.edit(comment, box.text, core.ctx()), box.text);
  }
  core.dispatch({type: 'put', comment});
  empty(core, box, adapter.edit ? box.text : draft.text);
  if (draft.closes) await finishClosing(core, comment);
  return {type: 'posted', comment, closes: draft.closes === true};
}

function draftOf(core: Core, box: Box, text: string, confirmed: boolean | undefined): Draft {
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

/** Where keys are not honoured, a retry first looks whether the words are there already. */
async function alreadyStored(core: Core, box: Box): Promise<Comment | undefined> {
  if (core.state.thread?.idempotent !== false || box.sent === undefined) return undefined;
  await core.relist('again');
  const {comments, waiting, thread} = core.state;
  const parentId = box.about?.id ?? null;
  return [...waiting.values(), ...comments.values()].find(
    (one) => one.text === box.sent && one.parentId === parentId && one.author?.id === thread.viewer?.id,
  );
}

/** The half of a closing response that a backend without `closes` leaves to do. */
async function finishClosing(core: Core, comment: Comment): Promise<void> {
  await core.relist('again');
  const {thread} = core.state;
  if (!thread || thread.policy.closing === comment.id || !core.adapter.setPolicy) return;
  await core.adapter.setPolicy(thread, {open: false, closing: comment.id}, core.ctx());
  await core.relist('again');
}

async function saveEdit(core: Core, box: Box): Promise<Outcome> {
  const {adapter} = core;
  if (!adapter.edit || !box.about) {
    throw Object.assign(new Error('This adapter has no edit().'), {code: 'unsupported'});
  }
  let comment: Comment;
  try {
    comment = received(await adapter.edit(box.about, box.text, core.ctx()), box.text);
  } catch (error) {
    const current = decodeComment(failureOf(error, core.env.now()).current);
    // An answer was lost and the edit is there already: that is success.
    if (current?.text !== box.text) throw error;
    comment = current;
  }
  core.dispatch({type: 'put', comment});
  keeperOf(core).dropDraft(box.id);
  core.dispatch({type: 'unbox', id: box.id});
  return {type: 'edited', comment};
}

/** The backend's echo, decoded. An echo that is nonsense leaves the outcome unknown, so the words stay. */
function received(value: unknown, text: string): Comment {
  const comment = decodeComment(value);
  if (comment) return comment.text === undefined && comment.html === undefined ? {...comment, text} : comment;
  throw new TypeError('The backend took the comment but answered with something that is not a comment.');
}

/** The backend said yes: the words that were sent leave the box; words typed meanwhile stay, under a new key. */
function empty(core: Core, box: Box, sent: string): void {
  const now = core.state.boxes.get(box.id);
  const rest = now && now.text !== sent ? now.text : '';
  keeperOf(core).dropDraft(box.id);
  if (box.id === 'new' || rest !== '') {
    set(core, {
      id: box.id,
      text: rest,
      key: core.env.key(),
      status: 'written',
      ...(box.about && {about: box.about}),
    });
  } else core.dispatch({type: 'unbox', id: box.id});
}

function failed(core: Core, box: Box, error: unknown): Outcome {
  const failure = failureOf(error, core.env.now());
  const current = failure.code === 'conflict' ? decodeComment(failure.current) : undefined;
  const now = core.state.boxes.get(box.id) ?? box;
  set(core, {
    ...now,
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
