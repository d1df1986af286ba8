/** The words of the author's desk. */
export interface DeskStrings {
  heading: string;
  open(count: string, number: number): string;
  closesAt(time: string): string;
  closed(count: string, number: number): string;
  reopensAt(time: string): string;
  noteNow(note: string): string;
  closing: string;
  respond: string;
  respondHint: string;
  respondGuide: string;
  respondLabel: string;
  close: string;
  closeHint: string;
  note: string;
  reopening: string;
  reopenHint: string;
  reopen: string;
  reported(count: string): string;
  noneReported: string;
  /** How often, and for what: `parts` are words of `reason`. */
  reasons(count: string, number: number, parts: string): string;
  reason(words: string, count: string): string;
  reasonWords: Record<'threat' | 'harassment' | 'hate' | 'profanity' | 'spam' | 'other', string>;
  hiddenNow: string;
  hide: string;
  hideHint: string;
  hideReason: string;
  hideYes: string;
  cancel: string;
  keep: string;
  keepHidden: string;
  inConversation: string;
  done: string;
}
