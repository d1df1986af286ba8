/**
 * HTML that a backend rendered, read into the same tree as Markdown. Loaded only when such a comment comes. The
 * tokenizer makes tags and words of any string; nothing here, or later, hands the HTML to a browser.
 */
import {Tokenizer, type TokenizerCallbacks} from 'htmlparser2';
import {decodeEntities} from './entities.js';
import {TreeBuilder, type Container, type Format} from './html-tree.js';
import {safeUrl} from './links.js';
import type {Block} from './tree.js';

const setOf = (names: string) => new Set(names.split(' '));

const formats = new Map<string, Format>([
  ['em', 'em'],
  ['i', 'em'],
  ['strong', 'strong'],
  ['b', 'strong'],
]);
const containers = new Map<string, Container>([
  ['blockquote', 'quote'],
  ['ul', 'list'],
  ['ol', 'list'],
  ['li', 'item'],
]);
/** They end the line. */
const breaking = setOf(
  'p div h1 h2 h3 h4 h5 h6 hr pre ul ol li dl dt dd blockquote table caption tr td th figure figcaption ' +
    'section article header footer main aside nav address details summary form fieldset center',
);
const codes = setOf('code kbd samp tt');
/** Neither they nor what they contain is for reading. */
const dropped = setOf(
  'script style template noscript iframe object svg math title textarea select noembed noframes audio video canvas',
);
const attributes = setOf('href alt start');

class HtmlReader implements TokenizerCallbacks {
  readonly tree = new TreeBuilder();
  readonly #html: string;
  #tag = '';
  readonly #attributes = new Map<string, string>();
  #name = '';
  #value = '';
  /** The element being left out, and how many of its name are open. */
  #dropping = '';
  #depth = 0;
  /** Code being gathered, in a line or as a block. */
  #code: {text: string; readonly block: boolean} | undefined;

  constructor(html: string) {
    this.#html = html;
  }

  ontext(start: number, end: number): void {
    this.#words(decodeEntities(this.#html.slice(start, end)));
  }

  onopentagname(start: number, end: number): void {
    this.#tag = this.#html.slice(start, end).toLowerCase();
    this.#attributes.clear();
  }

  onattribname(start: number, end: number): void {
    this.#name = this.#html.slice(start, end).toLowerCase();
    this.#value = '';
  }

  onattribdata(start: number, end: number): void {
    this.#value += this.#html.slice(start, end);
  }

  onattribend(): void {
    const wanted = attributes.has(this.#name) && !this.#attributes.has(this.#name);
    if (wanted) this.#attributes.set(this.#name, decodeEntities(this.#value).trim());
  }

  onopentagend(): void {
    const tag = this.#tag;
    if (this.#dropping) {
      if (tag === this.#dropping) this.#depth++;
    } else if (dropped.has(tag)) {
      this.#dropping = tag;
      this.#depth = 1;
    } else {
      this.#open(tag);
    }
  }

  onselfclosingtag(): void {
    this.onopentagend();
    // In HTML only foreign elements close themselves.
    if (this.isInForeignContext()) this.#close(this.#tag);
  }

  onclosetag(start: number, end: number): void {
    this.#close(this.#html.slice(start, end).toLowerCase());
  }

  isInForeignContext(): boolean {
    return this.#dropping === 'svg' || this.#dropping === 'math';
  }

  onend(): void {
    this.#endCode();
  }

  ontextentity(): void {}
  onattribentity(): void {}
  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  #words(text: string): void {
    if (this.#dropping) return;
    if (this.#code) this.#code.text += text;
    else this.tree.words(text);
  }

  #open(tag: string): void {
    if (this.#code) {
      if (tag === 'br') this.#code.text += '\n';
      if (this.#code.block || !breaking.has(tag)) return;
      this.#endCode();
    }
    if (breaking.has(tag)) this.tree.endLine();
    const format = formats.get(tag);
    const container = containers.get(tag);
    if (format) this.tree.openFormat(format);
    else if (container) this.tree.openContainer(container, tag === 'ol' ? this.#start() : undefined);
    else if (tag === 'br') this.tree.lineBreak();
    else if (tag === 'img') this.tree.words(this.#attributes.get('alt') ?? '');
    else if (tag === 'a') this.#openLink();
    else if (tag === 'pre' || codes.has(tag)) this.#code = {text: '', block: tag === 'pre'};
  }

  #openLink(): void {
    this.tree.closeFormat('link');
    const href = safeUrl(this.#attributes.get('href') ?? '');
    if (href) this.tree.openFormat('link', href);
  }

  /** The first number of an ordered list. */
  #start(): number {
    const start = this.#attributes.get('start') ?? '';
    return /^\d{1,9}$/.test(start) ? Number(start) : 1;
  }

  #close(tag: string): void {
    if (this.#dropping) {
      if (tag === this.#dropping && --this.#depth === 0) this.#dropping = '';
      return;
    }
    if (this.#code) {
      const ends = this.#code.block ? tag === 'pre' : codes.has(tag) || breaking.has(tag);
      if (!ends) return;
      this.#endCode();
    }
    const format = tag === 'a' ? 'link' : formats.get(tag);
    const container = containers.get(tag);
    if (format) this.tree.closeFormat(format);
    else if (container) this.tree.closeContainer(container);
    else if (breaking.has(tag)) this.tree.endLine();
  }

  #endCode(): void {
    const {text = '', block} = this.#code ?? {};
    this.#code = undefined;
    if (block) this.tree.codeBlock(text.replace(/^\r?\n/, '').trimEnd());
    else this.tree.code(text.replace(/\s+/g, ' '));
  }
}

/** Reads any string as HTML: words, and the little formatting that the tree knows. What else there is, is words. */
export function parseHtml(html: string): readonly Block[] {
  const reader = new HtmlReader(html);
  // The tokenizer's own table of names is longer than all else here; builds can leave it out.
  const tokenizer = new Tokenizer({decodeEntities: false}, reader);
  tokenizer.write(html);
  tokenizer.end();
  return reader.tree.finish();
}
