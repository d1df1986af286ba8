// Installs what `npm ci` would, when it is missing or older than the lock file. Only Node built-ins.
import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';

const packagesIn = (path) => JSON.parse(readFileSync(path, 'utf8')).packages ?? {};

function upToDate() {
  const installed = 'node_modules/.package-lock.json';
  if (!existsSync(installed)) return false;
  const there = packagesIn(installed);
  return Object.entries(packagesIn('package-lock.json')).every(
    // Optional packages are for other machines; the first entry is this project.
    ([path, {version, optional, devOptional}]) =>
      path === '' || optional || devOptional || there[path]?.version === version,
  );
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Civil Thread needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Run in the project's folder; ends the process with npm's own words when the installation fails. */
export function ensureInstalled() {
  checkNode();
  if (upToDate()) return;
  console.error('Installing packages with npm ci.');
  const windows = process.platform === 'win32';
  const {status} = spawnSync('npm', ['ci', '--include=dev', '--loglevel=error'], {
    stdio: ['ignore', 2, 2],
    shell: windows,
  });
  if (status !== 0) {
    console.error('npm ci failed; its words are above.');
    process.exit(1);
  }
}
