import {html} from 'lit';
import '../src/define/civil-people.js';
import type {RelatedPerson} from '../src/elements/people/people-file.js';

export default {title: 'People'};

const some: readonly RelatedPerson[] = [
  {person: {id: 'max', name: 'Max'}, relation: 'block', kept: 'server'},
  {person: {id: 'ben', name: 'Ben Aster'}, relation: 'mute', kept: 'server'},
  {person: {id: 'layla', name: 'ليلى'}, relation: 'mute', kept: 'browser'},
];

const scene = (people: readonly RelatedPerson[]) => {
  const show = (event: Event) => {
    void (event.currentTarget as HTMLElement).parentElement?.querySelector('civil-people')?.show();
  };
  return html`<div>
    <button @click=${show}>People</button>
    <civil-people .people=${people}></civil-people>
  </div>`;
};

async function play({canvasElement}: {readonly canvasElement: HTMLElement}) {
  canvasElement.querySelector('button')?.click();
  await canvasElement.querySelector('civil-people')?.updateComplete;
}

export const Some = {render: () => scene(some), play};
export const Nobody = {render: () => scene([]), play};
export const Many = {
  render: () =>
    scene(
      Array.from({length: 30}, (_, at) => ({
        person: {id: `p${at}`, name: `Person ${at + 1}`},
        relation: at % 3 ? ('mute' as const) : ('block' as const),
        kept: 'server' as const,
      })),
    ),
  play,
};
