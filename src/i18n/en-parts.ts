import type {PartStrings} from './strings-parts.js';

const s = (number: number) => (number === 1 ? '' : 's');

/** English. */
export const enParts: PartStrings = {
  further: 'That comment is not among those loaded here. It may be further down, or gone.',
  dropped: (count, number) =>
    `${count} ${number === 1 ? 'comment' : 'comments'} arrived broken and ${number === 1 ? 'is' : 'are'} not shown.`,
  nowOpen: 'Comments are open again',
  nowClosed: 'Comments are closed now',
  reportSent: 'Thank you. The moderators will look at it; nobody else is told.',
  reportHere: 'The comment is folded for you, only in this browser.',
  related: {
    none: 'You see this person’s comments again.',
    mute: 'Muted. Their comments are folded for you.',
    block: 'Blocked. Their comments are folded for you.',
  },
  onlyHere: 'Only in this browser.',
  copyLink: 'Copy link',
  edit: 'Edit',
  remove: 'Delete',
  approve: 'Approve',
  hide: 'Hide',
  unhide: 'Show again',
  report: 'Report',
  mute: (name) => `Mute ${name}`,
  unmute: (name) => `Stop muting ${name}`,
  block: (name) => `Block ${name}`,
  unblock: (name) => `Stop blocking ${name}`,
  removed: 'Comment deleted',
  quote: 'Quote in a reply',
  copied: 'Link copied',
  copyFailed: 'The link could not be copied. It is in the address bar now.',
  saved: 'Changes saved',
  optional: 'optional',
  deleted: 'This comment was deleted by its writer.',
  hidden: 'This comment is hidden.',
  withheld: 'These words are not shown to you.',
  reason: (words) => `Reason: ${words}`,
  showAnyway: 'Show anyway',
  removing: 'Deleting this comment.',
  undo: 'Undo',
  reportedTimes: (count, number) => `Reported ${count} time${s(number)}`,
  closed: 'Comments are closed. You can still read everything.',
  closedBy: (name) => `${name} closed the comments. You can still read everything.`,
  reopens: (time) => `They open again at ${time}.`,
  closingResponse: 'Closing response',
  deletedBy: {
    owner: 'This comment was removed by the author of the post.',
    moderator: 'This comment was removed by a moderator.',
  },
  folded: {
    blocked: (name) => `You blocked ${name}.`,
    muted: (name) => `You muted ${name}.`,
    reported: () => 'You reported this comment. Thank you; it is folded for you.',
  },
};
