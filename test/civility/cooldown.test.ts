import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {coolOff} from '../../src/civility/cooldown.js';

describe('coolOff', () => {
  it('waits longer the graver the words are', () => {
    assert.deepEqual([coolOff(1, 5), coolOff(2, 5), coolOff(3, 5), coolOff(4, 5)], [5, 5, 15, 20]);
  });

  it('never waits when nothing was said against anybody', () => {
    assert.equal(coolOff(0, 5), 0);
  });

  it('never waits when the site turned the pause off', () => {
    for (const seconds of [0, -3, Number.NaN]) assert.equal(coolOff(4, seconds), 0);
  });
});
