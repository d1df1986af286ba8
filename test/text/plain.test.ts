import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {parseMarkdown} from '../../src/text/markdown.js';
import {quoteOf, textOf, textOfLine} from '../../src/text/plain.js';
import {br, code, em, link, strong, text} from './trees.js';

describe('textOf', () => {
  it('gives the words, with quotes and lists marked', () => {
    const source = '**a**\nb\n\n> c\n> - d\n\n1. e\n   - f\n2. g\n\n```\nh\n```';
    assert.equal(textOf(parseMarkdown(source)), 'a\nb\n\n> c\n> \n> - d\n\n1. e\n   - f\n2. g\n\nh');
  });

  it('says where a link leads when its words do not', () => {
    assert.equal(
      textOf(parseMarkdown('[a](https://b.example) https://c.example')),
      'a (https://b.example/) https://c.example',
    );
  });

  it('gives nothing for nothing', () => assert.equal(textOf([]), ''));
});

describe('textOfLine', () => {
  it('leaves emphasis away', () => {
    const nodes = [em(text('a'), strong(text('b'))), br, code('c'), link('https://d.example/', 'd.example')];
    assert.equal(textOfLine(nodes), 'ab\ncd.example');
  });
});

describe('quoteOf', () => {
  it('marks every line and leaves room for the answer', () => {
    assert.equal(quoteOf(' a\r\n\nb \n'), '> a\n> \n> b\n\n');
  });

  it('comes back as a quote, quotes in it too', () => {
    const [quote, ...rest] = parseMarkdown(quoteOf('> a\n\nb') + 'answer');
    assert.equal(quote?.type, 'quote');
    assert.equal(textOf([quote]), '> > a\n> \n> b');
    assert.equal(textOf(rest), 'answer');
  });

  it('quotes nothing where there are no words', () => assert.equal(quoteOf(' \n'), ''));
});
