import type {CommentsAdapter, Id} from '../../model/contract.js';
import {countsOf} from '../../store/counts.js';
import {adapterNamed} from '../../store/backends.js';

type Backend = CommentsAdapter | string;

const waiting = new Map<Backend, Map<Id, Promise<number | undefined>>>();
const batches = new Map<Backend, Promise<ReadonlyMap<Id, number>>>();

/**
 * A thread's number of comments. All that is asked for within one task goes out together.
 * Undefined when the backend does not say: an index page is whole without the number.
 */
export function countOf(backend: Backend, id: Id): Promise<number | undefined> {
  const threads = waiting.get(backend) ?? new Map<Id, Promise<number | undefined>>();
  waiting.set(backend, threads);
  const known = threads.get(id);
  if (known) return known;
  const count = batchOf(backend).then(
    (counts) => counts.get(id),
    () => undefined,
  );
  threads.set(id, count);
  return count;
}

function batchOf(backend: Backend): Promise<ReadonlyMap<Id, number>> {
  let batch = batches.get(backend);
  if (!batch) {
    batch = ask(backend);
    batches.set(backend, batch);
  }
  return batch;
}

async function ask(backend: Backend): Promise<ReadonlyMap<Id, number>> {
  // One task later, when every counter of the page has asked.
  await new Promise((resolve) => setTimeout(resolve));
  const ids = [...(waiting.get(backend)?.keys() ?? [])];
  waiting.delete(backend);
  batches.delete(backend);
  const adapter = typeof backend === 'string' ? await adapterNamed(backend) : backend;
  return countsOf(adapter, ids);
}
