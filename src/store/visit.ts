import type {Id} from '../model/contract.js';
import type {ThreadStore} from './thread-store.js';

const WALK_PAGES = 10;

/** Makes a comment part of the list: loads around it, else walks on a few pages. Resolves whether it is there. */
export async function find(store: ThreadStore, id: Id): Promise<boolean> {
  const there = () => store.state.comments.has(id) || store.state.closing?.id === id;
  if (store.state.waiting.has(id)) await store.perform({type: 'show-new'});
  if (!there()) await store.open(id);
  for (let page = 0; page < WALK_PAGES && !there() && store.state.next !== undefined; page++) {
    if ((await store.perform({type: 'more', where: 'next'})).type === 'failed') break;
  }
  return there();
}

/** The collapsed branches without those that a comment stands in. */
export function uncovered(store: ThreadStore, collapsed: ReadonlySet<Id>, id: Id): ReadonlySet<Id> {
  const open = new Set(collapsed);
  const {comments} = store.state;
  const seen = new Set<Id>();
  for (let at = comments.get(id); at?.parentId && !seen.has(at.id); at = comments.get(at.parentId)) {
    seen.add(at.id);
    open.delete(at.parentId);
  }
  return open;
}
