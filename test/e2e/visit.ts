// A visit to the built demo: a browser with nothing in it yet, a page under the strict policy, and a watch over both.
import assert from 'node:assert/strict';
import {after, before} from 'node:test';
import {fileURLToPath} from 'node:url';
import type {Browser, BrowserContext, Locator, Page} from 'playwright-core';
import {serve} from '../../demo/serve.mjs';
import {launchChromium, watchTroubles, type Troubles} from '../support/chromium-page.js';

export type Viewer = 'reader' | 'author' | 'moderator' | 'nobody';

export interface VisitOptions {
  /** Default: the blog with its long conversation. */
  readonly path?: string;
  /** Whom the demo's switch stands at. Default: a reader. */
  readonly as?: Viewer;
  /** CSS pixels. Default: 900. */
  readonly width?: number;
  /** Whether the test moves the time by hand. */
  readonly clock?: boolean;
}

/** How long something may take to appear on a busy machine, in milliseconds; nothing waits for it when it is there. */
const PATIENCE = 10_000;

/** One page of a visit. */
export class Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly origin: string;
  /** What a calm page does not do: refusals by the policy, lost focus, requests to other hosts. */
  readonly notes: string[] = [];
  readonly #troubles: Troubles;

  private constructor(page: Page, origin: string) {
    this.page = page;
    this.context = page.context();
    this.origin = origin;
    this.#troubles = watchTroubles(page);
    page.setDefaultTimeout(PATIENCE);
    page.on('request', (request) => {
      const {protocol, origin: asked} = new URL(request.url());
      if (/^(?:http|ws)/.test(protocol) && asked !== origin) this.notes.push(`request: ${request.url()}`);
    });
  }

  static async open(context: BrowserContext, origin: string, path: string): Promise<Visit> {
    const page = await context.newPage();
    const visit = new Visit(page, origin);
    await page.exposeFunction('noteTrouble', (words: string) => visit.notes.push(words));
    await page.goto(origin + path);
    return visit;
  }

  /** Another page of the same browser, like a second tab. */
  async anotherTab(path = '/'): Promise<Visit> {
    return Visit.open(this.context, this.origin, path);
  }

  get thread(): Locator {
    return this.page.locator('civil-thread');
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', {name, exact: typeof name === 'string'});
  }

  box(name: string | RegExp): Locator {
    return this.page.getByRole('textbox', {name, exact: typeof name === 'string'});
  }

  /** The comment in the list that has these words. */
  comment(words: string): Locator {
    return this.page.getByRole('listitem').getByRole('article').filter({hasText: words});
  }

  status(words: string): Locator {
    return this.page.getByRole('status').filter({hasText: words});
  }

  heading(count: number): Locator {
    return this.page.getByRole('heading', {name: `Comments (${count})`, exact: true});
  }

  /** Waits until it can be seen; the focus is somewhere all the while. */
  async shows(...these: Locator[]): Promise<void> {
    for (const one of these) await one.waitFor();
    await this.holdsFocus();
  }

  async hides(...these: Locator[]): Promise<void> {
    for (const one of these) await one.waitFor({state: 'hidden'});
    await this.holdsFocus();
  }

  /** Waits until it has the focus, through shadow roots. */
  async focuses(one: Locator): Promise<void> {
    await one.and(this.page.locator(':focus')).waitFor();
    await this.holdsFocus();
  }

  /** The accessible names of what gets the focus at each press of a key. */
  async walk(key: string, steps: number): Promise<string[]> {
    const names: string[] = [];
    for (let step = 0; step < steps; step++) {
      await this.page.keyboard.press(key);
      names.push(await this.focused());
    }
    return names;
  }

  /** The name of what has the focus, through shadow roots. */
  async focused(): Promise<string> {
    return this.page.evaluate(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      const labelled = active as HTMLInputElement | null;
      const words = active?.ariaLabel ?? labelled?.labels?.[0]?.innerText ?? labelled?.innerText ?? '';
      return words.replace(/\s+/g, ' ').trim();
    });
  }

  /** Chooses from the menu of a comment. */
  async choose(comment: Locator, item: string): Promise<void> {
    await comment.getByRole('button', {name: /^Actions for/}).click();
    await this.page.getByRole('menuitem', {name: item, exact: true}).click();
  }

  /** Looks at the blog as somebody else. */
  async lookAs(name: 'a reader' | 'the author' | 'a moderator' | 'signed out'): Promise<void> {
    await this.page.getByRole('radio', {name}).check();
  }

  /** Loads the page again, as the reload button does. */
  async reload(): Promise<void> {
    await this.page.reload();
  }

  async holdsFocus(): Promise<void> {
    await this.page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    assert.deepEqual(this.notes, []);
  }

  /** Nothing was refused, thrown, warned of, asked of another host, and the focus was never lost. */
  assertCalm(): void {
    assert.deepEqual(this.notes, []);
    assert.deepEqual(this.#troubles, {errors: [], warnings: []});
  }
}

/** Starts a browser and the demo's server for a file of tests; each visit has a browser with nothing in it. */
export function openDemo() {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serve>>;
  before(async () => {
    [browser, server] = await Promise.all([launchChromium(), serve()]);
  });
  after(async () => {
    await Promise.all([browser.close(), server.close()]);
  });
  return async (
    {path = '/', as = 'reader', width = 900, clock = false}: VisitOptions,
    act: (visit: Visit) => Promise<void>,
  ): Promise<void> => {
    const context = await browser.newContext({viewport: {width, height: 800}});
    try {
      await context.addInitScript({path: fileURLToPath(new URL('watch-page.js', import.meta.url))});
      await context.addInitScript((viewer) => {
        if (localStorage.getItem('quiet-rooms:viewer') === null)
          localStorage.setItem('quiet-rooms:viewer', viewer);
      }, as);
      if (clock) await context.clock.install();
      const visit = await Visit.open(context, server.url, path);
      await act(visit);
      await visit.holdsFocus();
      visit.assertCalm();
    } finally {
      await context.close();
    }
  };
}
