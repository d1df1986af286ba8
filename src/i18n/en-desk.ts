import type {DeskStrings} from './strings-desk.js';

const comments = (count: string, number: number) =>
  number === 0 ? 'No comments so far.' : number === 1 ? 'One comment so far.' : `${count} comments so far.`;

export const enDesk: DeskStrings = {
  heading: 'Author’s desk',
  open: (count, number) => `Comments are open. ${comments(count, number)}`,
  closesAt: (time) => `They close by themselves at ${time}.`,
  closed: (count, number) => `Comments are closed. ${comments(count, number)} Everything stays readable.`,
  reopensAt: (time) => `They open again by themselves at ${time}.`,
  noteNow: (note) => `Your note to readers: ${note}`,
  closing: 'Bring it to a close',
  respond: 'Close with a closing response',
  respondHint:
    'Your last word stands above the conversation, and in place of the text box. Comments close in the same step.',
  respondGuide:
    'It can be one sentence. You may like to thank people, say why you stop here, or link to replies that helped.',
  respondLabel: 'Closing response',
  close: 'Close comments',
  closeHint:
    'Readers see: “Comments are closed. You can still read everything.” Nothing is deleted, and you can reopen at any ' +
    'time.',
  note: 'Why, for readers',
  reopening: 'Open it again',
  reopenHint: 'Readers can write again at once. A closing response stays in the conversation as a comment.',
  reopen: 'Reopen',
  reported: (count) => `Reported comments (${count})`,
  noneReported: 'Nothing to look at: none of the comments shown here is reported.',
  reasons: (count, number, parts) => `Reported ${number === 1 ? 'once' : `${count} times`}: ${parts}`,
  reason: (words, count) => `${words} (${count})`,
  reasonWords: {
    threat: 'threat or danger',
    harassment: 'harassment',
    hate: 'hate',
    profanity: 'profanity at a person',
    spam: 'spam',
    other: 'something else',
  },
  hiddenNow: 'Hidden from readers.',
  hide: 'Hide',
  hideHint: 'Readers then see that a comment is hidden, and your reason if you give one.',
  hideReason: 'Reason, for readers',
  hideYes: 'Hide this comment',
  cancel: 'Cancel',
  keep: 'Keep it',
  keepHidden: 'Leave it hidden',
  inConversation: 'Show in the conversation',
  done: 'Done',
};
