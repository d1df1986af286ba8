import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import {emulateMedia, sendKeys, setViewport} from '@web/test-runner-commands';
import '../../src/define/civil-composer.js';
import '../../src/define/civil-nudge.js';
import type {CivilComposer} from '../../src/elements/composer/composer.js';
import type {Intent} from '../../src/model/intent.js';
import {aBox, aComment, aFailure, aNudge, aPerson, aThread, manualClock, NOON} from '../support/builders.js';
import {
  complaints,
  eventsDuring,
  field,
  fill,
  find,
  findAll,
  focused,
  isThere,
  press,
  settled,
  textOf,
} from '../support/dom.js';

/** A composer whose words come back to it as they do from a thread. */
async function show(fields: Partial<CivilComposer> = {}, answers = true): Promise<CivilComposer> {
  const el = document.createElement('civil-composer');
  Object.assign(el, {box: aBox(), thread: aThread(), clock: manualClock(), ...fields});
  if (answers)
    el.addEventListener('civil-intent', ({intent}) => {
      if (intent.type === 'write' && el.box) el.box = {...el.box, text: intent.text};
      if (intent.type === 'guest') el.guest = intent.guest;
    });
  await fixture(html`<div>${el}</div>`);
  await settled(el);
  return el;
}

async function wishes(el: CivilComposer, act: () => unknown): Promise<Intent[]> {
  const events = await eventsDuring(el, 'civil-intent', act);
  return events.map(({intent}) => intent).filter(({type}) => type !== 'prepare');
}

/** Changes the box from outside, as the thread does. */
async function become(el: CivilComposer, fields: Partial<NonNullable<CivilComposer['box']>>): Promise<void> {
  el.box = {...aBox(), ...el.box, ...fields};
  await settled(el);
}

const area = (el: CivilComposer) => field(el, el.label || 'Add a comment');
const description = (el: CivilComposer, control: Element) =>
  (control.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => el.shadowRoot!.getElementById(id))
    .map((found) => (found ? textOf(found) : ''))
    .join(' ');

function aKey(key: string, more: KeyboardEventInit = {}): KeyboardEvent {
  return new KeyboardEvent('keydown', {key, bubbles: true, composed: true, cancelable: true, ...more});
}

describe('<civil-composer>', () => {
  beforeEach(() => setViewport({width: 1000, height: 800}));

  describe('writing', () => {
    it('tells of every change', async () => {
      const el = await show();
      area(el).focus();
      expect(await wishes(el, () => sendKeys({type: 'Hi'}))).to.deep.equal([
        {type: 'write', box: 'new', text: 'H'},
        {type: 'write', box: 'new', text: 'Hi'},
      ]);
    });

    it('asks once for what judges words to be made ready', async () => {
      const el = await show();
      const events = await eventsDuring(el, 'civil-intent', () => {
        area(el).focus();
        find(el, 'button', 'Post').focus();
        area(el).focus();
      });
      expect(events.map(({intent}) => intent)).to.deep.equal([{type: 'prepare'}]);
    });

    it('shows what the box holds, and the label it was given', async () => {
      const el = await show({box: aBox({text: 'A draft'}), label: 'Reply to Ann'});
      expect(field(el, 'Reply to Ann').value).to.equal('A draft');
    });

    it('is not put off by an answer that is late', async () => {
      const el = await show({}, false);
      await fill(el, 'Add a comment', 'a');
      await fill(el, 'Add a comment', 'ab');
      await become(el, {text: 'a'});
      expect(area(el).value).to.equal('ab');
      await become(el, {text: 'ab'});
      expect(area(el).value).to.equal('ab');
    });

    it('takes over words that come from elsewhere, and leaves the caret where it is', async () => {
      const el = await show({box: aBox({text: 'one'})});
      area(el).focus();
      area(el).setSelectionRange(1, 1);
      await become(el, {text: 'one, two'});
      expect(area(el).value).to.equal('one, two');
      expect(area(el).selectionStart).to.equal(1);
    });

    it('is empty once the thread says so, not before', async () => {
      const el = await show();
      await fill(el, 'Add a comment', 'Good point');
      await press(el, 'Post');
      await become(el, {status: 'sending'});
      expect(area(el).value).to.equal('Good point');
      await become(el, {status: 'written', text: '', key: 'key-2'});
      expect(area(el).value).to.equal('');
    });

    it('keeps the words when it is moved', async () => {
      const el = await show();
      await fill(el, 'Add a comment', 'Good point');
      (await fixture(html`<section></section>`)).append(el);
      await settled(el);
      expect(area(el).value).to.equal('Good point');
    });

    it('does not wake the hotkeys of the page, while Tab goes on', async () => {
      const el = await show();
      const heard: string[] = [];
      const listen = (event: Event) => heard.push(`${event.type} ${(event as KeyboardEvent).key}`);
      for (const type of ['keydown', 'keypress', 'keyup']) document.addEventListener(type, listen);
      area(el).focus();
      await sendKeys({press: 'j'});
      await sendKeys({press: 'Escape'});
      await sendKeys({press: 'Tab'});
      for (const type of ['keydown', 'keypress', 'keyup']) document.removeEventListener(type, listen);
      expect(heard).to.deep.equal(['keydown Tab', 'keyup Tab']);
      expect(focused()).to.equal(find(el, 'button', 'Post'));
    });

    it('appends a quote after a blank line, with the caret behind it', async () => {
      const el = await show({box: aBox({text: 'Hello'})});
      const intents = await wishes(el, () => el.insert('> a quote'));
      expect(intents).to.deep.equal([{type: 'write', box: 'new', text: 'Hello\n\n> a quote\n\n'}]);
      expect(focused()).to.equal(area(el));
      expect(area(el).selectionStart).to.equal('Hello\n\n> a quote\n\n'.length);
    });

    it('takes a quote before it was drawn for the first time', async () => {
      const el = document.createElement('civil-composer');
      Object.assign(el, {box: aBox({text: 'Hello'}), thread: aThread()});
      document.body.append(el);
      await el.insert('> a quote');
      expect(area(el).value).to.equal('Hello\n\n> a quote\n\n');
      el.remove();
    });

    it('puts the focus into the field, also before it was drawn', async () => {
      const el = document.createElement('civil-composer');
      Object.assign(el, {box: aBox(), thread: aThread()});
      document.body.append(el);
      el.focus();
      await settled(el);
      expect(focused()).to.equal(area(el));
      el.remove();
    });
  });

  describe('posting', () => {
    const submit = {type: 'submit', box: 'new', text: 'Good point'};

    it('asks to post by the button', async () => {
      const el = await show({box: aBox({text: 'Good point'})});
      expect(await wishes(el, () => press(el, 'Post'))).to.deep.equal([submit]);
    });

    it('asks to post by Ctrl + Enter and by ⌘ + Enter, and says so', async () => {
      const el = await show({box: aBox({text: 'Good point'})});
      for (const modifier of [{ctrlKey: true}, {metaKey: true}])
        expect(await wishes(el, () => area(el).dispatchEvent(aKey('Enter', modifier)))).to.deep.equal([
          submit,
        ]);
      expect(description(el, area(el))).to.contain('Ctrl or ⌘ + Enter posts.');
    });

    it('makes a new line by Enter', async () => {
      const el = await show();
      area(el).focus();
      const intents = await wishes(el, () => sendKeys({press: 'Enter'}));
      expect(intents).to.deep.equal([{type: 'write', box: 'new', text: '\n'}]);
    });

    it('does not post while a character is being composed', async () => {
      const el = await show({box: aBox({text: 'こんに'})});
      const key = aKey('Enter', {ctrlKey: true, isComposing: true});
      expect(await wishes(el, () => area(el).dispatchEvent(key))).to.deep.equal([]);
    });

    it('says what is missing when there is nothing to post, and leads there', async () => {
      const el = await show({box: aBox({text: '  \n'})});
      expect(await wishes(el, () => press(el, 'Post'))).to.deep.equal([]);
      expect(focused()).to.equal(area(el));
      expect(area(el).getAttribute('aria-invalid')).to.equal('true');
      expect(description(el, area(el))).to.contain('Please write something first.');
      await fill(el, 'Add a comment', 'Now');
      expect(area(el).hasAttribute('aria-invalid')).to.be.false;
      expect(textOf(el)).not.to.contain('Please write');
    });

    it('says that it is sending, keeps the focus, and does not send twice', async () => {
      const el = await show({box: aBox({text: 'Good point'})});
      await press(el, 'Post');
      await become(el, {status: 'sending'});
      const button = find(el, 'button', 'Sending…');
      expect(focused()).to.equal(button);
      expect(button.getAttribute('aria-disabled')).to.equal('true');
      expect(await wishes(el, () => press(el, 'Sending…'))).to.deep.equal([]);
      expect(area(el).readOnly).to.be.true;
    });

    it('calls the button Save for an edit', async () => {
      const box = aBox({id: 'edit:c1', about: aComment({text: 'Old'}), text: 'New'});
      const el = await show({box, label: 'Edit your comment', closable: true});
      const intents = await wishes(el, () => press(el, 'Save'));
      expect(intents).to.deep.equal([{type: 'submit', box: 'edit:c1', text: 'New'}]);
    });
  });

  describe('when it fails', () => {
    const failing = (failure = aFailure(), fields: Partial<CivilComposer> = {}) =>
      show({box: aBox({text: 'Good point', status: 'failed', failure}), ...fields});

    it('says why and what to do, keeps the words, and offers Retry', async () => {
      const el = await failing(aFailure({code: 'offline'}));
      expect(textOf(find(el, 'alert'))).to.contain(
        'Your words are safe here; try again when you are back online.',
      );
      expect(textOf(el)).not.to.contain('said the adapter');
      expect(area(el).value).to.equal('Good point');
      expect(await wishes(el, () => press(el, 'Retry'))).to.deep.equal([
        {type: 'submit', box: 'new', text: 'Good point'},
      ]);
    });

    it('counts down to when it may work, and announces only the start', async () => {
      const clock = manualClock();
      const el = await failing(aFailure({code: 'rate', retryAt: NOON + 40_000}), {clock});
      const alert = textOf(find(el, 'alert'));
      expect(alert).to.contain('You can send this in 40 seconds.');
      clock.advance(10_000);
      await settled(el);
      expect(textOf(find(el, 'alert'))).to.equal(alert);
      expect(textOf(el)).to.contain('You can send this in 30 seconds.');
      clock.advance(30_000);
      await settled(el);
      expect(isThere(el, 'button', 'Retry')).to.be.true;
      expect(clock.waiting).to.equal(0);
    });

    it('marks the field at fault and leads there from where Post was pressed', async () => {
      const el = await show({box: aBox({text: 'Good point'})});
      await press(el, 'Post');
      await become(el, {status: 'failed', failure: aFailure({code: 'invalid', field: 'text'})});
      expect(area(el).getAttribute('aria-invalid')).to.equal('true');
      expect(focused()).to.equal(area(el));
      expect(description(el, area(el))).to.contain('cannot be sent as it is');
    });

    it('shows both versions on a conflict', async () => {
      const failure = aFailure({code: 'conflict', current: aComment({text: 'Theirs'})});
      const box = aBox({id: 'edit:c1', about: aComment(), text: 'Mine', status: 'failed', failure});
      const el = await show({box, label: 'Edit your comment', closable: true});
      expect(textOf(find(el, 'figure', 'What stands there now'))).to.contain('Theirs');
      expect(area(el).value).to.equal('Mine');
      expect(isThere(el, 'button', 'Save')).to.be.true;
    });
  });

  describe('who writes', () => {
    it('says the name and the role', async () => {
      const viewer = aPerson({name: 'Olga', role: 'owner', newcomer: false});
      const el = await show({thread: aThread({viewer})});
      expect(textOf(el)).to.contain('Writing as Olga (Author)');
      el.thread = aThread();
      await settled(el);
      expect(textOf(el)).to.match(/^Writing as Bob Add/);
    });

    it('sets the name apart, whichever way it is written', async () => {
      const el = await show({thread: aThread({viewer: aPerson({name: 'شهرزاد'})})});
      expect(el.shadowRoot!.querySelector('bdi')?.textContent).to.equal('شهرزاد');
    });

    it('offers to sign out, and in, where that is possible', async () => {
      const el = await show({canSignOut: true});
      expect(await wishes(el, () => press(el, 'Sign out'))).to.deep.equal([{type: 'sign-out'}]);
      el.thread = aThread({viewer: null});
      el.canSignIn = true;
      await settled(el);
      expect(isThere(el, 'button', 'Sign out')).to.be.false;
      expect(await wishes(el, () => press(el, 'Sign in'))).to.deep.equal([{type: 'sign-in'}]);
      expect(isThere(el, 'textbox')).to.be.true;
    });

    it('says where to sign in when the thread cannot do that', async () => {
      const el = await show({thread: aThread({viewer: null})});
      expect(textOf(el)).to.equal('Sign in on this site to comment.');
      expect(isThere(el, 'textbox')).to.be.false;
    });

    it('shows the rules to newcomers and guests only', async () => {
      const rules = 'Be kind to people, hard on arguments.';
      const newcomer = aPerson({newcomer: true});
      const el = await show({thread: aThread({rules, viewer: newcomer})});
      expect(textOf(el)).to.contain(`Before you write: ${rules}`);
      el.thread = aThread({rules});
      await settled(el);
      expect(textOf(el)).not.to.contain(rules);
      el.thread = aThread({rules, viewer: null, guest: {name: 'required'}});
      await settled(el);
      expect(textOf(el)).to.contain(rules);
    });
  });

  describe('a guest', () => {
    const guests = (
      fields: Partial<CivilComposer> = {},
      asks: {name: 'required'; email?: 'required'} = {name: 'required'},
    ) => show({box: aBox({text: 'Good point'}), thread: aThread({viewer: null, guest: asks}), ...fields});

    it('is asked for a name, and the browser can fill it in', async () => {
      const el = await guests();
      expect(field(el, 'Your name').getAttribute('autocomplete')).to.equal('name');
      expect(isThere(el, 'textbox', /E-mail/)).to.be.false;
    });

    it('is led to the name when it is missing', async () => {
      const el = await guests();
      expect(await wishes(el, () => press(el, 'Post'))).to.deep.equal([]);
      expect(focused()).to.equal(field(el, 'Your name'));
      expect(description(el, field(el, 'Your name'))).to.contain('Please enter a name first.');
    });

    it('is led to the e-mail address when that is required', async () => {
      const el = await guests({guest: {name: 'Ben'}}, {name: 'required', email: 'required'});
      await press(el, 'Post');
      expect(focused()).to.equal(field(el, /E-mail/));
    });

    it('gives a name, then posts', async () => {
      const el = await guests();
      await fill(el, 'Your name', ' Ben ');
      expect(await wishes(el, () => press(el, 'Post'))).to.deep.equal([
        {type: 'guest', guest: {name: 'Ben'}},
        {type: 'submit', box: 'new', text: 'Good point'},
      ]);
    });

    it('is not asked again, and can change it', async () => {
      const el = await guests({guest: {name: 'Ben'}});
      expect(textOf(el)).to.contain('Writing as Ben (Guest)');
      expect(isThere(el, 'textbox', 'Your name')).to.be.false;
      await press(el, 'Change');
      expect(focused()).to.equal(field(el, 'Your name'));
      expect(field(el, 'Your name').value).to.equal('Ben');
    });

    it('keeps the focus in the box when the name is settled by posting from its field', async () => {
      const el = await guests();
      await fill(el, 'Your name', 'Ben');
      await sendKeys({press: 'Enter'});
      await become(el, {text: '', key: 'key-2'});
      expect(isThere(el, 'textbox', 'Your name')).to.be.false;
      expect(focused()).to.equal(area(el));
    });
  });

  describe('leaving', () => {
    const reply = (text = '') =>
      show({box: aBox({id: 'reply:c1', about: aComment(), text}), label: 'Reply to Ann', closable: true});
    const discard = {type: 'discard', box: 'reply:c1'};

    it('closes an empty box by Cancel and by Escape', async () => {
      const el = await reply();
      expect(await wishes(el, () => press(el, 'Cancel'))).to.deep.equal([discard]);
      area(el).focus();
      expect(await wishes(el, () => sendKeys({press: 'Escape'}))).to.deep.equal([discard]);
    });

    it('never destroys words by Escape', async () => {
      const el = await reply('Nearly done');
      area(el).focus();
      expect(await wishes(el, () => sendKeys({press: 'Escape'}))).to.deep.equal([]);
      expect(area(el).value).to.equal('Nearly done');
    });

    it('asks before words are thrown away, with the focus on keeping them', async () => {
      const el = await reply('Nearly done');
      expect(await wishes(el, () => press(el, 'Cancel'))).to.deep.equal([]);
      expect(isThere(el, 'group', 'Throw away what you wrote?')).to.be.true;
      expect(focused()).to.equal(find(el, 'button', 'Keep it'));
      await press(el, 'Keep it');
      expect(focused()).to.equal(area(el));
      await press(el, 'Cancel');
      expect(await wishes(el, () => press(el, 'Throw away'))).to.deep.equal([discard]);
    });

    it('does not ask when an edit changed nothing', async () => {
      const box = aBox({id: 'edit:c1', about: aComment({text: 'Old'}), text: 'Old'});
      const el = await show({box, closable: true});
      expect(await wishes(el, () => press(el, 'Cancel'))).to.deep.equal([{type: 'discard', box: 'edit:c1'}]);
    });

    it('folds a kept draft to one line and opens it again', async () => {
      const el = await reply('Nearly done');
      area(el).focus();
      await become(el, {kept: true});
      expect(textOf(el)).to.contain('Kept as a draft. It waits here for you.');
      expect(focused()).to.equal(find(el, 'button', 'Continue your draft'));
      expect(await wishes(el, () => press(el, 'Continue your draft'))).to.deep.equal([
        {type: 'reword', box: 'reply:c1'},
      ]);
      await become(el, {kept: false});
      expect(focused()).to.equal(area(el));
      expect(area(el).value).to.equal('Nearly done');
    });
  });

  describe('what it says besides', () => {
    it('tells in slow mode when the next comment can go out', async () => {
      const clock = manualClock();
      const thread = aThread({nextPostAt: new Date(NOON + 40_000).toISOString()});
      const el = await show({thread, clock});
      expect(textOf(el)).to.contain('You can send this in 40 seconds.');
      clock.advance(40_000);
      await settled(el);
      expect(textOf(el)).not.to.contain('You can send this');
    });

    it('counts from four fifths of the length on, and announces it once the keys rest', async () => {
      const clock = manualClock();
      const el = await show({thread: aThread({maxLength: 10}), clock});
      await fill(el, 'Add a comment', '1234567');
      expect(textOf(el)).not.to.contain('left');
      await fill(el, 'Add a comment', '12345678');
      expect(textOf(el)).to.contain('2 characters left');
      clock.advance(900);
      await fill(el, 'Add a comment', '123456789');
      clock.advance(900);
      await settled(el);
      expect(textOf(find(el, 'status'))).to.equal('');
      clock.advance(100);
      await settled(el);
      expect(textOf(find(el, 'status'))).to.equal('1 character left');
    });

    it('lets too much be written and pasted, and says how much it is when it should go out', async () => {
      const el = await show({thread: aThread({maxLength: 10})});
      expect(area(el).hasAttribute('maxlength')).to.be.false;
      await fill(el, 'Add a comment', '1234567890123');
      expect(await wishes(el, () => press(el, 'Post'))).to.deep.equal([]);
      expect(description(el, area(el))).to.contain('3 characters too many');
    });

    it('shows the words as they will look, and goes back to writing', async () => {
      const el = await show({box: aBox({text: 'So **important**'})});
      await press(el, 'Preview');
      expect(isThere(el, 'textbox', 'Add a comment')).to.be.false;
      expect(el.shadowRoot!.querySelector('strong')?.textContent).to.equal('important');
      expect(focused()).to.equal(find(el, 'button', 'Write'));
      await press(el, 'Write');
      expect(area(el).value).to.equal('So **important**');
    });

    it('has no preview where words stay as they are', async () => {
      const el = await show({thread: aThread({markup: 'plain'})});
      expect(isThere(el, 'button', 'Preview')).to.be.false;
      expect(textOf(el)).not.to.contain('emphasis');
    });
  });

  describe('with a nudge', () => {
    const nudged = async () => {
      const el = await show({box: aBox({text: 'You are an idiot.'})});
      await press(el, 'Post');
      await become(el, {nudge: aNudge()});
      return el;
    };

    /** The nudge goes, as it does on Reword and on Post anyway. */
    const goOn = async (el: CivilComposer, status: 'written' | 'sending') => {
      el.box = aBox({text: el.box!.text, status});
      await settled(el);
    };

    it('shows it with the words still there to edit, and the focus on its heading', async () => {
      const el = await nudged();
      expect(focused()).to.equal(find(el, 'heading', 'Before this goes out'));
      expect(area(el).readOnly).to.be.false;
      await fill(el, 'Add a comment', 'You are mistaken.');
      expect(await wishes(el, () => press(el, 'Post anyway'))).to.deep.equal([
        {type: 'submit', box: 'new', text: 'You are mistaken.', confirmed: true},
      ]);
    });

    it('leads back to it when the same words are posted again', async () => {
      const el = await nudged();
      expect(await wishes(el, () => press(el, 'Post'))).to.deep.equal([]);
      expect(focused()).to.equal(find(el, 'heading', 'Before this goes out'));
    });

    it('asks to post words that were changed meanwhile', async () => {
      const el = await nudged();
      await fill(el, 'Add a comment', 'You are mistaken.');
      expect(await wishes(el, () => press(el, 'Post'))).to.deep.equal([
        {type: 'submit', box: 'new', text: 'You are mistaken.'},
      ]);
    });

    it('goes back to the words by Escape in the field', async () => {
      const el = await nudged();
      area(el).focus();
      expect(await wishes(el, () => sendKeys({press: 'Escape'}))).to.deep.equal([
        {type: 'reword', box: 'new'},
      ]);
    });

    it('takes the focus back when the nudge goes', async () => {
      const el = await nudged();
      await goOn(el, 'written');
      expect(focused()).to.equal(area(el));
    });

    it('asks in words, and then posts, when the nudge cannot be loaded', async () => {
      customElements.get = () => undefined;
      customElements.define = () => {
        throw new Error('The file did not come.');
      };
      const el = await nudged();
      await import('../../src/elements/nudge/nudge.js'); // as the composer does, which is told first
      await nextFrame();
      Reflect.deleteProperty(customElements, 'get');
      Reflect.deleteProperty(customElements, 'define');
      expect(textOf(find(el, 'alert'))).to.contain('Please look at your words once more before they go out.');
      expect(await wishes(el, () => press(el, 'Post'))).to.deep.equal([
        {type: 'submit', box: 'new', text: 'You are an idiot.', confirmed: true},
      ]);
    });

    it('takes the focus to the button that says Sending when it was posted anyway', async () => {
      const el = await nudged();
      await goOn(el, 'sending');
      expect(focused()).to.equal(find(el, 'button', 'Sending…'));
    });
  });

  describe('for everybody', () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      it(`has nothing against it in ${colorScheme}`, async () => {
        await emulateMedia({colorScheme});
        document.documentElement.style.setProperty('color-scheme', 'light dark');
        const failure = aFailure({code: 'conflict', current: aComment()});
        const boxes = [
          aBox(),
          aBox({text: 'Good point', status: 'sending'}),
          aBox({text: 'Good point', status: 'failed', failure}),
          aBox({text: 'Good point', kept: true}),
          aBox({text: 'You are an idiot.', nudge: aNudge()}),
        ];
        for (const box of boxes) {
          const el = await show({box, closable: true, canSignOut: true});
          expect(await complaints(el)).to.deep.equal([]);
          el.remove();
        }
        const thread = aThread({
          viewer: null,
          guest: {name: 'required', email: 'optional'},
          rules: 'Be kind.',
        });
        expect(await complaints(await show({thread, canSignIn: true}))).to.deep.equal([]);
        await emulateMedia({colorScheme: 'light'});
      });
    }

    it('fits into 320 pixels, whatever was written', async () => {
      await setViewport({width: 320, height: 700});
      const box = aBox({text: 'x'.repeat(5000), nudge: aNudge(), status: 'failed', failure: aFailure()});
      const el = await show({
        box,
        closable: true,
        thread: aThread({viewer: aPerson({name: 'y'.repeat(200)})}),
      });
      expect(el.scrollWidth).to.be.at.most(el.clientWidth);
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
    });

    it('has a font of at least 16 pixels and controls of at least 24', async () => {
      const el = await show({closable: true, canSignOut: true});
      expect(parseFloat(getComputedStyle(area(el)).fontSize)).to.be.at.least(16);
      for (const button of findAll(el, 'button')) {
        const {width, height} = button.getBoundingClientRect();
        expect(Math.min(width, height)).to.be.at.least(24);
      }
    });

    it('keeps no timer once it is gone', async () => {
      const clock = manualClock();
      const el = await show({
        clock,
        thread: aThread({maxLength: 5, nextPostAt: new Date(NOON + 9000).toISOString()}),
      });
      await fill(el, 'Add a comment', '1234');
      el.remove();
      expect(clock.waiting).to.equal(0);
    });
  });
});
