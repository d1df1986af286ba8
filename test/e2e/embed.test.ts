import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Page} from 'playwright-core';
import {policy, serve} from '../../demo/serve.mjs';
import {launchChromium, watchTroubles, type Troubles} from '../support/chromium-page.js';

/** Stands in for the real thing: here it only matters whether, when and how often it is asked for. */
const stub = "customElements.define('civil-thread', class extends HTMLElement {})";

interface Visit {
  readonly page: Page;
  readonly troubles: Troubles;
  /** How often `civil-thread.js` was asked for so far. */
  loads(): number;
}

describe('embed.js', () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serve>>;

  before(async () => {
    [browser, server] = await Promise.all([launchChromium(), serve()]);
  });
  after(async () => {
    await Promise.all([browser.close(), server.close()]);
  });

  /** Opens a page with this body (and head) under the strict policy. */
  async function visit(body: string, {head = '', hash = '', status = 200} = {}): Promise<Visit> {
    const page = await browser.newPage({viewport: {width: 800, height: 600}});
    page.setDefaultTimeout(10_000);
    const troubles = watchTroubles(page);
    let loads = 0;
    await page.route('**/test-page', (route) =>
      route.fulfill({
        contentType: 'text/html',
        headers: {'Content-Security-Policy': policy},
        body: `<!doctype html><html lang="en"><head><title>A page</title>${head}</head><body>${body}</body></html>`,
      }),
    );
    await page.route('**/dist/civil-thread.js', (route) => {
      loads += 1;
      return route.fulfill({contentType: 'text/javascript', status, body: stub});
    });
    await page.goto(`${server.url}/test-page${hash}`, {waitUntil: 'load'});
    return {page, troubles, loads: () => loads};
  }

  const script = (attributes = '') =>
    `<script src="/dist/embed.js" data-thread-id="post" ${attributes}></script>`;
  /** Blocks of 2,000 px in the page, without a style of its own, which the policy would refuse. */
  const longRead = `<pre>${'\n'.repeat(200)}</pre>`;
  const defined = (page: Page) => page.waitForFunction(() => Boolean(customElements.get('civil-thread')));

  it('puts a thread right after its own tag and hands on what is set there', async () => {
    const {page, troubles} = await visit(
      `<p>Before</p>${script('data-endpoint="https://comments.example" data-lang="de" data-page-size="20" async')}<p>After</p>`,
    );
    await defined(page);
    const found = await page.evaluate(() => {
      const thread = document.querySelector('script + civil-thread');
      return {
        attributes: Object.fromEntries([...(thread?.attributes ?? [])].map(({name, value}) => [name, value])),
        next: thread?.nextElementSibling?.textContent,
      };
    });
    assert.deepEqual(found.attributes, {
      'thread-id': 'post',
      endpoint: 'https://comments.example',
      lang: 'de',
      'page-size': '20',
    });
    assert.equal(found.next, 'After');
    assert.deepEqual(troubles, {errors: [], warnings: []});
    await page.close();
  });

  it('loads the rest only when the place comes near', async () => {
    const {page, troubles, loads} = await visit(longRead + script());
    assert.equal(await page.locator('civil-thread').count(), 1);
    assert.equal(loads(), 0);
    await page.locator('civil-thread').evaluate((thread) => thread.scrollIntoView());
    await defined(page);
    assert.equal(loads(), 1);
    assert.deepEqual(troubles.warnings, []);
    await page.close();
  });

  it('loads at once when the address names a comment', async () => {
    const {page} = await visit(longRead + script(), {hash: '#comment-c1'});
    await defined(page);
    await page.close();
  });

  it('loads when a link to a comment is followed on the page', async () => {
    const {page, loads} = await visit(`<a href="#comment-c1">The first word</a>${longRead}${script()}`);
    assert.equal(loads(), 0);
    await page.getByRole('link').click();
    await defined(page);
    await page.close();
  });

  it('serves two threads on one page with one load', async () => {
    const {page, troubles, loads} = await visit(script() + script().replace('"post"', '"other"'));
    await defined(page);
    const ids = await page
      .locator('civil-thread')
      .evaluateAll((all) => all.map((each) => each.getAttribute('thread-id')));
    assert.deepEqual(ids, ['post', 'other']);
    assert.equal(loads(), 1);
    assert.deepEqual(troubles.errors, []);
    await page.close();
  });

  /** The one warning that a page gives. */
  async function warningOf(...page: Parameters<typeof visit>): Promise<string> {
    const opened = await visit(...page);
    const [warning] = opened.troubles.warnings;
    assert.ok(warning, 'the page should have warned');
    await opened.page.close();
    return warning;
  }

  it('says so when an attribute is not known', async () => {
    assert.match(await warningOf(script('data-treadid="x"')), /data-treadid is not known/);
  });

  it('says so when the endpoint is no web address', async () => {
    assert.match(
      await warningOf(script('data-endpoint="localhost:3000"')),
      /"localhost:3000" is no web address/,
    );
  });

  it('takes an endpoint on the same site', async () => {
    const {page, troubles} = await visit(script('data-endpoint="/comments"'));
    assert.deepEqual(troubles.warnings, []);
    await page.close();
  });

  it('says so when it was loaded as a module', async () => {
    assert.match(await warningOf(script('type="module"')), /with type="module", load civil-thread\.js/);
  });

  it('says so when it stands in the head', async () => {
    assert.match(await warningOf('<p>Text</p>', {head: script()}), /move the script tag/);
  });

  it('says so when the rest does not load, and breaks nothing', async () => {
    const {page, troubles} = await visit(longRead + script(), {status: 404});
    const told = page.waitForEvent('console', (message) => message.text().includes('did not load'));
    await page.locator('civil-thread').evaluate((thread) => thread.scrollIntoView());
    assert.match((await told).text(), /put the whole folder of embed\.js there/);
    assert.deepEqual(troubles.errors, []);
    await page.close();
  });
});
