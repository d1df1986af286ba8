import type {Comment} from '../../model/contract.js';
import {ensure, refused, same, show, skip, unique} from './assert.js';
import type {Definition} from './definition.js';
import {isPast} from './plain.js';
import {ghostOf, type Scene} from './scene.js';

const KNOWN = ['threat', 'harassment', 'hate', 'profanity', 'spam', 'other'];

async function reasonsOf(scene: Scene): Promise<readonly string[]> {
  return (await scene.thread('alice')).reasons ?? KNOWN;
}

/** A comment by Bob, as Alice sees it. */
const byBob = async (scene: Scene) => scene.see('alice', await scene.post('bob'));

const report = async (scene: Scene, comment: Comment, reason?: string) =>
  scene.as('alice').report({comment, reason: reason ?? (await reasonsOf(scene))[0] ?? 'other'}, scene.ctx);

export const reports: readonly Definition[] = [
  {
    id: 'G01',
    what: 'a report with a listed reason resolves',
    needs: ['bob.post', 'alice.report'],
    async run(scene) {
      const answer: unknown = await report(scene, await byBob(scene));
      ensure(typeof answer === 'object' && answer, `report resolved to ${show(answer)}: expected {id?}`);
    },
  },
  {
    id: 'G02',
    what: 'reporting twice is not an error',
    needs: ['bob.post', 'alice.report'],
    async run(scene) {
      const comment = await byBob(scene);
      await report(scene, comment);
      await report(scene, comment, 'other');
    },
  },
  {
    id: 'G03',
    what: 'the reported person cannot tell',
    needs: ['bob.post', 'alice.report'],
    async run(scene) {
      const comment = await byBob(scene);
      const before = (await scene.list('bob')).comments;
      await report(scene, comment);
      same((await scene.list('bob')).comments, before, 'the comments, as the reported person sees it');
    },
  },
  {
    id: 'G04',
    what: 'reporting a removed or unknown comment rejects gone',
    level: 'should',
    needs: ['bob.post', 'alice.report'],
    async run(scene) {
      const comment = await byBob(scene);
      await refused('a report of an unknown comment', ['gone'], () => report(scene, ghostOf(comment)));
      if (!scene.has('bob', 'remove')) return;
      await scene.as('bob').remove(await scene.see('bob', comment), scene.ctx);
      await refused('a report of a removed comment', ['gone'], () => report(scene, comment));
    },
  },
  {
    id: 'G05',
    what: 'every reason of thread.reasons is taken, any other rejects invalid',
    needs: ['bob.post', 'alice.report'],
    async run(scene) {
      const reasons = await reasonsOf(scene);
      for (const reason of reasons) await report(scene, await byBob(scene), reason);
      if (!(await scene.thread('alice')).reasons) return;
      const comment = await byBob(scene);
      const call = () => report(scene, comment, 'no-such-reason');
      await refused('a report with a reason that is not listed', ['invalid', 'unsupported'], call);
    },
  },
  {
    id: 'G06',
    what: 'reports tells the viewer’s own, newest first, and nobody else’s',
    needs: ['bob.post', 'alice.report', 'alice.reports', 'bob.reports'],
    async run(scene) {
      const first = await byBob(scene);
      await report(scene, first);
      await scene.advance(scene.subject.advance ? 2 : 0);
      const second = await byBob(scene);
      await report(scene, second);
      const mine = await scene.as('alice').reports(scene.ctx);
      unique(
        mine.map(({id}) => id),
        'the ids of reports',
      );
      for (const {at, status} of mine) {
        isPast(at, scene.now(), 'a report’s at');
        ensure(typeof status === 'string' && status, `a report’s status is ${show(status)}`);
      }
      const times = mine.map(({at}) => Date.parse(at));
      same(
        times,
        [...times].sort((a, b) => b - a),
        'the times of reports, newest first',
      );
      const about = new Set(mine.map(({comment}) => comment));
      if (mine.some(({comment}) => comment !== undefined)) {
        ensure(about.has(first.id) && about.has(second.id), 'a report that was made is not told');
      } else ensure(mine.length >= 2, 'of two reports, fewer are told');
      const others = await scene.as('bob').reports(scene.ctx);
      ensure(!others.some(({id}) => mine.some((told) => told.id === id)), 'bob is told of alice’s reports');
    },
  },
  {
    id: 'G07',
    what: 'what was reported is given to those who may moderate, and to nobody else',
    needs: ['bob.post', 'alice.report', 'owner.moderate'],
    async run(scene) {
      const comment = await byBob(scene);
      const reason = (await reasonsOf(scene))[0] ?? 'other';
      await report(scene, comment, reason);
      for (const who of ['alice', 'bob'] as const) {
        ensure(!(await scene.see(who, comment)).reports?.length, `${who} is given the reports of a comment`);
      }
      const {reports: told} = await scene.see('owner', comment);
      if (!told) skip('comments carry no reports for the owner');
      same(told, [{reason, count: 1}], 'the reports, as the owner sees them');
    },
  },
  {
    id: 'G08',
    what: 'resolved takes a comment out of what is reported',
    needs: ['bob.post', 'alice.report', 'owner.moderate'],
    async run(scene) {
      const comment = await byBob(scene);
      await report(scene, comment);
      const reported = await scene.see('owner', comment);
      if (!reported.reports?.length) skip('comments carry no reports for the owner');
      await scene.as('owner').moderate(reported, {resolved: true}, scene.ctx);
      ensure(!(await scene.see('owner', comment)).reports?.length, 'the reports are still there');
      ensure(await scene.find('bob', comment), 'the comment went with its reports');
    },
  },
];
