/** The words of the list of muted and blocked people. */
export interface PeopleStrings {
  heading: string;
  intro: string;
  empty: string;
  muted: string;
  blocked: string;
  hereOnly: string;
  release: Record<'mute' | 'block', (name: string) => string>;
  transfer: string;
  transferHint: string;
  exportList: string;
  importList: string;
  imported(count: string, number: number): string;
  badFile: string;
  nothingNew: string;
  done: string;
}
