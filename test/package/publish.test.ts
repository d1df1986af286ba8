import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {brotliCompressSync} from 'node:zlib';
import {publint} from 'publint';
import {formatMessage} from 'publint/utils';
import {node, packageJson, readText} from './package-files.js';

/** The files at the top and those that make the library, the demo and the stories; tests may name any host. */
function sources(): string[] {
  const top = readdirSync('.', {withFileTypes: true}).filter((entry) => entry.isFile());
  const below = ['src', 'demo', 'stories', '.storybook'].flatMap((folder) =>
    readdirSync(folder, {recursive: true, encoding: 'utf8'}).map((path) => join(folder, path)),
  );
  const built = join('demo', 'built');
  return [...top.map(({name}) => name), ...below].filter(
    (path) => path !== 'package-lock.json' && !path.startsWith(built),
  );
}

describe('what is published', () => {
  it('has nothing that publint would mend', async () => {
    const {messages, pkg} = await publint({strict: true});
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg)),
      [],
    );
  });

  it('has types that every way of resolving modules finds', async () => {
    const files = ['./embed.js', './civil-thread.js', './custom-elements.json', './package.json'];
    const options = ['--pack', '.', '--profile', 'esm-only', '--exclude-entrypoints', ...files];
    await node('node_modules/@arethetypeswrong/cli/dist/index.js', ...options);
  });

  it('runs nothing when it is installed', () => {
    const hooks = ['preinstall', 'install', 'postinstall', 'prepare'];
    assert.deepEqual(
      hooks.filter((name) => name in packageJson.scripts),
      [],
    );
  });

  it('ships the licence and a notice that names every dependency', () => {
    const notice = readText('NOTICE');
    assert.match(readText('LICENSE'), /MIT License/);
    const names = Object.keys(packageJson.dependencies);
    assert.deepEqual(
      names.filter((name) => !notice.includes(name)),
      [],
    );
  });

  it('loads from a script tag with at most 1,000 bytes', () => {
    assert.ok(brotliCompressSync(readFileSync('dist/embed.js')).length <= 1000);
  });
});

describe('the repository', () => {
  it('has a lock file that names no registry', () => {
    assert.equal(readText('package-lock.json').includes('"resolved"'), false);
  });

  it('points at no host but examples, documentation, a help line and its own machine', () => {
    const known =
      /^(?:localhost|127\.0\.0\.1|(?:[\w-]+\.)*example(?:\.com|\.org|\.net)?|lit\.dev|www\.w3\.org|findahelpline\.com)$/;
    const checked = sources().filter((path) => /\.(?:ts|mjs|js|html|css|json|md|mdx)$/.test(path));
    const hosts = checked.flatMap((path) =>
      [...readText(path).matchAll(/\bhttps?:\/\/([\w.-]*\w)/g)].map(([, host]) => `${host} in ${path}`),
    );
    assert.deepEqual(
      hosts.filter((line) => !known.test(line.split(' ')[0] ?? '')),
      [],
    );
  });
});
