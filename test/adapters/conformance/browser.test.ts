import {expect} from '@open-wc/testing';
import {conformance, type Persona, type Subject} from '../../../src/adapters/conformance/conformance.js';
import {BrowserAdapter} from '../../../src/adapters/browser.js';
import type {Seed} from '../../../src/adapters/site/seed.js';
import type {CommentsAdapter, Id} from '../../../src/model/contract.js';
import {manyComments, people} from './memory.js';

/** One database; each person has an adapter of their own, as in another tab. */
function browserSubject(): Subject & {close(): void} {
  const name = `civil-conformance-${String(Math.random()).slice(2)}`;
  const seeds = new Map<Id, Seed>();
  const opened: CommentsAdapter[] = [];
  let ahead = 0;
  const open = (who: Persona) => {
    const viewer = who === 'guest' ? null : people[who];
    const seed = ({id}: {id: Id}) => Promise.resolve(seeds.get(id));
    return new BrowserAdapter({viewer, name, seed, now: () => Date.now() + ahead});
  };
  return {
    as(who) {
      const adapter = open(who);
      opened.push(adapter);
      return adapter;
    },
    thread(policy = {}) {
      const id = `thread-${String(seeds.size)}`;
      seeds.set(id, {owner: people.owner.id, people: Object.values(people), policy, comments: []});
      return {id};
    },
    advance(seconds) {
      ahead += seconds * 1000;
    },
    fill({id}, count) {
      seeds.set(id, {owner: people.owner.id, comments: manyComments(count)});
    },
    close() {
      for (const adapter of opened) adapter.dispose?.();
      indexedDB.deleteDatabase(name);
    },
  };
}

/** What a site in one browser has nothing of; whatever else is skipped is a mistake. */
const skipped: Record<string, string> = {
  P10: 'the thread takes no guests',
  P11: 'the thread takes no guests',
  P18: 'the subject names no text that is answered with a nudge (nudges)',
  E09: 'a comment can be edited for a day at least',
  L07: 'the subject cannot cut the stream (drop)',
};

describe('BrowserAdapter', () => {
  const subject = browserSubject();

  after(() => {
    subject.close();
  });

  for (const {id, name, skip, run} of conformance(subject)) {
    const expected = skipped[id];
    it(expected ? `leaves out ${name}` : name, async () => {
      expect(skip ?? (await run())).to.equal(expected);
    }).timeout(60_000);
  }
});
