import assert from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, relative} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {manifestElements, node, readJson, readText, type ElementDocs} from './package-files.js';

describe('custom-elements.json', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'civil-manifest-'));
  });
  after(() => rmSync(folder, {recursive: true}));

  it('is what `npm run manifest` makes of the sources', async () => {
    const config = ['--config', 'custom-elements-manifest.config.mjs', '--outdir', relative('.', folder)];
    await node('node_modules/@custom-elements-manifest/analyzer/cem.js', 'analyze', ...config);
    const fresh = readJson(join(folder, 'custom-elements.json'));
    assert.deepEqual(readJson('custom-elements.json'), fresh, 'run `npm run manifest` and commit the file');
  });

  it('has a sentence for each element and everything public about it', () => {
    const silent = manifestElements().flatMap((element) => [
      ...(element.description ? [] : [element.tagName]),
      ...publicOf(element).flatMap(({name, description}) =>
        description ? [] : [`${element.tagName} ${name}`],
      ),
    ]);
    assert.deepEqual(silent, []);
  });
});

describe('the script-tag loader', () => {
  it('hands on the attributes of <civil-thread>, and the two that are not of its own', () => {
    const thread = manifestElements().find(({tagName}) => tagName === 'civil-thread');
    assert.ok(thread, 'the manifest should describe <civil-thread>');
    const known = /'(thread-id [^']+)'/.exec(readText('src/embed.ts'))?.[1]?.split(' ') ?? [];
    const attributes = (thread.attributes ?? []).map(({name}) => name);
    // Every element has a language; an endpoint is for backends on the network.
    assert.deepEqual(known.sort(), [...new Set([...attributes, 'lang', 'endpoint'])].sort());
  });
});

function publicOf({
  attributes = [],
  members = [],
  events = [],
  slots = [],
  cssParts = [],
  cssProperties = [],
}: ElementDocs) {
  return [...attributes, ...members, ...events, ...slots, ...cssParts, ...cssProperties];
}
