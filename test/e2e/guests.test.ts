import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Locator} from 'playwright-core';
import {openDemo, type Visit} from './visit.js';

const words = 'Mine leans as well, towards the neighbours.';

/** The thread of the post about the beans or the shed, scrolled to so that it loads. */
async function threadOf(visit: Visit, id: string): Promise<Locator> {
  const thread = visit.page.locator(`civil-thread[thread-id="allotment/${id}"]`);
  await thread.evaluate((element) => element.scrollIntoView());
  await thread.getByRole('heading', {name: 'Comments (', exact: false}).waitFor();
  return thread;
}

async function writeAs(visit: Visit, thread: Locator, name: string, text: string) {
  await thread.getByRole('textbox', {name: 'Your name'}).fill(name);
  await thread.getByRole('textbox', {name: 'Add a comment'}).fill(text);
  await thread.getByRole('button', {name: 'Post', exact: true}).click();
  await visit.focuses(thread.getByRole('article').filter({hasText: text}));
}

describe('a page with two script tags', () => {
  const visit = openDemo();

  it('shows two threads that are empty, and says where comments are kept', async () => {
    await visit({path: '/plain.html'}, async (visit) => {
      for (const id of ['beans', 'shed']) {
        const thread = await threadOf(visit, id);
        await visit.shows(thread.getByRole('heading', {name: 'Comments (0)'}));
        await visit.shows(thread.getByText('No comments yet. What do you think?'));
        await visit.shows(thread.getByText('Kept in this browser; nobody else sees this.'));
      }
    });
  });

  it('takes a guest’s comment with a name, keeps both, and keeps the threads apart', async () => {
    await visit({path: '/plain.html'}, async (visit) => {
      const shed = await threadOf(visit, 'shed');
      await writeAs(visit, shed, 'Ottilie', words);
      await visit.shows(shed.getByRole('heading', {name: 'Comments (1)'}));
      await visit.shows(shed.getByText('Writing as Ottilie'));
      await visit.reload();
      const beans = await threadOf(visit, 'beans');
      await visit.shows(beans.getByRole('heading', {name: 'Comments (0)'}));
      const again = await threadOf(visit, 'shed');
      await visit.shows(again.getByRole('article').filter({hasText: words}));
      await visit.shows(again.getByText('Writing as Ottilie'), beans.getByText('Writing as Ottilie'));
    });
  });

  it('asks for a name before it posts, and keeps the words meanwhile', async () => {
    await visit({path: '/plain.html'}, async (visit) => {
      const beans = await threadOf(visit, 'beans');
      await beans.getByRole('textbox', {name: 'Add a comment'}).fill('All of mine are up.');
      await beans.getByRole('button', {name: 'Post', exact: true}).click();
      await visit.focuses(beans.getByRole('textbox', {name: 'Your name'}));
      await visit.shows(beans.getByText('Please enter a name first.'));
      await beans.getByRole('textbox', {name: 'Your name'}).fill('Ottilie');
      await beans.getByRole('button', {name: 'Post', exact: true}).click();
      await visit.focuses(beans.getByRole('article').filter({hasText: 'All of mine are up.'}));
    });
  });

  it('lets the owner of the browser change and delete what they wrote', async () => {
    await visit({path: '/plain.html', clock: true}, async (visit) => {
      const shed = await threadOf(visit, 'shed');
      await writeAs(visit, shed, 'Ottilie', words);
      const comment = shed.getByRole('article').filter({hasText: words});
      await visit.choose(comment, 'Edit');
      await shed.getByRole('textbox', {name: 'Edit your comment'}).fill('Mine fell over.');
      await shed.getByRole('button', {name: 'Save'}).click();
      const changed = shed.getByRole('article').filter({hasText: 'Mine fell over.'});
      await visit.focuses(changed);
      await visit.choose(changed, 'Delete');
      await visit.shows(shed.getByRole('button', {name: 'Undo'}));
      await visit.page.clock.runFor(8000);
      await visit.shows(shed.getByText('No comments yet. What do you think?'));
      await visit.focuses(shed.getByRole('heading', {name: 'Comments (0)'}));
    });
  });
});

describe('the list of posts', () => {
  const visit = openDemo();

  it('shows how many comments each post has, all read at once', async () => {
    await visit({}, async (visit) => {
      await visit.shows(visit.heading(279));
      await visit.page.goto(`${visit.origin}/plain.html`);
      await writeAs(visit, await threadOf(visit, 'shed'), 'Ottilie', words);
      await visit.page.addInitScript({
        content: `{
          const {transaction} = IDBDatabase.prototype;
          window.reads = 0;
          IDBDatabase.prototype.transaction = function (...args) {
            window.reads += 1;
            return transaction.apply(this, args);
          };
        }`,
      });
      await visit.page.goto(`${visit.origin}/posts.html`);
      await visit.shows(
        visit.page.getByText('279 comments'),
        visit.page.getByText('0 comments', {exact: true}),
        visit.page.getByText('1 comment', {exact: true}),
      );
      assert.equal(await visit.page.evaluate('window.reads'), 3, 'one look at each thread');
    });
  });
});
