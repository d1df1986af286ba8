/** The words of the report dialog. */
export interface ReportStrings {
  heading(name: string): string;
  headingPlain: string;
  reasonsLabel: string;
  reasons: Record<'threat' | 'harassment' | 'hate' | 'profanity' | 'spam' | 'other', string>;
  reasonMissing: string;
  /** When a threat is reported: who helps at once, and what to keep. */
  danger: string;
  note: string;
  relationLabel(name: string): string;
  relations: Record<'none' | 'mute' | 'block', (name: string) => string>;
  relationHints: Record<'mute' | 'block', (name: string) => string>;
  /** In place of the hints where only this browser keeps the relation. */
  relationHere: string;
  nextServer(name: string): string;
  nextBrowser: string;
  siteLink: string;
  newTab: string;
  send: string;
  save: string;
  cancel: string;
}
