import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {BrowserAdapter} from '../../src/adapters/browser.js';

describe('BrowserAdapter without any storage', () => {
  it('is imported, and goes on in memory', async () => {
    const adapter = new BrowserAdapter();
    const ctx = {thread: {id: 't'}};
    const comment = await adapter.post({key: 'k', text: 'hello', guest: {name: 'Ann'}}, ctx);
    const page = await adapter.list({}, ctx);
    assert.equal(page.thread.kept, 'page');
    assert.deepEqual(
      page.comments.map(({id}) => id),
      [comment.id],
    );
  });
});
