// Builds dist/lib (a module per source file, for npm), dist (files for a CDN), dist/embed.js and the demo's script.
import {existsSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {dirname, relative, resolve} from 'node:path';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import {transform} from 'esbuild';
import {minify} from 'rolldown/utils';

const {compilerOptions} = JSON.parse(readFileSync('tsconfig.json', 'utf8'));
const {dependencies, exports, version} = JSON.parse(readFileSync('package.json', 'utf8'));

/** Turns TypeScript into JavaScript as the tsconfig says; types are checked and written by tsc. */
const typescript = {
  name: 'typescript',
  resolveId(source, importer) {
    if (!importer?.endsWith('.ts') || !/^\.\.?\/.*\.js$/.test(source)) return null;
    const path = resolve(dirname(importer), source.replace(/\.js$/, '.ts'));
    return existsSync(path) ? path : null;
  },
  transform(code, id) {
    if (!id.endsWith('.ts')) return null;
    return transform(code, {loader: 'ts', sourcefile: id, tsconfigRaw: {compilerOptions}, sourcemap: true});
  },
};

function* nodesOf(node) {
  if (Array.isArray(node)) for (const each of node) yield* nodesOf(each);
  else if (node && typeof node.type === 'string') {
    yield node;
    for (const each of Object.values(node)) yield* nodesOf(each);
  }
}

/** What a template says with as little as possible: white space is one space in HTML, and hardly needed in styles. */
async function shortened(tag, text) {
  if (tag === 'html') return text.replace(/\s+/g, ' ');
  return (await transform(text, {loader: 'css', minify: true})).code.trim();
}

/** Takes the indents and line breaks out of templates, where people need them and browsers do not. */
const templates = {
  name: 'templates',
  async transform(code, id) {
    if (!id.endsWith('.ts')) return null;
    let result = code;
    // From the last to the first, so that the places of those before stay right, within templates too.
    const quasis = [...nodesOf(this.parse(code))]
      .filter(
        ({type, tag, quasi}) =>
          type === 'TaggedTemplateExpression' &&
          /^(?:html|css)$/.test(tag.name) &&
          (tag.name === 'html' || quasi.quasis.length === 1),
      )
      .flatMap(({tag, quasi}) => quasi.quasis.map(({start, end}) => ({start, end, tag: tag.name})))
      .sort((a, b) => b.start - a.start);
    for (const {start, end, tag} of quasis)
      result = result.slice(0, start) + (await shortened(tag, result.slice(start, end))) + result.slice(end);
    return {code: result, map: null};
  },
};

/** Minifies, by Vite's minifier: 2 % less on the wire than esbuild's. The licences of what is inside are in NOTICE. */
const minified = {
  name: 'minified',
  async renderChunk(source, chunk) {
    const banner = chunk.isEntry ? `/*! Civil Thread ${version}, MIT; see NOTICE */\n` : '';
    const {code, errors} = await minify(chunk.fileName, source, {
      module: chunk.fileName !== 'embed.js',
      compress: {target: 'es2022'},
      codegen: {removeWhitespace: true, legalComments: 'none'},
    });
    if (errors.length) throw new Error(errors.map(({message}) => message).join('\n'));
    return {code: banner + code, map: null};
  },
};

/** The tokenizer's table of entities, 15 kB on the wire, which `src/text/html.ts` never lets it use. */
const withoutEntities = {
  name: 'without-entities',
  resolveId: (source) => (source === 'entities/decode' ? '\0entities' : null),
  load: (id) =>
    id === '\0entities'
      ? 'export class EntityDecoder {}\nexport const DecodingMode = {}, htmlDecodeTree = 0, xmlDecodeTree = 0;'
      : null,
};

const forBrowsers = [
  typescript,
  templates,
  withoutEntities,
  nodeResolve({browser: true, exportConditions: ['production']}),
  minified,
];

const modules = readdirSync('src', {recursive: true}).filter(
  (path) => path.endsWith('.ts') && path !== 'embed.ts',
);

const adapters = Object.keys(exports)
  .filter((name) => name.startsWith('./adapters/'))
  .map((name) => [name.slice(2), `src/${name.slice(2)}.ts`]);

const library = {
  input: Object.fromEntries(modules.map((path) => [path.replace(/\.ts$/, ''), `src/${path}`])),
  external: [/^node:/, ...Object.keys(dependencies).map((name) => new RegExp(`^${name}(/|$)`))],
  output: {dir: 'dist/lib', format: 'es', preserveModules: true, preserveModulesRoot: 'src'},
};

/** What `npm run size` weighs. */
export const cdn = {
  input: {'civil-thread': 'src/define/civil-thread.ts', ...Object.fromEntries(adapters)},
  plugins: forBrowsers,
  output: {
    dir: 'dist',
    format: 'es',
    // No hashes: a release is served from a folder with its version in the name, and names stay readable.
    chunkFileNames: ({isDynamicEntry}) => (isDynamicEntry ? 'chunks/[name].js' : 'chunks/shared-[name].js'),
  },
};

/** Where the thread's build puts an adapter's file, seen from `dist`. */
const adapterFile = (id) => {
  const path = relative('src', id);
  return /^adapters\/\w+\.ts$/.test(path) ? `./${path.replace(/\.ts$/, '.js')}` : undefined;
};

/** Apart from the thread, so that neither waits for a file that is shared with the other. Adapters are those of the thread. */
const count = {
  input: {'civil-count': 'src/define/civil-count.ts'},
  external: (id) => adapterFile(id) !== undefined,
  plugins: forBrowsers,
  output: {dir: 'dist', format: 'es', paths: adapterFile},
};

export const embed = {
  input: 'src/embed.ts',
  plugins: forBrowsers,
  output: {file: 'dist/embed.js', format: 'iife'},
};

const demo = {
  input: {demo: 'demo/demo.ts'},
  plugins: forBrowsers,
  output: {dir: 'demo/built', format: 'es', chunkFileNames: '[name].js'},
};

/** Files that hold nothing but types come out empty, which is as it should be. */
function onwarn(warning, tell) {
  if (warning.code !== 'EMPTY_BUNDLE') tell(warning);
}

/** The first of the builds starts from empty folders. */
const emptied = {
  name: 'emptied',
  buildStart() {
    for (const folder of ['dist', 'demo/built']) rmSync(folder, {recursive: true, force: true});
  },
};

export default [{...library, plugins: [emptied, typescript]}, cdn, count, embed, demo]
  .filter(({input}) => typeof input === 'string' || Object.keys(input).length > 0)
  .map((config) => ({...config, onwarn}));
