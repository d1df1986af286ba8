import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {foldOf} from '../../src/civility/visibility.js';
import type {Comment, Id, Person, Relation} from '../../src/model/contract.js';

const ann: Person = {id: 'ann', name: 'Ann'};
const bob: Person = {id: 'bob', name: 'Bob'};
const by = (author: Person | null): Comment => ({
  id: 'c1',
  parentId: null,
  author,
  text: 'Hello.',
  createdAt: '2026-01-05T10:00:00Z',
});
const seenBy = (viewer: Person | null, relations: [Id, Relation][] = [], reported: Id[] = []) => ({
  viewer,
  relations: new Map(relations),
  reported: new Set(reported),
});

describe('foldOf', () => {
  it('shows a comment that nothing speaks against', () => {
    assert.equal(foldOf(by(bob), seenBy(ann)), undefined);
    assert.equal(foldOf(by(bob), seenBy(null)), undefined);
  });

  it('folds the words of a blocked or muted person', () => {
    assert.equal(foldOf(by(bob), seenBy(ann, [['bob', 'block']])), 'blocked');
    assert.equal(foldOf(by(bob), seenBy(null, [['bob', 'mute']])), 'muted');
  });

  it('folds a reported comment, and nothing else by its writer', () => {
    assert.equal(foldOf(by(bob), seenBy(ann, [], ['c1'])), 'reported');
    assert.equal(foldOf(by(bob), seenBy(ann, [], ['c2'])), undefined);
    assert.equal(foldOf(by(null), seenBy(ann, [], ['c1'])), 'reported');
  });

  it('names the block first when several reasons hold', () => {
    assert.equal(foldOf(by(bob), seenBy(ann, [['bob', 'block']], ['c1'])), 'blocked');
  });

  it('counts the relation that the server sent', () => {
    assert.equal(foldOf(by({...bob, relation: 'block'}), seenBy(ann)), 'blocked');
    assert.equal(foldOf(by({...bob, relation: 'none'}), seenBy(ann)), undefined);
  });

  it('lets a choice made here win over an older one from the server', () => {
    assert.equal(foldOf(by({...bob, relation: 'block'}), seenBy(ann, [['bob', 'none']])), undefined);
  });

  it('never folds the viewer’s own comments', () => {
    assert.equal(foldOf(by(ann), seenBy(ann, [['ann', 'block']], ['c1'])), undefined);
  });
});
