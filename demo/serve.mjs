// A small static server for the demo, under the strict policy that the documentation promises to work with.
import {createReadStream} from 'node:fs';
import {stat} from 'node:fs/promises';
import {createServer} from 'node:http';
import {extname, join, resolve, sep} from 'node:path';
import {fileURLToPath} from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const folders = {dist: resolve(here, '../dist'), demo: resolve(here)};

/** What is served, and as what; sources and anything else in the folders stay where they are. */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

/** The header that the pages are served under, and that the tests see kept. */
export const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** The file an address stands for, or nothing where it would lead outside the two folders. */
function fileFor(address) {
  let path;
  try {
    path = decodeURIComponent(new URL(address, 'http://localhost').pathname);
  } catch {
    return;
  }
  if (path.includes('\0')) return;
  const [root, rest] = path.startsWith('/dist/')
    ? [folders.dist, path.slice(6)]
    : [folders.demo, path.slice(1)];
  const file = resolve(join(root, rest || 'index.html'));
  return file.startsWith(root + sep) && extname(file) in types ? file : undefined;
}

async function answer(request, response) {
  response.setHeader('Cache-Control', 'no-cache');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Content-Security-Policy', policy);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, {Allow: 'GET, HEAD'}).end();
    return;
  }
  const file = fileFor(request.url);
  const found = file ? await stat(file).catch(() => undefined) : undefined;
  if (!found?.isFile()) {
    response.writeHead(404, {'Content-Type': types['.txt']}).end('Nothing here.');
    return;
  }
  response.writeHead(200, {'Content-Type': types[extname(file)], 'Content-Length': found.size});
  if (request.method === 'HEAD') response.end();
  else
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
}

/**
 * Serves the demo on this machine only.
 *
 * @param {{port?: number}} [options] `port`: 0, the default, takes any that is free.
 * @returns {Promise<{url: string, close: () => Promise<void>}>} Rejects as `server.listen` does, such as with EADDRINUSE.
 */
export function serve({port = 0} = {}) {
  const server = createServer((request, response) => void answer(request, response));
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      resolve({
        url: `http://localhost:${server.address().port}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
}
