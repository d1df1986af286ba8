import type {Comment, Draft} from '../../model/contract.js';
import {aborted, ending, ensure, fail, refused, same, show, skip} from './assert.js';
import type {Definition} from './definition.js';
import {isPast} from './plain.js';
import {ghostOf, newText, says, type Scene} from './scene.js';
import type {Persona} from './subject.js';

const MAIL = 'a.guest@example.com';

/** How many comments have these words. */
async function count(scene: Scene, words: string): Promise<number> {
  return (await scene.all('alice')).filter((comment) => says(comment, words)).length;
}

/** Ends the check where the backend says that it ignores keys. */
async function needsKeys(scene: Scene) {
  if ((await scene.thread('alice')).idempotent === false) skip('thread.idempotent is false');
}

/** A post without waiting for others to see it. */
const post = (scene: Scene, who: Persona, draft: Draft) => scene.as(who).post(draft, scene.ctx);

async function guestsOf(scene: Scene) {
  return (await scene.thread('guest')).guest ?? skip('the thread takes no guests');
}

/** A guest who fills in all that is asked for. */
const aGuest = {name: 'Gwen Guest', email: MAIL};

export const posting: readonly Definition[] = [
  {
    id: 'P01',
    what: 'post resolves to the stored comment by the viewer',
    needs: ['alice.post'],
    async run(scene) {
      const draft = scene.draft();
      const comment = await post(scene, 'alice', draft);
      ensure(typeof comment.id === 'string' && comment.id !== '', `post resolved to ${show(comment)}`);
      ensure(
        says(comment, draft.text),
        `the words are ${show(comment.text ?? comment.html)}, not ${draft.text}`,
      );
      same(comment.parentId, null, 'parentId');
      same(comment.author?.id, (await scene.viewer('alice')).id, 'the author');
      const stored = await scene.see('alice', comment);
      ensure(says(stored, draft.text), 'the listed comment has other words');
      same(stored.author?.id, comment.author?.id, 'the author, as listed');
    },
  },
  {
    id: 'P02',
    what: 'another viewer sees it',
    needs: ['alice.post', 'bob'],
    async run(scene) {
      const draft = scene.draft();
      const comment = await scene.post('alice', draft);
      const seen = await scene.see('bob', comment);
      ensure(says(seen, draft.text), `bob sees the words ${show(seen.text ?? seen.html)}`);
      same(seen.author?.id, (await scene.viewer('alice')).id, 'the author, as bob sees them');
    },
  },
  {
    id: 'P03',
    what: 'the same key twice is one comment',
    needs: ['alice.post'],
    async run(scene) {
      await needsKeys(scene);
      const draft = scene.draft();
      const [first, again] = [await post(scene, 'alice', draft), await post(scene, 'alice', draft)];
      same(again.id, first.id, 'the id of the second answer');
      same(await count(scene, draft.text), 1, 'comments with these words');
    },
  },
  {
    id: 'P04',
    what: 'the same key at the same time is one comment',
    needs: ['alice.post'],
    async run(scene) {
      await needsKeys(scene);
      const draft = scene.draft();
      const call = () => ending('the second of two posts at once', () => post(scene, 'alice', draft));
      const ends = await Promise.all([call(), call()]);
      for (const end of ends) {
        if ('error' in end && !['rate', 'duplicate'].includes(end.error.code)) throw end.error;
      }
      ensure(
        ends.some((end) => 'value' in end),
        'of two posts at once, none went through',
      );
      same(await count(scene, draft.text), 1, 'comments with these words');
    },
  },
  {
    id: 'P05',
    what: 'another key with the same text is a new comment or rejects duplicate',
    needs: ['alice.post'],
    async run(scene) {
      const {text} = await scene.post('alice');
      const end = await ending('the same words with another key', () =>
        post(scene, 'alice', scene.draft({text: text ?? newText()})),
      );
      if ('error' in end) same(end.error.code, 'duplicate', 'the code');
      else same(text === undefined ? 2 : await count(scene, text), 2, 'comments with these words');
    },
  },
  {
    id: 'P06',
    what: 'blank text rejects invalid',
    needs: ['alice.post'],
    async run(scene) {
      for (const text of ['', ' \n\t ']) {
        const call = () => post(scene, 'alice', scene.draft({text}));
        await refused(`a post of ${show(text)}`, ['invalid'], call);
      }
      same(await scene.all('alice'), [], 'the comments');
    },
  },
  {
    id: 'P07',
    what: 'text over maxLength rejects invalid and names the field',
    needs: ['alice.post'],
    async run(scene) {
      const {maxLength} = await scene.thread('alice');
      if (maxLength === undefined) skip('thread.maxLength is not set');
      const draft = scene.draft({text: 'x'.repeat(maxLength + 1)});
      const error = await refused('a post that is too long', ['invalid'], () => post(scene, 'alice', draft));
      same(error.field, 'text', 'error.field');
      await scene.post('alice', {text: 'x'.repeat(maxLength)});
    },
  },
  {
    id: 'P08',
    what: 'a reply to a missing parent rejects gone',
    needs: ['alice.post'],
    async run(scene) {
      const parent = ghostOf(await scene.post('alice'));
      const call = () => post(scene, 'alice', scene.draft({parent}));
      await refused('a reply to a comment that is not there', ['gone'], call);
    },
  },
  {
    id: 'P09',
    what: 'a signed-out post rejects signin, when the thread takes no guests',
    needs: ['guest.post'],
    async run(scene) {
      if ((await scene.thread('guest')).guest) skip('the thread takes guests');
      for (const more of [{}, {guest: aGuest}]) {
        await refused('a signed-out post', ['signin'], () => post(scene, 'guest', scene.draft(more)));
      }
    },
  },
  {
    id: 'P10',
    what: 'a guest post carries the name and never gives back the e-mail',
    needs: ['guest.post'],
    async run(scene) {
      const {email} = await guestsOf(scene);
      const guest = email ? aGuest : {name: aGuest.name, email: MAIL};
      const comment = await scene.post('guest', {guest});
      same(comment.author?.name, guest.name, 'the author’s name');
      for (const who of ['guest', 'alice', 'owner'] satisfies Persona[]) {
        if (!scene.has(who)) continue;
        const page = JSON.stringify([comment, await scene.list(who)]);
        ensure(!page.includes(MAIL), `the guest’s e-mail comes back to ${who}`);
      }
      same((await scene.see('alice', comment)).author?.name, guest.name, 'the name, as others see it');
    },
  },
  {
    id: 'P11',
    what: 'a guest without a required name rejects invalid',
    needs: ['guest.post'],
    async run(scene) {
      const {name, email} = await guestsOf(scene);
      const nameless = {...aGuest, name: ' '};
      const silent = {name: aGuest.name};
      if (name !== 'required' && email !== 'required') skip('guests need to give nothing');
      for (const [field, guest] of Object.entries({
        ...(name === 'required' && {name: nameless}),
        ...(email === 'required' && {email: silent}),
      })) {
        const call = () => post(scene, 'guest', scene.draft({guest}));
        await refused(`a guest without ${field}`, ['invalid'], call);
      }
    },
  },
  {
    id: 'P12',
    what: 'author and time come from the backend: smuggled fields are ignored',
    needs: ['alice.post'],
    async run(scene) {
      const alice = await scene.viewer('alice');
      const mallory = {id: 'mallory', name: 'Mallory', role: 'owner'};
      const time = '2001-02-03T04:05:06Z';
      const smuggled = {
        id: 'mine',
        author: mallory,
        viewer: mallory,
        createdAt: time,
        editedAt: time,
        pinned: true,
      };
      const comment = await scene.post('alice', {...smuggled, guest: {name: 'Mallory'}});
      for (const {author, createdAt, pinned} of [comment, await scene.see('alice', comment)]) {
        same([author?.id, author?.name, author?.role], [alice.id, alice.name, alice.role], 'the author');
        ensure(!createdAt.startsWith('2001'), `createdAt is what the draft said: ${createdAt}`);
        isPast(createdAt, scene.now(), 'createdAt');
        ensure(!pinned, 'the draft pinned itself');
      }
    },
  },
  {
    id: 'P13',
    what: 'an aborted post creates nothing',
    needs: ['alice.post'],
    async run(scene) {
      const ctx = {...scene.ctx, signal: AbortSignal.abort()};
      await aborted('post', () => scene.as('alice').post(scene.draft(), ctx));
      same(await scene.all('alice'), [], 'the comments');
    },
  },
  {
    id: 'P14',
    what: 'a pending comment is seen by its writer and by viewers who may approve, and by nobody else',
    needs: ['alice.post'],
    async run(scene) {
      const {comment, held} = await scene.pending();
      same((await held.see('alice', comment)).state, 'pending', 'the state, as its writer sees it');
      for (const who of ['bob', 'guest'] satisfies Persona[]) {
        if (!held.has(who)) continue;
        const page = JSON.stringify((await held.walk(who)).pages);
        ensure(!(await held.find(who, comment)), `${who} sees a comment that waits for review`);
        ensure(!page.includes(comment.text ?? comment.id), `${who} is given words that wait for review`);
      }
      if (!held.has('owner', 'moderate')) return;
      const {can} = await held.see('owner', comment);
      ensure(!can || can.includes('approve'), 'the owner sees a pending comment that they cannot approve');
    },
  },
  {
    id: 'P15',
    what: 'a key is taken for one text only: other words with it are refused and not stored',
    needs: ['alice.post'],
    async run(scene) {
      await needsKeys(scene);
      const draft = scene.draft();
      const first = await post(scene, 'alice', draft);
      const other = {...draft, text: newText()};
      await refused('other words with the same key', ['invalid', 'duplicate', 'conflict'], () =>
        post(scene, 'alice', other),
      );
      const comments = await scene.all('alice');
      same(
        comments.map(({id}) => id),
        [first.id],
        'the comments',
      );
      ensure(says(comments[0] as Comment, draft.text), 'the words of the first comment have changed');
    },
  },
  {
    id: 'P16',
    what: 'confirmed does not make another comment of the same key',
    needs: ['alice.post'],
    async run(scene) {
      await needsKeys(scene);
      const draft = scene.draft();
      const first = await post(scene, 'alice', draft);
      const again = await post(scene, 'alice', {...draft, confirmed: true});
      same(again.id, first.id, 'the id of the second answer');
      same(await count(scene, draft.text), 1, 'comments with these words');
    },
  },
  {
    id: 'P17',
    what: 'a refused post does not use its key up',
    needs: ['alice.post'],
    async run(scene) {
      const draft = scene.draft();
      await refused('a blank post', ['invalid'], () => post(scene, 'alice', {...draft, text: ' '}));
      const end = await ending('a post after a refused one', () => post(scene, 'alice', draft));
      if ('error' in end) fail(`the key was used up by a refused post: ${end.error.code}`);
      same(await count(scene, draft.text), 1, 'comments with these words');
    },
  },
  {
    id: 'P18',
    what: 'a nudge is answered once: with confirmed, the same post goes through',
    needs: ['alice.post', 'nudges'],
    async run(scene) {
      const draft = scene.draft({text: scene.subject.nudges ?? ''});
      await refused('a post that is nudged', ['nudge'], () => post(scene, 'alice', draft));
      same(await count(scene, draft.text), 0, 'comments with these words, before');
      const comment = await post(scene, 'alice', {...draft, confirmed: true});
      await scene.see('alice', comment);
    },
  },
  {
    id: 'P19',
    what: 'a comment’s key is given to its writer only',
    needs: ['alice.post', 'bob'],
    async run(scene) {
      const draft = scene.draft();
      await scene.post('alice', draft);
      for (const who of ['bob', 'guest', 'owner'] satisfies Persona[]) {
        if (!scene.has(who)) continue;
        const page = JSON.stringify(await scene.list(who));
        ensure(!page.includes(draft.key), `${who} is given the key of another’s comment`);
      }
      const {key} = await scene.see('alice', {id: (await scene.all('alice'))[0]?.id ?? ''});
      ensure(key === undefined || key === draft.key, `the writer is given another key: ${show(key)}`);
    },
  },
  {
    id: 'P20',
    what: 'closes posts the closing response and closes in one act, past slow mode and review',
    needs: ['owner.post'],
    async run(scene) {
      if (scene.has('owner', 'setPolicy')) await scene.set({slow: 3600, hold: 'all'}).catch(() => undefined);
      await scene.as('owner').post(scene.draft(), scene.ctx);
      const draft = scene.draft({closes: true});
      const end = await ending('a closing response', () => post(scene, 'owner', draft));
      if ('error' in end) fail(`the closing response was refused: ${end.error.code} (${end.error.message})`);
      const {thread, closing} = await scene.list('alice');
      if (thread.policy.open && thread.policy.closing === undefined) skip('draft.closes is not honoured');
      same(thread.policy.open, false, 'policy.open');
      same(thread.policy.closing, end.value.id, 'policy.closing');
      same(closing?.id, end.value.id, 'the closing response beside the first page');
      ensure(closing && says(closing, draft.text), 'the closing response has other words');
    },
  },
];
