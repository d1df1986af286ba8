// What every other test here relies on: a visit notices what must not happen.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {policy} from '../../demo/serve.mjs';
import {openDemo, type Visit} from './visit.js';

describe('a visit to the demo', () => {
  const visit = openDemo();

  /** Lets two frames pass, in which the page would have told of its troubles. */
  const frames = (visit: Visit) =>
    visit.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );

  it('is under the strict policy, on every page', async () => {
    for (const path of ['/', '/plain.html', '/posts.html'])
      await visit({path}, async (visit) => {
        const answer = await visit.page.reload();
        assert.equal(answer?.headers()['content-security-policy'], policy);
      });
  });

  it('notices what the policy refuses', async () => {
    const refused = visit({path: '/posts.html'}, async (visit) => {
      await visit.page.evaluate(() => {
        document.body.setAttribute('style', 'color: red');
      });
      await frames(visit);
      assert.deepEqual(visit.notes.splice(0), ['policy: style-src-attr inline']);
    });
    await assert.rejects(refused, /Content Security Policy/, 'the console said it too');
  });

  it('notices when the focus is lost', async () => {
    await visit({}, async (visit) => {
      await visit.box('Add a comment').focus();
      await frames(visit);
      await visit.page.evaluate(() => {
        (document.activeElement as HTMLElement).blur();
      });
      await frames(visit);
      assert.match(visit.notes.splice(0).join(), /^focus: lost after/);
    });
  });
});
