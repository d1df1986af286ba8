import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {assess, loadCivility} from '../../src/civility/civility.js';

const marked = (text: string) =>
  assess(text, {language: 'en'}).findings.map(({start, end}) => text.slice(start, end));

describe('assess', () => {
  it('asks to be loaded first', async () => {
    assert.throws(() => assess('Good morning.'), /loadCivility\('en'\)/);
    assert.throws(() => assess('Guten Tag', {language: 'de'}), /loadCivility\('de'\)/);
    assert.equal(await loadCivility('en'), true);
    assert.equal(assess('Good morning.').nudge, false);
  });

  it('loads a language once and says which it cannot judge', async () => {
    assert.equal(await loadCivility('en-GB'), true);
    assert.equal(await loadCivility('EN_us'), true);
    assert.equal(await loadCivility('xx'), false);
    assert.equal(await loadCivility('constructor'), false);
  });

  it('says nothing about calm words', () => {
    assert.deepEqual(assess('I could not disagree more.'), {
      nudge: false,
      severity: 0,
      score: 0,
      findings: [],
      language: 'en',
      basis: 'rules',
    });
    assert.equal(assess('').nudge, false);
  });

  it('marks the words that are about the person', () => {
    assert.deepEqual(marked('I read it twice. You are a complete idiot, and I mean it.'), [
      'You are a complete idiot',
    ]);
    const [finding] = assess('Fine. I will kill you.').findings;
    assert.deepEqual(finding, {start: 6, end: 21, kind: 'threat', severity: 4});
  });

  it('gives findings in the order of the text, each apart', () => {
    const {findings, severity} = assess('You moron. I will kill you. Shut up now.');
    assert.deepEqual(
      findings.map((finding) => finding.kind),
      ['insult', 'threat', 'profanity'],
    );
    assert.equal(severity, 4);
  });

  it('nudges more readily the higher the preset', () => {
    const verdicts = (text: string) =>
      (['off', 'low', 'default', 'high'] as const).map((preset) => assess(text, {preset}).nudge);
    assert.deepEqual(verdicts('You are an idiot.'), [false, true, true, true]);
    assert.deepEqual(verdicts('He is an idiot.'), [false, false, true, true]);
    assert.deepEqual(verdicts('You are naive.'), [false, false, false, true]);
    assert.deepEqual(verdicts('You are wrong.'), [false, false, false, false]);
  });

  it('still sees what is there when nudging is off', () => {
    assert.equal(assess('I will kill you.', {preset: 'off'}).severity, 4);
  });

  it('answers despair with a nudge that has no severity', () => {
    const {nudge, severity, findings} = assess('I want to kill myself.');
    assert.equal(nudge, true);
    assert.equal(severity, 0);
    assert.deepEqual(
      findings.map((finding) => finding.kind),
      ['distress'],
    );
    assert.equal(assess('I want to die of embarrassment.').nudge, false);
  });

  it('never judges a language that it does not know', () => {
    const german = assess('Du bist ein Idiot und das ist nicht gut');
    assert.equal(german.language, 'de');
    assert.equal(german.nudge, false);
    assert.equal(assess('You are an idiot.', {language: 'fr'}).nudge, false);
    assert.equal(assess('Ты идиот и дурак').language, undefined);
  });

  it('takes a short text without evidence for English', () => {
    assert.equal(assess('Moron!').language, 'en');
  });

  it('lets a given language win over a guess', () => {
    assert.equal(assess('Die, idiot, die der das', {language: 'en-GB'}).language, 'en');
  });

  it('does not let a laugh or a subject excuse a threat to somebody who is spoken to', () => {
    for (const text of [
      'I will kill you lol',
      'Your code is bad. I will kill you.',
      'I will kill you, old man.',
    ])
      assert.equal(assess(text).severity, 4, text);
  });

  it('hears a threat after a condition', () => {
    assert.ok(assess("If you don't stop I will find you and kill you.").severity >= 3);
  });
});

describe('assess, offsets', () => {
  const cases: readonly [text: string, ...marks: string[]][] = [
    ['👩‍👧‍👦 hi 😀 you idiot 😀', 'you idiot'],
    ['you id\u200bi\u200dot, really', 'you id\u200bi\u200dot'],
    ['cafe\u0301: you i\u0308diot\u0301.', 'you i\u0308diot\u0301'],
    ['Well, you i d i o t.', 'you i d i o t'],
    ['Well, you i.d.i.o.t.', 'you i.d.i.o.t.'],
    ['hm ｙｏｕ ｉｄｉｏｔ!', 'ｙｏｕ ｉｄｉｏｔ'],
    ['ok yоu idiоt', 'yоu idiоt'],
    ['🤷🏽‍♀️🤷🏽‍♀️ You’re an idiot', 'You’re an idiot'],
    ['**You** are an *idiot*', 'You** are an *idiot'],
    ['> You are an idiot\nno, you moron', 'you moron'],
  ];
  for (const [text, ...marks] of cases) {
    it(`point at the raw text: ${JSON.stringify(text)}`, () => assert.deepEqual(marked(text), marks));
  }

  it('stay within the text and in order, whatever is written', () => {
    const words = fc.constantFrom(
      ...'you are an idiot moron kill i will women stupid shut up fuck not never said all " \' ` > ... “ ” * a$$hole k.i.l.l i d i o t 😀 \u0301 \u200b \n , . ﬁ ß İ'.split(
        ' ',
      ),
    );
    const text = fc.oneof(
      fc.string({unit: 'binary', maxLength: 200}),
      fc.string({unit: 'grapheme', maxLength: 200}),
      fc.array(words, {maxLength: 60}).map((list) => list.join(' ')),
      fc.array(words, {maxLength: 60}).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(text, fc.constantFrom('en', undefined), (raw, language) => {
        const {findings, score} = assess(raw, language ? {language} : {});
        assert.ok(score >= 0 && score <= 1);
        let from = 0;
        for (const {start, end} of findings) {
          assert.ok(from <= start && start < end && end <= raw.length);
          from = end;
        }
      }),
      {numRuns: 1500},
    );
  });
});
