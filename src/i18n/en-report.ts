import type {ReportStrings} from './strings-report.js';

export const enReport: ReportStrings = {
  heading: (name) => `Report ${name}’s comment`,
  headingPlain: 'Report this comment',
  reasonsLabel: 'What is wrong with it?',
  reasons: {
    threat: 'A threat, or somebody may be in danger',
    harassment: 'Harassment of a person',
    hate: 'Hate against a group of people',
    profanity: 'Profanity aimed at a person',
    spam: 'Spam or advertising',
    other: 'Something else',
  },
  reasonMissing: 'Please choose a reason first.',
  danger:
    'If somebody’s life may be in danger, please tell the police or your local emergency number now; they can act at ' +
    'once. Keep evidence: a picture of the screen and the link to the comment.',
  note: 'Anything the moderators should know',
  relationLabel: (name) => `And ${name}?`,
  relations: {
    none: () => 'Change nothing',
    mute: (name) => `Mute ${name}`,
    block: (name) => `Block ${name}`,
  },
  relationHints: {
    mute: () => 'Their comments are folded for you.',
    block: () => 'Their comments are folded for you, and they cannot reply to you.',
  },
  relationHere: 'Their comments are folded for you, only in this browser.',
  nextServer: (name) => `The moderators will look at it. ${name} is not told who reported.`,
  nextBrowser:
    'This site takes no reports through this box. The comment is folded for you, only in this browser.',
  siteLink: 'Report it to this site',
  newTab: 'opens in a new tab',
  send: 'Send report',
  save: 'Save report',
  cancel: 'Cancel',
};
