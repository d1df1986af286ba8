// Small adapters that keep the contract: the kit has to let them be.
import {commentsError} from '../../../src/adapters/errors.js';
import type {Subject} from '../../../src/adapters/conformance/conformance.js';
import type {Comment, CommentsAdapter, Ctx, Draft, Id, Live} from '../../../src/model/contract.js';
import {altered} from '../../support/store.js';
import {comments, type Adapter} from './faulty.js';
import {memorySubject, people} from './memory.js';

/** An archive: it can be read, and that is all. */
export function archive(): Subject {
  const texts = ['One.', 'Two.', 'Three.'];
  const all = texts.map((text, index): Comment => ({
    id: `a${String(index)}`,
    parentId: null,
    author: null,
    text,
    createdAt: '2020-01-01T00:00:00Z',
  }));
  const adapter: CommentsAdapter = {
    async list({cursor}, {thread, signal}) {
      signal?.throwIfAborted();
      if (cursor !== undefined) throw commentsError('invalid', 'There is one page.', {field: 'cursor'});
      const comments = thread.id === 'archived' ? all : [];
      const viewer = people.alice;
      return structuredClone({thread: {id: thread.id, policy: {open: false}, viewer}, comments});
    },
  };
  return {as: (who) => (who === 'alice' ? adapter : undefined), thread: () => ({id: 'archived'})};
}

/** What a blogger writes in an afternoon: reading and posting, one person at a time, no `can`, no versions. */
export function afternoon(): Subject {
  const threads = new Map<Id, Comment[]>();
  let last = 0;
  const adapter = (viewer: typeof people.alice): CommentsAdapter => ({
    async list(_query, {thread, signal}) {
      signal?.throwIfAborted();
      const comments = threads.get(thread.id) ?? [];
      return structuredClone({thread: {id: thread.id, policy: {open: true}, viewer}, comments});
    },
    async post({key, text, parent}: Draft, {thread, signal}: Ctx) {
      signal?.throwIfAborted();
      if (!text.trim()) throw commentsError('invalid', 'There are no words.', {field: 'text'});
      const all = threads.get(thread.id) ?? [];
      threads.set(thread.id, all);
      const before = all.find((comment) => comment.data === key);
      if (before && before.text !== text) throw commentsError('invalid', 'The key is taken.');
      if (parent && !all.some(({id}) => id === parent.id)) throw commentsError('gone', 'It is not there.');
      const comment: Comment = before ?? {
        id: `x${String((last += 1))}`,
        parentId: parent?.id ?? null,
        author: viewer,
        text,
        createdAt: new Date().toISOString(),
      };
      if (!before) all.push(Object.defineProperty(comment, 'data', {value: key, enumerable: false}));
      return structuredClone(comment);
    },
  });
  return {
    as: (who) => (who === 'owner' || who === 'guest' ? undefined : adapter(people[who])),
    thread: () => ({id: `t${String(Math.random())}`}),
    deviations: {R15: 'there is one page, and no cursor'},
  };
}

/** Says of every change only that there was one. */
export const staleOnly = (): Subject =>
  memorySubject({
    wrap: (adapter) =>
      altered(adapter, {
        watch: (emit: (event: Live) => void, ctx: Ctx) =>
          adapter.watch(() => {
            emit({type: 'stale'});
          }, ctx),
      }),
  });

/** Gives what it rendered, and not the source, as some backends do. */
export const htmlOnly = (): Subject =>
  memorySubject({
    wrap: (adapter) => {
      const render = ({text, ...rest}: Comment) =>
        text === undefined ? rest : {...rest, html: `<p>${text}</p>`};
      const {post, edit, moderate} = adapter;
      return altered(adapter, {
        ...comments(adapter as Adapter, render),
        post: async (draft: Draft, ctx: Ctx) => render(await post.call(adapter, draft, ctx)),
        edit: async (comment: Comment, text: string, ctx: Ctx) => {
          try {
            return render(await edit.call(adapter, comment, text, ctx));
          } catch (error) {
            const {current} = error as {current?: Comment};
            throw current ? Object.assign(error as Error, {current: render(current)}) : (error as Error);
          }
        },
        moderate: async (comment: Comment, patch: object, ctx: Ctx) =>
          render(await moderate.call(adapter, comment, patch, ctx)),
        watch: (emit: (event: Live) => void, ctx: Ctx) =>
          adapter.watch((event) => {
            emit(event.type === 'put' ? {type: 'put', comment: render(event.comment)} : event);
          }, ctx),
      });
    },
  });

/** Nudges once, has an hour for edits, and a stream that breaks and says so when it is back. */
export function fussy(): Subject {
  const streams = new Set<{cut: boolean; emit: (event: Live) => void}>();
  const hour = 3_600_000;
  const subject = memorySubject({
    wrap: (adapter) => {
      const over = ({createdAt}: Comment) => subject.store.now() - Date.parse(createdAt) > hour;
      return altered(adapter, {
        ...comments(adapter as Adapter, (comment) => ({
          ...comment,
          can: comment.can?.filter((action) => action !== 'edit' || !over(comment)),
        })),
        post: async (draft: Draft, ctx: Ctx) => {
          const harsh = draft.text.includes('blockhead') && !draft.confirmed;
          if (harsh) throw commentsError('nudge', 'That is harsh.');
          return adapter.post(draft, ctx);
        },
        edit: async (comment: Comment, text: string, ctx: Ctx) => {
          if (over(comment)) throw commentsError('expired', 'The time to edit is over.');
          return adapter.edit(comment, text, ctx);
        },
        watch: (emit: (event: Live) => void, ctx: Ctx) => {
          const stream = {cut: false, emit};
          streams.add(stream);
          const stop = adapter.watch((event) => {
            if (!stream.cut) emit(event);
          }, ctx);
          return () => {
            streams.delete(stream);
            stop();
          };
        },
      });
    },
  });
  let settled = 0;
  return Object.assign(subject, {
    nudges: 'You blockhead.',
    drop: () => {
      for (const stream of streams) stream.cut = true;
      settled = 0;
    },
    settle: async () => {
      if ((settled += 1) < 3) return;
      for (const stream of streams) {
        if (stream.cut) stream.emit({type: 'stale'});
        stream.cut = false;
      }
    },
  });
}
