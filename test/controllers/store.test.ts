import {expect, fixture, html} from '@open-wc/testing';
import {LitElement} from 'lit';
import {StoreController, type Connection} from '../../src/controllers/store.js';
import type {Outcome} from '../../src/store/state.js';
import type {CommentsAdapter} from '../../src/model/contract.js';
import {aPage, manualClock} from '../support/builders.js';
import {aSite, bob, calm, stalling} from '../support/thread.js';

class Keeping extends LitElement {
  clock = manualClock();
  readonly outcomes: Outcome[] = [];
  readonly store = new StoreController(this, (outcome) => this.outcomes.push(outcome));
  drawn = 0;

  protected override updated(): void {
    this.drawn++;
  }
}
customElements.define('test-keeping', Keeping);

const options = {pageSize: 50, nudge: 'off', coolOff: 5, language: 'en'} as const;
const to = (
  adapter: CommentsAdapter | undefined,
  id: string,
  more: Partial<Connection> = {},
): Connection => ({
  adapter,
  backend: 'browser',
  thread: {id},
  options,
  sort: undefined,
  around: undefined,
  ...more,
});

async function keep(): Promise<Keeping> {
  const el = new Keeping();
  await fixture(html`<div>${el}</div>`);
  return el;
}

describe('StoreController', () => {
  it('opens the thread and draws whenever something in it changes', async () => {
    const site = aSite();
    const el = await keep();
    await el.store.connect(to(site.as(bob), site.id));
    expect(el.outcomes).to.deep.equal([{type: 'loaded', count: 4, dropped: 0}]);
    await calm();
    const {drawn} = el;
    el.store.store?.dispatch({type: 'reported', ids: ['c1']});
    await calm();
    expect(el.drawn).to.equal(drawn + 1);
  });

  it('says when there is no backend of that name', async () => {
    const el = await keep();
    await el.store.connect(to(undefined, 'x', {backend: 'pigeons'}));
    const [outcome] = el.outcomes;
    expect(outcome?.type === 'failed' && outcome.failure.code).to.equal('unsupported');
    expect(el.store.store).to.equal(undefined);
  });

  it('hears nothing of a thread that it has left', async () => {
    const site = aSite();
    const {adapter, calls} = stalling(site.as(bob), 'list');
    const el = await keep();
    const first = el.store.connect(to(adapter, site.id));
    await calm();
    await el.store.connect(to({list: () => Promise.resolve(aPage())}, 'other'));
    await calls[0]?.go();
    await first;
    expect(el.outcomes).to.deep.equal([{type: 'loaded', count: 0, dropped: 0}]);
  });

  it('lets go of its store with its last element', async () => {
    const site = aSite();
    const adapter = site.as(bob);
    const [one, other] = [await keep(), await keep()];
    await one.store.connect(to(adapter, site.id));
    await other.store.connect(to(adapter, site.id));
    const store = one.store.store!;
    expect(other.store.store).to.equal(store);
    expect(other.outcomes).to.deep.equal([{type: 'done'}]);
    one.remove();
    expect(one.store.store).to.equal(undefined);
    expect(store.ctx().signal?.aborted).to.equal(false);
    other.remove();
    expect(store.ctx().signal?.aborted).to.equal(true);
    const third = await keep();
    await third.store.connect(to(adapter, site.id));
    expect(third.store.store).not.to.equal(store);
  });

  it('asks for the order to begin with, and for the comment that the address names', async () => {
    const queries: unknown[] = [];
    const list: CommentsAdapter['list'] = (query) => (queries.push(query), Promise.resolve(aPage()));
    const el = await keep();
    await el.store.connect(to({list}, 'x', {sort: 'newest', around: 'c7'}));
    expect(queries).to.deep.equal([{limit: 50, sort: 'newest', around: 'c7'}]);
  });
});
