import {without} from '../../../src/adapters/site/records.js';
import type {Comment, Ctx, ListQuery, Page, Person} from '../../../src/model/contract.js';
import {
  branches,
  byOffset,
  comments,
  error,
  fault,
  found,
  pages,
  threads,
  writerOf,
  type Fault,
} from './faulty.js';
import {people} from './memory.js';

/** What goes wrong when a thread is read: one fault each. */
export const readingFaults: readonly Fault[] = [
  fault('R01', 'rejects an unknown thread', () => (adapter) => ({
    list: async (query: object, ctx: {thread: {id: string}}) => {
      if (ctx.thread.id.includes('unknown')) throw error('gone');
      return adapter.list(query, ctx);
    },
  })),
  fault(
    'R02',
    'gives no viewer on later pages',
    () => (adapter) =>
      pages(adapter, (page, {cursor}) =>
        cursor === undefined
          ? page
          : {...page, thread: {...page.thread, viewer: undefined as unknown as null}},
      ),
  ),
  fault(
    'R03',
    'returns Date objects',
    () => (adapter) => comments(adapter, (comment) => ({...comment, createdAt: new Date(comment.createdAt)})),
  ),
  fault(
    'R03',
    'returns a Map',
    () => (adapter) =>
      threads(adapter, (thread) => ({...thread, policy: Object.assign(new Map(), thread.policy)})),
  ),
  fault(
    'R04',
    'gives numbers as ids',
    () => (adapter) => comments(adapter, (comment) => ({...comment, id: Number(comment.id.slice(1))})),
  ),
  fault(
    'R05',
    'gives times without a zone',
    () => (adapter) =>
      comments(adapter, (comment) => ({...comment, createdAt: comment.createdAt.replace('Z', '')})),
  ),
  fault(
    'R05',
    'gives times in the future',
    () => (adapter) => comments(adapter, (comment) => ({...comment, createdAt: '2999-01-01T00:00:00Z'})),
  ),
  fault(
    'R06',
    'leaves the words of replies away',
    () => (adapter) =>
      comments(adapter, ({text, ...rest}) => (rest.parentId === null ? {...rest, text} : rest)),
  ),
  fault('R07', 'trims the words', () => (adapter) => ({
    post: (draft: {text: string}, ctx: never) =>
      adapter.post({...draft, text: draft.text.trim()} as never, ctx),
  })),
  fault(
    'R07',
    'escapes the words',
    () => (adapter) =>
      comments(adapter, (comment) => ({...comment, text: comment.text?.replaceAll('<', '&lt;')})),
  ),
  fault('R08', 'gives another order each time', () => {
    let turn = 0;
    return (adapter) =>
      pages(adapter, (page) => ((turn += 1) % 2 ? page : {...page, comments: [...page.comments].reverse()}));
  }),
  fault('R09', 'ignores the limit', () => (adapter) => ({
    list: (query: object, ctx: never) => adapter.list({...query, limit: 1000}, ctx),
  })),
  fault(
    'R10',
    'never ends',
    () => (adapter) =>
      ({
        list: async (query, ctx) => {
          const n = Number(query.cursor);
          const page: Page = n
            ? {thread: (await adapter.list({}, ctx)).thread, comments: []}
            : await adapter.list(query, ctx);
          return page.next === undefined ? {...page, next: String((n || 0) + 1)} : page;
        },
      }) satisfies Partial<typeof adapter>,
  ),
  fault('R10', 'gives the first page again and again', () => (adapter) => ({
    list: (query: {cursor?: string}, ctx: never) => adapter.list(without(query, 'cursor'), ctx),
  })),
  fault('R11', 'pages by offset', () => (adapter) => ({
    list: async (query: {cursor?: string; limit?: number}, ctx: never) => {
      const {cursor, ...rest} = query;
      cursor;
      const page = await adapter.list({...rest, limit: 1000}, ctx);
      return byOffset(page, branches(page.comments), query);
    },
  })),
  fault('R12', 'ignores the sort', () => (adapter) => ({
    list: (query: {sort?: string}, ctx: never) => adapter.list(without(query, 'sort'), ctx),
  })),
  fault('R12', 'takes top for oldest', () => (adapter) => ({
    list: (query: {sort?: string}, ctx: never) =>
      adapter.list({...query, sort: query.sort === 'newest' ? 'newest' : 'oldest'}, ctx),
  })),
  fault('R13', 'gives replies before the page with their parent', () => (adapter) => ({
    list: async (query: object, ctx: never) => {
      const page = await adapter.list({limit: 1000}, ctx);
      return byOffset(
        page,
        [...page.comments].reverse().map((comment) => [comment]),
        query,
      );
    },
  })),
  fault(
    'R14',
    'forgets whom a reply answers',
    () => (adapter) => comments(adapter, (comment) => ({...comment, parentId: null})),
  ),
  fault('R15', 'starts again at a malformed cursor', () => (adapter) => ({
    list: (query: {cursor?: string}, ctx: never) =>
      adapter.list(query, ctx).catch(() => adapter.list({...query, cursor: undefined} as never, ctx)),
  })),
  fault('R16', 'fails around an unknown id', () => (adapter) => ({
    list: async (query: {around?: string}, ctx: never) => {
      const page = await adapter.list(query, ctx);
      if (query.around && !page.comments.some(({id}) => id === query.around)) throw error('failed');
      return page;
    },
  })),
  fault(
    'R17',
    'gives what it is around without what it answers',
    () => (adapter) =>
      pages(adapter, (page, {around}) =>
        around === undefined ? page : {...page, comments: page.comments.filter(({id}) => id === around)},
      ),
  ),
  fault(
    'R18',
    'takes a signed-out person for somebody',
    () => (adapter, who) =>
      threads(adapter, (thread) =>
        who === 'guest' ? {...thread, viewer: {id: 'guest', name: 'Guest'}} : thread,
      ),
  ),
  fault('R19', 'hands out what it keeps', () => {
    const kept = new Map<string, Page>();
    return (adapter, who) =>
      pages(adapter, (page, query, {thread}) => {
        const name = JSON.stringify([who, thread.id, query, page.comments.length]);
        kept.set(name, kept.get(name) ?? page);
        return kept.get(name) ?? page;
      });
  }),
  fault('R20', 'lists although it was aborted', () => (adapter) => ({
    list: (query: object, {thread}: {thread: {id: string}}) => adapter.list(query, {thread}),
  })),
  fault('R20', 'rejects an aborted call with an error of its own', () => (adapter) => ({
    list: (query: object, ctx: {thread: {id: string}; signal?: AbortSignal}) =>
      ctx.signal?.aborted ? Promise.reject(error('failed')) : adapter.list(query, ctx),
  })),
  fault('R21', 'throws at once when it was aborted', () => (adapter) => ({
    react: (
      comment: Comment,
      key: string,
      on: boolean,
      ctx: {thread: {id: string}; signal?: AbortSignal},
    ) => {
      ctx.signal?.throwIfAborted();
      return adapter.react(comment, key, on, ctx);
    },
  })),
  fault('R22', 'keeps one thread for all', () => (adapter) => ({
    list: (query: object) => adapter.list(query, {thread: {id: 'one'}}),
    post: (draft: never) => adapter.post(draft, {thread: {id: 'one'}}),
  })),
  fault('R23', 'rejects a query with an unknown field', () => (adapter) => ({
    list: async (query: object, ctx: never) => {
      if ('colour' in query) throw error('invalid');
      return adapter.list(query, ctx);
    },
  })),
  fault('R24', 'gives one comment a page', () => {
    const kept = new Map<string, Page>();
    return (adapter) => ({
      list: async (query: ListQuery, ctx: Ctx) => {
        const page = kept.get(ctx.thread.id) ?? (await adapter.list({limit: 10_000}, ctx));
        kept.set(ctx.thread.id, page);
        return byOffset(page, branches(page.comments), {...query, limit: 1});
      },
    });
  }),
  fault(
    'R25',
    'gives no way to the rest of the replies',
    () => (adapter) =>
      pages(adapter, (page) => {
        const roots = new Set(page.comments.filter(({parentId}) => parentId === null).map(({id}) => id));
        const many = page.comments.some(({replies}) => replies?.next);
        if (!many) return page;
        const [first, ...rest] = page.comments.filter(
          ({parentId}) => parentId === null || roots.has(parentId),
        );
        return {...page, comments: first ? [first, ...rest.slice(1)] : []};
      }),
  ),
  fault('R26', 'finds what waits for anybody who asks for it', () => (adapter, _who, {sound}) => ({
    list: (query: {state?: string}, ctx: never) =>
      query.state && sound.owner ? sound.owner.list(query, ctx) : adapter.list(query, ctx),
  })),
  fault(
    'R27',
    'finds one page only of a person’s comments',
    () => (adapter) =>
      pages(adapter, ({next, ...page}, {author}) => (author || next === undefined ? page : {...page, next})),
  ),
  fault('N02', 'has a method that only says unsupported', () => () => ({
    people: () => Promise.reject(error('unsupported')),
  })),
  fault('N02', 'has null for what it cannot do', () => () => ({pulse: null})),
  fault('N01', 'counts in an order of its own', () => (adapter) => ({
    counts: async (asked: never[]) => (await adapter.counts(asked)).sort((a, b) => a - b),
  })),
  fault('N01', 'leaves unknown threads out of the counts', () => (adapter) => ({
    counts: async (asked: never[]) => (await adapter.counts(asked)).filter(Boolean),
  })),
  fault('N03', 'finds people by any part of their name', () => () => ({
    people: (): Promise<Person[]> => Promise.resolve(Object.values(people)),
  })),
  fault('N04', 'gives the newest hour first', () => (adapter) => ({
    pulse: async (since: string, ctx: never) => (await adapter.pulse(since, ctx)).reverse(),
  })),
  fault('N05', 'stays signed in', () => () => ({signOut: () => Promise.resolve()})),
  fault('C01', 'offers an edit that it does not have', () => () => ({edit: undefined})),
  fault(
    'C02',
    'offers to edit the comments of others',
    () => (adapter) => comments(adapter, (comment) => ({...comment, can: [...(comment.can ?? []), 'edit']})),
  ),
  fault('C03', 'lets people edit what can leaves out', () => (adapter, _who, {sound}) => ({
    edit: async (comment: Comment, text: string, ctx: never) => {
      const {author} = await found(adapter, ctx, comment);
      return (writerOf(sound, author) ?? adapter).edit(comment, text, ctx);
    },
  })),
  fault(
    'C04',
    'offers a reply in a closed thread',
    () => (adapter) => comments(adapter, (comment) => ({...comment, can: [...(comment.can ?? []), 'reply']})),
  ),
];
