// Browser tests: `npx wtr` runs all, `npx wtr --files test/elements/menu.test.ts` one, `npx wtr --watch` keeps running.
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import {a11ySnapshotPlugin} from '@web/test-runner-commands/plugins';
import {chromiumArguments, findChromium} from './test/support/chromium.mjs';
import {countsReporter, devtoolsPlugin} from './test/support/wtr-plugins.mjs';

export default {
  files: [
    'test/{elements,controllers,flows,define}/**/*.test.ts',
    'test/stories.test.ts',
    'test/adapters/browser.test.ts',
    'test/adapters/conformance/browser.test.ts',
  ],
  nodeResolve: true,
  browsers: [chromeLauncher({launchOptions: {executablePath: findChromium(), args: chromiumArguments}})],
  plugins: [
    esbuildPlugin({ts: true, tsconfig: 'tsconfig.json', target: 'es2022'}),
    a11ySnapshotPlugin(),
    devtoolsPlugin(),
  ],
  reporters: [
    defaultReporter({reportTestProgress: process.stdout.isTTY === true}),
    countsReporter(process.env.CIVIL_COUNTS_FILE),
  ],
  // Lit's development build stays, for its warnings about mistakes; that it is one is no news.
  filterBrowserLogs: ({args}) => !String(args[0]).startsWith('Lit is in dev mode'),
  // Generous: a test ends by what it waits for; the limit is for one that never would, on a busy machine too.
  testFramework: {config: {timeout: 60_000}},
  testsFinishTimeout: 600_000,
  coverageConfig: {
    include: ['src/**/*.ts'],
    report: true,
    reporters: ['text-summary', 'lcov'],
    reportDir: 'coverage',
  },
};
