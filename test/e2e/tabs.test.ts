import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {openDemo, type Visit} from './visit.js';

const first = 'Yes, it is all right. I have the sort of job you describe';

async function post(visit: Visit, words: string) {
  await visit.box('Add a comment').fill(words);
  await visit.button('Post').click();
  await visit.shows(visit.status('Comment posted'), visit.comment(words));
}

describe('two tabs', () => {
  const visit = openDemo();

  it('are told of a new comment by a button, and nothing moves', async () => {
    await visit({}, async (one) => {
      const other = await one.anotherTab();
      await one.shows(one.heading(279));
      const place = one.comment('I disagree. I run a small consultancy');
      await place.evaluate((element) => element.scrollIntoView({block: 'center'}));
      const before = await place.boundingBox();
      await post(other, 'Words from next door.');
      const fresh = one.button('1 new comment');
      await one.shows(fresh, one.heading(280));
      await one.hides(one.comment('Words from next door.'));
      assert.deepEqual(await place.boundingBox(), before);
      await fresh.click();
      await one.focuses(one.comment('Words from next door.'));
      await one.hides(fresh);
      other.assertCalm();
    });
  });

  it('count what comes one after the other', async () => {
    await visit({}, async (one) => {
      const other = await one.anotherTab();
      await one.shows(one.heading(279));
      await post(other, 'First from next door.');
      await post(other, 'Second from next door.');
      await one.shows(one.button('2 new comments'), one.heading(281));
      await one.button('2 new comments').click();
      await one.focuses(one.comment('First from next door.'));
      await one.shows(one.comment('Second from next door.'));
    });
  });

  it('see a change of what they show at once', async () => {
    await visit({}, async (one) => {
      const other = await one.anotherTab();
      await one.shows(one.heading(279));
      await post(other, 'Words from next door.');
      await one.button('1 new comment').click();
      await other.choose(other.comment('Words from next door.'), 'Edit');
      await other.box('Edit your comment').fill('Better words from next door.');
      await other.button('Save').click();
      await one.shows(one.comment('Better words from next door.'));
      await other.comment(first).getByRole('button', {name: 'Like: 41'}).click();
      await one.shows(one.comment(first).getByRole('button', {name: 'Like: 42', pressed: true}));
    });
  });

  it('keep what is being typed while the other posts', async () => {
    await visit({}, async (one) => {
      const other = await one.anotherTab();
      await one
        .comment(first)
        .getByRole('button', {name: /^Reply to/})
        .click();
      const box = one.box('Reply to Anil Deshpande');
      await one.focuses(box);
      await one.page.keyboard.type('Half ');
      await other
        .comment(first)
        .getByRole('button', {name: /^Reply to/})
        .click();
      await other.box('Reply to Anil Deshpande').fill('A reply from next door.');
      await other.comment(first).getByRole('button', {name: 'Post', exact: true}).click();
      await one.shows(one.button('1 new comment'));
      await one.focuses(box);
      await one.page.keyboard.type('a thought');
      assert.equal(await box.inputValue(), 'Half a thought');
      await one.focuses(box);
    });
  });
});
