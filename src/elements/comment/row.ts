import type {Comment, Thread} from '../../model/contract.js';
import type {Format} from '../../i18n/format.js';
import type {Strings} from '../../i18n/strings.js';
import type {Block} from '../../text/tree.js';
import type {Box} from '../../store/state.js';

/** One comment as it stands in the list. Plain values, compared one by one to see whether anything has to be drawn. */
export interface Row {
  readonly comment: Comment;
  /** How deep it stands really; drawn to 6. */
  readonly depth: number;
  /** The comment it answers, where that is loaded. */
  readonly parent?: Comment | undefined;
  /** How many comments stand below it. */
  readonly descendants: number;
  readonly collapsed: boolean;
  /** Why it is folded for this viewer. */
  readonly fold?: 'blocked' | 'muted' | 'reported' | undefined;
  /** Folded, and opened by the viewer. */
  readonly revealed: boolean;
  /** All of a very long text is shown. */
  readonly whole: boolean;
  readonly removing: boolean;
  /** Shown by itself, with nothing to press. */
  readonly alone: boolean;
  /** On its way to the backend. */
  readonly sending: boolean;
  /** The comment that the address names. */
  readonly target: boolean;
  readonly reply?: Box | undefined;
  readonly edit?: Box | undefined;
  /** More of its replies are on their way. */
  readonly loading: boolean;
  /** What the viewer may do here, among what the row itself offers. */
  readonly canReply: boolean;
  readonly canReact: boolean;
}

/** What all rows have in common. A new object means that every row is drawn again. */
export interface View {
  readonly strings: Strings;
  readonly format: Format;
  readonly thread: Thread | undefined;
  /** Milliseconds since 1970, when this view was made. */
  readonly now: number;
  readonly avatars: boolean;
  /** Reads a backend's rendered text; absent until that reader has loaded. */
  readonly parseHtml: ((html: string) => readonly Block[]) | undefined;
  /** Draws what is not there as it was written; absent until that has loaded. */
  readonly unusual: typeof import('./unusual.js') | undefined;
}

/** Draws the text box below a comment. */
export type DrawBox = (box: Box, row: Row) => unknown;
