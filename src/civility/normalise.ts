/** Text in plain lower-case letters, with the way back to the text as it was given. */
export interface Normalised {
  text: string;
  /** For each UTF-16 unit of `text`: where its character begins in the raw text. */
  starts: readonly number[];
  /** For each unit: where its character ends in the raw text, marks on it included. */
  ends: readonly number[];
}

/** Pairs: a letter of another alphabet (Cyrillic, Greek, phonetic), and the Latin one that it looks like. */
const PAIRS =
  'аaвbсcеeнhіiјjкkмmоoрpѕsтtуyхxԁdɡgһhԛqԝw' + 'αaβbεeηnιiκkνvοoρpτtυuχx' + "ıiłløođdħhŧtƒfɑaʀrɪiʟl’'‘'ʼ'";
const LOOKALIKES = new Map((PAIRS.match(/../gu) ?? []).map((pair) => [pair[0]!, pair[1]!]));

const MARK = /\p{M}/u;
const MARKS = /\p{M}/gu;
// Zero-width and direction characters, soft hyphens, fillers: nobody sees them, so no word should depend on them.
const UNSEEN =
  /\u034f|\u17b4|\u17b5|[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff]/u;

/** Folds case, width, marks and look-alike letters, and drops what cannot be seen. */
export function normalise(raw: string): Normalised {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let at = 0;
  for (const character of raw) {
    const start = at;
    at += character.length;
    if (character > '\u007f') {
      if (UNSEEN.test(character)) continue;
      if (MARK.test(character)) {
        if (ends.length) ends[ends.length - 1] = at;
        continue;
      }
    }
    const plain = character > '\u007f' ? fold(character) : character.toLowerCase();
    text += plain;
    for (let unit = 0; unit < plain.length; unit++) {
      starts.push(start);
      ends.push(at);
    }
  }
  return {text, starts, ends};
}

function fold(character: string): string {
  const plain = character.normalize('NFKD').toLowerCase().replace(MARKS, '');
  return plain.length === 1 ? (LOOKALIKES.get(plain) ?? plain) : plain;
}
