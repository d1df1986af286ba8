/** The demonstration's conversation is what it says it is, and the nudge treats it as people would. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {before, describe, it} from 'node:test';
import {published, tell, type Story} from '../../demo/story.js';
import {assess, loadCivility} from '../../src/civility/civility.js';

type Label = 'fine' | 'blunt' | 'personal' | 'threat';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../demo/${name}`, import.meta.url), 'utf8'));
const story = read('thread.json') as Story;
const labels = read('labels.json') as Record<string, Label>;
const byId = new Map(story.comments.map((comment) => [comment.id, comment]));
const labelled = (...wanted: Label[]) => story.comments.filter(({id}) => wanted.includes(labels[id]!));

const veiled = 'contempt for women in which no single word is an insult';

/** Comments at a person that may be let through, with the reason. An engine that finds more of them only gains. */
const letThrough: Record<string, string> = {
  c106: veiled,
  c163: veiled,
};

function depth(id: string): number {
  const parentId = byId.get(id)?.parentId;
  return parentId ? depth(parentId) + 1 : 0;
}

function below(id: string): number {
  const replies = story.comments.filter(({parentId}) => parentId === id);
  return replies.reduce((count, reply) => count + 1 + below(reply.id), 0);
}

describe('the conversation of the demonstration', () => {
  it('is long, and by many people', () => {
    assert.ok(story.comments.length >= 220);
    assert.ok(new Set(story.comments.map(({author}) => author)).size >= 85);
  });

  it('has a label for every comment, and no other labels', () => {
    assert.equal(byId.size, story.comments.length, 'ids are unique');
    assert.deepEqual(Object.keys(labels).sort(), [...byId.keys()].sort());
    for (const label of Object.values(labels)) assert.match(label, /^(fine|blunt|personal|threat)$/);
  });

  it('holds mostly fine words, much disagreement, some abuse and one threat', () => {
    assert.ok(labelled('fine').length > story.comments.length / 2);
    assert.ok(labelled('blunt').length >= 60);
    assert.ok(labelled('personal').length >= 20);
    assert.equal(labelled('threat').length, 1);
  });

  it('lists a parent before its replies, in order of time', () => {
    const seen = new Set<string>();
    let last = Infinity;
    for (const {id, parentId, minutesAgo} of story.comments) {
      assert.ok(parentId === null || seen.has(parentId), `${id} stands before its parent`);
      assert.ok(minutesAgo <= last && minutesAgo > 0, `${id} is out of order`);
      last = minutesAgo;
      seen.add(id);
    }
  });

  it('has a long branch, replies eight levels deep, a tombstone with replies and a hidden comment', () => {
    const branches = story.comments.filter(({parentId}) => parentId === null).map(({id}) => below(id));
    assert.ok(Math.max(...branches) >= 15);
    assert.equal(Math.max(...story.comments.map(({id}) => depth(id))), 7);
    const tombstones = story.comments.filter(({state}) => state === 'deleted');
    assert.equal(tombstones.length, 1);
    assert.ok(below(tombstones[0]!.id) > 0);
    assert.equal(story.comments.filter(({state}) => state === 'hidden').length, 1);
  });

  it('ends a few minutes before the first visit, and begins after the post', () => {
    const visit = Date.parse('2026-11-23T12:00:00Z');
    const told = tell(story, visit);
    const newest = visit - Date.parse(told.at(-1)!.createdAt);
    assert.ok(newest > 0 && newest < 10 * 60_000);
    assert.ok(Date.parse(told[0]!.createdAt) > published(visit));
    for (const comment of told) assert.equal(comment.author.id, byId.get(comment.id)!.author);
  });

  it('says whose name is missing when a comment is by nobody', () => {
    const comments = [{...story.comments[0]!, author: 'nobody'}];
    assert.throws(() => tell({...story, comments}, 0), /by "nobody"/);
  });
});

describe('the nudge in the conversation of the demonstration', () => {
  before(() => loadCivility('en'));

  it('leaves friendly words and disagreement alone', () => {
    const nudged = labelled('fine', 'blunt').filter(({text}) => assess(text).nudge);
    assert.deepEqual(
      nudged.map(({id, text}) => `${id} ${text}`),
      [],
    );
  });

  it('comes with the most weight for the threat', () => {
    for (const {text} of labelled('threat')) {
      const {nudge, severity} = assess(text);
      assert.deepEqual({nudge, severity}, {nudge: true, severity: 4});
    }
  });

  it('comes for words at a person, but for those listed', () => {
    const missed = labelled('personal').filter(({text}) => !assess(text).nudge);
    const surprising = missed.filter(({id}) => !(id in letThrough));
    assert.deepEqual(
      surprising.map(({id, text}) => `${id} ${text}`),
      [],
    );
    for (const id of Object.keys(letThrough)) assert.equal(labels[id], 'personal');
  });

  it('keeps the highest severity for the threat alone', () => {
    const severe = story.comments.filter(({text}) => assess(text).severity === 4);
    assert.deepEqual(
      severe.map(({id}) => labels[id]),
      ['threat'],
    );
  });
});
