import type {Comment, Cursor, ListQuery, Page} from '../../model/contract.js';
import {fail, show} from './assert.js';

/** What a walk through all pages came by. */
export interface Walk {
  /** Every page, in the order in which they were asked for. */
  readonly pages: readonly Page[];
  /** Pages that `next` led to, from the first one on; the others are the rest of a comment's replies. */
  readonly main: readonly Page[];
  readonly comments: Comment[];
}

/**
 * Follows `next` to the end, and `replies.next` of each comment, as the widget does.
 *
 * @param most - How many pages are too many. Default: 100.
 */
export async function walkThrough(
  list: (query: ListQuery) => Promise<Page>,
  query: ListQuery,
  most = 100,
): Promise<Walk> {
  const pages: Page[] = [];
  const main: Page[] = [];
  const seen = new Set<Cursor>();

  async function follow(first: ListQuery, into: Page[]) {
    let step = first;
    for (;;) {
      if (pages.length >= most) fail(`the walk has not ended after ${String(most)} pages`);
      const page = await list(step);
      pages.push(page);
      into.push(page);
      for (const {replies} of page.comments) {
        if (replies?.next === undefined || seen.has(replies.next)) continue;
        seen.add(replies.next);
        await follow({...query, cursor: replies.next}, []);
      }
      const {next} = page;
      if (next === undefined) return;
      if (seen.has(next)) fail(`the walk comes back to a cursor that it had before: ${show(next)}`);
      seen.add(next);
      step = {...query, cursor: next};
    }
  }

  await follow(query, main);
  return {pages, main, comments: pages.flatMap(({comments}) => comments)};
}
