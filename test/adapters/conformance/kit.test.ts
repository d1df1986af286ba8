import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {
  conformance,
  report,
  type Check,
  type Results,
} from '../../../src/adapters/conformance/conformance.js';
import type {CommentsAdapter} from '../../../src/model/contract.js';
import {fault, faultySubject} from './faulty.js';
import {memorySubject} from './memory.js';
import {afternoon, archive, fussy, htmlOnly, staleOnly} from './small.js';

const quiet = {print: () => undefined};
const found = (checks: readonly Check[], id: string) => checks.find((check) => check.id === id) as Check;

/** The checks that the first agreement on adapters named, by letter and how many. */
const FIRST = {R: 23, P: 14, E: 8, X: 5, G: 4, B: 4, T: 8, M: 4, C: 3, L: 6, N: 2};

describe('the list of checks', () => {
  const checks = conformance(memorySubject());
  const ids = checks.map(({id}) => id);

  it('has the 81 that were agreed first and those that came later, each once, as many as the README says', () => {
    const first = Object.entries(FIRST).flatMap(([letter, count]) =>
      Array.from({length: count}, (_, index) => `${letter}${String(index + 1).padStart(2, '0')}`),
    );
    assert.equal(first.length, 81);
    assert.deepEqual(
      first.filter((id) => !ids.includes(id)),
      [],
    );
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(readFileSync('README.md', 'utf8').includes(`${String(ids.length)} named checks`));
  });

  it('names each check by its id and what it promises', () => {
    for (const {id, name} of checks) assert.match(name, new RegExp(`^${id} \\S`));
    assert.equal(new Set(checks.map(({name}) => name)).size, checks.length);
  });
});

describe('adapters that can do little', () => {
  const small: Record<string, [() => ReturnType<typeof archive>, string]> = {
    'an archive that can only be read': [archive, 'conforms; 102 skipped'],
    'an afternoon’s work': [afternoon, 'conforms; 1 recommended not met; 80 skipped; 1 deviation'],
    'one that says only that something changed': [staleOnly, 'conforms; 5 skipped'],
    'one that gives rendered words only': [htmlOnly, 'conforms; 6 skipped'],
    'one that nudges, and whose edits and streams end': [fussy, 'conforms; 2 skipped'],
  };

  for (const [name, [subject, badge]] of Object.entries(small)) {
    it(`conform: ${name}`, async () => {
      const {badge: given, rows} = await report(conformance(subject()), quiet);
      const failed = rows.filter(({outcome, level}) => outcome === 'failed' && level === 'must');
      assert.deepEqual(failed, []);
      assert.equal(given, badge);
    });
  }
});

describe('what is missing', () => {
  const missing = (adapter: Partial<Record<keyof CommentsAdapter, undefined>>) =>
    conformance(faultySubject(fault('', '', () => () => adapter)));

  it('is the reason for a skip: a method, a person, a means', () => {
    const {as, thread} = memorySubject();
    const checks = conformance({as: (who) => (who === 'bob' ? undefined : as(who)), thread});
    assert.equal(found(missing({react: undefined}), 'X01').skip, 'the adapter has no react, as alice has it');
    assert.equal(found(checks, 'P02').skip, 'the subject has no bob');
    assert.equal(found(checks, 'T10').skip, 'the subject cannot move the clock (advance)');
    assert.equal(found(checks, 'P01').skip, undefined);
  });

  it('is an error where nothing can be checked without it', () => {
    assert.throws(() => conformance({as: () => undefined, thread: () => ({id: 't'})}), /no alice/);
  });
});

describe('deviations', () => {
  it('skip a check and are told apart in the report', async () => {
    const subject = {...memorySubject(), deviations: {P08: 'any parent number is stored'}};
    const texts: string[] = [];
    const checks = conformance(subject).filter(({id}) => id === 'P08' || id === 'P01');
    const {rows, badge} = await report(checks, {print: (text) => texts.push(text)});
    assert.deepEqual(
      rows.map(({id, outcome, why}) => [id, outcome, why]),
      [
        ['P01', 'passed', undefined],
        ['P08', 'deviates', 'any parent number is stored'],
      ],
    );
    assert.equal(badge, 'conforms; 1 deviation');
    assert.match(texts.join(''), /deviates +P08 .*\n +any parent number is stored\n\nconforms; 1 deviation$/);
  });

  it('name checks that there are', () => {
    assert.throws(() => conformance({...memorySubject(), deviations: {Q99: ''}}), /no check Q99/);
  });
});

describe('the report', () => {
  const aCheck = (id: string, more: Partial<Check>): Check => ({
    id,
    name: `${id} something`,
    level: 'must',
    run: () => Promise.resolve(undefined),
    ...more,
  });
  const fails = {run: () => Promise.reject(new Error('No such thing.'))};
  const reported = (...checks: Check[]): Promise<Results> => report(checks, quiet);

  it('says of a failed must that the adapter does not conform, and which it was', async () => {
    const {ok, badge, failed, passed} = await reported(aCheck('A01', {}), aCheck('A02', fails));
    assert.deepEqual([ok, badge, failed, passed], [false, 'does not conform: 1 failed (A02)', 1, 1]);
  });

  it('lets an adapter conform that fails what is only recommended', async () => {
    const {ok, badge, rows} = await reported(aCheck('A01', {...fails, level: 'should'}));
    assert.deepEqual([ok, badge, rows[0]?.why], [true, 'conforms; 1 recommended not met', 'No such thing.']);
  });

  it('counts what turned out to have nothing to check', async () => {
    const {skipped, badge} = await reported(aCheck('A01', {run: () => Promise.resolve('Nothing there.')}));
    assert.deepEqual([skipped, badge], [1, 'conforms; 1 skipped']);
  });
});
