import type {NudgeStrings} from './strings-nudge.js';

export const enNudge: NudgeStrings = {
  heading: 'Before this goes out',
  welcome: 'Disagreement is welcome here.',
  why: {
    threat: (severity) =>
      severity > 3
        ? 'Words like these can be read as a threat to someone’s life. They may be reported, and the law takes them seriously wherever you are.'
        : 'The marked words can be read as a threat. They may be reported, and they can frighten the person who reads them.',
    insult: () => 'The marked words speak about the person rather than about what they said.',
    profanity: () => 'The marked words swear at somebody. The point may come across better without them.',
    denigration: (severity) =>
      severity > 2
        ? 'The marked words deny a whole group of people their place. People of that group read here too.'
        : 'The marked words judge a whole group of people at once. People of that group read here too.',
    'self-harm-urged': () =>
      'The marked words can be read as telling someone to harm themselves. On a bad day that can do lasting harm, and it may be reported.',
  },
  whole: 'As they stand, these words may come across as harsher than they are meant.',
  words: 'Your words',
  marked: 'marked:',
  reword: 'Reword',
  keep: 'Keep as draft',
  postAnyway: 'Post anyway',
  opensIn: (span) => `Post anyway opens in ${span}.`,
  opened: 'Post anyway is open now.',

  distressHeading: 'Before this goes out: are you safe?',
  distress:
    'This reads as if things are very hard at the moment. You do not have to carry that alone. If you are in danger, call your local emergency number. Otherwise somebody at a helpline can listen, today and at any hour.',
  helpline: 'Find a helpline in your country',
  helplineUrl: 'https://findahelpline.com/',
  distressFree: 'Nobody has been told about this. Whether you post it is up to you.',
  distressBack: 'Back to my words',
  distressPost: 'Post',
};
