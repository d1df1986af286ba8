import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {openDemo, type Visit} from './visit.js';

const first = 'Yes, it is all right. I have the sort of job you describe';
const lastWord = 'Thank you, all of you. I have sent the letter, and stop reading here.';

/** Opens the author's desk. */
async function openDesk(visit: Visit) {
  await visit.button('Author’s desk').click();
  const desk = visit.page.getByRole('dialog', {name: 'Author’s desk'});
  await visit.focuses(desk.getByRole('heading', {name: 'Author’s desk'}));
  return desk;
}

/** Closes the thread with a last word, at the desk. */
async function closeWithResponse(visit: Visit) {
  const desk = await openDesk(visit);
  await desk.getByRole('button', {name: 'Close with a closing response'}).click();
  await visit.focuses(visit.box('Closing response'));
  await visit.box('Closing response').fill(lastWord);
  await desk.getByRole('button', {name: 'Post', exact: true}).click();
  await visit.shows(desk.getByText(/^Comments are closed\./));
  return desk;
}

describe('the author', () => {
  const visit = openDemo();

  it('alone has a desk, and the moderator', async () => {
    for (const as of ['reader', 'nobody'] as const)
      await visit({as}, async (visit) => {
        await visit.shows(visit.heading(279));
        await visit.hides(visit.button('Author’s desk'));
      });
    await visit({as: 'moderator'}, async (visit) => {
      await visit.shows(visit.button('Author’s desk'));
    });
  });

  it('closes with a closing response, which stands above the conversation in place of the box', async () => {
    await visit({as: 'author'}, async (visit) => {
      const desk = await closeWithResponse(visit);
      await desk.getByRole('button', {name: 'Done'}).click();
      await visit.focuses(visit.button('Author’s desk'));
      const response = visit.page.getByRole('article', {name: 'Closing response, Comment by Mara Lindqvist'});
      await visit.shows(response.getByText(lastWord));
      await visit.hides(visit.box('Add a comment'), visit.button(/^Reply to/).first());
      await visit.shows(
        visit.page.getByText('Mara Lindqvist closed the comments. You can still read everything.'),
      );
      await visit.shows(visit.heading(280));
      await visit.hides(visit.button(/new comments?$/));
      const [above, below] = await Promise.all([response.boundingBox(), visit.comment(first).boundingBox()]);
      assert.ok(above && below && above.y < below.y);
    });
  });

  it('is read by everybody after a reload: no box, no replies, the closing response first', async () => {
    await visit({as: 'author'}, async (visit) => {
      await closeWithResponse(visit);
      for (const name of ['a reader', 'signed out'] as const) {
        await visit.reload();
        await visit.lookAs(name);
        await visit.shows(visit.page.getByRole('article', {name: /^Closing response/}).getByText(lastWord));
        await visit.hides(visit.box('Add a comment'), visit.button(/^Reply to/).first());
        await visit.hides(visit.button('Author’s desk'));
      }
    });
  });

  it('closes while a reader types: the words stay, and cannot be sent', async () => {
    await visit({}, async (reader) => {
      await reader.box('Add a comment').fill('I was about to say');
      const author = await reader.anotherTab();
      await author.lookAs('the author');
      await closeWithResponse(author);
      author.assertCalm();
      await reader.shows(reader.page.getByRole('article', {name: /^Closing response/}).getByText(lastWord));
      assert.equal(await reader.box('Add a comment').inputValue(), 'I was about to say');
      await reader.box('Add a comment').press('Control+Enter');
      await reader.shows(
        reader.page.getByText('Comments were closed meanwhile. Your words are still here to copy.'),
      );
      assert.equal(await reader.box('Add a comment').inputValue(), 'I was about to say');
      await reader.hides(reader.comment('I was about to say'));
    });
  });

  it('opens it again, and the box is back', async () => {
    await visit({as: 'author'}, async (visit) => {
      const desk = await closeWithResponse(visit);
      await desk.getByRole('button', {name: 'Reopen'}).click();
      await visit.shows(desk.getByText(/^Comments are open\./));
      await desk.getByRole('button', {name: 'Done'}).click();
      await visit.shows(visit.box('Add a comment'));
      await visit.hides(visit.page.getByRole('article', {name: /^Closing response/}));
      await visit.reload();
      await visit.shows(visit.box('Add a comment'));
      await visit.lookAs('a reader');
      await visit.shows(visit.comment(first).getByRole('button', {name: 'Reply to Anil Deshpande'}));
    });
  });

  it('closes at once, with a reason for readers', async () => {
    await visit({as: 'author'}, async (visit) => {
      const desk = await openDesk(visit);
      await desk.getByRole('textbox', {name: /^Why, for readers/}).fill('I am away until Monday.');
      await desk.getByRole('button', {name: 'Close comments'}).click();
      await visit.shows(desk.getByText(/^Comments are closed\./));
      await visit.page.keyboard.press('Escape');
      await visit.focuses(visit.button('Author’s desk'));
      await visit.shows(visit.page.getByText('I am away until Monday.').locator('visible=true'));
    });
  });

  it('keeps a closing response that is not sent yet when the desk is left', async () => {
    await visit({as: 'author'}, async (visit) => {
      const desk = await openDesk(visit);
      await desk.getByRole('button', {name: 'Close with a closing response'}).click();
      await visit.box('Closing response').fill('Thank you,');
      await desk.getByRole('button', {name: 'Done'}).click();
      await visit.focuses(visit.button('Author’s desk'));
      await openDesk(visit);
      assert.equal(await visit.box('Closing response').inputValue(), 'Thank you,');
      await visit.reload();
      await openDesk(visit);
      assert.equal(await visit.box('Closing response').inputValue(), 'Thank you,');
    });
  });

  for (const as of ['author', 'moderator'] as const)
    it(`sees what readers reported, as ${as}, and can hide it`, async () => {
      await visit({as}, async (visit) => {
        const desk = await openDesk(visit);
        const reported = desk.getByRole('listitem');
        const count = await reported.count();
        assert.ok(count > 0);
        await visit.shows(desk.getByRole('heading', {name: `Reported comments (${count})`}));
        await reported.first().getByRole('button', {name: 'Hide'}).click();
        const reason = visit.box(/^Reason, for readers/);
        await visit.focuses(reason);
        await reason.fill('Aimed at a person.');
        await desk.getByRole('button', {name: 'Hide this comment'}).click();
        await visit.shows(desk.getByRole('heading', {name: `Reported comments (${count - 1})`}));
        await desk.getByRole('button', {name: 'Done'}).click();
        await visit.focuses(visit.button('Author’s desk'));
        await visit.lookAs('a reader');
        await visit.shows(visit.page.getByText('Reason: Aimed at a person.'));
      });
    });

  it('hears of a new report', async () => {
    await visit({}, async (visit) => {
      await visit.choose(visit.comment(first), 'Report');
      await visit.page.getByRole('radio', {name: 'Spam or advertising'}).check();
      await visit.button('Save report').click();
      await visit.lookAs('the author');
      const desk = await openDesk(visit);
      await visit.shows(desk.getByRole('listitem').filter({hasText: first}).getByText('Reported once: spam'));
      await desk.getByRole('listitem').filter({hasText: first}).getByRole('link').click();
      await visit.hides(desk);
      await visit.focuses(visit.comment(first));
    });
  });
});
