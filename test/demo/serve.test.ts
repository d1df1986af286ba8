import assert from 'node:assert/strict';
import {createServer, request} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, describe, it} from 'node:test';
import {policy, serve} from '../../demo/serve.mjs';

describe("the demo's server", () => {
  let server: Awaited<ReturnType<typeof serve>>;
  before(async () => {
    server = await serve();
  });
  after(() => server.close());

  /** Asks for a path exactly as it is written, which `fetch` would tidy up first. */
  function statusOf(path: string): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
      const {hostname, port} = new URL(server.url);
      request({hostname, port, path}, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
  }

  it('gives the post at the root, under the strict policy and never from a stale cache', async () => {
    const response = await fetch(server.url);
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
    assert.equal(response.headers.get('content-security-policy'), policy);
    assert.equal(response.headers.get('cache-control'), 'no-cache');
    assert.match(await response.text(), /<!doctype html>/i);
  });

  it('gives styles and data as what they are', async () => {
    const type = async (path: string) => (await fetch(`${server.url}/${path}`)).headers.get('content-type');
    assert.equal(await type('demo.css'), 'text/css; charset=utf-8');
    assert.equal(await type('thread.json'), 'application/json; charset=utf-8');
  });

  it('answers a question about headers without the page', async () => {
    const response = await fetch(server.url, {method: 'HEAD'});
    assert.equal(response.status, 200);
    assert.equal(await response.text(), '');
  });

  it('takes no other method', async () => {
    assert.equal((await fetch(server.url, {method: 'POST'})).status, 405);
  });

  for (const path of [
    '/nothing.html',
    '/demo.ts',
    '/serve.mjs',
    '/built/',
    '/../package.json',
    '/dist/../package.json',
    '/dist/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/..%5cpackage.json',
    '/%00.html',
    '/%zz.html',
    '//etc/passwd.txt',
  ])
    it(`gives nothing for ${path}`, async () => {
      assert.equal(await statusOf(path), 404);
    });

  it('says so when the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const {port} = other.address() as AddressInfo;
    await assert.rejects(serve({port}), {code: 'EADDRINUSE'});
    other.close();
  });
});
