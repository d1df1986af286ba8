import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {
  Comment,
  CommentAction,
  CommentsAdapter,
  Person,
  Thread,
  ThreadAction,
} from '../../src/model/contract.js';
import {isOwn, may, mayThread} from '../../src/model/permissions.js';

const ann: Person = {id: 'ann', name: 'Ann'};
const bob: Person = {id: 'bob', name: 'Bob'};
const comment: Comment = {id: 'c', parentId: null, author: ann, createdAt: '2026-11-23T05:00:00Z'};
const thread: Thread = {id: 't', policy: {open: true}, viewer: bob};

const never = () => Promise.reject(new Error('nobody calls it here'));
const readOnly: CommentsAdapter = {list: never};
const able: CommentsAdapter = {
  list: never,
  post: never,
  edit: never,
  remove: never,
  react: never,
  moderate: never,
  ban: never,
  setPolicy: never,
};

const actions: CommentAction[] = [
  ...[
    'reply',
    'edit',
    'remove',
    'react',
    'report',
    'block',
    'approve',
    'hide',
    'lock',
    'feature',
    'pin',
    'ban',
  ],
];
const threadActions: ThreadAction[] = ['post', 'open', 'who', 'slow', 'hold', 'closing'];

const allowed = (one: Comment, where: Thread | undefined, adapter = able) =>
  actions.filter((action) => may(action, one, where, adapter)).join(' ');
const allowedIn = (where: Thread | undefined, adapter = able) =>
  threadActions.filter((action) => mayThread(action, where, adapter)).join(' ');

describe('may', () => {
  it('lets members answer, react, report and block by default', () => {
    assert.equal(allowed(comment, thread), 'reply react report block');
  });

  it('lets people change their own words by default, and not report themselves', () => {
    assert.equal(allowed(comment, {...thread, viewer: ann}), 'reply edit remove react');
  });

  it('lets somebody who is not signed in report and block, in this browser', () => {
    assert.equal(allowed(comment, {...thread, viewer: null}), 'report block');
    assert.equal(allowed(comment, undefined), 'report block');
  });

  it('lets guests answer where they are welcome', () => {
    const open: Thread = {...thread, viewer: null, guest: {name: 'optional'}};
    assert.equal(allowed(comment, open), 'reply report block');
  });

  it('offers no answer in a closed thread by default', () => {
    assert.equal(allowed(comment, {...thread, policy: {open: false}}), 'react report block');
  });

  it('offers what the backend allows, no more and no less', () => {
    assert.equal(allowed({...comment, can: ['hide', 'ban', 'wave']}, thread), 'report block hide ban');
    assert.equal(allowed({...comment, can: []}, {...thread, viewer: ann}), '');
  });

  it('offers nothing that the adapter cannot do', () => {
    assert.equal(allowed({...comment, can: actions}, thread, readOnly), 'report block');
    assert.equal(
      allowed({...comment, can: actions}, thread, {list: never, moderate: never}),
      'report block approve hide lock feature pin',
    );
    assert.equal(allowed(comment, {...thread, viewer: ann}, {list: never, edit: never}), 'edit');
  });

  it('offers nothing on a deleted comment', () => {
    assert.equal(allowed({...comment, state: 'deleted', can: actions}, thread), '');
  });

  it('blocks nobody where the writer is not known', () => {
    assert.equal(allowed({...comment, author: null}, thread), 'reply react report');
  });

  it('offers no action that it does not know', () => {
    for (const action of ['wave', 'constructor', '__proto__', 'list', '']) {
      assert.equal(may(action, {...comment, can: [action]}, thread, able), false);
    }
  });
});

describe('mayThread', () => {
  it('lets members post while the thread is open, by default', () => {
    assert.equal(allowedIn(thread), 'post');
    assert.equal(allowedIn({...thread, policy: {open: false}}), '');
  });

  it('lets others post only as guests, by default', () => {
    assert.equal(allowedIn({...thread, viewer: null}), '');
    assert.equal(allowedIn({...thread, viewer: null, guest: {name: 'required'}}), 'post');
  });

  it('offers what the backend allows and the adapter can do', () => {
    const own: Thread = {...thread, policy: {open: false}, can: ['post', 'open', 'slow']};
    assert.equal(allowedIn(own), 'post open slow');
    assert.equal(allowedIn(own, {list: never, post: never}), 'post');
    assert.equal(allowedIn(own, {list: never, setPolicy: never}), 'open slow');
    assert.equal(allowedIn(own, readOnly), '');
    assert.equal(allowedIn({...thread, can: []}), '');
  });

  it('offers nothing before the thread is there', () => assert.equal(allowedIn(undefined), ''));
});

describe('isOwn', () => {
  it('is true for the writer only', () => {
    assert.equal(isOwn(comment, {...thread, viewer: ann}), true);
    assert.equal(isOwn(comment, thread), false);
    assert.equal(isOwn({...comment, author: null}, {...thread, viewer: null}), false);
    assert.equal(isOwn(comment, undefined), false);
  });
});
