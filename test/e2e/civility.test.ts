import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {openDemo, type Visit} from './visit.js';

const harsh = 'You are an idiot, and so is everybody who answered you.';
const first = 'Yes, it is all right. I have the sort of job you describe';

describe('the pause before harsh words go out', () => {
  const visit = openDemo();

  /** Writes harsh words and presses Post. */
  async function beNudged(visit: Visit) {
    await visit.box('Add a comment').fill(harsh);
    await visit.button('Post').click();
    await visit.focuses(visit.page.getByRole('heading', {name: 'Before this goes out'}));
  }

  it('explains, marks the words, and leaves them in their box; nothing has gone out', async () => {
    await visit({}, async (visit) => {
      await beNudged(visit);
      const nudge = visit.page.getByRole('group', {name: 'Before this goes out'});
      await visit.shows(nudge.getByText('Disagreement is welcome here.'));
      assert.match(await nudge.locator('mark').first().innerText(), /idiot/);
      assert.equal(await visit.box('Add a comment').inputValue(), harsh);
      await visit.shows(visit.heading(279));
    });
  });

  it('does not come for plain disagreement, however blunt', async () => {
    await visit({}, async (visit) => {
      await visit.box('Add a comment').fill('I could not disagree more. This is bad advice.');
      await visit.button('Post').click();
      await visit.shows(visit.status('Comment posted'), visit.heading(280));
    });
  });

  it('leads back to the words by Reword', async () => {
    await visit({}, async (visit) => {
      await beNudged(visit);
      await visit.button('Reword').click();
      const box = visit.box('Add a comment');
      await visit.focuses(box);
      await visit.hides(visit.button('Post anyway'));
      assert.equal(await box.inputValue(), harsh);
      await box.fill('I think that you are wrong about this.');
      await visit.button('Post').click();
      await visit.shows(visit.comment('I think that you are wrong'), visit.heading(280));
    });
  });

  it('keeps the words as a draft, through a reload, and hands them back', async () => {
    await visit({}, async (visit) => {
      await beNudged(visit);
      await visit.button('Keep as draft').click();
      await visit.focuses(visit.button('Continue your draft'));
      await visit.hides(visit.box('Add a comment'));
      await visit.button('Continue your draft').click();
      await visit.focuses(visit.box('Add a comment'));
      assert.equal(await visit.box('Add a comment').inputValue(), harsh);
      await visit.reload();
      await visit.shows(visit.box('Add a comment'));
      assert.equal(await visit.box('Add a comment').inputValue(), harsh);
      await visit.shows(visit.heading(279));
    });
  });

  it('lets the words go out as they are, once the pause is over', async () => {
    await visit({clock: true}, async (visit) => {
      await beNudged(visit);
      const anyway = visit.button('Post anyway');
      assert.equal(await anyway.getAttribute('aria-disabled'), 'true');
      await visit.shows(visit.page.getByText(/^Post anyway opens in \d+ sec/));
      await anyway.click({force: true});
      await visit.shows(visit.heading(279));
      await visit.page.clock.runFor(5000);
      await visit.shows(visit.status('Post anyway is open now.'));
      await visit.hides(visit.page.getByText(/^Post anyway opens in \d+ sec/).locator('visible=true'));
      await anyway.click();
      await visit.focuses(visit.comment(harsh));
      await visit.shows(visit.status('Comment posted'), visit.heading(280));
      assert.equal(await visit.box('Add a comment').inputValue(), '');
    });
  });

  it('asks once about the same words', async () => {
    await visit({}, async (visit) => {
      await beNudged(visit);
      await visit.button('Reword').click();
      await visit.button('Post').click();
      await visit.focuses(visit.comment(harsh));
    });
  });

  it('asks before an edit too', async () => {
    await visit({}, async (visit) => {
      await visit.box('Add a comment').fill('My aunt wrote to a lighthouse keeper.');
      await visit.button('Post').click();
      await visit.focuses(visit.comment('My aunt wrote'));
      await visit.choose(visit.comment('My aunt wrote'), 'Edit');
      await visit.box('Edit your comment').fill(harsh);
      await visit.button('Save').click();
      await visit.focuses(visit.page.getByRole('heading', {name: 'Before this goes out'}));
      await visit.button('Reword').click();
      await visit.focuses(visit.box('Edit your comment'));
    });
  });

  it('fits a narrow screen', async () => {
    await visit({width: 320}, async (visit) => {
      await beNudged(visit);
      assert.equal(await visit.page.evaluate(() => document.documentElement.scrollWidth), 320);
      for (const name of ['Reword', 'Keep as draft', 'Post anyway']) {
        const box = await visit.button(name).boundingBox();
        assert.ok(box && box.x >= 0 && box.x + box.width <= 320 && box.height >= 24, name);
      }
    });
  });
});

describe('reporting, muting and blocking', () => {
  const visit = openDemo();
  const folded = (visit: Visit, words: string) =>
    visit.page.locator('li article[data-id="c001"]').getByText(words);

  it('reports in one step, folds the comment, and keeps it folded', async () => {
    await visit({}, async (visit) => {
      await visit.choose(visit.comment(first), 'Report');
      const dialog = visit.page.getByRole('dialog', {name: 'Report Anil Deshpande’s comment'});
      await visit.focuses(dialog.getByRole('heading'));
      await visit.shows(dialog.getByText('This site takes no reports through this box.'));
      await dialog.getByRole('radio', {name: 'Harassment of a person'}).check();
      await dialog.getByRole('button', {name: 'Save report'}).click();
      await visit.hides(dialog);
      await visit.shows(folded(visit, 'You reported this comment.'));
      await visit.hides(visit.comment(first));
      await visit.reload();
      await visit.shows(folded(visit, 'You reported this comment.'));
      await visit.button('Show anyway').click();
      await visit.shows(visit.comment(first));
      await visit.focuses(visit.comment(first));
      await visit.button('Fold again').click();
      await visit.hides(visit.comment(first));
      await visit.focuses(visit.page.locator('li article[data-id="c001"]'));
    });
  });

  it('asks for a reason, and tells what to do about a threat', async () => {
    await visit({}, async (visit) => {
      await visit.choose(visit.comment(first), 'Report');
      await visit.button('Save report').click();
      await visit.shows(visit.page.getByText('Please choose a reason first.'));
      await visit.page.getByRole('radio', {name: /^A threat/}).check();
      await visit.shows(visit.page.getByText(/please tell the police/));
      await visit.button('Cancel').click();
      await visit.focuses(visit.comment(first).getByRole('button', {name: /^Actions for/}));
    });
  });

  it('blocks in the same step as the report', async () => {
    await visit({}, async (visit) => {
      await visit.choose(visit.comment(first), 'Report');
      await visit.page.getByRole('radio', {name: 'Something else'}).check();
      await visit.page.getByRole('radio', {name: 'Block Anil Deshpande'}).check();
      await visit.button('Save report').click();
      await visit.button('Muted and blocked people').click();
      const dialog = visit.page.getByRole('dialog', {name: 'People you muted or blocked'});
      await visit.shows(dialog.getByRole('button', {name: 'Stop blocking Anil Deshpande'}));
    });
  });

  it('folds a blocked person’s comments, lists them, and lets go of them again', async () => {
    await visit({}, async (visit) => {
      await visit.choose(visit.comment(first), 'Block Anil Deshpande');
      await visit.shows(folded(visit, 'You blocked Anil Deshpande.'), visit.status('Blocked.'));
      await visit.hides(visit.comment(first));
      await visit.reload();
      await visit.shows(folded(visit, 'You blocked Anil Deshpande.'));
      const opener = visit.button('Muted and blocked people');
      await opener.click();
      const dialog = visit.page.getByRole('dialog', {name: 'People you muted or blocked'});
      await visit.focuses(dialog.getByRole('heading', {name: 'People you muted or blocked'}));
      await dialog.getByRole('button', {name: 'Stop blocking Anil Deshpande'}).click();
      await visit.shows(dialog.getByText('You have muted or blocked nobody here.'));
      await dialog.getByRole('button', {name: 'Done'}).click();
      await visit.focuses(opener);
      await visit.shows(visit.comment(first));
    });
  });

  it('mutes, shows anyway, and stops muting from the menu', async () => {
    await visit({}, async (visit) => {
      await visit.choose(visit.comment(first), 'Mute Anil Deshpande');
      await visit.shows(folded(visit, 'You muted Anil Deshpande.'));
      await visit.page
        .locator('li article[data-id="c001"]')
        .getByRole('button', {name: 'Show anyway'})
        .click();
      await visit.shows(visit.comment(first));
      await visit.choose(visit.comment(first), 'Stop muting Anil Deshpande');
      await visit.hides(visit.comment(first).getByRole('button', {name: 'Fold again'}));
      await visit.shows(visit.comment(first));
    });
  });
});
