/**
 * The words that a reader meets in the first chunk, as functions where a name or number goes in. English is the
 * fallback; a language is one object of this shape. Parts that load later bring their words with them
 * (`strings-report.ts` and so on).
 *
 * Every sentence is written as if an upset person reads it: short, calm, what happened and what to do next.
 */
export interface Strings {
  // The thread
  comments: string;
  heading(count: string): string;
  loading: string;
  loaded(count: string, number: number): string;
  empty: string;
  loadFailed: string;
  loadOffline: string;
  retry: string;
  more: string;
  earlier: string;
  moreReplies(count: string): string;
  fresh(count: string, number: number): string;
  sortLabel: string;
  sorts: Record<'oldest' | 'newest' | 'top', string>;
  pinned: string;
  keptBrowser: string;
  keptPage: string;
  readOnly(host: string): string;

  desk: string;
  people: string;

  // A comment
  anonymous: string;
  author: string;
  moderator: string;
  guest: string;
  by(name: string): string;
  replyingTo(name: string): string;
  edited: string;
  pending: string;
  sending: string;
  foldAgain: string;
  showAll: string;
  reply: string;
  replyTo(name: string): string;
  actions: string;
  actionsFor(name: string): string;
  replies(count: string, number: number): string;
  collapse(count: string, number: number, name: string): string;
  expand(count: string, number: number, name: string): string;
  react: Record<'like' | 'thanks' | 'stand', string>;
  reactCount(label: string, count: string): string;
  permalink: string;

  // The composer
  write: string;
  editLabel: string;
  writingAs(name: string): string;
  hint: string;
  formatting: string;
  post: string;
  save: string;
  cancel: string;
  preview: string;
  editText: string;
  posted: string;
  postedHeld: string;

  /** What went wrong where no other file can be had; the other reasons are in `strings-failures.ts`. */
  failures: Record<'offline' | 'failed', string>;
  blank: string;
}
