import type {Person, Relation} from '../model/contract.js';
import {decodeAll} from '../model/decode-answers.js';
import {decodePerson} from '../model/decode.js';
import type {Core} from './core.js';
import {keeperOf} from './keeper.js';

/** Somebody whom the viewer muted or blocked, and where that is known. */
export interface Relative {
  readonly person: Person;
  readonly relation: Relation;
  readonly kept: 'server' | 'browser';
}

/** The people whom the viewer muted or blocked, on the backend and in this browser. */
export async function relativesOf(core: Core): Promise<readonly Relative[]> {
  const {adapter, state} = core;
  const here = keeperOf(core).relations.map((one) => ({...one, kept: 'browser' as const}));
  if (!adapter.blocked || !state.thread?.viewer) return here;
  const people = decodeAll(await adapter.blocked(core.ctx()), decodePerson);
  const there = people.map((person) => ({
    person,
    relation: state.relations.get(person.id) ?? person.relation ?? 'block',
    kept: 'server' as const,
  }));
  return [...there, ...here];
}
