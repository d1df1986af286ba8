import type {PeopleStrings} from './strings-people.js';

export const enPeople: PeopleStrings = {
  heading: 'People you muted or blocked',
  intro: 'Their comments are folded for you. They are not told.',
  empty: 'You have muted or blocked nobody here.',
  muted: 'Muted',
  blocked: 'Blocked',
  hereOnly: 'only in this browser',
  release: {
    mute: (name) => `Stop muting ${name}`,
    block: (name) => `Stop blocking ${name}`,
  },
  transfer: 'Take the list elsewhere',
  transferHint: 'Export saves the list as a file on this device. Import adds the people in such a file.',
  exportList: 'Export',
  importList: 'Import',
  imported: (count, number) => (number === 1 ? 'One person was added.' : `${count} people were added.`),
  badFile: 'This file is not a list that was exported here. Nothing was changed.',
  nothingNew: 'Everybody in this file is on the list already.',
  done: 'Done',
};
