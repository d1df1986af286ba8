import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {conformance} from '../../../src/adapters/conformance/conformance.js';
import {memorySubject} from './memory.js';

/** What a site in memory has nothing of; whatever else is skipped is a mistake. */
const always = {
  P18: 'the subject names no text that is answered with a nudge (nudges)',
  E09: 'a comment can be edited for a day at least',
  L07: 'the subject cannot cut the stream (drop)',
};
const noGuests = 'the thread takes no guests';

const sites = {
  'without guests': {options: {}, skipped: {...always, P10: noGuests, P11: noGuests}},
  'with guests': {
    options: {guests: {name: 'required', email: 'required'}},
    skipped: {...always, P09: 'the thread takes guests'},
  },
} as const;

for (const [title, {options, skipped}] of Object.entries(sites)) {
  describe(`MemoryAdapter ${title}`, () => {
    for (const {id, name, skip, run} of conformance(memorySubject(options))) {
      const expected = (skipped as Record<string, string>)[id];
      it(expected ? `leaves out ${name}` : name, async () => {
        assert.equal(skip ?? (await run()), expected);
      });
    }
  });
}
