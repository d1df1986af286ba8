import type {Id, Person, Relation} from '../../model/contract.js';

/** Somebody whom the viewer muted or blocked, and where that is known. */
export interface RelatedPerson {
  readonly person: Person;
  readonly relation: Relation;
  readonly kept: 'server' | 'browser';
}

/** One line of an exported list. */
export interface PeopleEntry {
  readonly id: Id;
  readonly name: string;
  readonly relation: 'mute' | 'block';
}

const FORMAT = 'civil-thread people';
/** The largest file that is read, in bytes: room for tens of thousands of people. */
export const MOST_BYTES = 4_000_000;

/** The list as the text of a file. */
export function writePeople(people: readonly RelatedPerson[]): string {
  const entries = people.flatMap(({person: {id, name}, relation}) =>
    relation === 'none' ? [] : [{id, name, relation}],
  );
  return JSON.stringify({format: FORMAT, version: 1, people: entries}, undefined, 2);
}

/** Reads such a text; undefined when it is anything else. Somebody who is in it twice counts as written last. */
export function readPeople(text: string): PeopleEntry[] | undefined {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isObject(file) || file['format'] !== FORMAT || !Array.isArray(file['people'])) return undefined;
  const entries: unknown[] = file['people'];
  return entries.every(isEntry)
    ? [...new Map(entries.map((entry) => [entry.id, entry])).values()]
    : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isEntry(value: unknown): value is PeopleEntry {
  return (
    isObject(value) &&
    typeof value['id'] === 'string' &&
    value['id'] !== '' &&
    typeof value['name'] === 'string' &&
    (value['relation'] === 'mute' || value['relation'] === 'block')
  );
}
