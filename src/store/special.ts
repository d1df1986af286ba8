import {decodeComment} from '../model/decode.js';
import type {Comment} from '../model/contract.js';
import type {Core} from './core.js';
import {failureOf} from './failure.js';
import {keeperOf} from './keeper.js';
import {draftOf, empty, missing, post, received} from './posting.js';
import type {Box, Outcome} from './state.js';

/** Sends what is more than a new comment: an edit, a closing response, words after signing in or after a lost answer. */
export async function sendSpecially(core: Core, box: Box, confirmed: boolean | undefined): Promise<Outcome> {
  const {thread} = core.state;
  if (thread?.viewer === null && !thread.guest && core.adapter.signIn) {
    await core.adapter.signIn(core.ctx());
    await core.relist('again');
  }
  if (box.id.startsWith('edit:')) return saveEdit(core, box);
  const found = await alreadyStored(core, box);
  if (found) return settle(core, box, found);
  if (box.sent !== undefined && box.sent !== box.text) return changeSent(core, box, box.sent, confirmed);
  const outcome = await post(core, box, draftOf(core, box, box.text, confirmed));
  if (outcome.closes) await finishClosing(core, outcome.comment);
  return outcome;
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

/** The words changed after an unknown outcome: the old ones are settled first, then changed. */
async function changeSent(
  core: Core,
  box: Box,
  sent: string,
  confirmed: boolean | undefined,
): Promise<Outcome> {
  const {adapter} = core;
  if (!adapter.post) throw missing('post');
  const stored = received(await adapter.post(draftOf(core, box, sent, confirmed), core.ctx()), sent);
  return settle(core, box, stored);
}

/** A comment stands with the words that were sent; the present words replace them where they differ. */
async function settle(core: Core, box: Box, stored: Comment): Promise<Outcome> {
  const {adapter} = core;
  const changes = stored.text !== box.text && adapter.edit;
  const comment = changes ? received(await adapter.edit?.(stored, box.text, core.ctx()), box.text) : stored;
  core.dispatch({type: 'put', comment});
  // Where nothing can be edited, the newer words stay in the box.
  empty(core, box, changes ? box.text : (stored.text ?? box.text));
  return {type: 'posted', comment, closes: false};
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
  if (!adapter.edit || !box.about) throw missing('edit');
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
