import {expect} from '@open-wc/testing';
import {field, fill, find, isThere, press, textOf} from '../support/dom.js';
import {rejection} from '../support/store.js';
import {
  alerted,
  aSite,
  bob,
  calm,
  choose,
  eventually,
  expectFocus,
  olga,
  showThread,
  stalling,
  talk,
  told,
  use,
} from '../support/thread.js';

const MENU = 'Actions for Ann’s comment';
const aTalk = () => aSite({comments: talk.slice(0, 1)});
const openReport = async (el: HTMLElement) => {
  await choose(el, MENU, 'Report');
  return eventually(() => find(el, 'dialog', 'Report Ann’s comment'));
};

describe('the errand: a report', () => {
  it('goes to the moderators, folds the comment for the reporter alone, and is settled by the author', async () => {
    const site = aTalk();
    const el = await showThread(site);
    await openReport(el);
    await press(el, /threat/, 'radio');
    await fill(el, /should know/, 'She knows my street.');
    await use(el, 'Send report');
    await eventually(() => expect(textOf(el)).to.contain('You reported this comment.'));
    await eventually(() =>
      expect(told(el)).to.contain('The moderators will look at it; nobody else is told.'),
    );
    expect(textOf(el)).not.to.contain('Does it work without milk?');
    await use(el, 'Show anyway');
    expect(textOf(el)).to.contain('Does it work without milk?');

    const others = await showThread(site, site.as(talk[0]!.author));
    expect(textOf(others)).to.contain('Does it work without milk?').and.not.to.contain('eported');

    const author = await showThread(site, site.as(olga));
    await eventually(() => expect(textOf(author)).to.contain('Reported 1 time'));
    await use(author, 'Author’s desk');
    await eventually(() => find(author, 'heading', 'Reported comments (1)'));
    await use(author, 'Hide');
    await fill(author, /Reason/, 'A threat.');
    await use(author, 'Hide this comment');
    await eventually(() => find(author, 'heading', 'Reported comments (0)'));
    await eventually(() => expect(textOf(others)).to.contain('This comment is hidden.'));
  });

  it('that does not get through says so, and Retry sends the same again', async () => {
    const site = aTalk();
    const {adapter, calls} = stalling(site.as(bob), 'report');
    const el = await showThread(site, adapter);
    await openReport(el);
    await press(el, /Spam/, 'radio');
    await use(el, 'Send report');
    await eventually(() => expect(calls.length).to.equal(1));
    await calls[0]?.fail(rejection('offline'));
    await eventually(() => expect(alerted(el)).to.contain('No connection.'));
    expect(textOf(el)).to.contain('Does it work without milk?');
    await use(el, 'Retry');
    await eventually(() => expect(calls.length).to.equal(2));
    expect((calls[1]?.args[0] as {reason: string}).reason).to.equal('spam');
    await calls[1]?.go();
    await eventually(() => expect(textOf(el)).to.contain('You reported this comment.'));
  });

  it('blocks the writer in the same step where asked to', async () => {
    const site = aTalk();
    const el = await showThread(site);
    await openReport(el);
    await press(el, /Harassment/, 'radio');
    await press(el, 'Block Ann', 'radio');
    await use(el, 'Send report');
    await eventually(() => expect(textOf(el)).to.match(/You (blocked Ann|reported this comment)\./));
    await use(el, 'Muted and blocked people');
    await eventually(() => find(el, 'button', 'Stop blocking Ann'));
  });

  it('stays in this browser where the site takes none, and says so', async () => {
    const site = aTalk();
    const el = await showThread(site, site.as(bob, {report: undefined}), {
      reportUrl: 'https://example.com/report',
    });
    const dialog = await openReport(el);
    expect(textOf(dialog)).to.contain('This site takes no reports through this box.');
    expect(find(dialog, 'link', /Report it to this site/).getAttribute('href')).to.contain(
      'https://example.com/report',
    );
    await press(el, /Spam/, 'radio');
    await use(el, 'Save report');
    await eventually(() => expect(told(el)).to.contain('only in this browser'));
    el.remove();
    const again = await showThread(site, site.as(bob, {report: undefined}));
    await eventually(() => expect(textOf(again)).to.contain('You reported this comment.'));
  });

  it('that is thought better of leaves everything as it was, and focus goes back', async () => {
    const site = aTalk();
    const el = await showThread(site);
    await openReport(el);
    await press(el, /Spam/, 'radio');
    await use(el, 'Cancel');
    await calm();
    expect(isThere(el, 'dialog')).to.equal(false);
    expectFocus(find(el, 'button', MENU));
    expect(textOf(el)).to.contain('Does it work without milk?');
    expect(field(el, 'Add a comment').value).to.equal('');
  });
});
