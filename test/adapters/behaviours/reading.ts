import type {Comment} from '../../../src/model/contract.js';
import {at, ok, refused, same, walk, type Behaviour} from '../subject.js';

const ids = (comments: readonly {id: string}[]) => comments.map(({id}) => id);

/** What a list promises. */
export const reading: Behaviour[] = [
  {
    name: 'an unknown thread is an empty page with its settings',
    async run(subject) {
      const page = await subject.as('alice').list({}, {thread: {id: 'never-seen'}});
      same(page.comments, []);
      same([page.thread.id, page.thread.policy.open, page.thread.viewer?.id], ['never-seen', true, 'alice']);
      ok(!page.next && !page.prev);
    },
  },
  {
    name: 'an unknown thread is made by its first post',
    async run(subject) {
      const {post, texts} = at(subject, {id: `fresh-${String(subject.now())}`});
      await post('alice', 'first');
      same(await texts('bob'), ['first']);
    },
  },
  {
    name: 'pages are plain JSON and nobody else’s',
    async run(subject) {
      const {post, list} = at(subject, subject.thread());
      await post('alice', 'one');
      const page = await list('bob');
      same(page, JSON.parse(JSON.stringify(page)));
      ok(page.comments[0]);
      page.comments[0].text = 'changed';
      page.thread.policy.open = false;
      const again = await list('bob');
      same([again.comments[0]?.text, again.thread.policy.open], ['one', true]);
    },
  },
  {
    name: 'text and names survive as they were written',
    async run(subject) {
      const {post, texts} = at(subject, subject.thread());
      const text = ' <b>“שלום”</b>\n&amp; 👩‍👩‍👧 \u202ertl\u202c \\ \' " \u0000';
      await post('alice', text);
      same(await texts('bob'), [text]);
    },
  },
  {
    name: 'times are RFC 3339 and not in the future',
    async run(subject) {
      const {post, list} = at(subject, subject.thread());
      const comment = await post('alice', 'now');
      ok(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(comment.createdAt));
      ok(Date.parse(comment.createdAt) <= subject.now());
      ok((await list('bob')).thread.createdAt?.endsWith('Z'));
    },
  },
  {
    name: 'the viewer is null signed out and a person signed in',
    async run(subject) {
      const {thread} = at(subject, subject.thread());
      same((await thread('nobody')).viewer, null);
      same((await thread('mara')).viewer?.role, 'owner');
      same((await thread('helen')).viewer?.role, 'moderator');
      same((await thread('alice')).owner?.id, 'mara');
    },
  },
  {
    name: 'two threads do not leak into each other',
    async run(subject) {
      const [one, two] = [at(subject, subject.thread()), at(subject, subject.thread())];
      await one.post('alice', 'here');
      same(await two.texts('alice'), []);
    },
  },
  {
    name: 'an aborted signal rejects, from every method, and none throws at once',
    async run(subject) {
      const {post, ctx, thread: threadOf} = at(subject, subject.thread());
      const comment = await post('alice', 'one');
      const [mara, signal, thread] = [subject.as('mara'), AbortSignal.abort(), await threadOf('mara')];
      const gone = {...ctx, signal};
      const person = {id: 'bob', name: 'Bob'};
      const calls = [
        () => mara.list({}, gone),
        () => mara.post({key: 'x', text: 'x'}, gone),
        () => mara.edit(comment, 'x', gone),
        () => mara.remove(comment, gone),
        () => mara.react(comment, 'like', true, gone),
        () => mara.report({comment, reason: 'spam'}, gone),
        () => mara.reports(gone),
        () => mara.block(person, 'block', gone),
        () => mara.blocked(gone),
        () => mara.moderate(comment, {pinned: true}, gone),
        () => mara.ban(person, 'forever', gone),
        () => mara.setPolicy(thread, {open: false}, gone),
        () => mara.counts([ctx.thread], signal),
        () => mara.people('a', gone),
        () => mara.pulse(comment.createdAt, gone),
        () => mara.signIn(gone),
        () => mara.signOut(gone),
      ];
      for (const call of calls) await refused(call(), 'AbortError');
      same((await threadOf('mara')).policy.open, true);
    },
  },
  {
    name: 'limit bounds top-level comments; replies come along, after their parents',
    async run(subject) {
      const {post, list} = at(subject, subject.thread());
      const first = await post('alice', 'first');
      await post('alice', 'second');
      const reply = await post('bob', 'reply', {parent: first});
      const deep = await post('alice', 'deep', {parent: reply});
      const page = await list('bob', {limit: 1});
      same(ids(page.comments), ids([first, reply, deep]));
      same(
        page.comments.map(({parentId}) => parentId),
        [null, first.id, reply.id],
      );
      same(page.comments[0]?.replies?.count, 2);
      ok(page.next);
    },
  },
  {
    name: 'a walk meets every comment once, in each order, though others post meanwhile',
    async run(subject) {
      for (const sort of ['oldest', 'newest', 'top']) {
        const {post, list, ctx} = at(subject, subject.thread());
        for (let index = 0; index < 7; index += 1) await post('alice', `c${String(index)}`);
        const before = ids((await list('bob', {sort})).comments);
        const seen: string[] = [];
        let page = await list('bob', {sort, limit: 2});
        for (;;) {
          seen.push(...ids(page.comments));
          if (page.next === undefined) break;
          await post('bob', 'meanwhile');
          if (seen.length > 30) break;
          page = await subject
            .as('bob')
            .list({limit: sort === 'newest' ? 2 : 4, sort, cursor: page.next}, ctx);
        }
        same(new Set(seen).size, seen.length);
        same(
          seen.filter((id) => before.includes(id)),
          before,
        );
      }
    },
  },
  {
    name: 'orders are of top-level comments, replies are always oldest first',
    async run(subject) {
      const {post, texts, ctx} = at(subject, subject.thread());
      const a = await post('alice', 'a');
      subject.advance(1);
      const b = await post('alice', 'b');
      subject.advance(1);
      await post('alice', 'c');
      await post('bob', 'a1', {parent: a});
      await post('bob', 'a2', {parent: a});
      await subject.as('bob').react(b, 'thanks', true, ctx);
      same(await texts('bob'), ['a', 'a1', 'a2', 'b', 'c']);
      same(await texts('bob', {sort: 'newest'}), ['c', 'b', 'a', 'a1', 'a2']);
      same(await texts('bob', {sort: 'top'}), ['b', 'a', 'a1', 'a2', 'c']);
      same(await texts('bob', {sort: 'constructor', colour: 'blue'}), ['a', 'a1', 'a2', 'b', 'c']);
    },
  },
  {
    name: 'a malformed cursor is refused',
    async run(subject) {
      const {list} = at(subject, subject.thread());
      for (const cursor of ['', 'nonsense', 'null', '{}', '{"at":["x"]}', '{"at":[1,{}]}']) {
        await refused(list('alice', {cursor}), 'invalid');
      }
    },
  },
  {
    name: 'around shows the page of a comment with all that it answers, and the way back',
    async run(subject) {
      const {post, list, ctx} = at(subject, subject.thread());
      const roots = [];
      for (let index = 0; index < 5; index += 1) roots.push(await post('alice', `c${String(index)}`));
      const reply = await post('bob', 'reply', {parent: roots[2]});
      const deep = await post('bob', 'deep', {parent: reply});
      const page = await list('bob', {limit: 2, around: deep.id});
      same(
        page.comments.map(({text}) => text),
        ['c2', 'reply', 'deep', 'c3'],
      );
      ok(page.next && page.prev);
      const earlier = await subject.as('bob').list({limit: 2, cursor: page.prev}, ctx);
      same(
        earlier.comments.map(({text}) => text),
        ['c0', 'c1'],
      );
      ok(!earlier.prev);
      const later = await subject.as('bob').list({limit: 2, cursor: page.next}, ctx);
      same(
        later.comments.map(({text}) => text),
        ['c4'],
      );
      same((await list('bob', {limit: 2, around: 'nothing'})).comments.length, 2);
    },
  },
  {
    name: 'a long branch is cut, and the rest comes by its own cursor',
    async run(subject) {
      const {post, list, ctx} = at(subject, subject.thread());
      const root = await post('alice', 'root');
      const replies: Comment[] = [];
      for (let index = 0; index < 230; index += 1) {
        replies.push(await post('bob', `r${String(index)}`, {parent: replies[index - 1] ?? root}));
      }
      await post('alice', 'other');
      const page = await list('bob', {limit: 1});
      same(page.comments.length, 101);
      const {count, next} = page.comments[0]?.replies ?? {};
      same(count, 230);
      const rest = await walk(subject.as('bob'), ctx, {cursor: next});
      same(
        [...page.comments, ...rest.flatMap(({comments}) => comments)].map(({id}) => id),
        ids([root, ...replies]),
      );
      const last = replies.at(-1);
      const around = await list('bob', {limit: 1, around: last?.id});
      same(around.comments.at(-1)?.id, last?.id);
      ok(!around.comments[0]?.replies?.next);
    },
  },
  {
    name: 'comments are found by state, author and words, as the viewer may see them',
    async run(subject) {
      const {post, texts, list, set, ctx} = at(subject, subject.thread());
      const one = await post('alice', 'An apple');
      const two = await post('bob', 'A pear', {parent: one});
      await post('bob', 'An apple pie');
      await subject.as('bob').report({comment: one, reason: 'spam'}, ctx);
      await subject.as('mara').moderate(two, {state: 'hidden'}, ctx);
      await set({hold: 'all'});
      await post('alice', 'waiting apple');
      same(await texts('bob', {author: 'bob'}), ['A pear', 'An apple pie']);
      same(await texts('alice', {author: 'bob'}), [null, 'An apple pie']);
      same(await texts('bob', {q: 'APPLE'}), ['An apple', 'An apple pie']);
      same(await texts('alice', {q: 'pear'}), []);
      same(await texts('mara', {state: 'pending'}), ['waiting apple']);
      same(await texts('bob', {state: 'pending'}), []);
      same(await texts('mara', {state: 'reported'}), ['An apple']);
      same(await texts('alice', {state: 'reported'}), []);
      same(await texts('helen', {state: 'hidden'}), ['A pear']);
      const page = await list('mara', {q: 'apple', limit: 1});
      const rest = await subject.as('mara').list({cursor: page.next ?? ''}, ctx);
      same(
        [...page.comments, ...rest.comments].map(({text}) => text),
        ['An apple', 'An apple pie', 'waiting apple'],
      );
    },
  },
  {
    name: 'counts come in the order asked, 0 for unknown threads',
    async run(subject) {
      const [one, two] = [at(subject, subject.thread()), at(subject, subject.thread())];
      await one.post('alice', 'a');
      const b = await one.post('alice', 'b');
      await two.post('alice', 'c');
      await two.post('bob', 'held', {hold: true});
      await one.post('bob', 'reply', {parent: b});
      await subject.as('alice').remove(b, one.ctx);
      const threads = [{id: 'unheard-of'}, two.ctx.thread, one.ctx.thread];
      same(await subject.as('nobody').counts(threads), [0, 1, 2]);
      same((await two.thread('bob')).count, 2);
    },
  },
  {
    name: 'people are found by how their name begins',
    async run(subject) {
      const {post, ctx} = at(subject, subject.thread());
      await post('alice', 'hello');
      await post('bob', 'hello');
      same(ids(await subject.as('alice').people('BO', ctx)), ['bob']);
      same(ids(await subject.as('bob').people('ali', ctx)), ['alice']);
      same(await subject.as('bob').people('zzz', ctx), []);
    },
  },
  {
    name: 'the pulse counts by hours, with newcomers, and reports for the team only',
    async run(subject) {
      const {post, ctx} = at(subject, subject.thread());
      const since = new Date(subject.now()).toISOString();
      const comment = await post('alice', 'one');
      await post('alice', 'two');
      subject.advance(3600);
      await post('bob', 'three');
      await subject.as('bob').report({comment, reason: 'spam'}, ctx);
      const forReaders = await subject.as('alice').pulse(since, ctx);
      same(
        forReaders.map(({comments, reports}) => [comments, reports]),
        [
          [2, undefined],
          [1, undefined],
        ],
      );
      const forTeam = await subject.as('mara').pulse(since, ctx);
      same(
        forTeam.map(({reports}) => reports),
        [0, 1],
      );
      ok(forTeam.every(({at: hour}) => Date.parse(hour) % 3_600_000 === 0));
      await refused(subject.as('mara').pulse('soon', ctx), 'invalid');
    },
  },
];
