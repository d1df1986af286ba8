// For tests that run in Node and drive a browser: one Chromium, and pages that remember what went wrong in them.
import {chromium, type Browser, type Page} from 'playwright-core';
import {chromiumArguments, findChromium} from './chromium.mjs';

export async function launchChromium(): Promise<Browser> {
  const noSandbox = chromiumArguments.includes('--no-sandbox');
  return await chromium.launch({
    executablePath: findChromium(),
    args: chromiumArguments.filter((argument) => argument !== '--no-sandbox'),
    chromiumSandbox: !noSandbox,
  });
}

/** What a page said and did that a calm page does not. */
export interface Troubles {
  /** Errors thrown and not caught, and reports of the content security policy. */
  readonly errors: string[];
  /** Lines of the console at the levels warning and error. */
  readonly warnings: string[];
}

/** Collects a page's troubles; call before it goes anywhere. */
export function watchTroubles(page: Page): Troubles {
  const troubles: Troubles = {errors: [], warnings: []};
  page.on('pageerror', (error) => troubles.errors.push(String(error)));
  page.on('console', (message) => {
    if (!['warning', 'error'].includes(message.type())) return;
    const text = message.text();
    troubles.warnings.push(text);
    if (/content security policy|trusted ?types?/i.test(text)) troubles.errors.push(text);
  });
  return troubles;
}
