import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {english} from '../../src/civility/en/pack.js';

const patterns = [
  ...Object.values(english.phrases).flat(),
  ...english.cues.flatMap((rule) => rule.patterns),
  ...english.harms.flatMap((rule) => rule.patterns),
];

describe('the English pack', () => {
  it('has patterns that name only classes and phrases that exist', () => {
    const known = new Set([...Object.keys(english.classes), ...Object.keys(english.phrases)]);
    const unknown = patterns.flatMap((pattern) =>
      [...pattern.matchAll(/@(\w+)/g)].filter(([, name]) => !known.has(name!)).map(() => pattern),
    );
    assert.deepEqual(unknown, []);
  });

  it('has patterns in which every step is well formed', () => {
    const step = /^([<>]|\.{2,3}\d+|[!&~]?(@?[\w'.,>-]+|“”)(\/(@?[\w'.,>-]+))*[?*]?)$/;
    const broken = patterns.filter((pattern) => !pattern.split(' ').every((part) => step.test(part)));
    assert.deepEqual(broken, []);
  });

  it('says each thing once', () => {
    for (const rule of english.harms) {
      const twice = rule.patterns.filter((pattern, at) => rule.patterns.indexOf(pattern) !== at);
      assert.deepEqual(twice, []);
    }
  });

  it('looks disguised spellings up in classes that exist', () => {
    for (const name of english.disguised) assert.ok(english.classes[name], name);
  });
});
