/** Opening marks and what closes them. A straight single quote needs care, because it is an apostrophe too. */
const CLOSERS: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”"',
  '„': '“”',
  '«': '»',
  '‹': '›',
  '`': '`',
  "'": "'",
};
/** No quotation in a comment is longer: a mark without a partner must not swallow the rest. */
const LONGEST = 600;

/**
 * Finds what somebody else said, or what is code: quoted lines, fenced blocks, words between quotation marks.
 *
 * @returns ranges in units of the text, in order, without overlap.
 */
export function quotedRanges(text: string): [start: number, end: number][] {
  const ranges: [number, number][] = [];
  let fenced = false;
  let lineStart = 0;
  for (const line of text.split('\n')) {
    const lineEnd = lineStart + line.length;
    const lead = line.trimStart();
    const isFence = lead.startsWith('```') || lead.startsWith('~~~');
    if (isFence || fenced || lead[0] === '>') ranges.push([lineStart, lineEnd]);
    else spans(text, lineStart, lineEnd, ranges);
    if (isFence) fenced = !fenced;
    lineStart = lineEnd + 1;
  }
  return ranges;
}

function spans(text: string, from: number, to: number, ranges: [number, number][]): void {
  // How far each mark's partner was looked for in vain, so that nothing is read twice.
  const searched: Record<string, number> = {};
  for (let at = from; at < to; at++) {
    const mark = text[at]!;
    const closers = CLOSERS[mark];
    if (!closers) continue;
    if (mark === "'" && (isLetter(text[at - 1]) || !isLetter(text[at + 1]))) continue;
    const limit = Math.min(to, at + LONGEST);
    const end = closing(text, Math.max(at + 1, searched[mark] ?? 0), limit, closers);
    if (end < 0) {
      searched[mark] = limit;
      continue;
    }
    ranges.push([at, end + 1]);
    at = end;
  }
}

function closing(text: string, from: number, to: number, closers: string): number {
  for (let at = from; at < to; at++) {
    if (!closers.includes(text[at]!)) continue;
    if (text[at] !== "'" || (!isLetter(text[at + 1]) && text[at - 1] !== ' ')) return at;
  }
  return -1;
}

function isLetter(unit: string | undefined): boolean {
  return unit !== undefined && /[\p{L}\p{N}]/u.test(unit);
}
