// `npm test`: installs what is missing, runs every check, and ends with one line that sums them up.
// For one kind of tests: node test/run.mjs --only node|browser|e2e [files]
import {spawn} from 'node:child_process';
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join, sep} from 'node:path';
import {fileURLToPath} from 'node:url';
import {findChromium} from './support/chromium.mjs';
import {ensureInstalled} from './support/install.mjs';

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));

/** A runner that has not finished by then hangs. */
const limit = 10 * 60_000;
const scratch = mkdtempSync(join(tmpdir(), 'civil-thread-'));
const totals = {passed: 0, failed: 0, skipped: 0};

/** Runs a program of Node and resolves with how it ended and all that it said. */
function run(args, environment = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {env: {...process.env, ...environment}, timeout: limit});
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => (output += error.message));
    child.on('close', (code, signal) => {
      if (signal) output += `\nStopped by ${signal}.`;
      resolve({ok: code === 0, output});
    });
  });
}

/** Adds a stage's results to the totals, and shows what it said if something failed or `tell` is set. */
async function stage(name, work, tell = false) {
  const began = performance.now();
  const result = await work();
  const {ok, output} = result;
  const {passed, failed, skipped} = result.counts ?? {passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0};
  // A runner that broke is a failure even when every test it reached passed.
  const broken = ok ? failed : Math.max(1, failed);
  totals.passed += passed;
  totals.failed += broken;
  totals.skipped += skipped;
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const line = `${name}: ${passed} passed, ${broken} failed, ${skipped} skipped (${seconds} s)`;
  console.log(`${broken ? 'FAILED' : 'ok'}  ${line}`);
  if (broken || tell) console.log(output.trim());
  return broken === 0;
}

/** Steps that count as one check; the first that fails ends it. */
async function steps(...commands) {
  let output = '';
  for (const command of commands) {
    const result = await run(command);
    output += result.output;
    if (!result.ok) return {ok: false, output};
  }
  return {ok: true, output};
}

function countsIn(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {passed: 0, failed: 1, skipped: 0};
}

const bin = (path) => join('node_modules', path);
const tsc = bin('typescript/bin/tsc');

const typeCheck = () => steps([tsc, '-p', '.']);
const lint = () =>
  steps([bin('eslint/bin/eslint.js'), '.'], [bin('prettier/bin/prettier.cjs'), '--check', '.']);
const build = () =>
  steps([bin('rollup/dist/bin/rollup'), '-c', '--silent'], [tsc, '-p', 'tsconfig.build.json']);
const size = () => steps(['test/package/size.mjs']);

async function nodeTests(name, files) {
  if (!files.length) return {ok: false, output: `No ${name} tests found.`};
  const file = join(scratch, `${name}.json`);
  const reporters = ['spec', 'stdout', './test/support/node-counts.mjs', file].flatMap((value, index) => [
    index % 2 ? '--test-reporter-destination' : '--test-reporter',
    value,
  ]);
  const result = await run(['--import', 'tsx', '--test', '--test-concurrency=2', ...reporters, ...files]);
  return {...result, counts: countsIn(file)};
}

async function browserTests(files) {
  const file = join(scratch, 'browser.json');
  const chosen = files.length ? ['--files', ...files] : [];
  const result = await run([bin('@web/test-runner/dist/bin.js'), ...chosen], {CIVIL_COUNTS_FILE: file});
  return {...result, counts: countsIn(file)};
}

const browserFolders = ['elements', 'controllers', 'flows', 'define'];
const browserFiles = [
  'test/stories.test.ts',
  'test/adapters/browser.test.ts',
  'test/adapters/conformance/browser.test.ts',
];

/** Which runner a test file belongs to. */
function kindOf(path) {
  const folder = path.split('/')[1];
  if (folder === 'e2e') return 'e2e';
  return browserFolders.includes(folder) || browserFiles.includes(path) ? 'browser' : 'node';
}

function testFiles(kind) {
  return readdirSync('test', {recursive: true})
    .map((path) => `test/${path.split(sep).join('/')}`)
    .filter((path) => path.endsWith('.test.ts') && kindOf(path) === kind)
    .sort();
}

const runners = {
  node: (files = testFiles('node')) => stage('node tests', () => nodeTests('node', files)),
  browser: (files = []) => stage('browser tests', () => browserTests(files)),
  e2e: (files = testFiles('e2e')) => stage('end-to-end tests', () => nodeTests('e2e', files)),
};

/** Two lanes for two cores; what reads dist comes after the build. */
async function everything() {
  await Promise.all([
    (async () => {
      await stage('type-check', typeCheck);
      await stage('lint', lint);
      await runners.browser();
    })(),
    (async () => {
      const built = await stage('build', build);
      await runners.node();
      // Without a build every one of them would only wait for a page that does not come.
      if (built) await runners.e2e();
      await stage('size', size, true);
    })(),
  ]);
}

async function only(kind, files) {
  if (!(kind in runners)) throw new Error(`--only takes ${Object.keys(runners).join(', ')}.`);
  if (kind !== 'browser' && !existsSync('dist')) await stage('build', build);
  await runners[kind](files.length ? files : undefined);
}

const [flag, kind, ...files] = process.argv.slice(2);
ensureInstalled();
try {
  // Once and for all runners, so that no two of them install it at the same time.
  process.env.CHROME_PATH = findChromium();
} catch (error) {
  console.error(error.message);
}
try {
  await (flag === '--only' ? only(kind, files) : everything());
} catch (error) {
  totals.failed += 1;
  console.error(error);
}
rmSync(scratch, {recursive: true, force: true});
process.exitCode = totals.failed ? 1 : 0;
console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
