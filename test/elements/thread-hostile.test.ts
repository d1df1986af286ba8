// What a stranger, or a backend, may put into any field. Exhaustive schedules are elsewhere; this is the element's part.
import {expect} from '@open-wc/testing';
import type {Comment} from '../../src/model/contract.js';
import {aComment, aPage, aThread} from '../support/builders.js';
import {everything, findAll, isThere, textOf} from '../support/dom.js';
import {alerted, aSite, calm, eventually, expectFocus, showThread, theComment} from '../support/thread.js';

declare global {
  var hacked: unknown;
}

const markup = [
  '<img src=x onerror="hacked=1">',
  '<script>hacked=1</script>',
  '"><svg onload=hacked=1>',
  "' onfocus='hacked=1' autofocus='",
  '</textarea><style>*{display:none}</style>',
  'javascript:hacked=1',
  '[a](javascript:hacked=1) [b](data:text/html,<script>hacked=1</script>)',
  '${hacked=1} {{hacked=1}} <!--?lit$123$-->',
];
const turned = ['\u202Eevil', '\u2066x', 'a\u200Bb\u0000c', '\u0007', '𝕬\u0301'.repeat(40)];
const lit: unknown[] = [
  {_$litDirective$: {}},
  {_$litType$: 1, strings: ['<img src=x onerror=hacked=1>'], values: []},
  {nodeType: 1},
  {toString: 1},
  {[Symbol.iterator]: 1},
  [],
  ['<b>'],
  7,
  true,
  null,
];

/** A comment all of whose fields hold this. */
const filled = (id: string, value: unknown): Comment =>
  ({
    ...aComment({id}),
    author: {id: value, name: value, handle: value, url: value, avatar: value, role: value, relation: value},
    text: value,
    editedAt: value,
    reason: value,
    endedBy: value,
    mentions: value,
    replies: value,
    reactions: [{key: value, count: value, mine: value}],
    reports: [{reason: value, count: value}],
    url: value,
    can: value,
  }) as Comment;

const elements = (root: Element) => [...everything(root)];

async function show(comments: unknown[], thread: object = {}) {
  const page = {...aPage(comments as Comment[]), thread: {...aThread(), ...thread}};
  const el = await showThread(
    aSite(),
    {list: () => Promise.resolve(page), post: () => Promise.reject(new Error())},
    {avatars: true},
  );
  return el;
}

/** Nothing ran, nothing was loaded, and no element came out of words. */
function harmless(el: Element): void {
  expect(globalThis.hacked).to.equal(undefined);
  for (const one of elements(el)) {
    for (const {name, value} of one.attributes) {
      expect(name, one.localName).not.to.match(/^on/);
      if (name === 'href' || name === 'src') expect(value).to.match(/^(https?:|mailto:|#comment-)/);
    }
  }
  expect(elements(el).filter(({localName}) => /^(script|svg|iframe|object)$/.test(localName))).to.deep.equal(
    [],
  );
}

describe('<civil-thread>, hostile words', () => {
  afterEach(() => {
    delete globalThis.hacked;
  });

  for (const [what, values] of Object.entries({markup, turned, lit})) {
    it(`shows ${what} in any field as words at most, and the neighbours as they are`, async () => {
      const hostile = values.map((value, at) => filled(`h${at}`, value));
      const el = await show([
        aComment({id: 'a', text: 'Before.'}),
        ...hostile,
        aComment({id: 'z', text: 'After.'}),
      ]);
      theComment(el, 'Before.');
      theComment(el, 'After.');
      expect(findAll(el, 'article').length).to.equal(values.length + 2);
      harmless(el);
    });
  }

  it('shows markup literally', async () => {
    const el = await show([aComment({text: markup[0]!})]);
    expect(textOf(el)).to.contain('<img src=x onerror="hacked=1">');
  });

  it('makes no link of an address that is none', async () => {
    const el = await show([
      aComment({text: markup[6]!, author: {id: 'a', name: 'A', url: 'javascript:hacked=1'}}),
    ]);
    expect(findAll(el, 'link').every((link) => link.getAttribute('href')?.startsWith('#comment-'))).to.equal(
      true,
    );
  });

  it('keeps a name from turning the words around it', async () => {
    const el = await show([
      aComment({id: 'a', author: {id: 'x', name: '\u202Enna'}}),
      aComment({id: 'b', parentId: 'a'}),
    ]);
    const [first, reply] = findAll(el, 'article');
    expect(first?.querySelector('bdi')?.textContent).to.equal('nna');
    expect(reply?.textContent).to.contain('replying to \u2068nna\u2069');
  });

  it('calls a person without a visible name anonymous', async () => {
    const names = ['', ' ', '\u200B', '\u202E', '\u3164', '\u2800'];
    const el = await show(names.map((name, at) => aComment({id: `n${at}`, author: {id: `n${at}`, name}})));
    for (const one of findAll(el, 'article')) expect(textOf(one)).to.match(/^Anonymous/);
  });

  it('gives no badge for a name that claims one', async () => {
    const el = await show([aComment({author: {id: 'x', name: 'Mara (Author) ✔'}})]);
    expect(findAll(el, 'article')[0]?.querySelector('[part=badge]')).to.equal(null);
  });

  it('takes ids of any kind: into addresses, lists and back', async () => {
    const ids = ['a b', '"]', '__proto__', 'constructor', '#', '%', '<x>', 'sending:', '\n', '🥖'];
    const el = await show(ids.map((id, at) => aComment({id, text: `Number ${at}.`})));
    expect(findAll(el, 'article').length).to.equal(ids.length);
    for (const [at] of ids.entries()) {
      findAll(el, 'button', 'Reply to Ann')[at]?.click();
      await calm();
    }
    expect(findAll(el, 'textbox', 'Reply to Ann').length).to.equal(ids.length);
    for (const [at, id] of ids.entries()) {
      location.hash = `#comment-${encodeURIComponent(id)}`;
      await eventually(() => expectFocus(theComment(el, `Number ${at}.`)));
    }
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('takes settings of any kind', async () => {
    for (const value of [...markup.slice(0, 3), ...lit]) {
      const el = await show([aComment({text: 'Here.'})], {
        policy: {open: false, by: {id: 'x', name: value}, note: value, reopensAt: value},
        viewer: {id: 'v', name: value},
        sorts: [value, value],
        reactions: [value],
        host: value,
        rules: value,
        kept: value,
        count: value,
        nextPostAt: value,
        maxLength: value,
      });
      theComment(el, 'Here.');
      harmless(el);
      expect(alerted(el)).to.equal('');
      el.remove();
    }
  });

  it('stands with replies in a circle, to themselves, and three hundred deep', async () => {
    const deep = Array.from({length: 300}, (_, at) =>
      aComment({id: `d${at}`, parentId: at ? `d${at - 1}` : null, text: `Deep ${at};`}),
    );
    const el = await show([
      aComment({id: 'x', parentId: 'y', text: 'One.'}),
      aComment({id: 'y', parentId: 'x', text: 'Two.'}),
      aComment({id: 's', parentId: 's', text: 'Self.'}),
      ...deep,
    ]);
    expect(findAll(el, 'article').length).to.equal(303);
    expect(isThere(el, 'button', 'Hide 299 replies to Ann')).to.equal(true);
  });
});
