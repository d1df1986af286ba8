import {html, type TemplateResult} from 'lit';
import {parseMarkdown, parsePlain} from '../../text/markdown.js';
import type {Block, Inline} from '../../text/tree.js';

/** What people wrote, as elements. Only the typed tree is drawn, never a string of markup. */
export function renderWords(source: string, markup?: 'plain' | 'markdown'): TemplateResult[] {
  return renderBlocks(markup === 'plain' ? parsePlain(source) : parseMarkdown(source));
}

export function renderBlocks(blocks: readonly Block[]): TemplateResult[] {
  return blocks.map(renderBlock);
}

function renderBlock(block: Block): TemplateResult {
  switch (block.type) {
    case 'paragraph':
      return html`<p>${block.children.map(renderInline)}</p>`;
    case 'code':
      return html`<pre tabindex="0"><code>${block.value}</code></pre>`;
    case 'quote':
      return html`<blockquote>${renderBlocks(block.children)}</blockquote>`;
    case 'list': {
      const items = block.items.map((item) => html`<li>${renderBlocks(item)}</li>`);
      return block.start === undefined
        ? html`<ul>
            ${items}
          </ul>`
        : html`<ol start=${block.start}>
            ${items}
          </ol>`;
    }
  }
}

function renderInline(node: Inline): TemplateResult | string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'break':
      return html`<br />`;
    case 'code':
      return html`<code>${node.value}</code>`;
    case 'em':
      return html`<em>${node.children.map(renderInline)}</em>`;
    case 'strong':
      return html`<strong>${node.children.map(renderInline)}</strong>`;
    case 'link':
      return html`<a href=${node.href} rel="nofollow ugc noopener noreferrer"
          >${node.children.map(renderInline)}</a
        >${node.host ? ` (${node.host})` : ''}`;
  }
}
