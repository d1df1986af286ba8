import {expect, fixture, html} from '@open-wc/testing';
import {emulateMedia, sendKeys, setViewport} from '@web/test-runner-commands';
import '../../src/define/civil-report.js';
import type {CivilReport, ReportOptions} from '../../src/elements/report/report.js';
import type {Comment} from '../../src/model/contract.js';
import {aComment, aPerson} from '../support/builders.js';
import {
  complaints,
  eventsDuring,
  fill,
  find,
  findAll,
  focused,
  isThere,
  nameOf,
  press,
  roleOf,
  settled,
  textOf,
} from '../support/dom.js';

const server: ReportOptions = {kept: 'server', relations: ['none', 'mute', 'block']};
const browser: ReportOptions = {kept: 'browser', relations: []};
const threat = 'A threat, or somebody may be in danger';

async function opened(options: ReportOptions = server, comment: Comment = aComment()) {
  const root = await fixture<HTMLElement>(html`
    <div><button>Report</button><civil-report></civil-report></div>
  `);
  find(root, 'button', 'Report').focus();
  const el = root.querySelector('civil-report')!;
  const closed = el.show(comment, options);
  await settled(el);
  return {root, el, closed};
}

const intents = async (el: CivilReport, act: () => unknown) =>
  (await eventsDuring(el, 'civil-intent', act)).map(({intent}) => intent);

describe('<civil-report>', () => {
  it('opens as a dialog named by its heading, which has the focus', async () => {
    const {el} = await opened();
    expect(find(el, 'dialog', 'Report Ann’s comment').matches(':modal')).to.be.true;
    expect(focused()).to.equal(find(el, 'heading', 'Report Ann’s comment'));
  });

  it('shows which comment is meant, cut when it is long', async () => {
    const {el} = await opened(server, aComment({text: `**First** words. ${'And so on. '.repeat(80)}`}));
    const quote = textOf(find(el, 'blockquote'));
    expect(quote).to.match(/^First words\. And so on\..*…$/);
    expect(quote.length).to.be.below(290);
  });

  it('quotes a comment that came as HTML in plain words, whatever the HTML', async () => {
    const {text, ...rest} = aComment();
    expect(text).not.to.equal('');
    const quote = async (markup: string) => {
      const {el} = await opened(server, {...rest, html: markup});
      return isThere(el, 'blockquote') ? textOf(find(el, 'blockquote')) : '';
    };
    expect(await quote('<p>Salt &amp; <b onclick="x()">pepper</b> &lt;3</p>')).to.equal('Salt & pepper <3');
    expect(await quote('<'.repeat(100_000))).to.match(/^<+…$/);
    expect(await quote('')).to.equal('');
  });

  it('offers threat or danger first and something else last', async () => {
    const {el} = await opened();
    const reasons = findAll(find(el, 'group', 'What is wrong with it?'), 'radio').map(nameOf);
    expect(reasons).to.deep.equal([
      threat,
      'Harassment of a person',
      'Hate against a group of people',
      'Profanity aimed at a person',
      'Spam or advertising',
      'Something else',
    ]);
  });

  it('offers the backend’s reasons in that order, one that has no words by its key', async () => {
    const {el} = await opened({...server, reasons: ['other', 'off-topic', 'spam', 'threat']});
    const reasons = findAll(find(el, 'group', 'What is wrong with it?'), 'radio').map(nameOf);
    expect(reasons).to.deep.equal([threat, 'Spam or advertising', 'off-topic', 'Something else']);
  });

  it('sends reason, note and relation in one step, closes, and focus goes back', async () => {
    const {root, el, closed} = await opened();
    await press(el, 'Harassment of a person', 'radio');
    await fill(el, /moderators should know/, '  The third time today. ');
    await press(el, 'Block Ann', 'radio');

    expect(await intents(el, () => press(el, 'Send report'))).to.deep.equal([
      {
        type: 'report',
        commentId: 'c1',
        reason: 'harassment',
        note: 'The third time today.',
        relation: 'block',
      },
    ]);
    await closed;
    expect(focused()).to.equal(find(root, 'button', 'Report'));
  });

  it('sends the reason alone when nothing else was said', async () => {
    const {el} = await opened();
    await press(el, 'Spam or advertising', 'radio');
    expect(await intents(el, () => press(el, 'Send report'))).to.deep.equal([
      {type: 'report', commentId: 'c1', reason: 'spam'},
    ]);
  });

  it('asks for a reason in words when there is none, and stays', async () => {
    const {el} = await opened();
    expect(await intents(el, () => press(el, 'Send report'))).to.deep.equal([]);
    expect(textOf(find(el, 'alert'))).to.equal('Please choose a reason first.');
    expect(nameOf(focused()!)).to.equal(threat);
    await press(el, 'Spam or advertising', 'radio');
    expect(isThere(el, 'alert')).to.be.false;
  });

  it('names who helps at once when a threat is reported, and only then', async () => {
    const {el} = await opened();
    expect(textOf(el)).not.to.contain('emergency');
    await press(el, threat, 'radio');
    expect(textOf(find(el, 'status'))).to.match(/police or your local emergency number.*Keep evidence/);
    await press(el, 'Spam or advertising', 'radio');
    expect(textOf(el)).not.to.contain('emergency');
  });

  it('leaves on Escape and on Cancel without sending anything', async () => {
    const {el, closed} = await opened();
    await press(el, threat, 'radio');
    expect(await intents(el, () => sendKeys({press: 'Escape'}))).to.deep.equal([]);
    await closed;
    const again = el.show(aComment(), server);
    await settled(el);
    expect(await intents(el, () => press(el, 'Cancel'))).to.deep.equal([]);
    await again;
    expect(isThere(el, 'dialog')).to.be.false;
  });

  it('keeps what was filled in for the same comment, and forgets it for another', async () => {
    const {el, closed} = await opened();
    await press(el, threat, 'radio');
    await fill(el, /moderators should know/, 'Look at the last line.');
    await press(el, 'Cancel');
    await closed;

    void el.show(aComment(), server);
    await settled(el);
    expect((find(el, 'radio', threat) as HTMLInputElement).checked).to.be.true;
    expect((find(el, 'textbox') as HTMLTextAreaElement).value).to.equal('Look at the last line.');
    await press(el, 'Cancel');

    void el.show(aComment({id: 'c2'}), server);
    await settled(el);
    expect((find(el, 'radio', threat) as HTMLInputElement).checked).to.be.false;
    expect((find(el, 'textbox') as HTMLTextAreaElement).value).to.equal('');
    expect(textOf(el)).not.to.contain('emergency');
  });

  it('offers only the relations that there are, and none that holds already', async () => {
    const {el} = await opened({...server, relations: ['mute']});
    expect(findAll(find(el, 'group', 'And Ann?'), 'radio').map(nameOf)).to.deep.equal([
      'Change nothing',
      'Mute Ann',
    ]);

    const muted = await opened(server, aComment({author: aPerson({relation: 'mute'})}));
    expect(findAll(find(muted.el, 'group', 'And Ann?'), 'radio').map(nameOf)).to.deep.equal([
      'Change nothing',
      'Block Ann',
    ]);

    const nobody = await opened(server, aComment({author: null}));
    expect(isThere(nobody.el, 'group', /^And/)).to.be.false;
    expect(isThere(nobody.el, 'dialog', 'Report this comment')).to.be.true;
  });

  it('says what happens next where moderators get the report', async () => {
    const {el} = await opened();
    expect(textOf(el)).to.contain('The moderators will look at it. Ann is not told who reported.');
  });

  it('promises nothing where only this browser knows', async () => {
    const {el} = await opened({...browser, relations: ['mute']});
    expect(textOf(el)).to.contain('only in this browser');
    expect(textOf(el)).not.to.contain('moderators');
    expect(isThere(el, 'link')).to.be.false;
    await press(el, 'Spam or advertising', 'radio');
    expect(await intents(el, () => press(el, 'Save report'))).to.deep.equal([
      {type: 'report', commentId: 'c1', reason: 'spam'},
    ]);
  });

  it('leads to the site’s own form or mail with the comment’s address filled in', async () => {
    const permalink = 'https://blog.example/post?p=1#comment-c1';
    const encoded = encodeURIComponent(permalink);
    const link = async (reportUrl: string) => {
      const {el} = await opened({...browser, permalink, reportUrl});
      return findAll(el, 'link').map((found) => (found as HTMLAnchorElement).href);
    };
    expect(await link('https://blog.example/report?from=thread')).to.deep.equal([
      `https://blog.example/report?from=thread&url=${encoded}`,
    ]);
    expect(await link('mailto:help@blog.example')).to.deep.equal([
      `mailto:help@blog.example?body=${encoded}`,
    ]);
    expect(await link('javascript:alert(1)')).to.deep.equal([]);
  });

  it('resolves when it is taken off the page, and opens again afterwards', async () => {
    const {root, el, closed} = await opened();
    el.remove();
    await closed;
    root.append(el);
    void el.show(aComment(), server);
    await settled(el);
    expect(find(el, 'dialog').matches(':modal')).to.be.true;
  });

  it('shows names and words from people as text', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const {el} = await opened(
      {...server, reasons: [hostile]},
      aComment({author: aPerson({name: hostile}), text: hostile}),
    );
    expect(el.shadowRoot!.querySelector('img')).to.be.null;
    expect(textOf(find(el, 'heading'))).to.contain(hostile);
  });

  it('fits 320 pixels without sideways scrolling, controls at least 24 pixels', async () => {
    await setViewport({width: 320, height: 560});
    try {
      const {el} = await opened(server, aComment({text: 'W'.repeat(5000)}));
      const dialog = find(el, 'dialog');
      expect(dialog.getBoundingClientRect().width).to.be.at.most(320);
      expect(dialog.scrollWidth).to.equal(dialog.clientWidth);
      for (const control of findAll(el, 'button'))
        expect(control.getBoundingClientRect().height).to.be.at.least(24);
      for (const radio of findAll(el, 'radio'))
        expect(radio.closest('label')!.getBoundingClientRect().height).to.be.at.least(24);
    } finally {
      await setViewport({width: 800, height: 600});
    }
  });

  it('gives axe nothing to complain about, in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await emulateMedia({colorScheme});
      document.documentElement.style.cssText = 'color-scheme: light dark; color: CanvasText';
      const {el} = await opened();
      await press(el, 'Send report'); // the error shows
      await press(el, threat, 'radio'); // and now the line about danger
      expect(await complaints(el), colorScheme).to.deep.equal([]);
      const here = await opened({...browser, reportUrl: 'https://blog.example/report'});
      await press(here.el, 'Save report');
      expect(await complaints(here.el), colorScheme).to.deep.equal([]);
    }
    document.documentElement.removeAttribute('style');
    await emulateMedia({colorScheme: 'light'});
  });

  it('names its radio groups for assistive technology', async () => {
    const {el} = await opened();
    expect(findAll(el, 'group').map(nameOf)).to.deep.equal(['What is wrong with it?', 'And Ann?']);
    expect(roleOf(find(el, 'radio', 'Change nothing'))).to.equal('radio');
  });
});
