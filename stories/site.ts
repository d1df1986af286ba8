/** A small invented site for stories: people, and threads that live in memory. */
import {MemoryAdapter, MemoryStore, type SeedComment, type ThreadOptions} from '../src/adapters/memory.js';
import '../src/define/civil-thread.js';
import type {CivilThread} from '../src/elements/thread/thread.js';
import type {CommentsAdapter, Person, Thread} from '../src/model/contract.js';

/** Wrote the post. */
export const mara: Person = {id: 'mara', name: 'Mara Lindqvist'};
/** Looks after the comments. */
export const helen: Person = {id: 'helen', name: 'Helen Achterberg'};
/** Who looks at a story, unless it says otherwise. */
export const ines: Person = {id: 'ines', name: 'Ines Okafor', newcomer: false};
export const ann: Person = {id: 'ann', name: 'Ann'};
export const ben: Person = {id: 'ben', name: 'Ben Moreau'};
export const kai: Person = {id: 'kai', name: 'Kai'};

/** A moment so many minutes before, or with a negative number after, the page was opened. */
export const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

export function comment(
  id: string,
  author: Person,
  minutesAgo: number,
  text: string,
  fields: Partial<SeedComment> = {},
): SeedComment {
  return {id, parentId: null, author, text, createdAt: ago(minutesAgo), ...fields};
}

/** Some people talk about bread. */
export const lively: readonly SeedComment[] = [
  comment('c1', ann, 190, 'Does this work without milk? My daughter cannot have any.', {
    reactions: [{key: 'like', count: 4}],
  }),
  comment('c2', mara, 184, 'It does. Use oat milk, and *two* spoons less of it.', {
    parentId: 'c1',
    reactions: [
      {key: 'like', count: 11},
      {key: 'thanks', count: 3},
    ],
  }),
  comment('c3', ann, 160, 'Thank you, it came out well.', {parentId: 'c2'}),
  comment(
    'c4',
    ben,
    95,
    'I am not convinced by the long rise. Two hours at room temperature gave me the same crumb:\n\n' +
      '1. mix and wait 20 minutes\n2. fold twice\n3. bake at `230 °C`\n\n> until it sounds hollow\n\nas you write.',
    {editedAt: ago(80)},
  ),
  comment('c5', kai, 42, 'The same here. The cold night is about the taste, though, not the crumb.', {
    parentId: 'c4',
  }),
  comment('c6', ines, 8, 'I wrote down what I changed: https://example.com/bread/notes', {}),
];

class StoryBackend extends MemoryAdapter {
  protected override kept: Thread['kept'];

  constructor(store: MemoryStore, {viewer = ines, people = [], kept}: Scene) {
    super({store, viewer, people});
    this.kept = kept;
  }
}

/** How a story's thread stands. */
export interface Scene extends ThreadOptions {
  comments?: readonly SeedComment[];
  /** Default: Ines. */
  viewer?: Person | null;
  /** Whom `signIn` may sign in. */
  people?: readonly Person[];
  /** Where words live, as readers are told. */
  kept?: Thread['kept'];
  /** Abilities that are different in this backend; undefined: that are missing. */
  changes?: Partial<Record<keyof CommentsAdapter, unknown>>;
}

/** A backend in which this is so. Every story has a thread of its own, so that drafts do not wander. */
export function backend(id: string, scene: Scene = {}): MemoryAdapter {
  const {comments = lively, changes = {}, owner = mara.id, moderators, policy, guests} = scene;
  const store = new MemoryStore();
  store.fill(
    {id},
    {
      owner,
      people: [mara],
      comments: [...comments],
      ...(moderators && {moderators}),
      ...(policy && {policy}),
      ...(guests && {guests}),
    },
  );
  return Object.assign(new StoryBackend(store, scene), changes);
}

/** The thread as an element, with other properties if they are given. */
export function show(id: string, scene: Scene = {}, fields: Partial<CivilThread> = {}): CivilThread {
  const element = document.createElement('civil-thread');
  return Object.assign(element, {threadId: id, adapter: backend(id, scene), ...fields});
}

/** Where a story plays. */
export interface Canvas {
  readonly canvasElement: HTMLElement;
}

/** The thread of a story, once its comments are there. */
export async function threadIn({canvasElement}: Canvas): Promise<CivilThread> {
  const element = canvasElement.querySelector('civil-thread');
  if (!element) throw new Error('This story shows no thread.');
  while (!element.renderRoot.querySelector('[role=list]')) await element.updateComplete.then(nextTask);
  return element;
}

/** The first part of the thread that fits the selector, once it is there. */
export async function partOf(element: Element, selector: string): Promise<HTMLElement> {
  for (;;) {
    const found = element.shadowRoot?.querySelector<HTMLElement>(selector);
    if (found) return found;
    await nextTask();
  }
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
