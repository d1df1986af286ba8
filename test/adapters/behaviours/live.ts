import {at, listen, ok, refused, same, type Behaviour} from '../subject.js';

/** What arrives while people read. */
export const live: Behaviour[] = [
  {
    name: 'another’s post, edit and reaction arrive as this viewer may see them',
    async run(subject) {
      const {post, ctx} = at(subject, subject.thread());
      const {put, until, stop} = listen(subject.as('bob'), ctx);
      const comment = await post('alice', 'one');
      const event = await put('one');
      ok(event.type === 'put' && event.comment.key === undefined && event.comment.can?.includes('report'));
      await subject.as('alice').edit(comment, 'two', ctx);
      await put('two');
      await subject.as('mara').react(comment, 'like', true, ctx);
      await until((e) => e.type === 'put' && e.comment.reactions?.[0]?.mine === false);
      stop();
    },
  },
  {
    name: 'one’s own post arrives with its key',
    async run(subject) {
      const {post, ctx} = at(subject, subject.thread());
      const {put, stop} = listen(subject.as('bob'), ctx);
      const comment = await post('bob', 'mine');
      const event = await put('mine');
      same(event.type === 'put' && event.comment.key, comment.key);
      stop();
    },
  },
  {
    name: 'nothing arrives after stop, which may be called twice, nor from another thread, nor with an aborted signal',
    async run(subject) {
      const [here, there] = [at(subject, subject.thread()), at(subject, subject.thread())];
      const stopped = listen(subject.as('bob'), here.ctx);
      stopped.stop();
      stopped.stop();
      const aborted = listen(subject.as('bob'), {...here.ctx, signal: AbortSignal.abort()});
      const control = new AbortController();
      const late = listen(subject.as('bob'), {...here.ctx, signal: control.signal});
      control.abort();
      const other = listen(subject.as('bob'), there.ctx);
      const present = listen(subject.as('bob'), here.ctx);
      await here.post('alice', 'x');
      await present.put('x');
      same([stopped.events, aborted.events, late.events, other.events], [[], [], [], []]);
      present.stop();
      other.stop();
    },
  },
  {
    name: 'a removal arrives as gone, or as a tombstone that goes with its last reply',
    async run(subject) {
      const {post, ctx} = at(subject, subject.thread());
      const {until, stop} = listen(subject.as('bob'), ctx);
      const comment = await post('alice', 'one');
      const reply = await post('mara', 'reply', {parent: comment});
      await subject.as('alice').remove(comment, ctx);
      const tombstone = await until((e) => e.type === 'put' && e.comment.state === 'deleted');
      ok(
        tombstone.type === 'put' && tombstone.comment.text === undefined && tombstone.comment.author === null,
      );
      await subject.as('mara').remove(reply, ctx);
      await until((e) => e.type === 'gone' && e.id === reply.id);
      await until((e) => e.type === 'gone' && e.id === comment.id);
      stop();
    },
  },
  {
    name: 'what a list would not show does not arrive: held words, hidden words, reports',
    async run(subject) {
      const {post, ctx, list} = at(subject, subject.thread());
      await list('bob');
      const {events, put, until, stop} = listen(subject.as('bob'), ctx);
      const held = await post('alice', 'held', {hold: true});
      const hidden = await post('alice', 'rude');
      await subject.as('mara').moderate(hidden, {state: 'hidden'}, ctx);
      await until((e) => e.type === 'put' && e.comment.state === 'hidden');
      const mine = await post('bob', 'mine');
      await subject.as('alice').report({comment: mine, reason: 'spam'}, ctx);
      await subject.as('alice').block({id: 'bob', name: 'Bob'}, 'mute', ctx);
      await post('alice', 'marker');
      await put('marker');
      const about = (id: string) => events.filter((e) => e.type === 'put' && e.comment.id === id).length;
      same([about(held.id), about(mine.id), events.length], [0, 1, 4]);
      ok(
        events.every(
          (e) => e.type === 'put' && (e.comment.state !== 'hidden' || e.comment.text === undefined),
        ),
      );
      await subject.as('mara').moderate(held, {state: 'visible'}, ctx);
      await put('held');
      await subject.as('alice').block({id: 'bob', name: 'Bob'}, 'none', ctx);
      stop();
    },
  },
  {
    name: 'the team hears of reports, all hear of the policy, and a blocker lists again',
    async run(subject) {
      const {post, ctx, set, list} = at(subject, subject.thread());
      await Promise.all([list('mara'), list('bob')]);
      const [mara, bob] = [listen(subject.as('mara'), ctx), listen(subject.as('bob'), ctx)];
      const comment = await post('alice', 'x');
      await subject.as('bob').report({comment, reason: 'threat'}, ctx);
      await mara.until((e) => e.type === 'put' && e.comment.reports?.[0]?.reason === 'threat');
      await set({slow: 30});
      const event = await bob.until((e) => e.type === 'thread');
      same(event.type === 'thread' && [event.thread.policy.slow, event.thread.viewer?.id], [30, 'bob']);
      await subject.as('bob').block({id: 'alice', name: 'Alice'}, 'block', ctx);
      await bob.until((e) => e.type === 'stale');
      await subject.as('bob').block({id: 'alice', name: 'Alice'}, 'none', ctx);
      mara.stop();
      bob.stop();
    },
  },
  {
    name: 'a refused call tells nobody anything',
    async run(subject) {
      const {post, ctx, list} = at(subject, subject.thread());
      await list('bob');
      const {events, put, stop} = listen(subject.as('bob'), ctx);
      await refused(post('alice', ' '), 'invalid');
      await refused(post('nobody', 'x'), 'signin');
      await post('alice', 'marker');
      await put('marker');
      same(events.length, 1);
      stop();
    },
  },
];
