import {expect} from '@open-wc/testing';
import {environment, shelf} from '../../src/controllers/env.js';
import {field, fill, isThere} from '../support/dom.js';
import {manualClock, NOON} from '../support/builders.js';
import {aSite, bob, calm, showThread, theComment, use} from '../support/thread.js';

/** Makes storage do this while the test runs. */
async function withStorage(change: PropertyDescriptor, act: () => Promise<void> | void): Promise<void> {
  const own = Object.getOwnPropertyDescriptor(globalThis, 'localStorage')!;
  Object.defineProperty(globalThis, 'localStorage', {...change, configurable: true});
  try {
    await act();
  } finally {
    Object.defineProperty(globalThis, 'localStorage', own);
  }
}
const forbidden: PropertyDescriptor = {
  get() {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  },
};
const full = () => ({
  value: new Proxy(localStorage, {
    get(target, name) {
      if (name !== 'setItem') return (Reflect.get(target, name) as () => unknown).bind(target);
      return () => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      };
    },
  }),
});

describe('what the browser keeps', () => {
  afterEach(() => {
    for (const key of ['civil-test:a', 'civil-test:b']) shelf.remove(key);
  });

  it('is kept in localStorage, and found there by another page', () => {
    shelf.set('civil-test:a', 'one');
    expect(localStorage.getItem('civil-test:a')).to.equal('one');
    localStorage.setItem('civil-test:a', 'two');
    expect(shelf.get('civil-test:a')).to.equal('two');
    expect(shelf.keys()).to.include('civil-test:a');
    shelf.remove('civil-test:a');
    expect(shelf.get('civil-test:a')).to.equal(null);
  });

  for (const [what, storage] of [
    ['is forbidden', () => forbidden],
    ['is absent', () => ({value: undefined})],
    ['is null', () => ({value: null})],
    ['is full', full],
  ] as const) {
    it(`lasts as long as the page where storage ${what}`, async () => {
      await withStorage(storage(), () => {
        shelf.set('civil-test:a', 'one');
        expect(shelf.get('civil-test:a')).to.equal('one');
        expect(shelf.keys()).to.include('civil-test:a');
        shelf.remove('civil-test:a');
        expect(shelf.get('civil-test:a')).to.equal(null);
        expect(shelf.get('civil-test:b')).to.equal(null);
      });
    });
  }

  it('goes into storage as soon as there is room again', async () => {
    await withStorage(full(), () => shelf.set('civil-test:a', 'one'));
    shelf.set('civil-test:a', 'two');
    expect(localStorage.getItem('civil-test:a')).to.equal('two');
    localStorage.setItem('civil-test:a', 'three');
    expect(shelf.get('civil-test:a')).to.equal('three');
  });

  it('is not needed to read, write and find one’s draft again on the same page', async () => {
    await withStorage(forbidden, async () => {
      const site = aSite();
      const el = await showThread(site);
      await fill(el, 'Add a comment', 'I used rye.');
      el.remove();
      const again = await showThread(site);
      expect(field(again, 'Add a comment').value).to.equal('I used rye.');
      await use(again, 'Post');
      theComment(again, 'I used rye.');
    });
  });

  it('may be nonsense that something else wrote', async () => {
    const site = aSite();
    for (const box of ['new', 'reply:c1', 'edit:c2'])
      for (const [at, value] of ['{', '7', 'null', '[]', '{"v":1}', '{"v":9,"text":1}'].entries())
        localStorage.setItem(
          ['civil', 'draft', bob.id, site.id, at ? `${box}${at}` : box].map(encodeURIComponent).join(':'),
          value,
        );
    localStorage.setItem(['civil', 'reported', bob.id, site.id].join(':'), '"x"');
    const el = await showThread(site);
    await calm();
    expect(isThere(el, 'heading', 'Comments (4)')).to.equal(true);
    expect(field(el, 'Add a comment').value).to.equal('');
  });
});

describe('the world as a store sees it', () => {
  it('has the clock’s time and a new key each time, on plain http too', () => {
    const clock = manualClock();
    const env = environment(clock);
    expect(env.now()).to.equal(NOON);
    const keys = Array.from({length: 100}, () => env.key());
    expect(new Set(keys).size).to.equal(100);
    for (const key of keys) expect(key).to.match(/^[0-9a-f]{32}$/);
    let ran = 0;
    env.after(10, () => ran++);
    env.after(10, () => ran++)();
    clock.advance(10);
    expect(ran).to.equal(1);
  });
});
