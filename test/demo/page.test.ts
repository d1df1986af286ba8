/** The demonstration's pages hold nothing that a strict content security policy would refuse. */
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

const folder = new URL('../../demo/', import.meta.url);
const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
const styles = readdirSync(folder).filter((name) => name.endsWith('.css'));
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');

describe('the pages of the demonstration', () => {
  it('are the blog, its index and the one with script tags', () => {
    assert.deepEqual(pages.sort(), ['index.html', 'plain.html', 'posts.html']);
  });

  for (const name of pages)
    it(`${name} has no script, style or handler within the page`, () => {
      const page = read(name);
      assert.doesNotMatch(page, /<style|\sstyle=|\son[a-z]+=|javascript:|data:/i);
      for (const [script] of page.matchAll(/<script\b[^>]*>[^<]*/g))
        assert.match(script, /\bsrc="[^"]+"[^>]*>$/);
    });

  for (const name of [...pages, ...styles])
    it(`${name} asks no other host for anything`, () => {
      assert.doesNotMatch(read(name), /(?:https?:)?\/\/[a-z]|@import|url\(/i);
    });

  it('links only to files that are there', () => {
    for (const name of pages)
      for (const [, target] of read(name).matchAll(/(?:href|src)="(?:\.\/)?([\w.-]+)/g))
        assert.ok([...readdirSync(folder), 'built'].includes(target!), `${name} links to ${target}`);
  });

  it('shows one thread on the blog and two by script tag', () => {
    assert.equal(read('index.html').match(/<civil-thread\b/g)?.length, 1);
    assert.equal(read('plain.html').match(/src="\/dist\/embed\.js"/g)?.length, 2);
    assert.equal(read('posts.html').match(/<civil-count\b/g)?.length, 3);
  });
});
