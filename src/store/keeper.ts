import type {Core} from './core.js';
import {Keeper} from './shelf.js';

/** What the present viewer keeps in this browser about the present thread. */
export function keeperOf(core: Pick<Core, 'env' | 'state' | 'ctx'>): Keeper {
  return new Keeper(core.env.shelf, core.state.thread?.viewer?.id, core.ctx().thread.id);
}
