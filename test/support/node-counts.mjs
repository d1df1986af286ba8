// A reporter for node:test that prints the totals as one line of JSON, for test/run.mjs.

/** How node:test's own summary lines count towards ours. */
const kinds = {pass: 'passed', fail: 'failed', cancelled: 'failed', skipped: 'skipped', todo: 'skipped'};

export default async function* counts(events) {
  const totals = {passed: 0, failed: 0, skipped: 0};
  for await (const {type, data} of events) {
    if (type !== 'test:diagnostic' || data.nesting !== 0) continue;
    const [, kind, number] = /^(pass|fail|cancelled|skipped|todo) (\d+)$/.exec(data.message) ?? [];
    if (kind) totals[kinds[kind]] += Number(number);
  }
  yield JSON.stringify(totals);
}
