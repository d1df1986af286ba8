/**
 * Measures the engine on labelled text: `npx tsx test/civility/evaluate.ts --data <folder> [--show <word>]`.
 *
 * Prints shares with 95 % Wilson intervals. `--show` prints the texts on the wrong side in the sections whose
 * name holds the word.
 */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {performance} from 'node:perf_hooks';
import {parseArgs} from 'node:util';
import {gunzipSync} from 'node:zlib';
import {assess, loadCivility, type Preset} from '../../src/civility/civility.js';

interface Row {
  text: string;
  label: 0 | 1 | null;
  category: string;
}

const {values} = parseArgs({
  options: {
    data: {type: 'string', default: '../shared/data/civility'},
    show: {type: 'string'},
    preset: {type: 'string', default: 'default'},
  },
});
const preset = values.preset as Preset;

function rows(file: string): Row[] {
  const bytes = readFileSync(join(values.data, file));
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
}

function wilson(hits: number, count: number): string {
  if (!count) return 'none';
  const z = 1.96;
  const share = hits / count;
  const middle = (share + (z * z) / (2 * count)) / (1 + (z * z) / count);
  const reach =
    (z / (1 + (z * z) / count)) * Math.sqrt((share * (1 - share)) / count + (z * z) / (4 * count * count));
  const percent = (value: number) => `${(100 * Math.max(0, value)).toFixed(2)} %`;
  return `${hits}/${count} = ${percent(share)} (${percent(middle - reach)} to ${percent(Math.min(1, middle + reach))})`;
}

function section(title: string, all: readonly Row[], keyOf: (row: Row) => string): void {
  console.log(`\n${title}: share nudged`);
  const groups = new Map<string, Row[]>();
  for (const row of all) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  for (const [key, group] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const nudged = group.filter((row) => assess(row.text, {language: 'en', preset}).nudge);
    console.log(`  ${key.padEnd(28)} ${wilson(nudged.length, group.length)}`);
    if (!values.show || !`${title} ${key}`.includes(values.show)) continue;
    const wrong = group[0]!.label === 1 ? group.filter((row) => !nudged.includes(row)) : nudged;
    for (const row of wrong) console.log(`      ${row.text}`);
  }
}

function everyday(): Row[] {
  const harsh = /anger|annoyance|disgust/;
  return rows('goemotions.jsonl.gz').filter((row) => !harsh.test(row.category));
}

function timing(texts: readonly string[]): void {
  const samples: string[] = [];
  let text = '';
  for (const part of texts) {
    text += `${part} `;
    if (text.length < 500) continue;
    samples.push(text.slice(0, 500));
    text = '';
  }
  for (const sample of samples) assess(sample, {language: 'en'});
  const times = samples
    .map((sample) => {
      const before = performance.now();
      assess(sample, {language: 'en'});
      return performance.now() - before;
    })
    .sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)]!.toFixed(3);
  console.log(`\nTime for 500 characters, ${times.length} samples: median ${at(0.5)} ms, p95 ${at(0.95)} ms`);
}

await loadCivility('en');
section('Own examples', rows('own_dev_50.jsonl'), (row) => `${row.label} ${row.category}`);
section('HateCheck', rows('hatecheck_dev_half.jsonl'), (row) => `${row.label} ${row.category.split('|')[0]}`);
const calm = everyday();
section('Everyday comments', calm, () => 'all');
const gravest = calm.filter((row) => assess(row.text, {language: 'en', preset}).severity === 4).length;
console.log(`  severity 4                   ${wilson(gravest, calm.length)}`);
timing(calm.slice(0, 8000).map((row) => row.text));
