import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {openDemo, type Visit} from './visit.js';

const first = 'Yes, it is all right. I have the sort of job you describe';

describe('writing', () => {
  const visit = openDemo();

  /** Posts these words as a comment of its own and waits until they stand there. */
  async function post(visit: Visit, words: string) {
    await visit.box('Add a comment').fill(words);
    await visit.button('Post').click();
    await visit.shows(visit.status('Comment posted'), visit.comment(words));
    await visit.focuses(visit.comment(words));
  }

  it('posts a comment, counts it, and keeps it through a reload', async () => {
    await visit({}, async (visit) => {
      await post(visit, 'My aunt wrote to a lighthouse keeper.');
      await visit.shows(visit.heading(280));
      assert.equal(await visit.box('Add a comment').inputValue(), '');
      await visit.reload();
      await visit.shows(visit.heading(280));
      assert.equal(await visit.box('Add a comment').inputValue(), '');
      await visit.button('Load more comments').click();
      await visit.shows(visit.comment('My aunt wrote to a lighthouse keeper.'));
    });
  });

  it('shows Markdown as what it means, and HTML as its words', async () => {
    await visit({}, async (visit) => {
      await visit
        .box('Add a comment')
        .fill('Write *once*, and [read this](https://example.com/a) <img src=x onerror=alert(1)>');
      await visit.button('Post').click();
      const comment = visit.comment('Write once');
      await visit.shows(comment.getByRole('emphasis').filter({hasText: 'once'}));
      const link = comment.getByRole('link', {name: 'read this'});
      assert.match((await link.getAttribute('rel')) ?? '', /nofollow.*ugc/);
      await visit.shows(comment.getByText('<img src=x onerror=alert(1)>'));
      assert.equal(await comment.locator('img').count(), 0);
    });
  });

  it('replies under the comment that is answered, and moves there', async () => {
    await visit({}, async (visit) => {
      const answered = visit.comment(first);
      const reply = answered.getByRole('button', {name: 'Reply to Anil Deshpande'});
      await reply.click();
      const box = visit.box('Reply to Anil Deshpande');
      await visit.focuses(box);
      assert.equal(await reply.getAttribute('aria-expanded'), 'true');
      await box.fill('Five minutes is generous. Thank you.');
      await answered.getByRole('button', {name: 'Post', exact: true}).click();
      const posted = visit.comment('Five minutes is generous.');
      await visit.focuses(posted);
      await visit.hides(box);
      assert.match(
        (await posted.getAttribute('aria-label')) ?? '',
        /Ines Okafor, replying to Anil Deshpande/,
      );
      await visit.shows(
        visit.heading(280),
        answered.getByRole('button', {name: 'Hide 6 replies to Anil Deshpande'}),
      );
    });
  });

  it('closes an empty reply by Escape and keeps one with words', async () => {
    await visit({}, async (visit) => {
      const reply = visit.comment(first).getByRole('button', {name: 'Reply to Anil Deshpande'});
      const box = visit.box('Reply to Anil Deshpande');
      await reply.click();
      await visit.focuses(box);
      await visit.page.keyboard.press('Escape');
      await visit.focuses(reply);
      await visit.hides(box);
      await reply.click();
      await visit.focuses(box);
      await visit.page.keyboard.type('Half a thought');
      await visit.page.keyboard.press('Escape');
      await visit.focuses(box);
      assert.equal(await box.inputValue(), 'Half a thought');
    });
  });

  it('asks before words are thrown away', async () => {
    await visit({}, async (visit) => {
      const reply = visit.comment(first).getByRole('button', {name: 'Reply to Anil Deshpande'});
      const box = visit.box('Reply to Anil Deshpande');
      await reply.click();
      await box.fill('Half a thought');
      await visit.button('Cancel').click();
      await visit.focuses(visit.button('Keep it'));
      await visit.button('Keep it').click();
      await visit.focuses(box);
      await visit.button('Cancel').click();
      await visit.button('Throw away').click();
      await visit.focuses(reply);
      await visit.hides(box);
      await reply.click();
      await visit.focuses(box);
      assert.equal(await box.inputValue(), '');
    });
  });

  it('changes what was written, and says so', async () => {
    await visit({}, async (visit) => {
      await post(visit, 'My aunt wrote to a lighthouse keeper.');
      const comment = visit.comment('My aunt wrote');
      await visit.choose(comment, 'Edit');
      const box = visit.box('Edit your comment');
      await visit.focuses(box);
      assert.equal(await box.inputValue(), 'My aunt wrote to a lighthouse keeper.');
      await box.fill('My aunt wrote to two lighthouse keepers.');
      await visit.button('Save').click();
      await visit.shows(visit.status('Changes saved'), visit.comment('two lighthouse keepers'));
      await visit.focuses(visit.comment('two lighthouse keepers'));
      await visit.shows(visit.comment('two lighthouse keepers').getByText('(edited)'));
      await visit.hides(box);
    });
  });

  it('deletes after eight seconds in which it can be undone', async () => {
    await visit({clock: true}, async (visit) => {
      await post(visit, 'My aunt wrote to a lighthouse keeper.');
      const comment = visit.comment('My aunt wrote');
      await visit.choose(comment, 'Delete');
      await visit.shows(visit.page.getByText('Deleting this comment.'));
      await visit.hides(comment);
      await visit.button('Undo').click();
      await visit.shows(comment);
      await visit.choose(comment, 'Delete');
      await visit.shows(visit.button('Undo'));
      await visit.page.clock.runFor(8000);
      await visit.shows(visit.status('Comment deleted'), visit.heading(279));
      await visit.hides(visit.button('Undo'), comment);
      await visit.reload();
      await visit.shows(visit.heading(279));
      await visit.button('Load more comments').click();
      await visit.hides(visit.button('Load more comments'), comment);
    });
  });

  it('deletes although the page is left before the time is over', async () => {
    await visit({clock: true}, async (visit) => {
      await post(visit, 'My aunt wrote to a lighthouse keeper.');
      await visit.choose(visit.comment('My aunt wrote'), 'Delete');
      await visit.shows(visit.button('Undo'));
      await visit.page.goto(`${visit.origin}/posts.html`);
      await visit.page.clock.runFor(8000);
      await visit.page.goto(visit.origin);
      await visit.shows(visit.heading(279));
      await visit.button('Load more comments').click();
      await visit.hides(visit.button('Load more comments'), visit.comment('My aunt wrote'));
    });
  });

  it('keeps drafts through a reload, of the thread and of a reply', async () => {
    await visit({}, async (visit) => {
      await visit.box('Add a comment').fill('Not yet what I mean');
      await visit.comment(first).getByRole('button', {name: 'Reply to Anil Deshpande'}).click();
      await visit.box('Reply to Anil Deshpande').fill('Nor is this');
      await visit.reload();
      await visit.shows(visit.box('Add a comment'));
      assert.equal(await visit.box('Add a comment').inputValue(), 'Not yet what I mean');
      await visit.button('Continue your draft').click();
      await visit.focuses(visit.box('Reply to Anil Deshpande'));
      assert.equal(await visit.box('Reply to Anil Deshpande').inputValue(), 'Nor is this');
    });
  });

  it('keeps the drafts of two people apart', async () => {
    await visit({}, async (visit) => {
      await visit.box('Add a comment').fill('For Ines alone');
      await visit.lookAs('the author');
      await visit.shows(visit.page.getByText('Writing as Mara Lindqvist'));
      assert.equal(await visit.box('Add a comment').inputValue(), '');
      await visit.lookAs('a reader');
      await visit.shows(visit.page.getByText('Writing as Ines Okafor'));
      assert.equal(await visit.box('Add a comment').inputValue(), 'For Ines alone');
    });
  });

  it('quotes what is selected into a reply', async () => {
    await visit({}, async (visit) => {
      const comment = visit.comment(first);
      await comment.getByText('it takes the guilt away when I am busy').click({clickCount: 3});
      await comment.getByRole('button', {name: 'Reply to Anil Deshpande'}).click();
      const box = visit.box('Reply to Anil Deshpande');
      await visit.focuses(box);
      assert.equal(
        await box.inputValue(),
        '> That last one sounds odd, but it takes the guilt away when I am busy.\n\n',
      );
    });
  });

  it('shows a preview, and the words again', async () => {
    await visit({}, async (visit) => {
      await visit.box('Add a comment').fill('A **strong** word');
      await visit.button('Preview').click();
      await visit.shows(visit.page.getByRole('strong').filter({hasText: 'strong'}));
      await visit.button('Write').click();
      await visit.shows(visit.box('Add a comment'));
      assert.equal(await visit.box('Add a comment').inputValue(), 'A **strong** word');
    });
  });

  it('says what is missing when there are no words', async () => {
    await visit({}, async (visit) => {
      await visit.button('Post').click();
      await visit.focuses(visit.box('Add a comment'));
      await visit.shows(visit.page.getByText('Please write something first.'));
      assert.equal(await visit.box('Add a comment').getAttribute('aria-invalid'), 'true');
    });
  });

  it('keeps what is typed from the hotkeys of the page', async () => {
    await visit({}, async (visit) => {
      await visit.page.evaluate(() => {
        document.addEventListener('keydown', ({key}) => (document.title += ` ${key}`));
      });
      await visit.box('Add a comment').focus();
      await visit.page.keyboard.type('j k /? n');
      await visit.page.keyboard.press('Escape');
      await visit.page.keyboard.press('Control+Enter');
      await visit.shows(visit.comment('j k /? n'));
      await visit
        .comment('j k /? n')
        .getByRole('button', {name: /^Actions for/})
        .press('Enter');
      await visit.page.getByRole('menu').press('c');
      await visit.page.keyboard.press('Escape');
      const title = await visit.page.title();
      assert.equal(
        title.replace(/.*Quiet Rooms/, ''),
        ' Enter',
        'the Enter on a button is the page’s to hear',
      );
    });
  });

  it('signs in on the way when somebody signed out posts, and the post goes on', async () => {
    await visit({as: 'nobody'}, async (visit) => {
      await visit.box('Add a comment').fill('Written before signing in.');
      await visit.shows(visit.button('Sign in'));
      await visit.button('Post').click();
      await visit.shows(visit.status('Comment posted'));
      await visit.focuses(visit.comment('Written before signing in.'));
      await visit.shows(visit.page.getByText('Writing as Ines Okafor'), visit.button('Sign out'));
      assert.ok(await visit.page.getByRole('radio', {name: 'a reader'}).isChecked());
      assert.equal(await visit.box('Add a comment').inputValue(), '');
    });
  });

  it('takes words along when their writer signs in by the button, and leaves them when they sign out', async () => {
    await visit({as: 'nobody'}, async (visit) => {
      await visit.box('Add a comment').fill('Written before signing in.');
      await visit.button('Sign in').click();
      await visit.shows(visit.page.getByText('Writing as Ines Okafor'));
      assert.equal(await visit.box('Add a comment').inputValue(), 'Written before signing in.');
      await visit.button('Sign out').click();
      await visit.shows(visit.button('Sign in'));
      assert.equal(await visit.box('Add a comment').inputValue(), '');
    });
  });

  it('counts reactions once and keeps them', async () => {
    await visit({}, async (visit) => {
      const comment = visit.comment(first);
      await comment.getByRole('button', {name: 'Like: 41'}).click();
      await visit.focuses(comment.getByRole('button', {name: 'Like: 42', pressed: true}));
      await visit.reload();
      await visit.shows(comment.getByRole('button', {name: 'Like: 42', pressed: true}));
      await comment.getByRole('button', {name: 'Like: 42'}).click();
      await visit.shows(comment.getByRole('button', {name: 'Like: 41', pressed: false}));
    });
  });
});
