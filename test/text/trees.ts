import type {Block, Inline} from '../../src/text/tree.js';

/** Short ways to write down a tree that is expected. */
export const text = (value: string): Inline => ({type: 'text', value});
export const br: Inline = {type: 'break'};
export const code = (value: string): Inline => ({type: 'code', value});
export const em = (...children: Inline[]): Inline => ({type: 'em', children});
export const strong = (...children: Inline[]): Inline => ({type: 'strong', children});
export const p = (...children: Inline[]): Block => ({type: 'paragraph', children});
export const fence = (value: string): Block => ({type: 'code', value});
export const quote = (...children: Block[]): Block => ({type: 'quote', children});
export const bullets = (...items: Block[][]): Block => ({type: 'list', items});
export const numbers = (start: number, ...items: Block[][]): Block => ({type: 'list', start, items});
export const link = (href: string, words: string, host?: string): Inline => ({
  type: 'link',
  href,
  ...(host && {host}),
  children: [text(words)],
});

type Node = Block | Inline;

const below = (node: Node): readonly Node[] =>
  'children' in node ? node.children : node.type === 'list' ? node.items.flat() : [];

/** Every node of a tree. */
export const nodesOf = (nodes: readonly Node[]): Node[] =>
  nodes.flatMap((node) => [node, ...nodesOf(below(node))]);

/** How deep a tree is. */
export const depthOf = (nodes: readonly Node[]): number =>
  nodes.length ? 1 + Math.max(...nodes.map((node) => depthOf(below(node)))) : 0;
