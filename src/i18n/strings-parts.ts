/** The words of the menu and of what came of it, which load when they are first needed. */
export interface PartStrings {
  further: string;
  dropped(count: string, number: number): string;
  nowOpen: string;
  nowClosed: string;
  reportSent: string;
  reportHere: string;
  related: Record<'none' | 'mute' | 'block', string>;
  onlyHere: string;
  copyLink: string;
  edit: string;
  remove: string;
  approve: string;
  hide: string;
  unhide: string;
  report: string;
  mute(name: string): string;
  unmute(name: string): string;
  block(name: string): string;
  unblock(name: string): string;
  removed: string;
  quote: string;
  copied: string;
  copyFailed: string;
  saved: string;
  optional: string;
}
