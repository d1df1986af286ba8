import {stepsOf} from '../support/steps.js';
import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {assess, loadCivility} from '../../src/civility/civility.js';

const fill = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

/** Twenty times the text: how many times the work? */
async function growth(unit: string, judge = (text: string): unknown => assess(text, {language: 'en'})) {
  const small = await stepsOf(() => judge(fill(unit, 500)));
  const large = await stepsOf(() => judge(fill(unit, 10_000)));
  return large / small;
}

describe('assess, cost', () => {
  before(() => loadCivility('en'));

  for (const unit of [
    'you are so very really just ',
    'i will really just want to ',
    'you smug, old, bitter, sad ',
    'you stupid old little a big ',
    'if you believe anyone who is ',
    'a man would women talk ',
    '"\'`«“ ',
    'he said she said ',
    'a*b*$1!',
    'i d i o ',
    'women women ',
    'x',
    'aaa bbb ',
    '> \n',
  ]) {
    it(`grows in step with the text: ${JSON.stringify(unit)}`, async () => {
      const ratio = await growth(unit);
      assert.ok(ratio <= 30, `twenty times the text is ${ratio.toFixed(1)} times the work`);
    });
  }

  it('would notice work that grows with the square', async () => {
    const ratio = await growth('word ', (text) => {
      for (let at = 0; at < text.length; at += 50) assess(text.slice(at), {language: 'en'});
    });
    assert.ok(ratio > 100);
  });
});
