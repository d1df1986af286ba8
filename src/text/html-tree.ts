/**
 * Builds the tree of `tree.ts` from tags and words as they come, in any order and however badly nested: a block ends
 * the line, formatting that is still open goes on in the next line, and no step depends on how much came before.
 */
import {say} from './emphasis.js';
import {linkTo} from './links.js';
import {textOfLine} from './plain.js';
import type {Block, Inline} from './tree.js';

/** How deep formatting and, apart from it, quotes, lists and items may be nested; deeper ones are their words alone. */
const DEEPEST = 16;
/** Blank lines beyond one are not kept. */
const BREAKS = 2;

export type Format = 'em' | 'strong' | 'link';
export type Container = 'quote' | 'list' | 'item';

interface OpenFormat {
  readonly format: Format;
  readonly href: string;
  nodes: Inline[];
}
interface OpenContainer {
  readonly kind: Container | 'root';
  readonly blocks: Block[];
  /** Of a list. */
  readonly items: Block[][];
}

export class TreeBuilder {
  readonly #root: Block[] = [];
  readonly #containers: OpenContainer[] = [{kind: 'root', blocks: this.#root, items: []}];
  readonly #formats: OpenFormat[] = [];
  #line: Inline[] = [];
  #begun = false;
  /** White space that counts only if words follow: line breaks, or a space. */
  #breaks = 0;
  #space = false;

  /** Words; white space is folded as a browser does. */
  words(text: string): void {
    const folded = text.replace(/[ \t\r\n\f]+/g, ' ');
    const value = folded.replace(/^ | $/g, '');
    if (folded.startsWith(' ')) this.#space = true;
    if (!value) return;
    this.#gap();
    say(this.#nodes, value);
    this.#space = folded.endsWith(' ');
  }

  /** Code within a line. */
  code(value: string): void {
    if (!value.trim()) return;
    this.#gap();
    this.#nodes.push({type: 'code', value});
  }

  lineBreak(): void {
    if (this.#breaks < BREAKS) this.#breaks++;
  }

  /** A block of code. */
  codeBlock(value: string): void {
    this.endLine();
    if (value.trim()) this.#add({type: 'code', value});
  }

  openFormat(format: Format, href = ''): void {
    if (this.#formats.length >= DEEPEST) return;
    if (this.#begun && (this.#breaks || this.#space)) this.#gap();
    this.#formats.push({format, href, nodes: []});
  }

  closeFormat(format: Format): void {
    const at = this.#formats.findLastIndex((open) => open.format === format);
    if (at < 0) return;
    const later = this.#formats.slice(at + 1);
    this.#closeFormats(at);
    this.#formats.push(...later.map((open) => ({...open, nodes: []})));
  }

  openContainer(kind: Container, start?: number): void {
    this.endLine();
    if (kind === 'item') this.#closeItem();
    if (this.#containers.length >= DEEPEST) return;
    const blocks: Block[] = [];
    const items: Block[][] = [];
    if (kind === 'quote') this.#add({type: 'quote', children: blocks});
    else if (kind === 'list') this.#add({type: 'list', ...(start !== undefined && {start}), items});
    else if (this.#top.kind === 'list') this.#top.items.push(blocks);
    else return;
    this.#containers.push({kind, blocks, items});
  }

  closeContainer(kind: Container): void {
    this.endLine();
    const at = this.#containers.findLastIndex((open) => open.kind === kind);
    if (kind === 'item') this.#closeItem();
    else if (at > 0) this.#containers.length = at;
  }

  /** Ends the paragraph, if one has begun. Formatting stays open. */
  endLine(): void {
    const open = this.#formats.slice();
    this.#closeFormats(0);
    if (textOfLine(this.#line).trim()) this.#add({type: 'paragraph', children: this.#line});
    this.#formats.push(...open.map((format) => ({...format, nodes: []})));
    this.#line = [];
    this.#begun = false;
    this.#breaks = 0;
    this.#space = false;
  }

  finish(): readonly Block[] {
    this.endLine();
    return this.#root;
  }

  get #top(): OpenContainer {
    return this.#containers.at(-1) ?? {kind: 'root', blocks: this.#root, items: []};
  }

  get #nodes(): Inline[] {
    return this.#formats.at(-1)?.nodes ?? this.#line;
  }

  /** Ends the item of the innermost list, never one of a list around it. */
  #closeItem(): void {
    const at = this.#containers.findLastIndex((open) => open.kind === 'list' || open.kind === 'item');
    if (this.#containers[at]?.kind === 'item') this.#containers.length = at;
  }

  #add(block: Block): void {
    const {kind, blocks, items} = this.#top;
    if (kind === 'list') items.push([block]);
    else blocks.push(block);
  }

  #closeFormats(downTo: number): void {
    while (this.#formats.length > downTo) {
      const open = this.#formats.pop();
      if (!open?.nodes.length) continue;
      const {format, href, nodes} = open;
      this.#nodes.push(format === 'link' ? linkTo(href, nodes) : {type: format, children: nodes});
    }
  }

  /** What parts the words to come from those before; nothing at the beginning of a line. */
  #gap(): void {
    if (this.#begun) {
      for (let count = this.#breaks; count > 0; count--) this.#nodes.push({type: 'break'});
      if (!this.#breaks && this.#space) say(this.#nodes, ' ');
    }
    this.#begun = true;
    this.#breaks = 0;
    this.#space = false;
  }
}
