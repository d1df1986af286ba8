/** Where some words are, in UTF-16 units. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch of the writer's words, marked or not. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

const AROUND = 70; // characters shown on either side of a mark
const LONGEST = 240; // of one mark

/**
 * The writer's words around what is marked, with an ellipsis for what is left out. A text that is not much longer
 * than that is shown whole. Spans outside the text are cut to it.
 *
 * @param spans - In the order of the text, not overlapping.
 */
export function markedWords(text: string, spans: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let done = 0; // everything before this is in `pieces`, or left out
  for (const [index, span] of spans.entries()) {
    const start = Math.max(done, span.start);
    const end = Math.min(span.end, text.length);
    if (end <= start) continue;
    const cut = end - start > LONGEST ? whole(text, start + LONGEST) : end;
    const from = Math.max(done, before(text, start - AROUND));
    const next = Math.max(end, spans[index + 1]?.start ?? text.length);
    const to = cut < end ? cut : Math.min(next, after(text, end + AROUND));
    if (from > done) pieces.push({text: done ? ' … ' : '… ', marked: false});
    pieces.push(
      {text: text.slice(from, start), marked: false},
      {text: text.slice(start, cut), marked: true},
      {text: text.slice(cut, to), marked: false},
    );
    done = to;
  }
  if (pieces.length > 0 && done < text.length) pieces.push({text: ' …', marked: false});
  return pieces.filter((piece) => piece.text !== '');
}

const REACH = 20; // how far to look for a space to cut at

/** The beginning of the word at a place, so that no word or character is cut in half. */
function before(text: string, index: number): number {
  if (index <= 0) return 0;
  const space = text.slice(Math.max(0, index - REACH), index).search(/\s\S*$/);
  return space < 0 ? whole(text, index) : Math.max(0, index - REACH) + space + 1;
}

function after(text: string, index: number): number {
  if (index >= text.length) return text.length;
  const space = text.slice(index, index + REACH).search(/\s/);
  return space < 0 ? whole(text, index) : index + space;
}

/** Not between the halves of a surrogate pair. */
function whole(text: string, index: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(index)) ? index - 1 : index;
}
