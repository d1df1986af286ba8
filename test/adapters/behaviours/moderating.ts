import {at, ok, refused, same, type Behaviour} from '../subject.js';

/** Reports, blocks, review, and what the owner decides. */
export const moderating: Behaviour[] = [
  {
    name: 'a report goes to the team alone, once per person, and the reported person cannot tell',
    async run(subject) {
      const {post, ctx, all, find} = at(subject, subject.thread());
      const comment = await post('alice', 'x');
      const before = await all('alice');
      const bob = subject.as('bob');
      const first = await bob.report({comment, reason: 'spam'}, ctx);
      same(await bob.report({comment, reason: 'hate', note: 'see above'}, ctx), first);
      await subject.as('helen').report({comment, reason: 'hate'}, ctx);
      same((await find('mara', comment.id))?.reports, [{reason: 'hate', count: 2}]);
      same(await all('alice'), before);
      await subject.as('mara').moderate(comment, {resolved: true}, ctx);
      same((await find('mara', comment.id))?.reports, undefined);
      same(await all('alice'), before);
      same((await find('bob', comment.id))?.reports, undefined);
    },
  },
  {
    name: 'a report needs a listed reason, something to report, and not oneself',
    async run(subject) {
      const {post, ctx} = at(subject, subject.thread());
      const comment = await post('alice', 'x');
      const bob = subject.as('bob');
      same((await refused(bob.report({comment, reason: 'boring'}, ctx), 'invalid')).field, 'reason');
      await refused(bob.report({reason: 'spam'}, ctx), 'invalid');
      await refused(bob.report({comment: {...comment, id: 'nothing'}, reason: 'spam'}, ctx), 'gone');
      await refused(subject.as('alice').report({comment, reason: 'spam'}, ctx), 'invalid');
      const person = {id: 'alice', name: 'Alice'};
      const {id} = await bob.report({person, reason: 'threat'}, ctx);
      same((await bob.report({person, reason: 'threat'}, ctx)).id, id);
    },
  },
  {
    name: 'people learn what became of their reports, newest first',
    async run(subject) {
      const {post, ctx} = at(subject, subject.thread());
      const [one, two] = [await post('alice', 'one'), await post('alice', 'two')];
      const bob = subject.as('bob');
      await bob.report({comment: one, reason: 'spam'}, ctx);
      subject.advance(5);
      await bob.report({comment: two, reason: 'hate'}, ctx);
      await subject.as('mara').moderate(one, {state: 'hidden', reason: 'advertising'}, ctx);
      same(
        (await bob.reports(ctx)).map(({comment, status, note}) => [comment, status, note]),
        [
          [two.id, 'received', undefined],
          [one.id, 'decided', 'advertising'],
        ],
      );
      await subject.as('mara').moderate(two, {resolved: true}, ctx);
      same((await bob.reports(ctx))[0]?.status, 'decided');
      same(await subject.as('alice').reports(ctx), []);
    },
  },
  {
    name: 'a muted person’s comments are marked for the muter alone',
    async run(subject) {
      const {post, ctx, all} = at(subject, subject.thread());
      await post('alice', 'x');
      const before = await all('alice');
      await subject.as('bob').block({id: 'alice', name: 'Alice'}, 'mute', ctx);
      const [comment] = await all('bob');
      same([comment?.author?.relation, comment?.text], ['mute', 'x']);
      same(await all('alice'), before);
    },
  },
  {
    name: 'a blocked person is listed once, without words for the blocker, and can be released',
    async run(subject) {
      const {post, ctx, all} = at(subject, subject.thread());
      await post('alice', 'x', {mentions: ['bob']});
      const before = await all('alice');
      const bob = subject.as('bob');
      const person = {id: 'alice', name: 'Alice'};
      await bob.block(person, 'block', ctx);
      await bob.block(person, 'block', ctx);
      same(
        (await bob.blocked(ctx)).map(({id, name, relation}) => [id, name, relation]),
        [['alice', 'Alice', 'block']],
      );
      const [comment] = await all('bob');
      same([comment?.author?.relation, comment?.text, comment?.mentions], ['block', undefined, undefined]);
      same((await bob.list({q: 'x'}, ctx)).comments, []);
      same(await all('alice'), before);
      await bob.block(person, 'none', ctx);
      same(await bob.blocked(ctx), []);
      same((await all('bob'))[0]?.text, 'x');
    },
  },
  {
    name: 'a blocked person cannot reply to the blocker, though nothing else tells; nobody blocks themselves',
    async run(subject) {
      const {post, ctx} = at(subject, subject.thread());
      const comment = await post('bob', 'x');
      const other = await post('mara', 'y');
      await subject.as('bob').block({id: 'alice', name: 'Alice'}, 'block', ctx);
      await refused(post('alice', 'reply', {parent: comment}), 'blocked');
      await post('alice', 'reply', {parent: other});
      await refused(subject.as('bob').block({id: 'bob', name: 'Bob'}, 'block', ctx), 'invalid');
      await subject.as('bob').block({id: 'alice', name: 'Alice'}, 'none', ctx);
    },
  },
  {
    name: 'a hidden comment gives others no words, and comes back',
    async run(subject) {
      const {post, ctx, find} = at(subject, subject.thread());
      const comment = await post('alice', 'x');
      const mara = subject.as('mara');
      same((await mara.moderate(comment, {state: 'hidden', reason: 'rude'}, ctx)).text, 'x');
      const seen = await find('bob', comment.id);
      same([seen?.state, seen?.text, seen?.endedBy, seen?.reason], ['hidden', undefined, 'owner', 'rude']);
      same((await find('alice', comment.id))?.text, 'x');
      await refused(subject.as('alice').edit(comment, 'y', ctx), 'forbidden');
      await subject.as('helen').moderate(comment, {state: 'visible'}, ctx);
      const back = await find('bob', comment.id);
      same([back?.state, back?.text, back?.endedBy, back?.reason], ['visible', 'x', undefined, undefined]);
    },
  },
  {
    name: 'feature, pin and lock are set, set again and unset; readers do none of it',
    async run(subject) {
      const {post, ctx, list} = at(subject, subject.thread());
      const comment = await post('alice', 'x');
      const reply = await post('bob', 'y', {parent: comment});
      await refused(subject.as('alice').moderate(comment, {pinned: true}, ctx), 'forbidden');
      await refused(subject.as('nobody').moderate(comment, {pinned: true}, ctx), 'signin');
      const mara = subject.as('mara');
      for (const on of [true, true, false, false]) {
        const changed = await mara.moderate(comment, {pinned: on, featured: on, locked: on}, ctx);
        same(
          [changed.pinned, changed.featured, changed.locked],
          on ? [true, true, true] : [undefined, undefined, undefined],
        );
        const page = await list('bob', {sort: 'newest', limit: 1});
        same(
          page.pinned?.map(({id}) => id),
          on ? [comment.id] : undefined,
        );
        same(page.comments[1]?.can?.includes('reply'), !on);
        if (on) await refused(post('bob', 'z', {parent: reply}), 'closed');
        else await post('bob', 'z', {parent: reply});
      }
    },
  },
  {
    name: 'a held comment is seen by its writer and the team, until it is approved',
    async run(subject) {
      const {post, ctx, set, find, texts} = at(subject, subject.thread());
      await set({hold: 'all'});
      const comment = await post('alice', 'x');
      same(comment.state, 'pending');
      same(
        [(await find('bob', comment.id))?.id, (await find('nobody', comment.id))?.id],
        [undefined, undefined],
      );
      same((await find('alice', comment.id))?.text, 'x');
      ok((await find('helen', comment.id))?.can?.includes('approve'));
      await refused(post('bob', 'y', {parent: comment}), 'gone');
      await subject.as('helen').moderate(comment, {state: 'visible'}, ctx);
      same(await texts('bob'), ['x']);
      same((await post('mara', 'the owner')).state, 'visible');
    },
  },
  {
    name: 'hold takes newcomers until one comment was approved, or links; and whoever asks for it',
    async run(subject) {
      const {post, ctx, set} = at(subject, subject.thread({guests: {name: 'required'}}));
      const guest = {guest: {name: 'Ann'}};
      await set({hold: 'new'});
      const first = await post('guest', 'one', guest);
      same([first.state, (await post('guest', 'two', guest)).state], ['pending', 'pending']);
      await subject.as('mara').moderate(first, {state: 'visible'}, ctx);
      same((await post('guest', 'three', guest)).state, 'visible');
      await set({hold: 'links'});
      const plain = await post('alice', 'no link');
      same(plain.state, 'visible');
      same((await post('alice', 'see https://example.org')).state, 'pending');
      same((await subject.as('alice').edit(plain, 'see www.example.org', ctx)).state, 'pending');
      await set({hold: 'none'});
      same((await post('alice', 'unsure', {hold: true})).state, 'pending');
    },
  },
  {
    name: 'a banned person writes nothing until the time is over; only the team bans, and not the team',
    async run(subject) {
      const {post, ctx, thread} = at(subject, subject.thread());
      const mine = await post('alice', 'before');
      const [alice, mara] = [{id: 'alice', name: 'Alice'}, subject.as('mara')];
      await refused(subject.as('bob').ban(alice, 'forever', ctx), 'forbidden');
      await refused(mara.ban({id: 'helen', name: 'Helen'}, 'forever', ctx), 'invalid');
      await refused(mara.ban(alice, 'soon', ctx), 'invalid');
      await mara.ban(alice, new Date(subject.now() + 60_000).toISOString(), ctx);
      same((await refused(post('alice', 'x'), 'blocked')).retryAfter, 60);
      await refused(subject.as('alice').edit(mine, 'x', ctx), 'blocked');
      same((await thread('alice')).can, []);
      subject.advance(61);
      await post('alice', 'again');
      await mara.ban(alice, 'forever', ctx);
      same((await refused(post('alice', 'x'), 'blocked')).retryAfter, undefined);
      await mara.ban(alice, null, ctx);
      await post('alice', 'released');
    },
  },
  {
    name: 'what `can` offers goes through, and what it leaves out is refused',
    async run(subject) {
      const {post, ctx, find} = at(subject, subject.thread());
      const comment = await post('alice', 'x');
      same((await find('alice', comment.id))?.can, ['reply', 'edit', 'remove', 'react']);
      same((await find('bob', comment.id))?.can, ['reply', 'react', 'report', 'block']);
      same((await find('nobody', comment.id))?.can, []);
      const team = ['reply', 'remove', 'react', 'report', 'block', 'hide', 'lock', 'feature', 'pin', 'ban'];
      same((await find('helen', comment.id))?.can, team);
      same((await subject.as('alice').edit(comment, 'y', ctx)).text, 'y');
    },
  },
];
