import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import type {Comment, Id} from '../../src/model/contract.js';
import {NO_TIME} from '../../src/model/decode.js';
import {order} from '../../src/model/tree.js';

const aComment = (id: Id, parentId: Id | null = null, createdAt = NO_TIME): Comment => ({
  id,
  parentId,
  author: null,
  createdAt,
});

/** The rows as one line: each comment behind as many dots as it is deep. */
const drawn = (comments: Iterable<Comment>, collapsed?: ReadonlySet<Id>) =>
  order(comments, collapsed && {collapsed})
    .map(({comment, depth}) => '.'.repeat(depth) + comment.id)
    .join(' ');

describe('order', () => {
  it('puts replies below what they answer, and top-level comments as given', () => {
    const comments = [
      aComment('b'),
      aComment('b1', 'b'),
      aComment('a'),
      aComment('a1', 'a'),
      aComment('b11', 'b1'),
    ];
    assert.equal(drawn(comments), 'b .b1 ..b11 a .a1');
  });

  it('puts replies oldest first, whatever their zone, and as given when equally old', () => {
    const comments = [
      aComment('a'),
      aComment('late', 'a', '2026-11-23T05:00:00Z'),
      aComment('same', 'a', '2026-11-23T05:00:00.000Z'),
      aComment('early', 'a', '2026-11-23T05:30:00+01:00'),
    ];
    assert.equal(drawn(comments), 'a .early .late .same');
  });

  it('takes replies before their parents', () => {
    assert.equal(drawn([aComment('a11', 'a1'), aComment('a1', 'a'), aComment('a')]), 'a .a1 ..a11');
  });

  it('shows comments whose parent is not loaded at the top level, in their place', () => {
    assert.equal(
      drawn([aComment('a'), aComment('x1', 'x'), aComment('x11', 'x1'), aComment('b')]),
      'a x1 .x11 b',
    );
    assert.equal(order([aComment('x1', 'x')])[0]?.parent, undefined);
  });

  it('shows each comment of a circle once', () => {
    assert.equal(drawn([aComment('a', 'a'), aComment('b', 'a')]), 'a .b');
    assert.equal(drawn([aComment('a', 'b'), aComment('b', 'a')]), 'a .b');
    assert.equal(
      drawn([aComment('x', 'a'), aComment('a', 'b'), aComment('b', 'a'), aComment('r')]),
      'r a .x .b',
    );
  });

  it('shows the first of two comments with one id', () => {
    const [first, second] = [aComment('a'), aComment('a')];
    assert.equal(order([first, second])[0]?.comment, first);
    assert.equal(drawn([first, second, aComment('b', 'a')]), 'a .b');
  });

  it('says what a reply answers and how many are below', () => {
    const comments = [aComment('a'), aComment('b', 'a'), aComment('c', 'b'), aComment('d', 'a')];
    assert.deepEqual(
      order(comments).map(({parent, descendants}) => [parent?.id, descendants]),
      [
        [undefined, 3],
        ['a', 1],
        ['b', 0],
        ['a', 0],
      ],
    );
  });

  it('leaves out what is below a collapsed comment, and still counts it', () => {
    const comments = [
      aComment('a'),
      aComment('b', 'a'),
      aComment('c', 'b'),
      aComment('d', 'a'),
      aComment('e'),
    ];
    assert.equal(drawn(comments, new Set(['b'])), 'a .b .d e');
    assert.equal(drawn(comments, new Set(['a', 'b'])), 'a e');
    assert.equal(drawn(comments, new Set(['c', 'elsewhere'])), 'a .b ..c .d e');
    assert.deepEqual(
      order(comments, {collapsed: new Set(['a'])}).map(({descendants}) => descendants),
      [3, 0],
    );
  });

  it('does not mind names like those of object members', () => {
    assert.equal(
      drawn([aComment('__proto__'), aComment('constructor', '__proto__')]),
      '__proto__ .constructor',
    );
  });

  it('follows a chain of a million replies', () => {
    const chain = Array.from({length: 1_000_000}, (_, at) =>
      aComment(String(at), at ? String(at - 1) : null),
    );
    const rows = order(chain);
    assert.equal(rows.length, 1_000_000);
    assert.equal(rows[0]?.descendants, 999_999);
    assert.equal(rows.at(-1)?.depth, 999_999);
  });

  it('sorts 100,000 replies to one comment', () => {
    const start = Date.parse('2026-11-23T05:00:00Z');
    const replies = Array.from({length: 100_000}, (_, at) =>
      aComment(`r${at}`, 'a', new Date(start + ((at * 7919) % 100_003)).toISOString()),
    );
    const rows = order([aComment('a'), ...replies]);
    assert.equal(rows[0]?.descendants, 100_000);
    const times = rows.slice(1).map(({comment}) => comment.createdAt);
    assert.deepEqual(times, [...times].sort());
  });

  it('shows every comment once, behind the one it answers, for any list', () => {
    const id = fc.constantFrom(...Array.from('abcdefgh'));
    const list = fc.array(fc.tuple(id, fc.option(id)).map(([own, parent]) => aComment(own, parent)));
    fc.assert(
      fc.property(list, (comments) => {
        const rows = order(comments);
        const ids = rows.map(({comment}) => comment.id);
        assert.deepEqual([...ids].sort(), [...new Set(comments.map((one) => one.id))].sort());
        rows.forEach(({comment, depth, parent, descendants}, at) => {
          if (parent) {
            assert.equal(parent.id, comment.parentId);
            assert.equal(rows[ids.indexOf(parent.id)]?.depth, depth - 1);
            assert.ok(ids.indexOf(parent.id) < at);
          } else {
            assert.equal(depth, 0);
          }
          const below = rows.slice(at + 1);
          const end = below.findIndex((row) => row.depth <= depth);
          assert.equal(descendants, end < 0 ? below.length : end);
        });
      }),
      {numRuns: 1000},
    );
  });
});
