import {html} from 'lit';
import '../src/define/civil-report.js';
import type {ReportOptions} from '../src/elements/report/report.js';
import type {Comment} from '../src/model/contract.js';

export default {title: 'Report'};

const comment: Comment = {
  id: 'c1',
  parentId: null,
  author: {id: 'ann', name: 'Ann'},
  text: 'People like you should not be let near a keyboard. Look at this “question”. *Really.*\n\nWhat did you expect?',
  createdAt: '2026-11-23T11:00:00Z',
};

const server: ReportOptions = {kept: 'server', relations: ['mute', 'block']};
const browser: ReportOptions = {kept: 'browser', relations: ['mute']};

const scene = (options: ReportOptions, about: Comment = comment) => {
  const show = (event: Event) => {
    const {parentElement} = event.currentTarget as HTMLElement;
    void parentElement?.querySelector('civil-report')?.show(about, options);
  };
  return html`<div><button @click=${show}>Report</button><civil-report></civil-report></div>`;
};

interface Canvas {
  readonly canvasElement: HTMLElement;
}

async function play({canvasElement}: Canvas) {
  canvasElement.querySelector('button')?.click();
  await canvasElement.querySelector('civil-report')?.updateComplete;
}

/** Presses something within the dialog, as the reader does. */
function playing(...selectors: string[]) {
  return async (canvas: Canvas) => {
    await play(canvas);
    const root = canvas.canvasElement.querySelector('civil-report')?.shadowRoot;
    for (const selector of selectors) root?.querySelector<HTMLElement>(selector)?.click();
  };
}

export const ToModerators = {render: () => scene(server), play};
export const Threat = {render: () => scene(server), play: playing('[value=threat]')};
export const NoReason = {render: () => scene(server), play: playing('[type=submit]')};
export const OnlyInThisBrowser = {render: () => scene(browser), play};
export const WithTheSitesForm = {
  render: () => scene({...browser, reportUrl: 'https://blog.example/report'}),
  play,
};
export const OwnReasons = {
  render: () => scene({...server, reasons: ['threat', 'off-topic', 'other'], relations: []}),
  play,
};
export const WriterUnknown = {render: () => scene(server, {...comment, author: null}), play};
export const LongWords = {
  render: () =>
    scene(server, {
      ...comment,
      author: {id: 'n', name: 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(3)},
      text: 'W'.repeat(2000),
    }),
  play,
};
