import {expect, fixture, html} from '@open-wc/testing';
import {emulateMedia, sendKeys, setViewport} from '@web/test-runner-commands';
import type {Finding} from '../../src/civility/assessment.js';
import '../../src/define/civil-nudge.js';
import {markedWords} from '../../src/elements/nudge/marks.js';
import type {CivilNudge} from '../../src/elements/nudge/nudge.js';
import {anAssessment, aNudge, manualClock, NOON} from '../support/builders.js';
import {
  complaints,
  eventsDuring,
  find,
  findAll,
  focused,
  isThere,
  press,
  settled,
  textOf,
} from '../support/dom.js';

const TEXT = 'You are an idiot if you believe that.';
const insult = {start: 8, end: 16, kind: 'insult', severity: 2} as const;
const found = (...findings: Finding[]) => aNudge({assessment: anAssessment(...findings)});

async function show(fields: Partial<CivilNudge> = {}): Promise<CivilNudge> {
  const el = document.createElement('civil-nudge');
  Object.assign(el, {text: TEXT, nudge: found(insult), clock: manualClock(), ...fields});
  await fixture(html`<div>${el}</div>`);
  await settled(el);
  return el;
}

const marks = (el: CivilNudge) =>
  [...el.shadowRoot!.querySelectorAll('mark')].map((mark) => textOf(mark).replace('marked: ', ''));
const status = (el: CivilNudge) => textOf(find(el, 'status'));
const wishes = async (el: CivilNudge, act: () => unknown) =>
  (await eventsDuring(el, 'civil-intent', act)).map(({intent}) => intent);

describe('<civil-nudge>', () => {
  beforeEach(() => setViewport({width: 1000, height: 800}));

  it('says that disagreement is welcome, shows the words with the mark, and why', async () => {
    const el = await show();
    expect(textOf(el)).to.contain('Disagreement is welcome here.');
    expect(textOf(el)).to.contain('about the person rather than about what they said');
    expect(textOf(find(el, 'blockquote'))).to.equal('You are marked: an idiot if you believe that.');
    expect(marks(el)).to.deep.equal(['an idiot']);
  });

  it('marks at most two spans, the gravest, in the order of the text', async () => {
    const text = 'one two three four';
    const at = (word: string, severity: 2 | 3) => {
      const start = text.indexOf(word);
      return {start, end: start + word.length, kind: 'insult', severity} as const;
    };
    const el = await show({text, nudge: found(at('one', 2), at('two', 3), at('four', 3))});
    expect(marks(el)).to.deep.equal(['two', 'four']);
  });

  it('names the consequence of a threat to life, and only then', async () => {
    const threat = (severity: 3 | 4) => found({start: 0, end: 3, kind: 'threat', severity});
    const grave = await show({nudge: threat(4)});
    expect(textOf(grave)).to.contain('a threat to someone’s life');
    expect(textOf(grave)).to.contain('the law takes them seriously');
    const lesser = await show({nudge: threat(3)});
    expect(textOf(lesser)).not.to.contain('life');
  });

  it('has its own reason for each kind of finding', async () => {
    const reasons = new Set<string>();
    for (const kind of ['threat', 'insult', 'profanity', 'denigration', 'self-harm-urged'] as const) {
      const el = await show({nudge: found({...insult, kind})});
      reasons.add(textOf(el.shadowRoot!.querySelector('p')!));
    }
    expect(reasons.size).to.equal(5);
  });

  it('speaks of the whole when no single word can be marked', async () => {
    const el = await show({nudge: found()});
    expect(marks(el)).to.deep.equal([]);
    expect(isThere(el, 'blockquote')).to.be.false;
    expect(textOf(el)).to.contain('harsher than they are meant');
  });

  it('meets somebody in distress with help: no reproach, no mark, no wait', async () => {
    const el = await show({nudge: found({start: 0, end: 5, kind: 'distress', severity: 0})});
    expect(textOf(el)).not.to.contain('Disagreement');
    expect(marks(el)).to.deep.equal([]);
    expect(find(el, 'link', 'Find a helpline in your country').getAttribute('rel')).to.contain('noopener');
    const intents = await wishes(el, () => press(el, 'Post'));
    expect(intents).to.deep.equal([{type: 'submit', box: 'new', text: TEXT, confirmed: true}]);
  });

  it('shows the help line too when distress comes with harsh words', async () => {
    const el = await show({nudge: found(insult, {start: 17, end: 20, kind: 'distress', severity: 0})});
    expect(marks(el)).to.deep.equal(['an idiot']);
    expect(isThere(el, 'link', 'Find a helpline in your country')).to.be.true;
    expect(isThere(el, 'button', 'Post anyway')).to.be.true;
  });

  it('takes the focus to its heading, from where Tab leads to Reword first', async () => {
    const el = await show();
    expect(focused()).to.equal(find(el, 'heading', 'Before this goes out'));
    await sendKeys({press: 'Tab'});
    expect(focused()).to.equal(find(el, 'button', 'Reword'));
    await sendKeys({press: 'Tab'});
    expect(focused()).to.equal(find(el, 'button', 'Keep as draft'));
    await sendKeys({press: 'Tab'});
    expect(focused()).to.equal(find(el, 'button', 'Post anyway'));
  });

  it('leaves the focus alone when the writer is elsewhere by now', async () => {
    const other = await fixture<HTMLInputElement>(html`<input aria-label="Search" />`);
    other.focus();
    await show();
    expect(focused()).to.equal(other);
  });

  it('asks for each way out by its button, and for Reword by Escape', async () => {
    const el = await show({box: 'reply:c1'});
    expect(await wishes(el, () => press(el, 'Reword'))).to.deep.equal([{type: 'reword', box: 'reply:c1'}]);
    expect(await wishes(el, () => press(el, 'Keep as draft'))).to.deep.equal([
      {type: 'keep', box: 'reply:c1'},
    ]);
    expect(await wishes(el, () => sendKeys({press: 'Escape'}))).to.deep.equal([
      {type: 'reword', box: 'reply:c1'},
    ]);
    expect(await wishes(el, () => press(el, 'Post anyway'))).to.deep.equal([
      {type: 'submit', box: 'reply:c1', text: TEXT, confirmed: true},
    ]);
  });

  it('sends the words as they are now, while the mark stays on what was judged', async () => {
    const el = await show();
    el.text = 'You are mistaken.';
    await settled(el);
    expect(marks(el)).to.deep.equal(['an idiot']);
    const [intent] = await wishes(el, () => press(el, 'Post anyway'));
    expect(intent).to.have.property('text', 'You are mistaken.');
  });

  describe('while it cools off', () => {
    const cooling = async () => {
      const clock = manualClock();
      const el = await show({clock, nudge: {...found(insult), opensAt: NOON + 5000}});
      return {clock, el};
    };

    it('counts down where it can be seen', async () => {
      const {clock, el} = await cooling();
      expect(textOf(el)).to.contain('Post anyway opens in 5 seconds.');
      clock.advance(2000);
      await settled(el);
      expect(textOf(el)).to.contain('Post anyway opens in 3 seconds.');
    });

    it('does not post; pressed, it says when it opens', async () => {
      const {clock, el} = await cooling();
      expect(find(el, 'button', 'Post anyway').getAttribute('aria-disabled')).to.equal('true');
      clock.advance(1000);
      expect(await wishes(el, () => press(el, 'Post anyway'))).to.deep.equal([]);
      expect(status(el)).to.equal('Post anyway opens in 4 seconds.');
    });

    it('lets go of the other two at once', async () => {
      const {el} = await cooling();
      expect(await wishes(el, () => press(el, 'Reword'))).to.have.lengthOf(1);
      expect(await wishes(el, () => press(el, 'Keep as draft'))).to.have.lengthOf(1);
    });

    it('announces its start and its end, and nothing between', async () => {
      const {clock, el} = await cooling();
      const said = [status(el)];
      for (let step = 0; step < 12; step++) {
        clock.advance(500);
        await settled(el);
        if (status(el) !== said.at(-1)) said.push(status(el));
      }
      expect(said).to.deep.equal(['', 'Post anyway opens in 5 seconds.', 'Post anyway is open now.']);
      expect(find(el, 'button', 'Post anyway').getAttribute('aria-disabled')).to.equal('false');
      expect(clock.waiting).to.equal(0);
    });

    it('keeps no timer once it is gone', async () => {
      const {clock, el} = await cooling();
      el.remove();
      expect(clock.waiting).to.equal(0);
    });
  });

  describe('beside its text box', () => {
    const anchored = async () => {
      const anchor = await fixture<HTMLElement>(html`<textarea rows="4" cols="60"></textarea>`);
      return {anchor, el: await show({anchor})};
    };
    /** Resizes the window, and waits until the page was told. */
    const resize = async (width: number, height: number) => {
      const change = new Promise((resolve) => {
        matchMedia('(min-width: 40em)').addEventListener('change', resolve, {once: true});
      });
      await setViewport({width, height});
      await change;
    };
    const floats = (el: CivilNudge) => find(el, 'group').matches(':popover-open');

    it('floats without covering the words', async () => {
      const {anchor, el} = await anchored();
      expect(floats(el)).to.be.true;
      const card = find(el, 'group').getBoundingClientRect();
      const box = anchor.getBoundingClientRect();
      expect(card.top >= box.bottom || card.bottom <= box.top || card.left >= box.right).to.be.true;
    });

    it('stands in the page on a phone, and goes there when the window shrinks', async () => {
      const {el} = await anchored();
      await resize(360, 700);
      expect(floats(el)).to.be.false;
      expect(find(el, 'group').getBoundingClientRect().right).to.be.at.most(360);
      await resize(1000, 800);
      expect(floats(el)).to.be.true;
    });

    it('comes back when the element is moved', async () => {
      const {el} = await anchored();
      const there = await fixture(html`<section></section>`);
      there.append(el);
      await settled(el);
      expect(floats(el)).to.be.true;
    });
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`has nothing against it in ${colorScheme}`, async () => {
      await emulateMedia({colorScheme});
      document.documentElement.style.setProperty('color-scheme', 'light dark');
      const waiting = await show({nudge: {...found(insult), opensAt: NOON + 5000}});
      expect(await complaints(waiting)).to.deep.equal([]);
      const distress = await show({nudge: found({start: 0, end: 5, kind: 'distress', severity: 0})});
      expect(await complaints(distress)).to.deep.equal([]);
      await emulateMedia({colorScheme: 'light'});
    });
  }

  it('has controls that are large enough to touch', async () => {
    const el = await show();
    for (const button of findAll(el, 'button')) {
      const {width, height} = button.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(24);
    }
  });
});

describe('markedWords', () => {
  const shown = (text: string, ...spans: {start: number; end: number}[]) =>
    markedWords(text, spans)
      .map(({text: words, marked}) => (marked ? `[${words}]` : words))
      .join('');

  it('shows a short text whole', () => {
    expect(shown('Oh, you fool, you.', {start: 4, end: 12})).to.equal('Oh, [you fool], you.');
  });

  it('shows only the surroundings in a long text, cut between words', () => {
    const long = 'lorem ipsum '.repeat(400);
    const text = `${long}you fool ${long}`;
    const words = shown(text, {start: long.length, end: long.length + 8});
    expect(words.length).to.be.below(250);
    expect(words).to.match(/^… (?:lorem|ipsum) .*\[you fool\] .*(?:lorem|ipsum) …$/);
  });

  it('shows two places that are far apart, and joins two that are near', () => {
    const gap = 'and so on '.repeat(60);
    const text = `fool ${gap}fool`;
    const two = shown(text, {start: 0, end: 4}, {start: text.length - 4, end: text.length});
    expect(two).to.match(/^\[fool\] .* … .* \[fool\]$/);
    expect(shown('fool and fool', {start: 0, end: 4}, {start: 9, end: 13})).to.equal('[fool] and [fool]');
  });

  it('never cuts a character in half, and takes spans that reach beyond the text', () => {
    const text = '😀'.repeat(300);
    for (const start of [0, 200, 598]) {
      for (const piece of markedWords(text, [{start, end: start + 900}]))
        expect(() => encodeURIComponent(piece.text)).not.to.throw();
    }
    expect(markedWords('short', [{start: 40, end: 50}])).to.deep.equal([]);
  });

  it('cuts a mark that goes on and on', () => {
    const words = shown('x'.repeat(5000), {start: 0, end: 5000});
    expect(words).to.match(/^\[x{240}\] …$/);
  });
});
