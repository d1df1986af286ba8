import assert from 'node:assert/strict';
import {existsSync, readdirSync} from 'node:fs';
import {describe, it} from 'node:test';
import {manifestElements, node, packageJson} from './package-files.js';

/** The paths of the package that hold code, with the star of `define/*` filled in. */
const entries = Object.entries(packageJson.exports)
  .filter(([, target]) => typeof target !== 'string')
  .map(([path]) => path.replace(/^\./, packageJson.name))
  .flatMap((path) => (path.endsWith('/*') ? defineFiles().map((name) => path.replace('*', name)) : [path]));

const isDefine = (path: string) => path.includes('/define');

function defineFiles(): string[] {
  return readdirSync('src/define').map((name) => name.replace(/\.ts$/, ''));
}

/** The tags that are registered after an import, in a process of its own. */
async function tagsAfterImporting(path: string): Promise<string[]> {
  const code = `
    await import('lit'); // gives Node the little of a page that registering needs
    await import(${JSON.stringify(path)});
    const tags = ${JSON.stringify(manifestElements().map(({tagName}) => tagName))};
    console.log(JSON.stringify(tags.filter((tag) => globalThis.customElements?.get(tag))));`;
  return JSON.parse(await node('--input-type=module', '--eval', code)) as string[];
}

describe('the package', () => {
  it('has the files that its exports name', () => {
    const files = Object.values(packageJson.exports)
      .flatMap((target) => (typeof target === 'string' ? [target] : [target.types, target.default]))
      .flatMap((path) =>
        path.includes('*') ? defineFiles().map((name) => path.replace('*', name)) : [path],
      );
    assert.deepEqual(
      files.filter((path) => !existsSync(path)),
      [],
    );
  });

  for (const path of entries.filter((entry) => !isDefine(entry)))
    it(`imports ${path} in Node and registers nothing`, async () => {
      assert.deepEqual(await tagsAfterImporting(path), []);
    });

  it('registers every tag by civil-thread/define', async () => {
    const tags = manifestElements().map(({tagName}) => tagName);
    assert.deepEqual(await tagsAfterImporting(`${packageJson.name}/define`), tags);
  });

  for (const {tagName} of manifestElements())
    it(`registers <${tagName}> by an entry of its own`, async () => {
      assert.ok((await tagsAfterImporting(`${packageJson.name}/define/${tagName}`)).includes(tagName));
    });
});
