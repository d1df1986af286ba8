import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

describe('the stories', () => {
  it('are all looked at by the test that draws them', () => {
    const files = readdirSync('stories').filter((name) => name.endsWith('.stories.ts'));
    const test = readFileSync('test/stories.test.ts', 'utf8');
    const drawn = [...test.matchAll(/'\.\.\/stories\/([a-z-]+\.stories)\.js'/g)].map(
      ([, name]) => `${name}.ts`,
    );
    assert.ok(files.length > 0);
    assert.deepEqual(drawn.sort(), files.sort());
  });
});
