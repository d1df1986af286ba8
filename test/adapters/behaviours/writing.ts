import {at, ok, refused, same, type Behaviour} from '../subject.js';

/** What happens to one's own words. */
export const writing: Behaviour[] = [
  {
    name: 'a post comes back stored, by the viewer, and others see it',
    async run(subject) {
      const {post, all} = at(subject, subject.thread());
      const comment = await post('alice', 'hello');
      same(
        [comment.text, comment.author?.id, comment.parentId, comment.state],
        ['hello', 'alice', null, 'visible'],
      );
      ok(comment.key);
      const [seen] = await all('bob');
      same([seen?.id, seen?.text, seen?.key], [comment.id, 'hello', undefined]);
    },
  },
  {
    name: 'the same key is one comment, also at the same time; another key is another',
    async run(subject) {
      const {ctx, texts} = at(subject, subject.thread());
      const alice = subject.as('alice');
      const draft = {key: 'same', text: 'once'};
      const [one, two] = await Promise.all([alice.post(draft, ctx), alice.post(draft, ctx)]);
      const three = await alice.post({...draft, confirmed: true}, ctx);
      same([two.id, three.id], [one.id, one.id]);
      same(await texts('alice'), ['once']);
      await alice.post({key: 'other', text: 'once'}, ctx);
      await subject.as('bob').post(draft, ctx); // keys are per viewer
      same(await texts('alice'), ['once', 'once', 'once']);
    },
  },
  {
    name: 'the same key with other words or another parent is refused, and after an edit the old words still fit',
    async run(subject) {
      const {ctx, post, all} = at(subject, subject.thread());
      const alice = subject.as('alice');
      const comment = await alice.post({key: 'k', text: 'old'}, ctx);
      const parent = await post('bob', 'parent');
      same((await refused(alice.post({key: 'k', text: 'new'}, ctx), 'invalid')).field, 'key');
      await refused(alice.post({key: 'k', text: 'old', parent}, ctx), 'invalid');
      await alice.edit(comment, 'new', ctx);
      same((await alice.post({key: 'k', text: 'old'}, ctx)).text, 'new');
      same((await all('alice')).length, 2);
    },
  },
  {
    name: 'a refused post does not use its key up',
    async run(subject) {
      const {ctx, set} = at(subject, subject.thread());
      const alice = subject.as('alice');
      await set({open: false});
      await refused(alice.post({key: 'k', text: 'first'}, ctx), 'closed');
      await set({open: true});
      same((await alice.post({key: 'k', text: 'other words'}, ctx)).text, 'other words');
    },
  },
  {
    name: 'blank and overlong text is refused and named',
    async run(subject) {
      const {post} = at(subject, subject.thread());
      for (const text of ['', ' \n\t ', 'x'.repeat(10_001)]) {
        same((await refused(post('alice', text), 'invalid')).field, 'text');
      }
      same((await post('alice', 'x'.repeat(10_000))).text?.length, 10_000);
    },
  },
  {
    name: 'a reply to what is not there is refused',
    async run(subject) {
      const {post, ctx} = at(subject, subject.thread());
      const parent = await post('alice', 'going');
      await refused(post('bob', 'x', {parent: {...parent, id: 'nothing'}}), 'gone');
      await subject.as('alice').remove(parent, ctx);
      await refused(post('bob', 'x', {parent}), 'gone');
    },
  },
  {
    name: 'signed out, nothing can be written, and the refusal says to sign in',
    async run(subject) {
      const {post, ctx, thread} = at(subject, subject.thread());
      const comment = await post('alice', 'one');
      await refused(post('nobody', 'x'), 'signin');
      await refused(subject.as('nobody').react(comment, 'like', true, ctx), 'signin');
      await refused(subject.as('nobody').report({comment, reason: 'spam'}, ctx), 'signin');
      await refused(subject.as('nobody').blocked(ctx), 'signin');
      same((await thread('nobody')).can, []);
    },
  },
  {
    name: 'guests write under a name, own what they wrote, and their e-mail never comes back',
    async run(subject) {
      const thread = subject.thread({guests: {name: 'required', email: 'optional'}});
      const {post, ctx, all, thread: settings} = at(subject, thread);
      same((await settings('guest')).guest, {name: 'required', email: 'optional'});
      same((await refused(post('guest', 'x', {guest: {name: ' '}}), 'invalid')).field, 'name');
      await refused(post('guest', 'x'), 'invalid');
      const comment = await post('guest', 'hi', {guest: {name: ' Ann ', email: 'ann@example.org'}});
      same([comment.author?.name, comment.author?.role], ['Ann', 'guest']);
      ok(!JSON.stringify([comment, await all('mara')]).includes('example.org'));
      same((await settings('guest')).viewer, null);
      ok(comment.can?.includes('edit'));
      same((await subject.as('guest').edit(comment, 'hello', ctx)).text, 'hello');
      await refused(subject.as('alice').edit(comment, 'x', ctx), 'forbidden');
    },
  },
  {
    name: 'author, time and state come from the backend',
    async run(subject) {
      const {post} = at(subject, subject.thread());
      const smuggled = {author: {id: 'mara', name: 'Mara', role: 'owner'}, createdAt: '1999-01-01T00:00:00Z'};
      const comment = await post('alice', 'x', {...smuggled, id: 'mine', pinned: true, state: 'pending'});
      same(
        [comment.author?.id, comment.author?.role, comment.pinned, comment.state],
        ['alice', undefined, undefined, 'visible'],
      );
      ok(comment.id !== 'mine' && comment.createdAt > '2000');
    },
  },
  {
    name: 'an aborted post leaves nothing, also when aborted at once after the call',
    async run(subject) {
      const {ctx, texts} = at(subject, subject.thread());
      const control = new AbortController();
      const posting = subject.as('alice').post({key: 'k', text: 'x'}, {...ctx, signal: control.signal});
      control.abort();
      await refused(posting, 'AbortError');
      same(await texts('alice'), []);
    },
  },
  {
    name: 'people who are named come with the comment, and what the site adds goes back to its writer only',
    async run(subject) {
      const {post, all} = at(subject, subject.thread());
      await post('bob', 'hi');
      const comment = await post('alice', 'hi @bobby', {mentions: ['bob', 'unknown'], data: {topic: 1}});
      same(
        comment.mentions?.map(({id}) => id),
        ['bob'],
      );
      same(comment.data, {topic: 1});
      same((await all('bob'))[1]?.data, undefined);
    },
  },
  {
    name: 'a first comment is marked as a newcomer’s, a second is not',
    async run(subject) {
      const {post, thread} = at(subject, subject.thread());
      const given = {name: 'Ann'};
      const open = at(subject, subject.thread({guests: {name: 'required'}}));
      same((await open.post('guest', 'one', {guest: given})).author?.newcomer, true);
      same((await open.post('guest', 'two', {guest: given})).author?.newcomer, undefined);
      await post('alice', 'one');
      same((await thread('alice')).viewer?.newcomer, false);
      same((await post('mara', 'mine')).author?.newcomer, undefined);
    },
  },
  {
    name: 'an edit changes the words and says when, and nothing else',
    async run(subject) {
      const {post, ctx, find} = at(subject, subject.thread());
      const parent = await post('bob', 'parent');
      const comment = await post('alice', 'old', {parent});
      subject.advance(60);
      const edited = await subject.as('alice').edit(comment, 'new', ctx);
      same(
        [edited.id, edited.parentId, edited.createdAt, edited.text],
        [comment.id, parent.id, comment.createdAt, 'new'],
      );
      same(edited.editedAt, new Date(subject.now()).toISOString());
      ok(edited.version !== comment.version);
      same((await find('bob', comment.id))?.text, 'new');
      for (const text of [' ', 'x'.repeat(10_001)]) {
        same((await refused(subject.as('alice').edit(edited, text, ctx), 'invalid')).field, 'text');
      }
    },
  },
  {
    name: 'nobody edits another’s words, the team neither',
    async run(subject) {
      const {post, ctx, find} = at(subject, subject.thread());
      const comment = await post('alice', 'mine');
      for (const who of ['bob', 'mara', 'helen'] as const) {
        await refused(subject.as(who).edit(comment, 'x', ctx), 'forbidden');
        ok(!(await find(who, comment.id))?.can?.includes('edit'));
      }
      ok((await find('alice', comment.id))?.can?.includes('edit'));
    },
  },
  {
    name: 'an edit of an old version is a conflict that shows what stands there; the same words again are not',
    async run(subject) {
      const {post, ctx} = at(subject, subject.thread());
      const comment = await post('alice', 'old');
      await subject.as('alice').edit(comment, 'new', ctx);
      same((await refused(subject.as('alice').edit(comment, 'other', ctx), 'conflict')).current?.text, 'new');
      same((await subject.as('alice').edit(comment, 'new', ctx)).text, 'new');
    },
  },
  {
    name: 'a removed comment leaves no trace; a second time does no harm; editing it is too late',
    async run(subject) {
      const {post, ctx, texts} = at(subject, subject.thread());
      const comment = await post('alice', 'x');
      same(await subject.as('alice').remove(comment, ctx), null);
      same(await subject.as('alice').remove(comment, ctx), null);
      await refused(subject.as('alice').edit(comment, 'y', ctx), 'gone');
      await refused(subject.as('alice').post({key: comment.key ?? '', text: 'x'}, ctx), 'gone');
      same(await texts('bob'), []);
    },
  },
  {
    name: 'a removed comment with replies leaves a tombstone without words, until the last reply goes',
    async run(subject) {
      const {post, ctx, all} = at(subject, subject.thread());
      const comment = await post('alice', 'secret');
      const reply = await post('bob', 'reply', {parent: comment});
      await subject.as('bob').react(comment, 'like', true, ctx);
      const tombstone = await subject.as('alice').remove(comment, ctx, 'changed my mind');
      same(
        [tombstone?.id, tombstone?.state, tombstone?.author, tombstone?.endedBy, tombstone?.reason],
        [comment.id, 'deleted', null, 'writer', 'changed my mind'],
      );
      const left = await all('bob');
      same(
        left.map(({id, text, reactions}) => [id, text, reactions]),
        [
          [comment.id, undefined, undefined],
          [reply.id, 'reply', []],
        ],
      );
      await subject.as('bob').remove(reply, ctx);
      same(await all('mara'), []);
    },
  },
  {
    name: 'other readers remove nothing; the owner may, and the tombstone says so',
    async run(subject) {
      const {post, ctx} = at(subject, subject.thread());
      const comment = await post('alice', 'x');
      await post('bob', 'reply', {parent: comment});
      await refused(subject.as('bob').remove(comment, ctx), 'forbidden');
      same((await subject.as('mara').remove(comment, ctx, 'off topic'))?.endedBy, 'owner');
    },
  },
  {
    name: 'a reaction is counted once, per person, and undone',
    async run(subject) {
      const {post, ctx, find} = at(subject, subject.thread());
      const comment = await post('alice', 'x');
      const [bob, mara] = [subject.as('bob'), subject.as('mara')];
      await bob.react(comment, 'like', true, ctx);
      same((await bob.react(comment, 'like', true, ctx)).reactions, [{key: 'like', count: 1, mine: true}]);
      await mara.react(comment, 'thanks', true, ctx);
      same((await find('alice', comment.id))?.reactions, [
        {key: 'like', count: 1, mine: false},
        {key: 'thanks', count: 1, mine: false},
      ]);
      await bob.react(comment, 'like', false, ctx);
      same((await bob.react(comment, 'like', false, ctx)).reactions, [
        {key: 'thanks', count: 1, mine: false},
      ]);
      await refused(bob.react(comment, 'explode', true, ctx), 'invalid');
      same((await find('alice', comment.id))?.version, comment.version);
    },
  },
];
