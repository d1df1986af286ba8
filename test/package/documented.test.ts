import assert from 'node:assert/strict';
import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {manifestElements, packageJson, readText} from './package-files.js';

const guides = existsSync('stories/docs')
  ? readdirSync('stories/docs').map((name) => join('stories/docs', name))
  : [];
const documentation = ['README.md', ...guides].map(readText).join('\n');

const missing = (names: readonly string[]) => names.filter((name) => !documentation.includes(name));
const elements = manifestElements();

describe('the README and the docs', () => {
  it('name every element', () => {
    assert.deepEqual(missing(elements.map(({tagName}) => `<${tagName}`)), []);
  });

  it('name every attribute of <civil-thread>', () => {
    const thread = elements.find(({tagName}) => tagName === 'civil-thread');
    assert.deepEqual(missing((thread?.attributes ?? []).map(({name}) => `\`${name}\``)), []);
  });

  it('name every event', () => {
    assert.deepEqual(missing(elements.flatMap(({events = []}) => events.map(({name}) => name))), []);
  });

  it('name every custom property and every part', () => {
    const properties = elements.flatMap(({cssProperties = []}) => cssProperties.map(({name}) => name));
    const parts = elements.flatMap(({cssParts = []}) => cssParts.map(({name}) => `\`${name}\``));
    assert.deepEqual(missing([...properties, ...parts]), []);
  });

  it('name every way into the package', () => {
    const ways = Object.keys(packageJson.exports).filter((path) => path !== './package.json');
    assert.deepEqual(missing(ways.map((path) => path.replace(/^\.\/?/, '').replace('/*', ''))), []);
  });

  it('link only to files that are there', () => {
    const links = [...readText('README.md').matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(
      ([, path]) => path ?? '',
    );
    assert.deepEqual(
      links.filter((path) => !existsSync(path)),
      [],
    );
  });
});
