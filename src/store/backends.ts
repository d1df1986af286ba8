import type {CommentsAdapter} from '../model/contract.js';

const byName = new Map<string, Promise<CommentsAdapter>>();

/**
 * The adapter of that name, loaded when first asked for and shared by the whole page.
 *
 * @throws when there is no adapter of that name.
 */
export function adapterNamed(name: string): Promise<CommentsAdapter> {
  let adapter = byName.get(name);
  if (!adapter) {
    adapter = load(name);
    byName.set(name, adapter);
  }
  return adapter;
}

async function load(name: string): Promise<CommentsAdapter> {
  if (name === 'browser') return new (await import('../adapters/browser.js')).BrowserAdapter();
  throw new Error(
    `There is no backend called "${name}". Use backend="browser", or set the element's adapter property to an adapter of your own.`,
  );
}
