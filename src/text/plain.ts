/** The tree as plain text, for quoting, exports and the words of a link. */
import type {Block, Inline} from './tree.js';

const inline = (nodes: readonly Inline[]): string =>
  nodes
    .map((node) => {
      if (node.type === 'break') return '\n';
      if (!('children' in node)) return node.value;
      const words = inline(node.children);
      return node.type === 'link' && node.host ? `${words} (${node.href})` : words;
    })
    .join('');

const indent = (text: string, prefix: string) => text.replaceAll('\n', '\n' + prefix);

const block = (node: Block): string => {
  switch (node.type) {
    case 'paragraph':
      return inline(node.children);
    case 'code':
      return node.value;
    case 'quote':
      return '> ' + indent(textOf(node.children), '> ');
    case 'list':
      return node.items
        .map((item, at) => {
          const mark = node.start === undefined ? '- ' : `${String(node.start + at)}. `;
          return mark + indent(item.map(block).join('\n'), ' '.repeat(mark.length));
        })
        .join('\n');
  }
};

/** The words of a line, without emphasis. A link whose words hide where it leads is followed by its address. */
export const textOfLine = inline;

/** The words of a comment: blocks apart by an empty line, quotes and lists marked as they are in Markdown. */
export const textOf = (blocks: readonly Block[]): string => blocks.map(block).join('\n\n');

/** The text as a quotation to answer below: every line marked, then an empty line. Empty for blank text. */
export const quoteOf = (text: string): string => {
  const words = text.trim();
  return words && `> ${indent(words.replace(/\r\n?/g, '\n'), '> ')}\n\n`;
};
