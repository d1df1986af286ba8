import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {conformance} from '../../../src/adapters/conformance/conformance.js';
import {faults} from './faults.js';
import {faultySubject} from './faulty.js';
import {memorySubject} from './memory.js';

describe('an adapter with one fault', () => {
  for (const fault of faults) {
    it(`that ${fault.name} is caught by ${fault.check}`, async () => {
      const check = conformance(faultySubject(fault)).find(({id}) => id === fault.check);
      assert.ok(check);
      assert.equal(check.skip, undefined);
      await assert.rejects(check.run(), (error) => error instanceof Error && error.message !== '');
    });
  }
});

describe('the list of faults', () => {
  it('has one for every check', () => {
    const ids = conformance(memorySubject()).map(({id}) => id);
    const caught = new Set(faults.map(({check}) => check));
    assert.deepEqual(
      ids.filter((id) => !caught.has(id)),
      [],
    );
  });
});
