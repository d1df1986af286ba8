import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {safeUrl} from '../../src/text/links.js';
import {MAX_TEXT, parseMarkdown, parsePlain} from '../../src/text/markdown.js';
import {textOf} from '../../src/text/plain.js';
import type {Block, Inline} from '../../src/text/tree.js';
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

const lines: Record<string, [source: string, ...expected: Inline[]][]> = {
  'line breaks': [
    ['a\nb', text('a'), br, text('b')],
    ['a  \r\nb', text('a'), br, text('b')],
    ['a\\\nb', text('a'), br, text('b')],
    ['  a \r  b ', text('a'), br, text('b')],
  ],
  emphasis: [
    ['*a* _b_', em(text('a')), text(' '), em(text('b'))],
    ['**a** __b__', strong(text('a')), text(' '), strong(text('b'))],
    ['***a***', em(strong(text('a')))],
    ['**a *b* c**', strong(text('a '), em(text('b')), text(' c'))],
    ['*a **b***', em(text('a '), strong(text('b')))],
    ['*a\nb*', em(text('a'), br, text('b'))],
    ['*a _b* c_', em(text('a _b')), text(' c_')],
    ['**a*', text('*'), em(text('a'))],
    ['"*a*", (**b**)!', text('"'), em(text('a')), text('", ('), strong(text('b')), text(')!')],
    ['这是**重点**内容', text('这是'), strong(text('重点')), text('内容')],
  ],
  'marks that mean nothing': [
    ['2 * 3 * 4', text('2 * 3 * 4')],
    ['2*3*4', text('2*3*4')],
    ['snake_case_name', text('snake_case_name')],
    ['what the f**k, you b**ch', text('what the f**k, you b**ch')],
    ['**', text('**')],
    ['a ** b', text('a ** b')],
    ['\\*a\\* \\a', text('*a* \\a')],
  ],
  code: [
    ['`a`', code('a')],
    ['`` a`b ``', code('a`b')],
    ['`*a* [b](https://c.example)`', code('*a* [b](https://c.example)')],
    ['`a\nb`', code('a b')],
    ['`a', text('`a')],
    ['``a`', text('``a`')],
    ['*a`*`', text('*a'), code('*')],
  ],
  links: [
    ['[a](https://b.example)', link('https://b.example/', 'a', 'b.example')],
    ['[a](<https://b.example>)', link('https://b.example/', 'a', 'b.example')],
    ['[a](https://b.example/c_(d))', link('https://b.example/c_(d)', 'a', 'b.example')],
    ['[b.example](https://b.example/c)', link('https://b.example/c', 'b.example')],
    ['[](https://b.example)', link('https://b.example/', 'https://b.example/')],
    ['[a](mailto:b@c.example)', link('mailto:b@c.example', 'a', 'b@c.example')],
    ['[a] (b) [c]', text('[a] (b) [c]')],
    ['[a](b', text('[a](b')],
    ['[a](javascript:alert(1))', text('[a](javascript:alert(1))')],
    ['[a](/b)', text('[a](/b)')],
    [
      '![a](https://b.example/c.png)',
      text('![a]('),
      link('https://b.example/c.png', 'https://b.example/c.png'),
      text(')'),
    ],
  ],
  'bare addresses': [
    ['see https://a.example/b.', text('see '), link('https://a.example/b', 'https://a.example/b'), text('.')],
    [
      '(http://a.example/b_(c))',
      text('('),
      link('http://a.example/b_(c)', 'http://a.example/b_(c)'),
      text(')'),
    ],
    ['<https://a.example>', link('https://a.example/', 'https://a.example')],
    ['*https://a.example*', em(link('https://a.example/', 'https://a.example'))],
    ['xhttps://a.example', text('xhttps://a.example')],
    ['https://', text('https://')],
    ['http://u:p@a.example', text('http://u:p@a.example')],
    [
      'https://bücher.example',
      link('https://xn--bcher-kva.example/', 'https://bücher.example', 'xn--bcher-kva.example'),
    ],
    ['ann@a.example', text('ann@a.example')],
  ],
  'what stays text': [
    ['# a', text('# a')],
    ['a\n---', text('a'), br, text('---')],
    ['* * *', text('* * *')],
    ['<b onclick="alert(1)">a</b> &amp;', text('<b onclick="alert(1)">a</b> &amp;')],
    ['~~~', text('~~~')],
    ['I was born in\n1984. It rained.', text('I was born in'), br, text('1984. It rained.')],
  ],
};

const blocks: [name: string, source: string, ...expected: Block[]][] = [
  ['paragraphs', 'a\n\n \nb', p(text('a')), p(text('b'))],
  ['a fence', 'a\n```js\n<b>\n\n  *c*\n```\nd', p(text('a')), fence('<b>\n\n  *c*'), p(text('d'))],
  ['a fence that is never closed', '````\n```\na', fence('```\na')],
  ['a quote and the answer to it', '> a\n>b\nc', quote(p(text('a'), br, text('b'))), p(text('c'))],
  ['a quote in a quote', '> > a\n> b', quote(quote(p(text('a'))), p(text('b')))],
  ['a list', '- a\n* b\n+ c', bullets([p(text('a'))], [p(text('b'))], [p(text('c'))])],
  ['a list after a line', 'a\n- b', p(text('a')), bullets([p(text('b'))])],
  ['a numbered list', '3. a\n4) b', numbers(3, [p(text('a'))], [p(text('b'))])],
  ['one list after another', '- a\n1. b', bullets([p(text('a'))]), numbers(1, [p(text('b'))])],
  [
    'nested lists',
    '- a\n  - b\n    1. c\n- d',
    bullets([p(text('a')), bullets([p(text('b')), numbers(1, [p(text('c'))])])], [p(text('d'))]),
  ],
  [
    'a list nested by tabs',
    '- a\n\t- b\n\t\t- c',
    bullets([p(text('a')), bullets([p(text('b')), bullets([p(text('c'))])])]),
  ],
  ['paragraphs in an item', '- a\n\n  b\n\nc', bullets([p(text('a')), p(text('b'))]), p(text('c'))],
  ['a fence in an item', '- ```\n    a\n  ```', bullets([fence('  a')])],
  ['a quote in an item', '- > a', bullets([quote(p(text('a')))])],
  ['nothing', ' \n\n'],
];

describe('parseMarkdown', () => {
  for (const [name, cases] of Object.entries(lines)) {
    for (const [source, ...expected] of cases) {
      it(`reads ${name}: ${JSON.stringify(source)}`, () =>
        assert.deepEqual(parseMarkdown(source), [p(...expected)]));
    }
  }

  for (const [name, source, ...expected] of blocks) {
    it(`reads ${name}`, () => assert.deepEqual(parseMarkdown(source), expected));
  }

  it('makes no link within a link', () => {
    const nodes = nodesOf(parseMarkdown('[a https://b.example [c](https://d.example)](https://e.example)'));
    const links = nodes.filter((node) => node.type === 'link');
    assert.equal(links.length > 0, true);
    for (const one of links) {
      assert.deepEqual(
        nodesOf(one.children).filter((node) => node.type === 'link'),
        [],
      );
    }
  });

  it('keeps what is nested too deep as text', () => {
    for (const source of [
      '>'.repeat(MAX_TEXT),
      '- '.repeat(5000) + 'x',
      '*'.repeat(4999) + 'x' + '*'.repeat(4999),
    ]) {
      const tree = parseMarkdown(source);
      assert.ok(depthOf(tree) < 25);
      assert.match(textOf(tree), source.startsWith('>') ? />>>/ : /x/);
    }
  });

  const markup = fc.stringMatching(/^[ab *_`[\]()<>!\\\n\t\-+1.#:/@]*$/);
  const anything = fc.oneof(
    fc.string({unit: 'binary', maxLength: 300}),
    fc.string({
      unit: fc.constantFrom(
        ...Array.from('ab *_`[]()<>!\\\n\t-+1.)'),
        'http://',
        '](https://c.example)',
        '\n> ',
        '```',
      ),
      maxLength: 80,
    }),
    markup,
  );

  it('reads any string, into a shallow tree with safe links only', () => {
    fc.assert(
      fc.property(anything, (source) => {
        const tree = parseMarkdown(source);
        assert.ok(depthOf(tree) < 30);
        for (const node of nodesOf(tree)) {
          if (node.type === 'link') assert.equal(safeUrl(node.href), node.href);
          if ('value' in node) assert.equal(typeof node.value, 'string');
        }
      }),
      {numRuns: 2000},
    );
  });

  it('keeps every visible character of a string without markup', () => {
    const plain = fc
      .string({unit: 'binary', maxLength: 300})
      .map((one) => one.replace(/[\\`*_[\]<>\d+:-]/g, ''));
    const visible = (value: string) => value.replace(/\s/g, '');
    fc.assert(
      fc.property(plain, (source) => {
        assert.equal(visible(textOf(parseMarkdown(source))), visible(source));
      }),
      {numRuns: 1000},
    );
  });
});

describe('parsePlain', () => {
  it('makes paragraphs and line breaks, and leaves marks as they are', () => {
    assert.deepEqual(parsePlain('*a*\r\n> b\n\n\n[c](https://d.example)'), [
      p(text('*a*'), br, text('> b')),
      p(text('[c](https://d.example)')),
    ]);
  });

  it('keeps every visible character', () => {
    const visible = (value: string) => value.replace(/\s/g, '');
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (source) => {
        assert.equal(visible(textOf(parsePlain(source))), visible(source));
      }),
    );
  });
});
