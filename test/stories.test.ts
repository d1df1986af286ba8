import {expect, fixture, html} from '@open-wc/testing';
import {emulateMedia, setViewport} from '@web/test-runner-commands';
import * as comment from '../stories/comment.stories.js';
import * as composer from '../stories/composer.stories.js';
import * as count from '../stories/count.stories.js';
import * as desk from '../stories/desk.stories.js';
import * as menu from '../stories/menu.stories.js';
import * as nudge from '../stories/nudge.stories.js';
import * as people from '../stories/people.stories.js';
import * as report from '../stories/report.stories.js';
import * as thread from '../stories/thread.stories.js';
import {complaints, findAll, isThere, textOf} from './support/dom.js';
import {calm, eventually} from './support/thread.js';

interface Story {
  render(): unknown;
  play?(canvas: {canvasElement: HTMLElement}): unknown;
}
interface Stories {
  readonly default: {readonly title: string};
}

const files: readonly Stories[] = [comment, composer, count, desk, menu, nudge, people, report, thread];

const storiesOf = (file: Stories) =>
  Object.entries(file).filter((entry): entry is [string, Story] => entry[0] !== 'default');

/** A thread stands when its comments came, or when it says why not. */
function standing(canvas: Element): void {
  for (const one of canvas.querySelectorAll('civil-thread')) {
    const told = findAll(one, 'alert').some((alert) => textOf(alert) !== '');
    if (!told && !isThere(one, 'list')) throw new Error(`A thread does not stand: ${textOf(one)}`);
  }
}

async function draw(name: string, {render, play}: Story): Promise<HTMLElement> {
  const canvas = await fixture<HTMLElement>(html`<div>${render()}</div>`);
  if (name !== 'Loading') await eventually(() => standing(canvas));
  await play?.({canvasElement: canvas});
  await calm();
  return canvas;
}

/** What goes to the console as an error meanwhile. */
async function errorsDuring(act: () => Promise<void>): Promise<string[]> {
  const {error} = console;
  const errors: string[] = [];
  console.error = (...args: unknown[]) => void errors.push(args.join(' '));
  try {
    await act();
  } finally {
    console.error = error;
  }
  return errors;
}

for (const colorScheme of ['light', 'dark'] as const) {
  describe(`the stories in ${colorScheme}`, () => {
    const elsewhere = document.createElement('p');

    before(async () => {
      await setViewport({width: 900, height: 2400}); // so that nothing that sticks to its end is in the way
      await emulateMedia({colorScheme});
      // A page has links of its own; without one, axe takes those to comments for links that skip to its content.
      const link = document.createElement('a');
      link.href = '/';
      link.textContent = 'The post';
      elsewhere.replaceChildren(link);
      document.body.prepend(elsewhere);
      document.documentElement.style.cssText =
        'color-scheme: light dark; background: Canvas; color: CanvasText';
    });
    after(async () => {
      elsewhere.remove();
      await setViewport({width: 800, height: 600});
      await emulateMedia({colorScheme: 'light'});
      document.documentElement.removeAttribute('style');
    });

    for (const file of files) {
      for (const [name, story] of storiesOf(file)) {
        it(`give nothing to complain about: ${file.default.title}, ${name}`, async () => {
          const errors = await errorsDuring(async () => {
            const canvas = await draw(name, story);
            expect(await complaints(canvas)).to.deep.equal([]);
          });
          // Only what the page is told as well.
          const expected = name === 'FailedToLoad' ? [/could not be loaded/] : [];
          expect(errors.length, errors.join('\n')).to.equal(expected.length);
          for (const [at, words] of expected.entries()) expect(errors[at]).to.match(words);
        });
      }
    }
  });
}
