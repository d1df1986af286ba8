import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Locator} from 'playwright-core';
import {openDemo, type Visit} from './visit.js';

const first = 'Yes, it is all right. I have the sort of job you describe';
const harsh = 'You are an idiot.';

describe('by the keyboard alone', () => {
  const visit = openDemo();

  /** Presses Tab until something with this name has the focus; answers all names on the way. */
  async function tabTo(visit: Visit, name: string, key = 'Tab'): Promise<string[]> {
    const names: string[] = [];
    while (names.at(-1) !== name && names.length < 60) names.push(...(await visit.walk(key, 1)));
    assert.equal(names.at(-1), name, names.join(' | '));
    return names;
  }

  /** Opens the menu of a comment and presses the letter that an item begins with, then Enter. */
  async function chooseByLetter(visit: Visit, comment: Locator, letter: string) {
    await comment.getByRole('button', {name: /^Actions for/}).press('Enter');
    await visit.focuses(visit.page.getByRole('menuitem', {name: 'Copy link'}));
    await visit.page.keyboard.press(letter);
    await visit.page.keyboard.press('Enter');
  }

  it('somebody reads, replies, and goes on from the new comment', async () => {
    await visit({}, async (visit) => {
      const {keyboard} = visit.page;
      await visit.shows(visit.heading(279));
      const names = await tabTo(visit, 'Reply to Anil Deshpande');
      const within = names.slice(names.indexOf('Sign out'));
      assert.deepEqual(
        within.filter((name) => !/\d/.test(name)),
        ['Sign out', 'Add a comment', 'Post', 'Preview', 'Reply to Anil Deshpande'],
      );
      await keyboard.press('Enter');
      await visit.focuses(visit.box('Reply to Anil Deshpande'));
      await keyboard.type('Thank you.');
      await keyboard.press('Enter');
      await keyboard.type('Truly.');
      await keyboard.press('Control+Enter');
      const posted = visit.comment('Truly.').filter({hasText: 'Ines Okafor'});
      await visit.focuses(posted);
      assert.match((await visit.walk('Tab', 1))[0] ?? '', /^Link to this comment/);
      assert.equal((await visit.walk('Tab', 1))[0], 'Reply to Ines Okafor');
    });
  });

  it('leaves the text box by Tab', async () => {
    await visit({}, async (visit) => {
      await visit.box('Add a comment').focus();
      assert.deepEqual(await visit.walk('Tab', 2), ['Post', 'Preview']);
      assert.deepEqual(await visit.walk('Shift+Tab', 2), ['Post', 'Add a comment']);
    });
  });

  it('meets the nudge at its heading, and Reword first', async () => {
    await visit({clock: true}, async (visit) => {
      const {keyboard} = visit.page;
      await visit.box('Add a comment').focus();
      await keyboard.type(harsh);
      await keyboard.press('Control+Enter');
      await visit.focuses(visit.page.getByRole('heading', {name: 'Before this goes out'}));
      assert.deepEqual(await visit.walk('Tab', 3), ['Reword', 'Keep as draft', 'Post anyway']);
      await keyboard.press('Enter');
      await visit.shows(visit.heading(279), visit.button('Post anyway'));
      await keyboard.press('Escape');
      await visit.focuses(visit.box('Add a comment'));
      assert.equal(await visit.box('Add a comment').inputValue(), harsh);
      await keyboard.type(' I mean it, you idiot, I will kill you.');
      await keyboard.press('Control+Enter');
      await visit.focuses(visit.page.getByRole('heading', {name: 'Before this goes out'}));
      await visit.page.clock.runFor(60_000);
      assert.deepEqual(await visit.walk('Tab', 3), ['Reword', 'Keep as draft', 'Post anyway']);
      await keyboard.press('Shift+Tab');
      await keyboard.press('Enter');
      await visit.focuses(visit.button('Continue your draft'));
      await visit.shows(visit.heading(279));
    });
  });

  it('walks through a menu by arrows, letters, Home and End', async () => {
    await visit({}, async (visit) => {
      const {keyboard} = visit.page;
      const opener = visit.comment(first).getByRole('button', {name: /^Actions for/});
      const item = (name: string) => visit.page.getByRole('menuitem', {name, exact: true});
      await opener.focus();
      await keyboard.press('ArrowDown');
      await visit.focuses(item('Copy link'));
      await keyboard.press('ArrowDown');
      await visit.focuses(item('Quote in a reply'));
      await keyboard.press('r');
      await visit.focuses(item('Report'));
      await keyboard.press('End');
      await visit.focuses(item('Block Anil Deshpande'));
      await keyboard.press('ArrowDown');
      await visit.focuses(item('Copy link'));
      await keyboard.press('ArrowUp');
      await visit.focuses(item('Block Anil Deshpande'));
      await keyboard.press('Home');
      await visit.focuses(item('Copy link'));
      await keyboard.press('Escape');
      await visit.focuses(opener);
      assert.equal(await opener.getAttribute('aria-expanded'), 'false');
      await keyboard.press('ArrowUp');
      await visit.focuses(item('Block Anil Deshpande'));
      await keyboard.press('Tab');
      await visit.hides(visit.page.getByRole('menu'));
      assert.equal(await visit.focused(), 'Hide 5 replies to Anil Deshpande');
    });
  });

  it('quotes a comment into a reply', async () => {
    await visit({}, async (visit) => {
      await chooseByLetter(visit, visit.comment(first), 'q');
      const box = visit.box('Reply to Anil Deshpande');
      await visit.focuses(box);
      assert.match(await box.inputValue(), /^> Yes, it is all right\./);
    });
  });

  it('reports, and Escape returns to what opened the dialog', async () => {
    await visit({}, async (visit) => {
      const {keyboard} = visit.page;
      const opener = visit.comment(first).getByRole('button', {name: /^Actions for/});
      const dialog = visit.page.getByRole('dialog');
      const open = async () => {
        await chooseByLetter(visit, visit.comment(first), 'r');
        await visit.focuses(dialog.getByRole('heading'));
      };
      await opener.focus();
      await open();
      await keyboard.press('Escape');
      await visit.focuses(opener);
      await open();
      await keyboard.press('Tab');
      await keyboard.press('ArrowDown');
      await visit.focuses(dialog.getByRole('radio', {name: 'Harassment of a person'}));
      await tabTo(visit, 'Save report');
      await keyboard.press('Enter');
      await visit.hides(dialog);
      await visit.focuses(visit.page.locator('li article[data-id="c001"]'));
      assert.equal((await visit.walk('Tab', 1))[0], 'Show anyway');
    });
  });

  it('keeps Tab within a dialog', async () => {
    await visit({as: 'author'}, async (visit) => {
      await visit.button('Author’s desk').press('Enter');
      const desk = visit.page.getByRole('dialog', {name: 'Author’s desk'});
      await visit.focuses(desk.getByRole('heading', {name: 'Author’s desk'}));
      const names = await visit.walk('Tab', 5);
      assert.ok(names.includes('Close comments'), names.join(' | '));
      await desk.getByRole('button', {name: 'Done'}).focus();
      await visit.page.keyboard.press('Shift+Tab');
      await visit.shows(desk.locator(':focus').first());
      await visit.page.keyboard.press('Escape');
      await visit.focuses(visit.button('Author’s desk'));
    });
  });

  it('folds and unfolds replies, and stays on the button', async () => {
    await visit({}, async (visit) => {
      await visit.button('Hide 5 replies to Anil Deshpande').press('Enter');
      await visit.focuses(visit.button('Show 5 replies to Anil Deshpande'));
      await visit.page.keyboard.press('Space');
      await visit.focuses(visit.button('Hide 5 replies to Anil Deshpande'));
    });
  });

  it('undoes a deletion', async () => {
    await visit({clock: true}, async (visit) => {
      await visit.box('Add a comment').fill('My aunt wrote to a lighthouse keeper.');
      await visit.box('Add a comment').press('Control+Enter');
      const comment = visit.comment('My aunt wrote');
      await visit.focuses(comment);
      await chooseByLetter(visit, comment, 'd');
      await visit.shows(visit.button('Undo'));
      assert.equal((await visit.walk('Tab', 1))[0], 'Undo');
      await visit.page.keyboard.press('Enter');
      await visit.shows(comment);
      await visit.focuses(comment);
    });
  });
});
