import type {Check, Results, Row} from './subject.js';

/** Where the report goes, unless it is said otherwise. */
const toConsole = (text: string) => {
  console.log(text);
};

/**
 * Runs all checks, one after the other, and prints a table and a badge line: for a script, a page or a build's summary.
 *
 * @param checks - What `conformance` gave, or some of it.
 * @param options - `print`: where the text goes. Default: the console.
 */
export async function report(
  checks: readonly Check[],
  {print = toConsole}: {print?: (text: string) => void} = {},
): Promise<Results> {
  const rows: Row[] = [];
  for (const check of checks) rows.push(await rowOf(check));
  const results = sum(rows);
  print(`${table(rows)}\n\n${results.badge}`);
  return results;
}

async function rowOf({id, name, level, skip, run}: Check): Promise<Row> {
  const row = {id, name, level};
  if (skip !== undefined) {
    const deviates = skip.startsWith(DEVIATION);
    return {...row, outcome: deviates ? 'deviates' : 'skipped', why: skip.replace(DEVIATION, '')};
  }
  try {
    const why = await run();
    return why ? {...row, outcome: 'skipped', why} : {...row, outcome: 'passed'};
  } catch (error) {
    return {...row, outcome: 'failed', why: error instanceof Error ? error.message : String(error)};
  }
}

/** How the reason of a declared deviation begins. */
export const DEVIATION = 'deviation: ';

function sum(rows: Row[]): Results {
  const count = (outcome: Row['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  const failed = rows.filter(({outcome}) => outcome === 'failed');
  const must = failed.filter(({level}) => level === 'must');
  const counts = {
    passed: count('passed'),
    failed: failed.length,
    skipped: count('skipped'),
    deviations: count('deviates'),
  };
  const rest = [
    failed.length > must.length && `${String(failed.length - must.length)} recommended not met`,
    counts.skipped && `${String(counts.skipped)} skipped`,
    counts.deviations && `${String(counts.deviations)} deviation${counts.deviations > 1 ? 's' : ''}`,
  ].filter(Boolean);
  const ids = must.map(({id}) => id).join(', ');
  const head = must.length ? `does not conform: ${String(must.length)} failed (${ids})` : 'conforms';
  return {rows, ...counts, badge: [head, ...rest].join('; '), ok: !must.length};
}

/** One line a check; what did not pass says why on a line of its own. */
function table(rows: readonly Row[]): string {
  return rows
    .map(({name, level, outcome, why}) => {
      const should = level === 'should' ? ' (should)' : '';
      return `${outcome.padEnd(9)} ${name}${should}${why ? `\n${' '.repeat(14)}${why}` : ''}`;
    })
    .join('\n');
}
