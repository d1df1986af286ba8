import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Locator} from 'playwright-core';
import {openDemo, type Visit} from './visit.js';

const firstWords = 'Yes, it is all right. I have the sort of job you describe';

/** The ids of the comments that are shown, in their order. */
const idsOf = (visit: Visit): Promise<string[]> =>
  visit.page
    .getByRole('listitem')
    .getByRole('article')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['id'] ?? ''));

const topOf = (one: Locator): Promise<number> =>
  one.evaluate((element) => element.getBoundingClientRect().top);

describe('reading the conversation', () => {
  const visit = openDemo();

  it('shows how many comments there are, the oldest first, with their replies', async () => {
    await visit({}, async (visit) => {
      await visit.shows(visit.heading(279));
      const ids = await idsOf(visit);
      assert.deepEqual(ids.slice(0, 2), ['c001', 'c002']);
      assert.ok(ids.length < 279, 'not all at once');
      await visit.shows(
        visit.comment(firstWords).getByRole('button', {name: 'Hide 5 replies to Anil Deshpande'}),
      );
    });
  });

  it('loads the rest by a button, and moves on to the first that came', async () => {
    await visit({}, async (visit) => {
      await visit.shows(visit.heading(279));
      const before = await idsOf(visit);
      await visit.button('Load more comments').click();
      await visit.hides(visit.button('Load more comments'));
      const added = (await idsOf(visit)).filter((id) => !before.includes(id));
      assert.equal(added.length + before.length, 281, 'the deleted and the hidden one leave their place');
      assert.deepEqual((await idsOf(visit)).slice(0, before.length), before);
      await visit.focuses(visit.page.locator(`li article[data-id="${added[0]}"]`));
    });
  });

  it('changes the order', async () => {
    await visit({}, async (visit) => {
      const order = visit.page.getByRole('combobox', {name: 'Order'});
      await order.focus();
      await order.selectOption('Newest first');
      await visit.page
        .getByRole('listitem')
        .first()
        .and(visit.page.locator(':not(:has-text("Anil"))'))
        .waitFor();
      const dates = await visit.page
        .locator('[aria-level="1"] time')
        .evaluateAll((all) => all.map((one) => (one as HTMLTimeElement).dateTime));
      assert.ok(dates.length > 10);
      assert.deepEqual(dates, dates.toSorted().toReversed());
      await visit.focuses(order);
    });
  });

  it('goes to the comment that the address names, wherever it is, and marks it', async () => {
    await visit({path: '/#comment-c258'}, async (visit) => {
      const target = visit.page.locator('li article[data-id="c258"]');
      await visit.focuses(target);
      assert.equal(await target.getAttribute('aria-current'), 'true');
      const top = await topOf(target);
      assert.ok(top >= 0 && top < 800, `it is in view, at ${top}`);
      await visit.shows(visit.button('Load earlier comments'));
    });
  });

  it('follows a link within the page, and unfolds what stands in between', async () => {
    await visit({}, async (visit) => {
      await visit.button('Hide 5 replies to Anil Deshpande').click();
      await visit.hides(visit.page.locator('li article[data-id="c002"]'));
      await visit.page.evaluate(() => (location.hash = '#comment-c002'));
      await visit.focuses(visit.page.locator('li article[data-id="c002"][aria-current="true"]'));
    });
  });

  it('says so when the comment that the address names is not there', async () => {
    await visit({path: '/#comment-none'}, async (visit) => {
      await visit.shows(visit.page.getByRole('alert').filter({hasText: 'It may be further down, or gone.'}));
      await visit.shows(visit.heading(279));
    });
  });

  it('copies a link that leads to the comment', async () => {
    await visit({}, async (visit) => {
      await visit.context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const comment = visit.comment(firstWords);
      await visit.choose(comment, 'Copy link');
      await visit.shows(visit.status('Link copied'));
      await visit.focuses(comment.getByRole('button', {name: /^Actions for/}));
      const link = await visit.page.evaluate(() => navigator.clipboard.readText());
      assert.equal(link, `${visit.origin}/#comment-c001`);
    });
  });

  it('has nothing to scroll sideways on a narrow screen', async () => {
    for (const width of [320, 360])
      await visit({width}, async (visit) => {
        await visit.shows(visit.heading(279));
        await visit
          .comment(firstWords)
          .getByRole('button', {name: /^Reply to/})
          .click();
        await visit.shows(visit.box('Reply to Anil Deshpande'));
        const wide = await visit.page.evaluate(() => document.documentElement.scrollWidth);
        assert.equal(wide, width);
        const beyond = await visit.page
          .getByRole('article')
          .evaluateAll((all) =>
            all
              .filter(
                (one) => one.getBoundingClientRect().right > innerWidth || one.scrollWidth > one.clientWidth,
              )
              .map((one) => (one as HTMLElement).dataset['id']),
          );
        assert.deepEqual(beyond, []);
      });
  });

  it('runs from right to left where the page does', async () => {
    await visit({path: '/?dir=rtl', width: 700}, async (visit) => {
      await visit.shows(visit.heading(279));
      const [top, reply] = await visit.page
        .locator('li article')
        .evaluateAll((all) => all.slice(0, 2).map((one) => one.getBoundingClientRect()));
      assert.ok(top && reply);
      assert.ok(reply.right < top.right && reply.left === top.left, 'a reply is moved in from the right');
      await visit
        .comment(firstWords)
        .getByRole('button', {name: /^Actions for/})
        .click();
      const menu = await visit.page.getByRole('menu').boundingBox();
      assert.ok(menu && menu.x >= 0 && menu.x + menu.width <= 700);
      await visit.page.keyboard.press('Escape');
      assert.equal(await visit.page.evaluate(() => document.documentElement.scrollWidth), 700);
    });
  });
});
