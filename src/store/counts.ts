import type {CommentsAdapter, Id, ThreadRef} from '../model/contract.js';
import {decodeCounts} from '../model/decode-answers.js';
import {decodePage} from '../model/decode.js';

/**
 * How many comments threads have: in one request where the adapter can, else one by one from a page of each.
 * A number that is not one counts as 0.
 */
export async function countsOf(
  adapter: CommentsAdapter,
  ids: readonly Id[],
): Promise<ReadonlyMap<Id, number>> {
  const threads = ids.map((id) => ({id}));
  const counts = adapter.counts
    ? decodeCounts(await adapter.counts(threads), ids.length)
    : await Promise.all(threads.map((thread) => countByList(adapter, thread)));
  return new Map(ids.map((id, index) => [id, counts[index] ?? 0]));
}

async function countByList(adapter: CommentsAdapter, thread: ThreadRef): Promise<number> {
  const {page} = decodePage(await adapter.list({limit: 1}, {thread}), thread.id);
  return page.thread.count ?? page.comments.length;
}
