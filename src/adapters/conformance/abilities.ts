import type {CommentAction, ThreadAction} from '../../model/contract.js';
import {ending, ensure, fail, show, skip} from './assert.js';
import type {Definition, Method} from './definition.js';
import {newText, type Scene} from './scene.js';
import {aTalk} from './reading.js';
import type {Persona} from './subject.js';

/** The method behind each action; an unknown action is ignored, as the widget does. */
const METHOD_OF: Partial<Record<CommentAction | ThreadAction, Method>> = {
  reply: 'post',
  edit: 'edit',
  remove: 'remove',
  react: 'react',
  report: 'report',
  block: 'block',
  approve: 'moderate',
  hide: 'moderate',
  lock: 'moderate',
  feature: 'moderate',
  pin: 'moderate',
  ban: 'ban',
  post: 'post',
  open: 'setPolicy',
  who: 'setPolicy',
  slow: 'setPolicy',
  hold: 'setPolicy',
  closing: 'setPolicy',
};

const PERSONAS: readonly Persona[] = ['alice', 'bob', 'owner', 'guest'];

function haveMethods(scene: Scene, who: Persona, can: readonly string[] | undefined, where: string) {
  for (const action of can ?? []) {
    const method = METHOD_OF[action];
    if (method && !scene.has(who, method)) fail(`can of ${where} has ${action}, but there is no ${method}`);
  }
}

export const abilities: readonly Definition[] = [
  {
    id: 'C01',
    what: 'every action in can has its method',
    async run(scene) {
      if (scene.has('alice', 'post')) await aTalk(scene);
      for (const who of PERSONAS) {
        if (!scene.has(who)) continue;
        const page = await scene.list(who);
        haveMethods(scene, who, page.thread.can, `the thread, for ${who},`);
        for (const {can} of page.comments) haveMethods(scene, who, can, `a comment, for ${who},`);
      }
    },
  },
  {
    id: 'C02',
    what: 'an edit that can allows is not forbidden',
    needs: ['alice.post', 'alice.edit'],
    async run(scene) {
      await aTalk(scene);
      const {id} = await scene.viewer('alice');
      for (const comment of await scene.all('alice')) {
        // Without `can`, people may edit what is theirs.
        const allowed = comment.can?.includes('edit') ?? comment.author?.id === id;
        if (!allowed) continue;
        const end = await ending('an edit', () => scene.as('alice').edit(comment, newText(), scene.ctx));
        if ('error' in end)
          fail(`can allows the edit, which rejects ${end.error.code} (${end.error.message})`);
      }
    },
  },
  {
    id: 'C03',
    what: 'an edit that can leaves out is refused',
    needs: ['alice.post', 'bob.edit'],
    async run(scene) {
      await aTalk(scene);
      const {id} = await scene.viewer('bob');
      for (const comment of await scene.all('bob')) {
        const allowed = comment.can?.includes('edit') ?? comment.author?.id === id;
        if (allowed) continue;
        const end = await ending('an edit', () => scene.as('bob').edit(comment, newText(), scene.ctx));
        ensure('error' in end, `can leaves the edit of ${show(comment.id)} out, which goes through`);
        ensure(typeof end.error.code === 'string', 'the refused edit has no code');
      }
    },
  },
  {
    id: 'C04',
    what: 'a closed thread says so in can, of the thread and of its comments',
    level: 'should',
    needs: ['alice.post'],
    async run(scene) {
      const comment = scene.has('owner', 'setPolicy') ? await scene.post('alice') : undefined;
      const closed = comment ? scene : await scene.under({open: false});
      if (comment) await scene.set({open: false});
      const {thread, comments} = await closed.list('alice');
      if (!thread.can && comments.every(({can}) => !can)) skip('there is no can');
      ensure(!thread.can?.includes('post'), 'can of a closed thread still has post');
      for (const {can} of comments) ensure(!can?.includes('reply'), 'can of a comment still has reply');
    },
  },
];
