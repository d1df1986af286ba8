import {html} from 'lit';
import '../src/define/civil-desk.js';
import type {CivilDesk} from '../src/elements/desk/desk.js';
import type {Comment, Thread} from '../src/model/contract.js';

export default {title: 'Author’s desk'};

const olga = {id: 'olga', name: 'Olga', role: 'owner'};
const open: Thread = {id: 'my-post', policy: {open: true}, viewer: olga, owner: olga};
const closed: Thread = {
  ...open,
  policy: {open: false, note: 'It got too heated for me to follow.', closing: 'c99'},
};

const reported: readonly Comment[] = [
  {
    id: 'c7',
    parentId: null,
    author: {id: 'max', name: 'Max'},
    text: 'I know where you live, and I will come round one of these days.',
    createdAt: '2026-11-23T11:00:00Z',
    reports: [
      {reason: 'threat', count: 3},
      {reason: 'harassment', count: 1},
    ],
    can: ['hide'],
  },
  {
    id: 'c8',
    parentId: null,
    author: {id: 'ben', name: 'Ben'},
    text: 'My book says more about this, half price until Friday.',
    createdAt: '2026-11-23T11:05:00Z',
    reports: [{reason: 'spam', count: 1}],
    can: ['hide'],
  },
];

const box = {id: 'closing', text: '', key: 'k', status: 'written'} as const;

const scene = (fields: Partial<CivilDesk> = {}) => {
  const desk = {thread: open, count: 214, open: true, can: ['open', 'closing'], comments: [], ...fields};
  const show = (event: Event) => {
    void (event.currentTarget as HTMLElement).parentElement?.querySelector('civil-desk')?.show();
  };
  return html`<div>
    <button @click=${show}>Author’s desk</button>
    <civil-desk
      .thread=${desk.thread}
      .count=${desk.count}
      .open=${desk.open}
      .can=${desk.can}
      .comments=${desk.comments}
      .box=${desk.box}
      .failure=${desk.failure}
    ></civil-desk>
  </div>`;
};

interface Canvas {
  readonly canvasElement: HTMLElement;
}

async function play({canvasElement}: Canvas) {
  canvasElement.querySelector('button')?.click();
  await canvasElement.querySelector('civil-desk')?.updateComplete;
}

async function playHiding(canvas: Canvas) {
  await play(canvas);
  const desk = canvas.canvasElement.querySelector('civil-desk');
  desk?.shadowRoot?.querySelector<HTMLElement>('[data-action=ask]')?.click();
  await desk?.updateComplete;
}

export const Open = {render: () => scene(), play};
export const Responding = {
  render: () => scene({box: {...box, text: 'Thank you all for 200 answers.'}}),
  play,
};
export const Reported = {render: () => scene({comments: reported}), play};
export const Hiding = {render: () => scene({comments: reported}), play: playHiding};
export const Closed = {render: () => scene({thread: closed, open: false, comments: reported}), play};
export const Failed = {render: () => scene({failure: {code: 'offline', message: 'fetch failed'}}), play};
export const ClosingOnlyWithAWord = {render: () => scene({can: ['closing']}), play};
export const NothingAllowed = {render: () => scene({can: []}), play};
