import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys, setViewport} from '@web/test-runner-commands';
import '../../src/define/civil-menu.js';
import type {CivilMenu, MenuItem} from '../../src/elements/menu/menu.js';
import {complaints, find, focused, isThere, nameOf, press} from '../support/dom.js';

const items: readonly MenuItem[] = [
  {id: 'copy', label: 'Copy link'},
  {id: 'report', label: 'Report', hint: 'The moderators look at it.'},
  {id: 'mute', label: 'Mute Ann'},
  {id: 'block', label: 'Block Ann'},
  {id: 'replies', label: 'Author’s replies only', checked: true},
];
const label = 'Actions for Ann’s comment';

interface Scene {
  readonly root: HTMLElement;
  readonly menu: CivilMenu;
  readonly anchor: HTMLButtonElement;
}

async function scene(): Promise<Scene> {
  const root = await fixture<HTMLElement>(html`
    <div>
      <button>Before</button>
      <button id="anchor" aria-haspopup="menu" aria-expanded="false">Actions</button>
      <button>After</button>
      <civil-menu></civil-menu>
    </div>
  `);
  return {root, menu: root.querySelector('civil-menu')!, anchor: root.querySelector('#anchor')!};
}

/** Opens the menu; the answer is wrapped, since a promise would be waited for. */
async function opened(from?: 'first' | 'last'): Promise<Scene & {answer: Promise<string | undefined>}> {
  const set = await scene();
  set.anchor.focus();
  const answer = set.menu.show(set.anchor, items, label, from);
  return {...set, answer};
}

const at = () => nameOf(focused()!);

describe('<civil-menu>', () => {
  it('opens as a named menu with focus on its first item, and says so on the button', async () => {
    const {root, anchor} = await opened();
    expect(find(root, 'menu', label)).to.exist;
    expect(at()).to.equal('Copy link');
    expect(anchor.getAttribute('aria-expanded')).to.equal('true');
  });

  it('opens on the last item when asked to', async () => {
    await opened('last');
    expect(at()).to.equal('Author’s replies only');
  });

  it('tells which item was chosen, with focus back on the button by then', async () => {
    const {root, anchor, answer} = await opened();
    await press(root, 'Report', 'menuitem');
    expect(await answer).to.equal('report');
    expect(focused()).to.equal(anchor);
    expect(anchor.getAttribute('aria-expanded')).to.equal('false');
    expect(isThere(root, 'menu')).to.be.false;
  });

  it('takes Enter and Space for a choice', async () => {
    for (const key of ['Enter', 'Space']) {
      const {answer} = await opened();
      await sendKeys({press: 'ArrowDown'});
      await sendKeys({press: key});
      expect(await answer).to.equal('report');
    }
  });

  it('moves with the arrows, round the ends, and to the ends with Home and End', async () => {
    await opened();
    const seen: string[] = [];
    for (const key of ['ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowDown', 'End', 'Home']) {
      await sendKeys({press: key});
      seen.push(at());
    }
    expect(seen).to.deep.equal([
      'Report',
      'Copy link',
      'Author’s replies only',
      'Copy link',
      'Author’s replies only',
      'Copy link',
    ]);
  });

  it('jumps to the next item that begins with a letter', async () => {
    await opened();
    await sendKeys({press: 'm'});
    expect(at()).to.equal('Mute Ann');
    await sendKeys({press: 'c'});
    expect(at()).to.equal('Copy link');
    await sendKeys({press: 'z'});
    expect(at()).to.equal('Copy link');
  });

  it('closes on Escape without a choice, and focus goes back', async () => {
    const {anchor, answer} = await opened();
    await sendKeys({press: 'Escape'});
    expect(await answer).to.be.undefined;
    expect(focused()).to.equal(anchor);
  });

  it('closes on Tab, which goes on from the button', async () => {
    const {answer} = await opened();
    await sendKeys({press: 'Tab'});
    expect(await answer).to.be.undefined;
    expect(at()).to.equal('After');
  });

  it('closes on Shift+Tab, which goes back from the button', async () => {
    const {answer} = await opened();
    await sendKeys({down: 'Shift'});
    await sendKeys({press: 'Tab'});
    await sendKeys({up: 'Shift'});
    expect(await answer).to.be.undefined;
    expect(at()).to.equal('Before');
  });

  it('closes at a press elsewhere', async () => {
    const {root, answer} = await opened();
    find(root, 'button', 'After').dispatchEvent(
      new PointerEvent('pointerdown', {bubbles: true, composed: true}),
    );
    expect(await answer).to.be.undefined;
    expect(isThere(root, 'menu')).to.be.false;
  });

  it('closes when its button is pressed again', async () => {
    const {root, menu, anchor, answer} = await opened();
    anchor.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true, composed: true}));
    anchor.focus(); // as browsers do between the press and the click
    expect(await menu.show(anchor, items, label)).to.be.undefined;
    expect(await answer).to.be.undefined;
    expect(isThere(root, 'menu')).to.be.false;
  });

  it('moves to another button, and the first caller learns that nothing was chosen', async () => {
    const {root, menu, anchor, answer} = await opened();
    const other = find(root, 'button', 'After');
    const second = menu.show(other, items.slice(0, 1), 'Other');
    expect(await answer).to.be.undefined;
    expect(anchor.getAttribute('aria-expanded')).to.equal('false');
    expect(find(root, 'menu', 'Other')).to.exist;
    await press(root, 'Copy link', 'menuitem');
    expect(await second).to.equal('copy');
  });

  it('answers when it is taken off the page', async () => {
    const {menu, anchor, answer} = await opened();
    menu.remove();
    expect(await answer).to.be.undefined;
    expect(anchor.getAttribute('aria-expanded')).to.equal('false');
  });

  it('keeps its keys from the page’s shortcuts', async () => {
    const {root} = await opened();
    const heard: string[] = [];
    root.addEventListener('keydown', ({key}) => heard.push(key));
    await sendKeys({press: 'm'});
    await sendKeys({press: 'ArrowDown'});
    expect(heard).to.deep.equal([]);
  });

  it('says which settings are on, and describes an item by its hint', async () => {
    const {root} = await opened();
    expect(find(root, 'menuitemcheckbox', 'Author’s replies only').getAttribute('aria-checked')).to.equal(
      'true',
    );
    const report = find(root, 'menuitem', 'Report');
    const hint = (report.getRootNode() as ShadowRoot).getElementById(
      report.getAttribute('aria-describedby')!,
    );
    expect(hint?.textContent).to.equal('The moderators look at it.');
  });

  it('takes a click on the hint for its item', async () => {
    const {root, answer} = await opened();
    const report = find(root, 'menuitem', 'Report');
    (report.getRootNode() as ShadowRoot).getElementById(report.getAttribute('aria-describedby')!)!.click();
    expect(await answer).to.equal('report');
  });

  it('stays within a small window and scrolls inside', async () => {
    await setViewport({width: 360, height: 320});
    try {
      const {root, menu, anchor} = await scene();
      const many = Array.from({length: 30}, (_, at) => ({
        id: String(at),
        label: `${'Unbroken'.repeat(9)} ${at}`,
      }));
      void menu.show(anchor, many, label);
      const box = find(root, 'menu', label);
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      const {left, right, top, bottom} = box.getBoundingClientRect();
      expect(left).to.be.at.least(0);
      expect(right).to.be.at.most(360);
      expect(top).to.be.at.least(0);
      expect(bottom).to.be.at.most(320);
      expect(box.scrollHeight).to.be.above(box.clientHeight);
      expect(box.scrollWidth).to.equal(box.clientWidth);
    } finally {
      await setViewport({width: 800, height: 600});
    }
  });

  it('gives axe nothing to complain about', async () => {
    const {root} = await opened();
    expect(await complaints(find(root, 'menu'))).to.deep.equal([]);
  });
});
