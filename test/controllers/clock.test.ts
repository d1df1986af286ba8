import {expect, fixture, html} from '@open-wc/testing';
import {LitElement} from 'lit';
import {systemClock, TickController, type Clock} from '../../src/controllers/clock.js';
import {manualClock, NOON} from '../support/builders.js';

class Ticking extends LitElement {
  clock: Clock = systemClock;
  until: number | undefined;
  drawn = 0;

  constructor() {
    super();
    new TickController(this, () => this.until);
  }

  protected override updated(): void {
    this.drawn++;
  }
}
customElements.define('test-ticking', Ticking);

async function tick(until: number | undefined) {
  const clock = manualClock();
  const el = Object.assign(new Ticking(), {clock, until});
  await fixture(html`<div>${el}</div>`);
  el.drawn = 0;
  return {clock, el};
}

describe('TickController', () => {
  it('draws again at each whole second until the end, and then no more', async () => {
    const {clock, el} = await tick(NOON + 2500);
    const drawn: number[] = [];
    for (let step = 0; step < 8; step++) {
      clock.advance(500);
      await el.updateComplete;
      drawn.push(el.drawn);
    }
    expect(drawn).to.deep.equal([1, 1, 2, 2, 3, 3, 3, 3]);
    expect(clock.waiting).to.equal(0);
  });

  it('waits for nothing where nothing lies ahead', async () => {
    expect((await tick(undefined)).clock.waiting).to.equal(0);
    expect((await tick(NOON)).clock.waiting).to.equal(0);
  });

  it('begins when there is something ahead', async () => {
    const {clock, el} = await tick(undefined);
    el.until = NOON + 1000;
    el.requestUpdate();
    await el.updateComplete;
    expect(clock.waiting).to.equal(1);
  });

  it('rests while the element is off the page, and goes on when it is back', async () => {
    const {clock, el} = await tick(NOON + 60_000);
    const parent = el.parentElement!;
    el.remove();
    expect(clock.waiting).to.equal(0);
    parent.append(el);
    await el.updateComplete;
    expect(clock.waiting).to.equal(1);
  });
});

describe('systemClock', () => {
  it('does later what is for later, and not what was called off', async () => {
    const done: string[] = [];
    const off = systemClock.after(0, () => done.push('called off'));
    off();
    systemClock.after(0, () => done.push('done'));
    await new Promise<void>((resolve) => systemClock.after(0, resolve));
    expect(done).to.deep.equal(['done']);
    expect(Math.abs(systemClock.now() - Date.now())).to.be.below(1000);
  });

  it('does not take a time beyond all timers for now', async () => {
    let ran = false;
    const off = systemClock.after(2 ** 40, () => (ran = true));
    await new Promise((resolve) => setTimeout(resolve));
    off();
    expect(ran).to.equal(false);
  });
});
