import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import type {Comment, Page, Thread} from '../../src/model/contract.js';
import {
  decodeAll,
  decodeCounts,
  decodePulsePoint,
  decodeReceipt,
  decodeReportStatus,
} from '../../src/model/decode-answers.js';
import {
  NO_TIME,
  decodeComment,
  decodeLive,
  decodePage,
  decodePerson,
  decodeThread,
} from '../../src/model/decode.js';

const at = '2026-11-23T05:00:00Z';
const ann = {
  id: 'ann',
  name: 'Ann',
  handle: 'ann',
  url: 'https://ann.example',
  avatar: 'https://ann.example/a.png',
  role: 'owner',
  newcomer: false,
  relation: 'none',
} as const;

/** Every field that a comment can have. */
const full: Required<Comment> = {
  id: 'c1',
  parentId: 'c0',
  author: ann,
  text: '*words*',
  html: '<em>words</em>',
  createdAt: at,
  editedAt: '2026-11-23T07:00:00.5+01:00',
  key: 'k1',
  state: 'hidden',
  endedBy: 'owner',
  reason: 'off topic',
  locked: true,
  pinned: false,
  featured: true,
  mentions: [ann],
  replies: {count: 2, next: 'n1'},
  reactions: [{key: '👩‍💻', count: 3, mine: true}],
  reports: [{reason: 'spam', count: 1}],
  url: 'https://a.example/#c1',
  version: 'v1',
  can: ['reply', 'wave'],
  data: {deep: {left: ['alone']}},
};

const thread: Required<Thread> = {
  id: 't1',
  policy: {
    open: false,
    reopensAt: at,
    closesAt: at,
    closesAfter: 100,
    who: 'known',
    whoBefore: at,
    slow: 60,
    slowUntil: at,
    hold: 'links',
    holdUntil: at,
    by: ann,
    note: 'a pause',
    closing: 'c9',
  },
  viewer: ann,
  owner: ann,
  count: 12,
  createdAt: at,
  version: 'v1',
  can: ['post'],
  nextPostAt: at,
  kept: 'browser',
  guest: {name: 'required', email: 'optional'},
  sorts: ['oldest', 'top'],
  maxLength: 5000,
  markup: 'plain',
  reactions: ['like'],
  reasons: ['threat'],
  relations: ['mute'],
  idempotent: false,
  rules: 'Be kind.',
  host: 'Blog',
};

class Clock {
  id = 'class';
}

const hostile = {
  null: null,
  true: true,
  zero: 0,
  'a number': -1.5,
  'no number': NaN,
  infinity: Infinity,
  'a big integer': 10n,
  'an empty string': '',
  'a string': 'x',
  'NUL and half a pair': '\0a\ud800b\udc00',
  'a list': [],
  'a list of lists': [[[]]],
  'an object': {},
  'a date': new Date(0),
  'an instance': new Clock(),
  'a map': new Map([['id', 'x']]),
  'a function': () => 'x',
  'a symbol': Symbol('x'),
  'a Lit template': {_$litType$: 1, strings: ['<b>'], values: []},
  'a Lit template with raw strings': {_$litType$: 1, strings: Object.assign(['<b>'], {raw: ['<b>']})},
  'a Lit directive': {_$litDirective$: {}},
  'a node': {nodeType: 1},
  'a list of Lit directives': [{_$litDirective$: {}}],
  'something with toString': {toString: () => 'x'},
  'something that cannot be a string': {toString: null},
  'a prototype': JSON.parse(
    '{"__proto__": {"polluted": true, "text": "x"}, "constructor": {"prototype": {}}}',
  ) as unknown,
  'a getter that throws': {
    get id(): string {
      throw new Error('no');
    },
  },
  'a proxy that throws': new Proxy(
    {},
    {
      get() {
        throw new Error('no');
      },
    },
  ),
} satisfies Record<string, unknown>;

const kinds = Object.entries(hostile);
const times = [
  'createdAt',
  'editedAt',
  'reopensAt',
  'closesAt',
  'whoBefore',
  'slowUntil',
  'holdUntil',
  'nextPostAt',
  'at',
];
const numbers = ['count', 'closesAfter', 'slow', 'maxLength', 'retryAfter', 'newcomers'];

/** Fails unless all of it is plain JSON of the right shape, strings well-formed; `data` is the adapter's own. */
function assertClean(value: unknown, path = ''): void {
  if (path.endsWith('.data')) return;
  const key = path.slice(path.lastIndexOf('.') + 1);
  if (typeof value === 'string') {
    assert.doesNotThrow(() => encodeURIComponent(value), path);
    assert.ok(!value.includes('\0'), path);
    if (times.includes(key)) assert.ok(Number.isFinite(Date.parse(value)), path);
  } else if (typeof value === 'number') {
    assert.ok(Number.isSafeInteger(value) && value >= 0, `${path} ${value}`);
  } else if (typeof value === 'object' && value !== null) {
    if (!Array.isArray(value)) assert.equal(Object.getPrototypeOf(value), Object.prototype, path);
    for (const [name, one] of Object.entries(value)) {
      assert.notEqual(one, undefined, `${path}.${name}`);
      assert.ok(!/^_\$lit|^nodeType$|^__proto__$|^constructor$/.test(name), `${path}.${name}`);
      assertClean(one, Array.isArray(value) ? path : `${path}.${name}`);
    }
  } else {
    assert.ok(value === null || typeof value === 'boolean', `${path} ${typeof value}`);
  }
  if (numbers.includes(key) && !Array.isArray(value)) assert.equal(typeof value, 'number', path);
}

const page = (...comments: unknown[]) => decodePage({thread, comments}, 't1');

describe('decodeComment', () => {
  it('gives every field of a good comment as it came', () => {
    assert.deepEqual(decodeComment(structuredClone(full)), full);
  });

  it('needs an id only', () => {
    assert.deepEqual(decodeComment({id: 'c1'}), {id: 'c1', parentId: null, author: null, createdAt: NO_TIME});
    assert.equal(decodeComment({...full, id: undefined}), undefined);
    assert.equal(decodeComment({...full, id: ''}), undefined);
  });

  it('turns numbers that name something into their strings', () => {
    const comment = decodeComment({id: 7, parentId: 0, author: {id: 3.0, name: 'Ann'}, version: 2});
    assert.deepEqual(
      [comment?.id, comment?.parentId, comment?.author?.id, comment?.version],
      ['7', '0', '3', '2'],
    );
  });

  it('hands the adapter its own luggage back untouched', () => {
    const data = {_$litType$: 1};
    assert.equal(decodeComment({...full, data})?.data, data);
  });

  it('leaves fields that it does not know behind', () => {
    assert.deepEqual(decodeComment({...full, extra: 1, email: 'a@b.example'}), full);
    const nested = decodeComment({...full, author: {...ann, email: 'a@b.example'}});
    assert.deepEqual(nested, full);
  });

  it('takes no state, role or time that it does not know', () => {
    const comment = decodeComment({
      ...full,
      state: 'archived',
      endedBy: 'bot',
      createdAt: 'yesterday',
      editedAt: 1763874000000,
      author: {...ann, role: 'constructor', relation: 'enemy'},
    });
    assert.ok(comment);
    assert.deepEqual(
      [
        comment.state,
        comment.endedBy,
        comment.createdAt,
        comment.editedAt,
        comment.author?.role,
        comment.author?.relation,
      ],
      [undefined, undefined, NO_TIME, undefined, undefined, undefined],
    );
    for (const time of [
      '2026-13-01T00:00:00Z',
      '2026-11-23',
      '1',
      '',
      '2026-11-23T05:00:00Z (x)',
      '+012026-01-01T00:00:00Z',
    ]) {
      assert.equal(decodeComment({...full, createdAt: time})?.createdAt, NO_TIME, time);
    }
  });

  it('keeps counts whole and not negative', () => {
    const comment = decodeComment({
      ...full,
      replies: {count: -1},
      reactions: [{key: 'like', count: 2.9, mine: 'yes'}, {count: 1}, {key: 'stand', count: 1e300}],
      reports: [{reason: 'spam', count: '3'}],
    });
    assert.deepEqual(comment?.replies, {count: 0});
    assert.deepEqual(comment.reactions, [
      {key: 'like', count: 2, mine: false},
      {key: 'stand', count: 0, mine: false},
    ]);
    assert.deepEqual(comment.reports, [{reason: 'spam', count: 0}]);
  });

  it('cuts a huge text on a whole character, and makes it well-formed', () => {
    const long = decodeComment({id: 'c1', text: 'a'.repeat(99_999) + '😀'.repeat(10)});
    assert.equal(long?.text, 'a'.repeat(99_999));
    assert.equal(decodeComment({id: 'c1', text: 'x'.repeat(5_000_000)})?.text?.length, 100_000);
    assert.equal(decodeComment({id: 'c1', text: '\0a\ud800b\udc00😀'})?.text, '\ufffda\ufffdb\ufffd😀');
  });

  it('leaves the words as they were written otherwise', () => {
    const words = ' \u202eright to left\u202c, zero\u200bwidth, tab\t, <b>\r\n';
    assert.equal(decodeComment({id: 'c1', text: words})?.text, words);
  });
});

describe('decodePerson', () => {
  for (const [given, name] of [
    ['Ann', 'Ann'],
    ['  Ann \n\t Lee  ', 'Ann Lee'],
    ['\u202eMod\u202c\u2066\u200f', 'Mod'],
    ['A\u200bn\u2060n\ufeff\u00ad\u0000\u007f\u0085', 'Ann'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['क्\u200dष', 'क्\u200dष'],
    ['Ann\u200d', 'Ann'],
    ['\u200cAnn\u200c\u200dLee', 'AnnLee'],
    ['Ann\u200d\u202eLee', 'AnnLee'],
    ['\u3164\u115f\u2800\ufe0f', ''],
    ['\u{e0041}\u{e0042}Ann', 'Ann'],
    ['😀', '😀'],
    ['\ud800Ann', 'Ann'],
    ['x'.repeat(79) + '😀', 'x'.repeat(79)],
    ['x'.repeat(200), 'x'.repeat(80)],
    [7, ''],
    [{toString: () => 'Ann'}, ''],
  ] as const) {
    it(`calls ${JSON.stringify(given).slice(0, 40)} ${JSON.stringify(name).slice(0, 40)}`, () =>
      assert.equal(decodePerson({id: 'a', name: given})?.name, name));
  }

  it('takes the at sign from a handle, and no empty handle', () => {
    assert.equal(decodePerson({id: 'a', handle: '@ann'})?.handle, 'ann');
    assert.deepEqual(decodePerson({id: 'a', handle: '\u202e'}), {id: 'a', name: ''});
  });

  it('is nobody without an id', () => {
    for (const value of [null, 'ann', {name: 'Ann'}, {id: {}}, {id: NaN}, []]) {
      assert.equal(decodePerson(value), undefined);
    }
  });
});

describe('decodeThread', () => {
  it('gives every field of a good thread as it came', () => {
    assert.deepEqual(decodeThread(structuredClone(thread), 'other'), thread);
  });

  it('is an open thread of the asked name at the least', () => {
    for (const value of [undefined, null, 'closed', [], {}, {id: {}, policy: 'closed', viewer: 'ann'}]) {
      assert.deepEqual(decodeThread(value, 't2'), {id: 't2', policy: {open: true}, viewer: null});
    }
  });

  it('asks a guest for no more than it was told to', () => {
    assert.deepEqual(decodeThread({guest: {name: 'maybe', email: 1}}, 't').guest, {name: 'optional'});
    assert.equal(decodeThread({guest: true}, 't').guest, undefined);
  });

  it('knows no length of nothing', () =>
    assert.equal(decodeThread({maxLength: 0}, 't').maxLength, undefined));
});

describe('decodePage', () => {
  it('gives a good page as it came', () => {
    const good: Page = {thread, comments: [full], next: 'n', prev: 'p', closing: full, pinned: [full]};
    assert.deepEqual(decodePage(structuredClone(good)), {page: good, dropped: 0});
  });

  it('says in words what came instead of a page', () => {
    for (const value of [
      undefined,
      null,
      'x',
      1,
      [],
      [full],
      {},
      {comments: {}},
      {thread},
      hostile['a proxy that throws'],
    ]) {
      assert.throws(() => decodePage(value), {
        name: 'TypeError',
        message: /^The backend answered (undefined|object|string|number) instead of a page of comments\.$/,
      });
    }
  });

  it('keeps the first of two comments with one id', () => {
    const {page: answer, dropped} = page({id: 'a', text: 'one'}, {id: 'a', text: 'two'}, {id: 'b'});
    assert.deepEqual(
      answer.comments.map(({id, text}) => [id, text]),
      [
        ['a', 'one'],
        ['b', undefined],
      ],
    );
    assert.equal(dropped, 0);
  });

  it('shows the neighbours of a broken comment, and counts it', () => {
    for (const [kind, value] of kinds) {
      const broken = decodeComment(value) ? 0 : 1;
      const {page: answer, dropped} = page({id: 'before'}, value, {id: 'behind'});
      assert.equal(dropped, broken, kind);
      assert.equal(answer.comments[0]?.id, 'before', kind);
      assert.equal(answer.comments.at(-1)?.id, 'behind', kind);
      assertClean(answer, kind);
    }
  });

  it('counts broken comments beside the walk too', () => {
    const {page: answer, dropped} = decodePage({comments: [], closing: {}, pinned: [null, {id: 'p'}]});
    assert.equal(dropped, 2);
    assert.equal(answer.closing, undefined);
    assert.deepEqual(
      answer.pinned?.map(({id}) => id),
      ['p'],
    );
  });

  it('survives every kind of value in every field', () => {
    const good = JSON.parse(
      JSON.stringify({thread, comments: [full], next: 'n', prev: 'p', closing: full, pinned: [full]}),
    ) as object;
    let fields = 0;
    const inject = (node: Record<string, unknown>, path: string) => {
      for (const key of Object.keys(node)) {
        const kept = node[key];
        if (path + key === 'comments') continue;
        fields++;
        for (const [kind, value] of kinds) {
          node[key] = value;
          const {page: answer} = decodePage(good, 't1');
          assertClean(answer);
          assert.ok(answer.comments.length <= 1 && answer.thread.id.length > 0, `${path}${key}: ${kind}`);
        }
        node[key] = kept;
        if (typeof kept === 'object' && kept !== null && key !== 'data') {
          inject(kept as Record<string, unknown>, `${path}${key}.`);
        }
      }
    };
    inject(good as Record<string, unknown>, '');
    inject((good as {comments: [Record<string, unknown>]}).comments[0], 'comments.0.');
    assert.ok(fields > 150);
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
  });

  it('makes something clean of any JSON', () => {
    const keys = fc.constantFrom(
      ...new Set([
        ...Object.keys(full),
        ...Object.keys(thread),
        ...Object.keys(thread.policy),
        ...Object.keys(ann),
        '__proto__',
        'constructor',
        '_$litType$',
      ]),
    );
    const {tree} = fc.letrec((tie) => ({
      tree: fc.oneof(
        {depthSize: 'small', withCrossShrink: true},
        fc.oneof(
          fc.string({unit: 'binary'}),
          fc.double(),
          fc.boolean(),
          fc.constant(null),
          fc.constantFrom(at, 'hidden', 'c1'),
        ),
        fc.array(tie('tree'), {maxLength: 4}),
        fc.dictionary(keys, tie('tree'), {maxKeys: 10}),
      ),
    }));
    const comments = fc.array(
      fc.oneof(
        tree,
        fc.dictionary(keys, tree).map((one) => ({...one, id: 'c1'})),
      ),
    );
    fc.assert(
      fc.property(tree, comments, fc.jsonValue(), (settings, list, rest) => {
        const {page: answer, dropped} = decodePage(
          {thread: settings, comments: list, next: rest, pinned: list},
          't1',
        );
        assertClean(answer);
        assert.ok(answer.comments.length + dropped <= 2 * list.length);
        assert.equal(new Set(answer.comments.map(({id}) => id)).size, answer.comments.length);
        assert.doesNotThrow(() => JSON.stringify(answer));
      }),
      {numRuns: 500},
    );
  });
});

describe('decodeLive', () => {
  for (const [name, value, expected] of [
    ['a comment', {type: 'put', comment: full}, {type: 'put', comment: full}],
    ['an end', {type: 'gone', id: 7}, {type: 'gone', id: '7'}],
    [
      'settings',
      {type: 'thread', thread: {policy: {open: false}}},
      {type: 'thread', thread: {id: 't1', policy: {open: false}, viewer: null}},
    ],
    ['that something changed', {type: 'stale', extra: 1}, {type: 'stale'}],
    ['an event of a later version', {type: 'typing', id: 'x'}, {type: 'stale'}],
    ['an event without a type', {}, {type: 'stale'}],
    ['the end of the stream', {type: 'down', retryAfter: 30}, {type: 'down', retryAfter: 30}],
    ['the end of the stream, no more', {type: 'down', retryAfter: 'soon'}, {type: 'down'}],
    ['no broken comment', {type: 'put', comment: {text: 'x'}}, undefined],
    ['no end of nothing', {type: 'gone', id: ''}, undefined],
    ['no settings that are none', {type: 'thread', thread: 'closed'}, undefined],
    ['nothing', null, undefined],
    ['no words', 'stale', undefined],
    ['no list', [{type: 'stale'}], undefined],
  ] as const) {
    it(`reads ${name}`, () => assert.deepEqual(decodeLive(value, 't1'), expected));
  }

  it('never throws', () => {
    for (const type of ['put', 'gone', 'thread', 'stale', 'down', {}, null]) {
      for (const [, value] of kinds) {
        assertClean(decodeLive({type, comment: value, id: value, thread: value, retryAfter: value}) ?? null);
        assertClean(decodeLive(value) ?? null);
      }
    }
  });
});

describe('other answers', () => {
  it('reads what became of reports, the best it can', () => {
    const good = {id: 'r1', at, status: 'decided', note: 'thank you', comment: 'c1'};
    assert.deepEqual(
      decodeAll([good, {id: 'r2', status: 'lost'}, null, 'x', {status: 'decided'}], decodeReportStatus),
      [good, {id: 'r2', at: NO_TIME, status: 'received'}],
    );
    assert.deepEqual(decodeAll({length: 1}, decodeReportStatus), []);
  });

  it('reads hours that have a time', () => {
    assert.deepEqual(
      decodeAll([{at, comments: 3, newcomers: 1, reports: -1}, {comments: 1}, {at}], decodePulsePoint),
      [
        {at, comments: 3, newcomers: 1},
        {at, comments: 0},
      ],
    );
  });

  it('reads people who have an id', () => {
    assert.deepEqual(decodeAll([ann, {name: 'Bob'}, 1], decodePerson), [ann]);
  });

  it('reads the receipt of a report', () => {
    assert.deepEqual(decodeReceipt({id: 5, secret: 'x'}), {id: '5'});
    assert.deepEqual(decodeReceipt({}), {});
    assert.equal(decodeReceipt(undefined), undefined);
  });

  it('gives a number for each thread that was asked for', () => {
    assert.deepEqual(decodeCounts([3, '4', -1, 2.5], 5), [3, 0, 0, 2, 0]);
    assert.deepEqual(decodeCounts([1, 2, 3], 2), [1, 2]);
    assert.deepEqual(decodeCounts('12', 2), [0, 0]);
  });
});
