// `npm run size`: what goes over the wire, as brotli at its best setting, file by file as a CDN would send it.
// Fails above budget.json. A kB is 1,000 bytes, as the sizes of other comment widgets are given.
import {readFileSync} from 'node:fs';
import {relative} from 'node:path';
import {brotliCompressSync} from 'node:zlib';
import {transform} from 'esbuild';
import {rollup} from 'rollup';
import {cdn, embed} from '../../rollup.config.mjs';

/** What rollup would write for one of the configurations. */
async function generate(config) {
  const bundle = await rollup(config);
  const {output} = await bundle.generate(config.output);
  await bundle.close();
  return output;
}

const wire = (code) => brotliCompressSync(code).length;
const kB = (bytes) => (bytes / 1000).toFixed(2).padStart(8);
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
const size = (chunks) => sum([...chunks].map(({code}) => wire(code)));

/** A chunk with all that it imports statically, which a browser needs before it runs. */
function withImports(chunk, chunks, found = new Set()) {
  if (found.has(chunk)) return found;
  found.add(chunk);
  for (const name of chunk.imports) withImports(chunks.get(name), chunks, found);
  return found;
}

/** The chunks that can follow by `import()`, and those that can follow these. */
function later(start, chunks, found = new Set()) {
  for (const chunk of start)
    for (const name of chunk.dynamicImports) {
      const next = chunks.get(name);
      if (found.has(next)) continue;
      found.add(next);
      later(withImports(next, chunks), chunks, found);
    }
  return found;
}

/** What of src (or which package) a path belongs to. */
function ownerOf(id) {
  const path = relative('.', id.replace('\0', ''));
  return /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? path;
}

const kindOf = ({facadeModuleId}) =>
  /^src\/(adapters|civility|i18n)\//.exec(relative('.', facadeModuleId ?? ''))?.[1] ?? 'part';

/** Shares of a total among modules: each one's own brotli size, scaled so that the shares add up. */
async function shares(chunks, total) {
  const weights = new Map();
  for (const {modules} of chunks)
    for (const [id, {code}] of Object.entries(modules)) {
      const {code: minified} = await transform(code ?? '', {
        minify: true,
        target: 'es2022',
        legalComments: 'none',
      });
      weights.set(ownerOf(id), (weights.get(ownerOf(id)) ?? 0) + wire(minified));
    }
  const all = sum([...weights.values()]);
  return [...weights].map(([name, weight]) => [name, (weight / all) * total]).sort((a, b) => b[1] - a[1]);
}

async function measure() {
  const chunks = new Map((await generate(cdn)).map((chunk) => [chunk.fileName, chunk]));
  const entry = chunks.get('civil-thread.js');
  if (!entry) throw new Error('There is no src/define/civil-thread.ts to weigh.');
  const first = withImports(entry, chunks);
  const extra = (chunk, ...known) => {
    const files = withImports(chunk, chunks);
    for (const set of known) for (const file of set) files.delete(file);
    return files;
  };
  const lazy = [...later(first, chunks)].filter((chunk) => !first.has(chunk));
  const parts = new Set(
    lazy.filter((chunk) => kindOf(chunk) === 'part').flatMap((chunk) => [...extra(chunk, first)]),
  );
  const named = (kind) =>
    [...chunks.values()].filter((chunk) => chunk.facadeModuleId && kindOf(chunk) === kind);
  return {first, parts, extra, named, embed: (await generate(embed))[0]};
}

function print(title, rows) {
  console.log(`\n${title}`);
  for (const [name, bytes] of rows) console.log(`${kB(bytes)}  ${name}`);
}

const budget = JSON.parse(readFileSync(new URL('budget.json', import.meta.url), 'utf8'));
const {first, parts, extra, named, embed: loader} = await measure();
const figures = {
  readAndReply: size(first),
  everyLazyPart: size(first) + size(parts),
  embed: wire(loader.code),
};

print(
  'To read and to reply, by file (kB, brotli)',
  [...first].map((chunk) => [chunk.fileName, wire(chunk.code)]),
);
print('The same by module (shares, estimated)', await shares(first, figures.readAndReply));
print(
  'Parts that load when they are needed',
  [...parts].map((chunk) => [chunk.fileName, wire(chunk.code)]),
);
print(
  'Adapters',
  named('adapters').map((chunk) => [chunk.fileName, size(extra(chunk, first, parts))]),
);
print(
  'Packs of words',
  [...named('civility'), ...named('i18n')].map((chunk) => [chunk.fileName, size(extra(chunk, first, parts))]),
);

console.log('\nBudget (kB)');
for (const [name, limit] of Object.entries(budget)) {
  const over = figures[name] > limit;
  console.log(`${kB(figures[name])} of ${kB(limit)}  ${name}${over ? '  OVER' : ''}`);
  if (over) process.exitCode = 1;
}
