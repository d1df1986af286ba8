import type {Comment} from '../model/contract.js';
import {parseMarkdown} from '../text/markdown.js';
import {textOf} from '../text/plain.js';

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['#39', "'"],
  ['#039', "'"],
  ['nbsp', ' '],
]);

/**
 * The first words of a comment as one plain line, to name it by. Empty when the words are withheld.
 *
 * @param length - The most characters (UTF-16 units), the ellipsis not counted.
 */
export function excerpt(comment: Comment, length: number): string {
  const start =
    comment.text === undefined ? plainOf(comment.html) : textOf(parseMarkdown(head(comment.text)));
  const words = start.replace(/\s+/g, ' ').trim();
  if (words.length <= length) return words;
  const cut = words.slice(0, length);
  const space = cut.lastIndexOf(' ');
  const whole = space > length / 2 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/, '');
  return `${whole}…`;
}

const head = (text: string) => text.slice(0, 2000);

/** Good enough for a line of preview that is bound as text; whole comments go through the tokenizer. */
function plainOf(markup = ''): string {
  return head(markup)
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(#?\w{1,8});/g, (all, name: string) => ENTITIES.get(name) ?? all);
}
