import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {decodeEntities} from '../../src/text/entities.js';
import {parseHtml} from '../../src/text/html.js';
import {link, p} from './trees.js';

const cases: Record<string, string> = {
  '&lt;b&gt; &amp;amp; &quot;&apos;': `<b> &amp; "'`,
  '&nbsp;&eacute;&Eacute;&yuml;&hellip;&rsquo;&mdash;&euro;&rarr;&hearts;&rang;': '\u00a0éÉÿ…’—€→♥⟩',
  '&Alpha;&sigmaf;&sigma;&omega;&piv;': 'Ας\u03c3ωϖ',
  '&#8217; &#x2019; &#X1F600; &#128512 &#65;': '’ ’ 😀 😀 A',
  '&#146; &#150;': '’ –',
  '&#0; &#xD800; &#1114112;': '\ufffd \ufffd \ufffd',
  '&bogus; &amp &#; &#x; &;': '&bogus; &amp &#; &#x; &;',
};

describe('decodeEntities', () => {
  for (const [source, text] of Object.entries(cases)) {
    it(`reads ${source} as ${text}`, () => assert.equal(decodeEntities(source), text));
  }

  it('leaves the query of an address alone', () => {
    const [block] = parseHtml('<a href="https://a.example/?a=1&copy=2&amp;lt=3">a.example</a>');
    assert.deepEqual(block, p(link('https://a.example/?a=1&copy=2&lt=3', 'a.example')));
  });
});
