import {html} from 'lit';
import {CivilIntentEvent} from '../src/events/intent.js';
import type {Comment, Live} from '../src/model/contract.js';
import type {Intent} from '../src/model/intent.js';
import {
  ago,
  ann,
  backend,
  ben,
  comment,
  helen,
  ines,
  kai,
  lively,
  mara,
  partOf,
  show,
  threadIn,
  type Canvas,
} from './site.js';

export default {title: 'Thread'};

export const Lively = {render: () => show('lively')};

export const Loading = {render: () => show('loading', {changes: {list: () => new Promise(() => undefined)}})};

export const Empty = {render: () => show('empty', {comments: []})};

export const EmptyInOtherWords = {
  render: () =>
    html`<civil-thread thread-id="empty-slot" .adapter=${backend('empty-slot', {comments: []})}>
      <p slot="empty">Nobody has written yet. Which flour do you use?</p>
    </civil-thread>`,
};

export const FailedToLoad = {
  render: () =>
    show('failed', {
      changes: {list: () => Promise.reject(Object.assign(new Error('HTTP 503'), {code: 'offline'}))},
    }),
};

const deep = Array.from({length: 9}, (_, depth) =>
  comment(
    `d${depth}`,
    depth % 2 ? ben : ann,
    90 - depth * 9,
    depth ? 'And what follows from that?' : 'Is a hot stone worth the trouble?',
    {parentId: depth ? `d${depth - 1}` : null},
  ),
);
export const Nested = {render: () => show('nested', {comments: deep})};

export const Closed = {
  render: () => show('closed', {policy: {open: false, by: mara, note: 'Everything has been said, I think.'}}),
};

export const ClosedInTheSitesWords = {
  render: () =>
    html`<civil-thread thread-id="closed-slot" .adapter=${backend('closed-slot', {policy: {open: false}})}>
      <p slot="closing">We close comments after two weeks. You can still write to bread@example.com.</p>
    </civil-thread>`,
};

const lastWord = comment(
  'last',
  mara,
  5,
  'Thank you for all of this. I read every word, and I am too tired to go on answering.\n\n' +
    'What helped most is what **Ann** wrote about oat milk.',
);
export const ClosedWithAClosingResponse = {
  render: () =>
    show('closing', {
      comments: [...lively, lastWord],
      policy: {open: false, closing: 'last', by: mara},
    }),
};

export const Paused = {
  render: () =>
    show('paused', {
      policy: {open: false, reopensAt: ago(-9 * 60), by: mara, note: 'Let us all sleep over it.'},
    }),
};

export const Pinned = {
  render: () =>
    show('pinned', {
      comments: lively.map((one) => (one.id === 'c2' ? {...one, pinned: true} : one)),
    }),
};

export const Guest = {
  render: () => show('guest', {viewer: null, guests: {name: 'required', email: 'optional'}}),
};

export const SignedOut = {render: () => show('signed-out', {viewer: null, people: [ines]})};

export const SignedOutWithoutAWayIn = {render: () => show('no-way-in', {viewer: null})};

export const Newcomer = {
  render: () => {
    const id = 'newcomer';
    return html`<civil-thread thread-id=${id} .adapter=${backend(id, {viewer: {id: 'new', name: 'Noor'}})}>
      <p slot="rules">Speak to people as if they sat at your table. Questions are welcome.</p>
    </civil-thread>`;
  },
};

export const ReadOnly = {
  render: () => {
    const adapter = backend('read-only', {viewer: null, changes: {post: undefined}});
    const list = adapter.list.bind(adapter);
    adapter.list = async (query, ctx) => {
      const page = await list(query, ctx);
      return {...page, thread: {...page.thread, host: 'bread.example'}};
    };
    return html`<civil-thread thread-id="read-only" .adapter=${adapter}></civil-thread>`;
  },
};

export const SlowMode = {
  render: () =>
    show('slow', {
      comments: [...lively, comment('c7', ines, 1, 'One more thing: the tin matters, too.')],
      policy: {slow: 600, by: mara},
    }),
};

export const WaitingForReview = {
  render: () =>
    show('held', {
      comments: [...lively, comment('c7', ines, 1, 'I measured the oven.', {state: 'pending'})],
      policy: {hold: 'all'},
    }),
};

const gone = [
  comment('g1', kai, 60, '', {state: 'deleted', endedBy: 'writer'}),
  comment('g2', ann, 50, 'I saw it before it went: thank you for taking it back.', {parentId: 'g1'}),
  comment('g3', ben, 40, '', {state: 'deleted', endedBy: 'owner', reason: 'It named somebody’s address.'}),
  comment('g4', ann, 30, 'Good that this is gone.', {parentId: 'g3'}),
  comment('g5', kai, 20, '', {state: 'deleted', endedBy: 'moderator'}),
  comment('g6', ann, 10, 'What was it about?', {parentId: 'g5'}),
];
export const Tombstones = {render: () => show('tombstones', {comments: gone})};

const veiled = lively.map((one) =>
  one.id === 'c4' ? {...one, state: 'hidden' as const, endedBy: 'owner', reason: 'Not about bread.'} : one,
);
export const Hidden = {render: () => show('hidden', {comments: veiled})};
export const HiddenForTheAuthor = {
  render: () => show('hidden-author', {comments: veiled, viewer: mara}),
};

export const Folded = {
  render: () => {
    const element = show('folded');
    const ctx = {thread: {id: 'folded'}};
    void element.adapter?.block?.(ben, 'mute', ctx);
    void element.adapter?.block?.(kai, 'block', ctx);
    return element;
  },
  async play(canvas: Canvas) {
    const element = await threadIn(canvas);
    perform(element, {type: 'report', commentId: 'c1', reason: 'spam'});
    await partOf(element, '[data-id=c1] [part=folded]');
  },
};

const arabic = [
  comment('r1', {id: 'shahrazad', name: 'شهرزاد'}, 50, 'هل ينجح هذا من دون حليب؟'),
  comment('r2', {id: 'dan', name: 'דניאל'}, 40, 'כן, עם חלב שיבולת שועל. See https://example.com/oats', {
    parentId: 'r1',
  }),
  comment('r3', ann, 30, 'And in English in between, at 230 °C (!).', {parentId: 'r1'}),
];
export const RightToLeft = {
  render: () => html`<div dir="rtl" lang="ar">${show('rtl', {comments: arabic})}</div>`,
};
export const RightToLeftNames = {render: () => show('rtl-names', {comments: arabic})};

export const VeryLongWord = {
  render: () =>
    show('long-word', {
      comments: [
        comment('w1', {id: 'long', name: 'Llanfairpwllgwyngyll'.repeat(12)}, 30, 'ha'.repeat(2500)),
        comment('w2', ann, 20, '`' + 'no-space-anywhere-'.repeat(40) + '`', {parentId: 'w1'}),
        comment('w3', ann, 20, '```\n' + 'one long line of code; '.repeat(40) + '\n```', {parentId: 'w2'}),
      ],
    }),
};

const paragraph =
  'Flour, water, salt and time. I have made this loaf every week of this year, and I would like to tell you how it went. ';
export const VeryLong = {
  render: () => {
    const adapter = backend('very-long', {
      comments: [comment('l1', ann, 30, `${paragraph.repeat(6)}\n\n`.repeat(18)), ...lively],
    });
    return html`<civil-thread thread-id="very-long" .adapter=${adapter}></civil-thread>`;
  },
};

const arrivals: readonly Comment[] = ['One', 'Two', 'Three'].map((word, index) => ({
  id: `n${index}`,
  parentId: null,
  author: ben,
  text: `${word} came while you were reading.`,
  createdAt: ago(0),
}));
export const NewComments = {
  render: () =>
    show('new-comments', {
      changes: {
        watch(emit: (event: Live) => void) {
          for (const one of arrivals) queueMicrotask(() => emit({type: 'put', comment: one}));
          return () => undefined;
        },
      },
    }),
};

export const KeptInThisBrowser = {render: () => show('browser-only', {kept: 'browser'})};

const reported = lively.map((one) =>
  one.id === 'c5'
    ? {
        ...one,
        reports: [
          {reason: 'threat', count: 3},
          {reason: 'harassment', count: 1},
        ],
      }
    : one,
);
const moderated = {comments: reported, moderators: [helen.id]};
export const ForAModerator = {render: () => show('moderator', {...moderated, viewer: helen})};
export const ForTheAuthor = {render: () => show('author', {...moderated, viewer: mara})};

const many = Array.from({length: 24}, (_, index) =>
  comment(
    `m${index}`,
    [ann, ben, kai][index % 3] ?? ann,
    300 - index * 9,
    `This is loaf number ${index + 1}.`,
  ),
);
export const MorePages = {render: () => show('pages', {comments: many}, {pageSize: 8})};
export const NewestFirst = {
  render: () => show('newest', {comments: many}, {pageSize: 8, sort: 'newest'}),
};

const answered = Array.from({length: 130}, (_, index) =>
  comment(`a${index}`, index % 2 ? ann : ben, 200 - index, `Answer ${index + 1}.`, {parentId: 'c1'}),
);
export const ManyReplies = {
  render: () => show('many-replies', {comments: [lively[0] ?? lastWord, ...answered]}),
};

export const RenderedByTheBackend = {
  render: () => {
    const rendered: Comment = {
      id: 'h1',
      parentId: null,
      author: ann,
      html: '<p>Made by a <strong>backend</strong>, with <a href="https://example.com/">a link</a>.</p><ul><li>one</li><li>two</li></ul>',
      createdAt: ago(30),
    };
    const adapter = {
      list: () =>
        Promise.resolve({
          thread: {id: 'html', policy: {open: true}, viewer: null},
          comments: [rendered],
        }),
    };
    return html`<civil-thread thread-id="html" .adapter=${adapter}></civil-thread>`;
  },
  async play(canvas: Canvas) {
    await partOf(await threadIn(canvas), '[part=body] strong');
  },
};

export const Replying = {
  render: () => show('replying'),
  async play(canvas: Canvas) {
    const element = await threadIn(canvas);
    (await partOf(element, '[data-id=c1] [data-action=reply]')).click();
    await partOf(element, '[data-id=c1] civil-composer');
  },
};

export const Editing = {
  render: () => show('editing'),
  async play(canvas: Canvas) {
    const element = await threadIn(canvas);
    perform(element, {type: 'open', box: 'edit:c6'});
    await partOf(element, '[data-id=c6] civil-composer');
  },
};

export const Deleting = {
  render: () => show('deleting'),
  async play(canvas: Canvas) {
    const element = await threadIn(canvas);
    perform(element, {type: 'remove', commentId: 'c6'});
    await partOf(element, '[data-id=c6] [data-action=undo]');
  },
};

export const Nudged = {
  render: () => show('nudged', {}, {coolOff: 5}),
  async play(canvas: Canvas) {
    const element = await threadIn(canvas);
    const text = 'Only an idiot like you would put milk in there.';
    perform(element, {type: 'discard', box: 'new'}); // one draft is nudged once
    perform(element, {type: 'write', box: 'new', text});
    perform(element, {type: 'submit', box: 'new', text});
    const composer = await partOf(element, 'civil-composer');
    await partOf(await partOf(composer, 'civil-nudge'), '[part=card]');
  },
};

export const Collapsed = {
  render: () => show('collapsed'),
  async play(canvas: Canvas) {
    const element = await threadIn(canvas);
    (await partOf(element, '[data-id=c1] [data-action=collapse]')).click();
    await partOf(element, '[data-id=c1] [data-action=collapse][aria-expanded=false]');
  },
};

export const MenuOpen = {
  render: () => show('menu-open'),
  async play(canvas: Canvas) {
    const element = await threadIn(canvas);
    (await partOf(element, '[data-id=c1] [data-action=menu]')).click();
    await partOf(await partOf(element, 'civil-menu'), '[role=menuitem]');
  },
};

export const Dark = {render: () => show('dark', {}, {theme: 'dark'})};
export const Light = {render: () => show('light', {}, {theme: 'light'})};

function perform(element: HTMLElement, intent: Intent): void {
  element.dispatchEvent(new CivilIntentEvent(intent));
}
