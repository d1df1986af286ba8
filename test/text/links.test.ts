import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {linkHost, linkTo, safeUrl} from '../../src/text/links.js';

describe('safeUrl', () => {
  for (const [given, href] of [
    ['https://example.org', 'https://example.org/'],
    ['HTTP://Example.org/a b', 'http://example.org/a%20b'],
    ['mailto:ann@example.org?subject=Hi', 'mailto:ann@example.org?subject=Hi'],
    ['https://bücher.example/ä', 'https://xn--bcher-kva.example/%C3%A4'],
    ['https://example.org:8080/?q=a@b#c', 'https://example.org:8080/?q=a@b#c'],
    ['http://[::1]/', 'http://[::1]/'],
  ] as const) {
    it(`lets ${given} through`, () => assert.equal(safeUrl(given), href));
  }

  for (const given of [
    '',
    'example.org',
    '/path',
    '//example.org',
    '#top',
    'https:example.org',
    'https:///example.org',
    'https://',
    'mailto:',
    'mailto:?to=ann@example.org',
    'http://exa mple.org',
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://example.org/1',
    'vbscript:msgbox(1)',
    'file:///etc/passwd',
    'steam://run/1',
    'ftp://example.org',
    'view-source:https://example.org',
    'https://ann@example.org',
    'https://ann:secret@example.org',
    'https://bank.example@evil.example',
    'https://example.org/\u202egpj.exe',
    'https://example.org/\u200b',
    'https://exam\tple.org',
    'https://example.org/\n',
    '\u0000https://example.org',
    'https://example.org/\u2028',
    'https://example.org/\ufeff',
  ]) {
    it(`turns down ${JSON.stringify(given)}`, () => assert.equal(safeUrl(given), undefined));
  }

  it('gives nothing but http, https and mailto for any string', () => {
    const near = fc.tuple(
      fc.constantFrom('', 'http://', 'https://', 'mailto:', 'javascript:', 'data:', '\u0001http://'),
      fc.string({unit: 'binary'}),
    );
    fc.assert(
      fc.property(near, ([start, rest]) => {
        const href = safeUrl(start + rest);
        if (href === undefined) return;
        const url = new URL(href);
        assert.match(url.protocol, /^(?:https?|mailto):$/);
        assert.equal(url.username + url.password, '');
        assert.equal(safeUrl(href), href);
      }),
      {numRuns: 1000},
    );
  });
});

describe('linkHost', () => {
  for (const [href, shown] of [
    ['https://example.org/a', 'https://example.org/a'],
    ['https://example.org/a', 'example.org'],
    ['https://www.example.org/a', 'Example.org/a'],
    ['https://example.org/', 'http://www.example.org'],
    ['https://example.org:8080/', 'example.org:8080/x'],
    ['mailto:ann@example.org', 'ann@example.org'],
    ['mailto:ann@example.org?subject=x', 'mailto:ann@example.org'],
  ] as const) {
    it(`adds nothing to ${shown}`, () => assert.equal(linkHost(href, shown), undefined));
  }

  for (const [href, shown, host] of [
    ['https://evil.example/', 'click here', 'evil.example'],
    ['https://evil.example/', 'https://bank.example/', 'evil.example'],
    ['https://evil.example/', 'see evil.example', 'evil.example'],
    ['https://evil.example/', 'evil.example.bank.example', 'evil.example'],
    ['https://evil.example/', 'https://evil.example\\@bank.example', 'evil.example'],
    ['https://evil.example/', 'evil.example/\u202emoc.knab', 'evil.example'],
    ['https://xn--pple-43d.example/', 'https://аpple.example/', 'xn--pple-43d.example'],
    ['mailto:eve@evil.example', 'ann@example.org', 'eve@evil.example'],
    ['https://example.org/', '', 'example.org'],
  ] as const) {
    it(`names ${host} next to ${JSON.stringify(shown)}`, () => assert.equal(linkHost(href, shown), host));
  }
});

describe('linkTo', () => {
  it('shows the address where there are no words', () => {
    assert.deepEqual(linkTo('https://example.org/', [{type: 'text', value: ' '}]), {
      type: 'link',
      href: 'https://example.org/',
      children: [{type: 'text', value: 'https://example.org/'}],
    });
  });
});
