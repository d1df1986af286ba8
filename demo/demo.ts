/** Brings the page to life: who is looking, the theme, starting over, and the thread with its invented comments. */
import {BrowserAdapter} from '../src/adapters/browser.js';
import '../src/define/all.js';
import {CivilThread} from '../src/elements/thread/thread.js';
import type {Person, ThreadRef} from '../src/model/contract.js';
import {forget, recall, remember} from './settings.js';
import {published, tell, type Story} from './story.js';

/** The adapter's own default, so that the counts on the other pages are of the same comments. */
const database = 'civil-thread';

const reader: Person = {id: 'ines', name: 'Ines Okafor', handle: 'ines'};

/** Who the visitor can be. Roles come from the thread, not from here. */
const viewers: Record<string, Person | null> = {
  reader,
  author: {id: 'mara', name: 'Mara Lindqvist', handle: 'mara'},
  moderator: {id: 'helen', name: 'Helen Achterberg', handle: 'helen'},
  nobody: null,
};

const bar = find('#switch', HTMLFormElement);
const thread = find('civil-thread', CivilThread);
let adapter: BrowserAdapter | undefined;

function find<T extends Element>(selector: string, kind: new () => T): T {
  const element = document.querySelector(selector);
  if (element instanceof kind) return element;
  throw new Error(`The page has no ${selector}.`);
}

/** Called by the adapter when this browser keeps nothing of the thread yet. */
async function seed({id}: ThreadRef) {
  const answer = await fetch(new URL('thread.json', document.baseURI));
  if (!answer.ok) throw new Error(`thread.json did not come: ${answer.status}.`);
  const story = (await answer.json()) as Story;
  if (story.id !== id) return undefined;
  const visit = Date.now();
  remember('visit', String(visit));
  showDate(visit);
  const {owner, moderators} = story;
  return {owner, moderators, comments: tell(story, visit)};
}

function showDate(visit: number) {
  const time = find('#published', HTMLTimeElement);
  const date = new Date(published(visit));
  time.dateTime = date.toISOString();
  time.textContent = new Intl.DateTimeFormat('en-GB', {dateStyle: 'long'}).format(date);
}

/** Another viewer is another adapter over the same database; the thread starts afresh with it. */
function lookAs(name: string) {
  const viewer = viewers[name] ?? null;
  // The page keeps its height meanwhile, so that nobody is thrown to its end.
  if (adapter) thread.style.minBlockSize = `${thread.offsetHeight}px`;
  adapter?.dispose();
  adapter = new BrowserAdapter({viewer, people: [viewer ?? reader], name: database, seed});
  keepInStep(adapter, viewer ? name : 'reader');
  thread.adapter = adapter;
}

/** Signing in or out within the thread moves the switch along. */
function keepInStep(adapter: BrowserAdapter, name: string) {
  const {signIn, signOut} = adapter;
  const note = (now: string) => {
    choose('viewer', now);
    remember('viewer', now);
  };
  adapter.signIn = async (ctx) => {
    await signIn?.(ctx);
    note(name);
  };
  adapter.signOut = async (ctx) => {
    await signOut?.(ctx);
    note('nobody');
  };
}

function startOver() {
  adapter?.dispose();
  forget();
  const request = indexedDB.deleteDatabase(database);
  const reload = () => location.reload();
  request.onsuccess = reload;
  request.onerror = reload;
  // Another tab still reads it. The request stands, and is done as soon as that tab lets go.
  request.onblocked = reload;
}

function setTheme(theme: string) {
  remember('theme', theme);
  if (theme === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

function choice(name: string): string {
  const control = bar.elements.namedItem(name);
  return control instanceof RadioNodeList || control instanceof HTMLSelectElement ? control.value : '';
}

function choose(name: string, value: string | null) {
  const control = bar.elements.namedItem(name);
  if (value && (control instanceof RadioNodeList || control instanceof HTMLSelectElement))
    control.value = value;
}

choose('theme', recall('theme'));
choose('viewer', recall('viewer'));
const visit = Number(recall('visit'));
if (visit) showDate(visit);

bar.addEventListener('submit', (event) => event.preventDefault());
bar.addEventListener('change', ({target}) => {
  const name = target instanceof HTMLInputElement || target instanceof HTMLSelectElement ? target.name : '';
  if (name === 'theme') setTheme(choice('theme'));
  if (name !== 'viewer') return;
  remember('viewer', choice('viewer'));
  lookAs(choice('viewer'));
});
find('#start-over', HTMLButtonElement).addEventListener('click', startOver);
thread.addEventListener('civil-loaded', () => thread.style.removeProperty('min-block-size'));
if (document.documentElement.dir === 'rtl') {
  const mirror = find('#mirror', HTMLAnchorElement);
  mirror.href = location.pathname;
  mirror.textContent = 'Left to right';
}

lookAs(choice('viewer'));
