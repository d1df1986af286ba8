import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {before, describe, it} from 'node:test';
import {assess, loadCivility} from '../../src/civility/civility.js';

interface Row {
  text: string;
  label: 0 | 1;
  category: string;
}

function rows(name: string): Row[] {
  const text = readFileSync(new URL(`./sentences/${name}.jsonl`, import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);
}

const nudged = (list: readonly Row[]) => list.filter((row) => assess(row.text).nudge).map((row) => row.text);

/** The least share of each kind that has to be found. */
const LEAST: Readonly<Record<string, number>> = {
  insult: 0.95,
  profanity: 0.95,
  denigration: 0.95,
  threat: 0.95,
  threat_death: 1,
  self_harm_urged: 1,
  obfuscated: 0.95,
};

describe('assess, over sentences', () => {
  before(() => loadCivility('en'));

  it('never nudges plain disagreement, however blunt', () => {
    const plain = rows('plain');
    assert.ok(plain.length >= 300);
    assert.deepEqual(nudged(plain), []);
  });

  for (const preset of ['low', 'high'] as const) {
    it(`never nudges plain disagreement with the preset ${preset}`, () => {
      const wrong = rows('plain').filter((row) => assess(row.text, {preset}).nudge);
      assert.deepEqual(wrong, []);
    });
  }

  it('never nudges quotes, reports, counter-speech, figures of speech, the first person or plain mentions', () => {
    const tricky = rows('tricky');
    assert.ok(tricky.length >= 150);
    assert.deepEqual(nudged(tricky), []);
  });

  for (const [category, least] of Object.entries(LEAST)) {
    it(`nudges at least ${100 * least} % of words aimed at people: ${category}`, () => {
      const aimed = rows('aimed').filter((row) => row.category === category);
      const found = nudged(aimed);
      const missed = aimed.filter((row) => !found.includes(row.text)).map((row) => row.text);
      assert.ok(found.length >= least * aimed.length, `missed: ${missed.join(' | ')}`);
    });
  }

  it('tells a threat to life from an insult', () => {
    for (const row of rows('aimed')) {
      const {nudge, severity} = assess(row.text);
      if (!nudge) continue;
      if (row.category === 'threat_death' || row.category === 'self_harm_urged')
        assert.equal(severity, 4, row.text);
      if (row.category === 'insult' || row.category === 'profanity') assert.ok(severity <= 3, row.text);
      if (row.category === 'threat') assert.ok(severity >= 3, row.text);
    }
  });
});
