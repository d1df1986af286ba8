import {expect, fixture, html} from '@open-wc/testing';
import {emulateMedia, setViewport} from '@web/test-runner-commands';
import '../../src/define/civil-people.js';
import type {RelatedPerson} from '../../src/elements/people/people-file.js';
import type {CivilPeople} from '../../src/elements/people/people.js';
import {aPerson} from '../support/builders.js';
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

const ann: RelatedPerson = {person: aPerson(), relation: 'block', kept: 'server'};
const ben: RelatedPerson = {person: aPerson({id: 'ben', name: 'Ben'}), relation: 'mute', kept: 'browser'};

async function opened(people: readonly RelatedPerson[] = [ann, ben]) {
  const root = await fixture<HTMLElement>(html`
    <div><button>People</button><civil-people .people=${people}></civil-people></div>
  `);
  find(root, 'button', 'People').focus();
  const el = root.querySelector('civil-people')!;
  const closed = el.show();
  await settled(el);
  return {root, el, closed};
}

const intents = async (el: CivilPeople, act: () => unknown) =>
  (await eventsDuring(el, 'civil-intent', act)).map(({intent}) => intent);

/** Hands a file to the import as the file dialog does, and waits until the outcome is said. */
async function choose(el: CivilPeople, content: string): Promise<void> {
  const picker = el.shadowRoot!.querySelector<HTMLInputElement>('input[type=file]')!;
  const files = new DataTransfer();
  files.items.add(new File([content], 'people.json', {type: 'application/json'}));
  picker.files = files.files;
  const said = new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => {
      observer.disconnect();
      resolve();
    });
    observer.observe(el.shadowRoot!, {subtree: true, childList: true, characterData: true});
  });
  picker.dispatchEvent(new Event('change'));
  await said;
  await settled(el);
}

const file = (people: unknown) => JSON.stringify({format: 'civil-thread people', version: 1, people});

describe('<civil-people>', () => {
  it('lists who is blocked or muted, and where only this browser knows', async () => {
    const {el} = await opened();
    expect(findAll(el, 'listitem').map(textOf)).to.deep.equal([
      'Ann Blocked Stop blocking Ann',
      'Ben Muted, only in this browser Stop muting Ben',
    ]);
    expect(focused()).to.equal(find(el, 'heading', 'People you muted or blocked'));
  });

  it('asks to let go of a person, and keeps the focus when the line goes', async () => {
    const {el} = await opened();
    expect(await intents(el, () => press(el, 'Stop blocking Ann'))).to.deep.equal([
      {type: 'block', personId: 'ann', relation: 'none'},
    ]);
    el.people = [ben];
    await settled(el);
    expect(focused()).to.equal(find(el, 'heading', 'People you muted or blocked'));
    expect(isThere(el, 'button', 'Stop blocking Ann')).to.be.false;
  });

  it('says so when there is nobody, with nothing to export', async () => {
    const {el} = await opened([{...ann, relation: 'none'}]);
    expect(textOf(el)).to.contain('You have muted or blocked nobody here.');
    expect(isThere(el, 'button', 'Export')).to.be.false;
    expect(isThere(el, 'button', 'Import')).to.be.true;
  });

  it('exports a file that it imports again elsewhere', async () => {
    const {el} = await opened();
    let saved: Blob | undefined;
    let name = '';
    const {createObjectURL} = URL;
    const follow = (event: Event) => {
      event.preventDefault();
      name = (event.target as HTMLAnchorElement).download;
    };
    URL.createObjectURL = (blob: Blob) => {
      saved = blob;
      return createObjectURL(blob);
    };
    const {click} = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      this.addEventListener('click', follow);
      click.call(this);
    };
    try {
      await press(el, 'Export');
    } finally {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    }
    expect(name).to.match(/\.json$/);

    const other = await opened([]);
    const text = await saved!.text();
    expect(await intents(other.el, () => choose(other.el, text))).to.deep.equal([
      {type: 'block', personId: 'ann', relation: 'block', name: 'Ann'},
      {type: 'block', personId: 'ben', relation: 'mute', name: 'Ben'},
    ]);
    expect(textOf(find(other.el, 'status'))).to.equal('2 people were added.');
  });

  it('adds only people who are not on the list already', async () => {
    const {el} = await opened([ann]);
    const people = [
      {id: 'ann', name: 'Ann', relation: 'block'},
      {id: 'ben', name: 'Ben', relation: 'mute'},
    ];
    expect(await intents(el, () => choose(el, file(people)))).to.deep.equal([
      {type: 'block', personId: 'ben', relation: 'mute', name: 'Ben'},
    ]);
    expect(textOf(find(el, 'status'))).to.equal('One person was added.');
    expect(await intents(el, () => choose(el, file(people.slice(0, 1))))).to.deep.equal([]);
    expect(textOf(find(el, 'status'))).to.equal('Everybody in this file is on the list already.');
  });

  it('says calmly that a file is no such list, and changes nothing', async () => {
    for (const content of [
      '',
      'not json',
      'null',
      '[]',
      '{"people":[]}',
      file({}),
      file([null]),
      file([{id: 1, name: 'A', relation: 'mute'}]),
      file([{id: 'a', name: 'A', relation: 'none'}]),
    ]) {
      const {el} = await opened();
      expect(await intents(el, () => choose(el, content)), content).to.deep.equal([]);
      expect(textOf(find(el, 'alert')), content).to.contain('not a list that was exported here');
    }
  });

  it('closes on Done, and focus goes back', async () => {
    const {root, el, closed} = await opened();
    await press(el, 'Done');
    await closed;
    expect(focused()).to.equal(find(root, 'button', 'People'));
  });

  it('fits 320 pixels without sideways scrolling', async () => {
    await setViewport({width: 320, height: 560});
    try {
      const {el} = await opened([{...ann, person: aPerson({name: 'N'.repeat(400)})}]);
      const dialog = find(el, 'dialog');
      expect(dialog.scrollWidth).to.equal(dialog.clientWidth);
    } finally {
      await setViewport({width: 800, height: 600});
    }
  });

  it('gives axe nothing to complain about, in light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await emulateMedia({colorScheme});
      document.documentElement.style.cssText = 'color-scheme: light dark; color: CanvasText';
      const {el} = await opened();
      await choose(el, 'not json');
      expect(await complaints(el), colorScheme).to.deep.equal([]);
    }
    document.documentElement.removeAttribute('style');
    await emulateMedia({colorScheme: 'light'});
  });
});
