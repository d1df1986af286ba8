/**
 * A comment's words, read as a small part of Markdown: paragraphs, fences, quotes, lists, and what `inline.ts` reads
 * within a line. No headings, images or HTML: they stay text. A single line break is a line break.
 *
 * Time is linear in the length of the text: each line is read once per level, and there are at most nine levels.
 */
import {DEEPEST} from './emphasis.js';
import {parseLine} from './inline.js';
import type {Block, Inline} from './tree.js';

/** The most characters (UTF-16 units) of a comment that are read as Markdown; longer ones go to `parsePlain`. */
export const MAX_TEXT = 10_000;

/** A block that is being gathered, line by line. */
interface Open {
  /** Whether the line belongs to the block. */
  take(line: string): boolean;
  close(): Block;
}

const fence = /^\s*(`{3,})[^`]*$/;
const quote = /^\s*> ?/;
const bullet = /^(\s*)([-*+]|(\d{1,9})[.)])(?:\s+|$)/;
const lines = /\r\n?|\n/;

const isBlank = (line: string) => !line.trim();

/** What a line that begins a list item says; lines such as `* * *` are drawn by hand and are no lists. */
function itemOf(line: string) {
  const found = /^[\s*+-]{3,}$/.test(line.trim()) ? null : bullet.exec(line);
  return (
    found && {
      indent: found[1]?.length ?? 0,
      width: found[0].length,
      start: found[3],
      words: line.slice(found[0].length),
    }
  );
}

function openFence(line: string): Open | undefined {
  const mark = fence.exec(line)?.[1];
  if (!mark) return undefined;
  const code: string[] = [];
  let open = true;
  return {
    take(next) {
      const taken = open;
      const end = next.trim();
      if (end.startsWith(mark) && !end.replaceAll('`', '')) open = false;
      else if (open) code.push(next);
      return taken;
    },
    close: () => ({type: 'code', value: code.join('\n')}),
  };
}

function openQuote(line: string, depth: number): Open | undefined {
  const inner: string[] = [];
  const take = (next: string) => quote.test(next) && inner.push(next.replace(quote, '')) > 0;
  return take(line)
    ? {take, close: () => ({type: 'quote', children: blocksOf(inner, depth + 1)})}
    : undefined;
}

function openList(line: string, depth: number): Open | undefined {
  const first = itemOf(line);
  if (!first) return undefined;
  let inner = [first.words];
  const items = [inner];
  let width = first.width;
  return {
    take(next) {
      const indent = next.search(/\S|$/);
      if (isBlank(next) || next.startsWith('\t') || indent > first.indent + 1) {
        inner.push(next.slice(next.startsWith('\t') ? 1 : Math.min(indent, width)));
        return true;
      }
      const item = itemOf(next);
      if (!item || !item.start !== !first.start) return false;
      items.push((inner = [item.words]));
      width = item.width;
      return true;
    },
    close: () => ({
      type: 'list',
      ...(first.start && {start: Number(first.start)}),
      items: items.map((item) => blocksOf(item, depth + 1)),
    }),
  };
}

function openParagraph(line: string, depth: number): Open {
  const text = [line];
  const ends = (next: string) => {
    if (isBlank(next) || fence.test(next)) return true;
    // A year or a lone dash at the beginning of a line does not make a list in the middle of a sentence.
    const item = depth < DEEPEST && itemOf(next);
    return (depth < DEEPEST && quote.test(next)) || !!(item && item.words && (item.start ?? '1') === '1');
  };
  return {
    take: (next) => !ends(next) && text.push(next) > 0,
    close: () => ({type: 'paragraph', children: parseLine(text.map((part) => part.trim()).join('\n'))}),
  };
}

function blocksOf(source: readonly string[], depth: number): Block[] {
  const blocks: Block[] = [];
  let open: Open | undefined;
  for (const line of source) {
    if (open?.take(line)) continue;
    if (open) blocks.push(open.close());
    const nested = depth < DEEPEST ? (openQuote(line, depth) ?? openList(line, depth)) : undefined;
    open = isBlank(line) ? undefined : (openFence(line) ?? nested ?? openParagraph(line, depth));
  }
  if (open) blocks.push(open.close());
  return blocks;
}

/** Reads a comment's source; any string is fine. Cut or send to `parsePlain` what is longer than `MAX_TEXT`. */
export function parseMarkdown(source: string): readonly Block[] {
  return blocksOf(source.split(lines), 0);
}

/** Reads text without any markup: paragraphs where lines are empty, line breaks elsewhere. */
export function parsePlain(source: string): readonly Block[] {
  const blocks: Block[] = [];
  let children: Inline[] | undefined;
  for (const value of source.split(lines)) {
    if (isBlank(value)) children = undefined;
    else if (children) children.push({type: 'break'}, {type: 'text', value});
    else blocks.push({type: 'paragraph', children: (children = [{type: 'text', value}])});
  }
  return blocks;
}
