// What the browser tests need from the machine's side: Chrome's own commands, and a count of the results.
import {writeFileSync} from 'node:fs';

/** Lets a test send a command of the Chrome DevTools Protocol to its own page; see `test/support/browser.ts`. */
export function devtoolsPlugin() {
  const connections = new WeakMap();
  return {
    name: 'civil-devtools',
    async executeCommand({command, payload, session}) {
      if (command !== 'devtools') return undefined;
      const page = session.browser.getPage(session.id);
      if (!connections.has(page)) connections.set(page, await page.createCDPSession());
      return (await connections.get(page).send(payload.method, payload.parameters ?? {})) ?? {};
    },
  };
}

function count(suite, totals) {
  for (const test of suite.tests ?? [])
    totals[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
  for (const inner of suite.suites ?? []) count(inner, totals);
}

/** Prints the totals, and writes them to a file for `test/run.mjs`; a test file that broke counts as a failure. */
export function countsReporter(file) {
  return {
    onTestRunFinished({sessions}) {
      const totals = {passed: 0, failed: 0, skipped: 0};
      for (const session of sessions) {
        const before = totals.failed;
        if (session.testResults) count(session.testResults, totals);
        if (!session.passed && totals.failed === before) totals.failed += 1;
      }
      console.log(
        `Browser tests: ${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`,
      );
      if (file) writeFileSync(file, JSON.stringify(totals));
    },
  };
}
