import {stepsOf} from '../support/steps.js';
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {parseHtml} from '../../src/text/html.js';
import {MAX_TEXT, parseMarkdown} from '../../src/text/markdown.js';
import {textOf} from '../../src/text/plain.js';

const full = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
/** A beginning, then the same again and again. */
const after = (start: string, unit: string) => (length: number) => start + full(unit, length);
const half = (first: string, second: string) => (length: number) =>
  full(first, length / 2) + full(second, length / 2);

function growing(part: (count: number) => string): (length: number) => string {
  return (length) => {
    let text = '';
    for (let count = 1; text.length < length; count++) text += part(count);
    return text;
  };
}

const markdown: readonly (string | ((length: number) => string))[] = [
  ...[
    '[',
    '[]',
    '![',
    '[a](',
    '[a](b',
    '[a](<b',
    '[a](http://b)',
    '[a](http://(',
    '[a](http://u@h)',
    '[*a](b)',
  ],
  ...['*', '*_', '_*_ ', '*a ', 'a* ', ' a**b', '.*', '**x** ', '***a b**c', '* ', '-+* ', '*a_ '],
  ...['`', '`a``b', '``` ', '```\n', '\\', '\\`', '`\\', '~', '&', '&amp;'],
  ...['>', '> ', '>\n', '>>>>>>>>>>\n', '> a\n\n', '- ', '-\n', '- a\n\n', '1. ', '1.\n', '- > ', '\t- a\n'],
  ...[
    'a@b.com\n',
    'http://',
    'http://@',
    'http:// ',
    'xhttp://',
    'HTTPS://a.b,',
    '<http://a',
    '<a:',
    '<',
    '<a>',
  ],
  ...['word ', 'a\n', 'a\n\n', '\r', '\n', ' ', '\t', 'a\u200d', '\ud800', '😀'],
  half('[', ']('),
  half('[', '](http://a)'),
  half('*a', 'a*'),
  half('*x _y ', ' y_ x*'),
  half('*.**a ', ' b**.'),
  half('`` ', '` '),
  half('(', ')'),
  after('[a](x', 'y'),
  after('http://a', ')'),
  after('http://a', '('),
  after('http://a', '...'),
  after('<', 'a'),
  after('-', ' '),
  after('x', ' '),
  after('- a\n', '\n'),
  growing((count) => '`'.repeat(count) + ' '),
  growing((count) => ' '.repeat(2 * count) + '- a\n'),
  growing((count) => '> '.repeat(count) + 'a\n'),
  growing((count) => '*'.repeat(count) + 'a'),
];

const html: readonly (string | ((length: number) => string))[] = [
  ...[
    '<b>',
    '<b>x',
    '<i><b>x</i>',
    '<blockquote>x',
    '<ul><li>x',
    '<li>x',
    '<p>x',
    '<a href=http://x>y',
    '<br>',
  ],
  ...[
    'x<br>',
    '<pre>',
    '<code>x',
    '&amp;',
    '&',
    '&nbsp;',
    '<',
    '<!--',
    '<!-x>',
    '<a b="',
    '<script>',
    '<svg>',
  ],
  ...['<svg/>', '</p>', '</b>', '</', '<table><tr><td>x', '<img alt=x>', ' ', '<template>'],
  after('<a ', 'b=c '),
  after('<script>', '</scrip'),
  after('<b><i>', '</b>x'),
  after('<pre>', ' '),
  after('<code>', ' x'),
  after('<a href=http://x>', '<b>y</b>'),
  after('<a href=http://x>', '<p>y'),
  after('&', 'a'),
];

async function growth(make: string | ((length: number) => string), read: (text: string) => unknown) {
  const text = (length: number) => (typeof make === 'string' ? full(make, length) : make(length));
  read(text(100));
  const small = await stepsOf(() => read(text(MAX_TEXT / 4)));
  const large = await stepsOf(() => read(text(MAX_TEXT)));
  return large / small;
}

const nameOf = (make: string | ((length: number) => string)) =>
  JSON.stringify(typeof make === 'string' ? make : make(24).slice(0, 24));

describe('reading hostile text', () => {
  for (const make of markdown) {
    it(`takes Markdown of ${nameOf(make)} in linear work`, async () => {
      const ratio = await growth(make, (text) => textOf(parseMarkdown(text)));
      assert.ok(ratio < 6, `four times the text is ${ratio.toFixed(1)} times the work`);
    });
  }

  for (const make of html) {
    it(`takes HTML of ${nameOf(make)} in linear work`, async () => {
      const ratio = await growth(make, (text) => textOf(parseHtml(text)));
      assert.ok(ratio < 6, `four times the text is ${ratio.toFixed(1)} times the work`);
    });
  }

  it('would notice work that grows with the square', async () => {
    const ratio = await growth('[', (text) => {
      for (let at = 0; at < text.length; at += 50) parseMarkdown(text.slice(at));
    });
    assert.ok(ratio > 10);
  });
});
