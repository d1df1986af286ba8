import {at, ok, refused, same, type Behaviour} from '../subject.js';

const inSeconds = (now: number, seconds: number) => new Date(now + seconds * 1000).toISOString();

/** What holds in a thread, and ends by itself. */
export const policy: Behaviour[] = [
  {
    name: 'closing is seen by all and stops posts; opening lets them through',
    async run(subject) {
      const {post, set, thread} = at(subject, subject.thread());
      await set({open: false, note: 'Thank you all.'});
      const closed = await thread('bob');
      same(
        [closed.policy.open, closed.policy.note, closed.policy.by?.id, closed.can],
        [false, 'Thank you all.', 'mara', []],
      );
      await refused(post('bob', 'x'), 'closed');
      await refused(post('mara', 'x'), 'closed');
      await set({open: true});
      await post('bob', 'x');
    },
  },
  {
    name: 'a pause ends by itself',
    async run(subject) {
      const {post, set, thread} = at(subject, subject.thread());
      await set({open: false, reopensAt: inSeconds(subject.now(), 30)});
      same((await refused(post('bob', 'x'), 'closed')).retryAfter, 30);
      subject.advance(31);
      same((await thread('bob')).policy, {open: true, by: (await thread('mara')).policy.by});
      await post('bob', 'x');
      await set({open: false}); // a later closing is no pause
      await refused(post('bob', 'y'), 'closed');
    },
  },
  {
    name: 'a thread closes by itself at a time, and can be opened again',
    async run(subject) {
      const {post, set, thread} = at(subject, subject.thread());
      await set({closesAt: inSeconds(subject.now(), 30)});
      await post('bob', 'x');
      subject.advance(31);
      same((await thread('bob')).policy.open, false);
      await refused(post('bob', 'y'), 'closed');
      await set({open: true});
      await post('bob', 'z');
    },
  },
  {
    name: 'a thread closes by itself at a number of comments, for good',
    async run(subject) {
      const {post, set, thread, ctx} = at(subject, subject.thread());
      await set({closesAfter: 2});
      await post('bob', 'one');
      await post('bob', 'held', {hold: true});
      const two = await post('bob', 'two');
      same((await thread('bob')).policy.open, false);
      await subject.as('bob').remove(two, ctx);
      await refused(post('bob', 'three'), 'closed');
      await set({open: true});
      await post('bob', 'four');
    },
  },
  {
    name: 'readers set no policy, and a patch leaves the other fields alone',
    async run(subject) {
      const {set, thread} = at(subject, subject.thread());
      await refused(set({open: false}, 'alice'), 'forbidden');
      await refused(set({open: false}, 'nobody'), 'signin');
      await set({slow: 60, who: 'members', note: 'hm'});
      const changed = await set({note: null, hold: 'links'}, 'helen');
      const {by, ...rest} = changed.policy;
      same(rest, {open: true, who: 'members', slow: 60, hold: 'links'});
      same(by?.id, 'helen');
      same((await thread('bob')).policy, changed.policy);
      same((await thread('mara')).can, ['post', 'open', 'who', 'slow', 'hold', 'closing']);
      same((await thread('bob')).can, ['post']);
    },
  },
  {
    name: 'a policy set from an old version is a conflict that shows what stands; nonsense is refused',
    async run(subject) {
      const {set, thread, ctx} = at(subject, subject.thread());
      const old = await thread('mara');
      await set({slow: 5});
      const error = await refused(subject.as('mara').setPolicy(old, {slow: 9}, ctx), 'conflict');
      same((error.current as unknown as typeof old).policy.slow, 5);
      for (const [field, value] of Object.entries({
        slow: -1,
        who: 'constructor',
        closesAt: 'soon',
        closing: 'no',
      })) {
        same((await refused(set({[field]: value}), 'invalid')).field, field);
      }
    },
  },
  {
    name: 'slow mode asks people to wait, says how long, spares the owner, and ends by itself',
    async run(subject) {
      const {post, set, thread, ctx} = at(subject, subject.thread());
      await set({slow: 60, slowUntil: inSeconds(subject.now(), 600)});
      const draft = {key: 'slow', text: 'one'};
      const one = await subject.as('bob').post(draft, ctx);
      subject.advance(10);
      same((await refused(post('bob', 'two'), 'slow')).retryAfter, 50);
      same((await thread('bob')).nextPostAt, inSeconds(Date.parse(one.createdAt), 60));
      same((await subject.as('bob').post(draft, ctx)).id, one.id);
      await subject.as('bob').remove(one, ctx);
      await refused(post('bob', 'two'), 'slow'); // removing is no way round
      await post('mara', 'a');
      await post('mara', 'b');
      subject.advance(51);
      await post('bob', 'two');
      subject.advance(560);
      same((await thread('bob')).policy.slow, undefined);
      await post('bob', 'three');
      await post('bob', 'four');
    },
  },
  {
    name: 'holding ends by itself',
    async run(subject) {
      const {post, set} = at(subject, subject.thread());
      await set({hold: 'all', holdUntil: inSeconds(subject.now(), 60)});
      same((await post('bob', 'x')).state, 'pending');
      subject.advance(61);
      same((await post('bob', 'y')).state, 'visible');
    },
  },
  {
    name: 'who may write: members, people who wrote before a time, people mentioned, the team',
    async run(subject) {
      const {post, set, thread} = at(subject, subject.thread({guests: {name: 'required'}}));
      const guest = {guest: {name: 'Ann'}};
      await post('bob', 'early');
      subject.advance(60);
      await set({who: 'known', whoBefore: inSeconds(subject.now(), -30)});
      subject.advance(1);
      await refused(post('guest', 'x', guest), 'forbidden');
      await post('bob', 'x');
      await set({who: 'members'});
      await refused(post('guest', 'x', guest), 'signin');
      same((await thread('guest')).guest, undefined);
      await post('alice', 'x');
      await set({who: 'mentioned'});
      await refused(post('bob', 'x'), 'forbidden');
      await post('mara', 'Bob?', {mentions: ['bob']});
      await post('bob', 'yes');
      await set({who: 'team'});
      await refused(post('bob', 'x'), 'forbidden');
      same((await thread('bob')).can, []);
      await post('helen', 'x');
    },
  },
  {
    name: 'a closing response is posted and closes, in one act, past slow mode and review, and comes first',
    async run(subject) {
      const {post, set, list, ctx} = at(subject, subject.thread());
      for (const text of ['a', 'b', 'c']) await post('bob', text);
      await set({slow: 60, hold: 'all', reopensAt: inSeconds(subject.now(), 60)});
      await refused(post('bob', 'x', {closes: true}), 'forbidden');
      await post('helen', 'x');
      const closing = await post('helen', 'My last word.', {closes: true});
      same(closing.state, 'visible');
      await refused(post('bob', 'x'), 'closed');
      for (const sort of ['oldest', 'newest', 'top']) {
        const page = await list('bob', {sort, limit: 1});
        same(
          [page.closing?.id, page.thread.policy.closing, page.thread.policy.open],
          [closing.id, closing.id, false],
        );
        same(page.comments.length, 1);
        const next = await subject.as('bob').list({limit: 1, cursor: page.next ?? ''}, ctx);
        ok(!next.closing);
      }
      subject.advance(100);
      same((await list('bob')).thread.policy.open, false);
    },
  },
  {
    name: 'a removed closing response is none',
    async run(subject) {
      const {post, list, ctx} = at(subject, subject.thread());
      const closing = await post('mara', 'My last word.', {closes: true});
      await subject.as('mara').remove(closing, ctx);
      const page = await list('bob');
      same(
        [page.closing, page.thread.policy.closing, page.thread.policy.open],
        [undefined, undefined, false],
      );
    },
  },
  {
    name: 'signing out and in changes the viewer',
    async run(subject) {
      const {thread, ctx} = at(subject, subject.thread());
      const alice = subject.as('alice');
      await alice.signOut(ctx);
      same((await thread('alice')).viewer, null);
      await alice.signIn(ctx);
      same((await thread('alice')).viewer?.id, 'alice');
    },
  },
];
