import {html} from 'lit';
import '../src/define/civil-menu.js';
import type {MenuItem} from '../src/elements/menu/menu.js';

export default {title: 'Menu'};

const items: readonly MenuItem[] = [
  {id: 'copy', label: 'Copy link'},
  {id: 'quote', label: 'Quote in a reply'},
  {id: 'report', label: 'Report'},
  {id: 'mute', label: 'Mute Ann', hint: 'Her comments are folded for you.'},
  {id: 'block', label: 'Block Ann', hint: 'Folded, and she cannot reply to you.'},
];

function show(list: readonly MenuItem[]) {
  return (event: Event) => {
    const anchor = event.currentTarget as HTMLElement;
    void anchor.parentElement?.querySelector('civil-menu')?.show(anchor, list, 'Actions for Ann’s comment');
  };
}

const scene = (list: readonly MenuItem[]) => html`
  <div>
    <button aria-haspopup="menu" aria-expanded="false" @click=${show(list)}>Actions</button>
    <civil-menu></civil-menu>
  </div>
`;

/** Opens what the story is about, once it is drawn. */
const play = ({canvasElement}: {canvasElement: HTMLElement}) => {
  canvasElement.querySelector('button')?.click();
};

export const Closed = {render: () => scene(items)};
export const Open = {render: () => scene(items), play};
export const Settings = {
  render: () =>
    scene([
      {id: 'author', label: 'Author’s replies only', checked: true},
      {id: 'old', label: 'Oldest first', checked: false},
    ]),
  play,
};
export const Long = {
  render: () =>
    scene(Array.from({length: 40}, (_, at) => ({id: String(at), label: `Thing to choose ${at + 1}`}))),
  play,
};
