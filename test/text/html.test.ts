import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {parseHtml} from '../../src/text/html.js';
import {safeUrl} from '../../src/text/links.js';
import {textOf} from '../../src/text/plain.js';
import type {Block} from '../../src/text/tree.js';
import {
  br,
  bullets,
  code,
  depthOf,
  em,
  fence,
  link,
  nodesOf,
  numbers,
  p,
  quote,
  strong,
  text,
} from './trees.js';

const cases: [name: string, source: string, ...expected: Block[]][] = [
  ['words', ' a\n  b ', p(text('a b'))],
  ['paragraphs and breaks', '<p>a<br />\nb</p>\n<p>c</p>', p(text('a'), br, text('b')), p(text('c'))],
  ['at most one blank line', 'a<br><br><br>b<br>', p(text('a'), br, br, text('b'))],
  [
    'emphasis',
    '<i>a</i> <em>b</em> <B>c</B><strong> d</strong>',
    p(em(text('a')), text(' '), em(text('b')), text(' '), strong(text('c')), strong(text(' d'))),
  ],
  ['wrongly nested emphasis', '<b>a<i>b</b>c</i>', p(strong(text('a'), em(text('b'))), em(text('c')))],
  ['emphasis over paragraphs', '<b>a<p>b</b>c', p(strong(text('a'))), p(strong(text('b')), text('c'))],
  ['entities', '&lt;b&gt; &amp; &#x1f600; &nbsp;x &bogus;', p(text('<b> & 😀 \u00a0x &bogus;'))],
  ['code', 'a <code>b\n <i>c</i></code> d', p(text('a '), code('b c'), text(' d'))],
  [
    'a block of code',
    '<pre class="x"><code>\n a\n  <span>b</span>&lt;\n</code></pre>c',
    fence(' a\n  b<'),
    p(text('c')),
  ],
  ['a quote', '<blockquote>a<p>b</p></blockquote>c', quote(p(text('a')), p(text('b'))), p(text('c'))],
  [
    'lists',
    '<ul><li>a<li>b<ol start=3><li>c</ol></li><li>d</ul>',
    bullets([p(text('a'))], [p(text('b')), numbers(3, [p(text('c'))])], [p(text('d'))]),
  ],
  ['words of a list outside its items', '<ul>a<li>b</ul>', bullets([p(text('a'))], [p(text('b'))])],
  ['an item without a list', 'a<li>b</li>c', p(text('a')), p(text('b')), p(text('c'))],
  [
    'headings and tables',
    '<h1>a</h1><table><tr><td>b<td>c</table>',
    p(text('a')),
    p(text('b')),
    p(text('c')),
  ],
  [
    'links',
    '<a href=" https://a.example/ " onclick="x()" style="y">a</a>',
    p(link('https://a.example/', 'a', 'a.example')),
  ],
  [
    'links in links',
    '<a href="https://a.example">a.example<a href="https://b.example">b.example</a></a>',
    p(link('https://a.example/', 'a.example'), link('https://b.example/', 'b.example')),
  ],
  [
    'a shortened link',
    '<a href="https://a.example/b"><span class="invisible">https://</span><span>a.example/b</span></a>',
    p(link('https://a.example/b', 'https://a.example/b')),
  ],
  [
    'links that lead nowhere good',
    '<a href="javascript:alert(1)">a</a> <a href="/b">b</a> <a>c</a>',
    p(text('a b c')),
  ],
  [
    'pictures',
    'a <img src="https://t.example/x.png" onerror="alert(1)" alt="b"><image alt=c>',
    p(text('a b')),
  ],
  [
    'nothing of scripts and the like',
    'a<script>b<b>c</script><style>d</style><template><p>e</p></template><iframe>f</iframe><noscript>g</noscript><textarea>h</textarea><svg><a>i</a><svg/></svg>j',
    p(text('aj')),
  ],
  ['what follows an empty drawing', '<svg/>a<math />b', p(text('ab'))],
  ['comments and declarations', '<!doctype html><!-- a -->b<![CDATA[c]]><?d?>e', p(text('be'))],
  ['unknown tags', '<x-a>a</x-a><marquee>b</marquee></ c>', p(text('ab'))],
  ['broken tags', 'a < b <3 <a href="', p(text('a < b <3'))],
  ['empty paragraphs', '<p>&nbsp;</p><p> </p><b></b>'],
];

describe('parseHtml', () => {
  for (const [name, source, ...expected] of cases) {
    it(`reads ${name}`, () => assert.deepEqual(parseHtml(source), expected));
  }

  it('keeps the words of what is nested too deep', () => {
    for (const tag of ['blockquote', 'em', 'b', 'ul><li', 'ol', 'a href=https://x.example', 'p', 'div']) {
      const tree = parseHtml(`<${tag}>`.repeat(20_000) + 'deep');
      assert.ok(depthOf(tree) < 40);
      assert.match(textOf(tree), /deep/);
    }
  });

  const pieces = fc.constantFrom(
    ...[
      '<b>',
      '</b>',
      '<i>',
      '</i>',
      '<a href="https://a.example">',
      '<a href=javascript:b()>',
      '</a>',
      '<p>',
      '</p>',
    ],
    ...['<ul>', '</ul>', '<ol start=2>', '<li>', '</li>', '<blockquote>', '</blockquote>', '<pre>', '</pre>'],
    ...[
      '<code>',
      '</code>',
      '<br>',
      '<img alt=c>',
      '<script>',
      '</script>',
      '<svg>',
      '</svg>',
      '<',
      '&',
      '&lt;',
      '"',
    ],
    ...['d', ' ', '\n', '<!--', '-->', '<table>', '<td>', '\u0000', '\ud800', '😀'],
  );

  it('reads any string, into a shallow tree with safe links only', () => {
    const anything = fc.oneof(
      fc.string({unit: 'binary'}),
      fc.array(pieces, {maxLength: 60}).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(anything, (source) => {
        const tree = parseHtml(source);
        assert.ok(depthOf(tree) < 40);
        for (const node of nodesOf(tree)) {
          if (node.type === 'link') assert.equal(safeUrl(node.href), node.href);
          if ('value' in node) assert.equal(typeof node.value, 'string');
        }
      }),
      {numRuns: 2000},
    );
  });

  it('keeps every visible character of escaped text', () => {
    const visible = (value: string) => value.replace(/\s/g, '');
    const words = fc.string({unit: 'grapheme'}).map((one) => one.replace(/[\0\r]/g, ''));
    fc.assert(
      fc.property(words, (source) => {
        const html = source.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
        assert.equal(visible(textOf(parseHtml(`<p>${html}</p>`))), visible(source));
      }),
    );
  });
});
