// `npm start`: installs what is missing, builds, and serves the demo on port 8000, or on PORT.
import {spawnSync} from 'node:child_process';
import {dirname} from 'node:path';
import {fileURLToPath} from 'node:url';
import {ensureInstalled} from '../test/support/install.mjs';
import {serve} from './serve.mjs';

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
const port = Number(process.env.PORT ?? 8000);

ensureInstalled();
console.log('Building.');
const {status} = spawnSync(process.execPath, ['node_modules/rollup/dist/bin/rollup', '-c', '--silent'], {
  stdio: 'inherit',
});
if (status !== 0) process.exit(1);

try {
  const {url, close} = await serve({port});
  console.log(`The demo is at ${url}/ (Ctrl+C ends it).`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void close());
} catch (error) {
  if (error.code !== 'EADDRINUSE') throw error;
  console.error(`Port ${port} is taken. Stop what uses it, or choose another: PORT=${port + 1} npm start`);
  process.exitCode = 1;
}
