import type {Comment, Ctx, Draft, Id, Relation, Report} from '../../../src/model/contract.js';
import {without} from '../../../src/adapters/site/records.js';
import {newKey} from '../../../src/adapters/conformance/scene.js';
import {
  comments,
  error,
  fault,
  found,
  pages,
  writerOf,
  type Adapter,
  type Change,
  type Fault,
} from './faulty.js';
import {people} from './memory.js';

/** A change of the draft before it is posted. */
const drafts =
  (work: (draft: Draft) => object): Change =>
  (adapter) => ({post: (draft: Draft, ctx: Ctx) => adapter.post(work(draft) as Draft, ctx)});

/** Answers some refusals with something else. */
const instead =
  (method: keyof Adapter, code: string, work: (adapter: Adapter, given: unknown[]) => unknown): Change =>
  (adapter) => ({
    [method]: async (...given: unknown[]) => {
      try {
        return await (adapter[method] as (...given: unknown[]) => Promise<unknown>)(...given);
      } catch (refusal) {
        if ((refusal as {code?: string}).code !== code) throw refusal;
        return work(adapter, given);
      }
    },
  });

const throws = (code: string) => () => {
  throw error(code);
};

const guests = {name: 'required'} as const;

/** What goes wrong when people write: one fault each. */
export const writingFaults: readonly Fault[] = [
  fault('P01', 'posts under no name', () => (adapter) => ({
    post: async (draft: Draft, ctx: Ctx) => ({...(await adapter.post(draft, ctx)), author: null}),
  })),
  fault(
    'P02',
    'keeps words from other people',
    () => (adapter, who) =>
      pages(adapter, (page) => ({
        ...page,
        comments: page.comments.filter(({author}) => who !== 'bob' || author?.id === 'bob'),
      })),
  ),
  fault('P03', 'ignores the key', () => drafts((draft) => ({...draft, key: newKey()}))),
  fault('P04', 'looks for the key, waits, and stores', () => {
    const kept = new Map<string, Comment>();
    return (adapter) => ({
      post: async (draft: Draft, ctx: Ctx) => {
        const before = kept.get(draft.key);
        if (before) return before;
        await Promise.resolve();
        const comment = await adapter.post({...draft, key: newKey()}, ctx);
        kept.set(draft.key, comment);
        return comment;
      },
    });
  }),
  fault('P05', 'answers the same words with the earlier comment', () => (adapter) => ({
    post: async (draft: Draft, ctx: Ctx) => {
      const {comments: all} = await adapter.list({limit: 1000}, ctx);
      return all.find(({text}) => text === draft.text) ?? adapter.post(draft, ctx);
    },
  })),
  fault('P06', 'stores blank comments', () =>
    drafts((draft) => ({...draft, text: draft.text.trim() || '-'})),
  ),
  fault('P06', 'rejects with a string', () =>
    instead('post', 'invalid', () => {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- the fault
      throw 'invalid';
    }),
  ),
  fault('P07', 'cuts what is too long', () =>
    drafts((draft) => ({...draft, text: draft.text.slice(0, 10_000)})),
  ),
  fault('P07', 'does not say what is too long', () => instead('post', 'invalid', throws('invalid'))),
  fault('P08', 'takes a reply to nothing for a comment', () =>
    instead('post', 'gone', (adapter, [draft, ctx]) =>
      adapter.post({...(draft as Draft), parent: undefined} as unknown as Draft, ctx as Ctx),
    ),
  ),
  fault('P09', 'says forbidden to people who are signed out', () =>
    instead('post', 'signin', throws('forbidden')),
  ),
  fault(
    'P10',
    'gives the guest’s e-mail back',
    () => {
      const mails = new Map<Id, string | undefined>();
      return (adapter) => ({
        ...comments(adapter, (comment) => ({...comment, data: {mail: mails.get(comment.id)}})),
        post: async (draft: Draft, ctx: Ctx) => {
          const comment = await adapter.post(draft, ctx);
          mails.set(comment.id, draft.guest?.email);
          return comment;
        },
      });
    },
    {options: {guests}},
  ),
  fault(
    'P11',
    'takes guests without a name',
    () =>
      drafts((draft) => ({...draft, guest: {...draft.guest, name: draft.guest?.name.trim() || 'Anonymous'}})),
    {options: {guests}},
  ),
  fault('P12', 'believes the draft about its time', () => (adapter) => ({
    post: async (draft: Draft & Partial<Comment>, ctx: Ctx) => {
      const comment = await adapter.post(draft, ctx);
      return {...comment, createdAt: draft.createdAt ?? comment.createdAt};
    },
  })),
  fault('P13', 'posts although it was aborted', () => (adapter) => ({
    post: async (draft: Draft, {thread, signal}: Ctx) => {
      const comment = await adapter.post(draft, {thread});
      signal?.throwIfAborted();
      return comment;
    },
  })),
  fault(
    'P14',
    'shows everybody what waits for review',
    () =>
      (adapter, _who, {sound}) =>
        pages(adapter, async (page, query, ctx) => {
          const waiting = (await sound.owner?.list({...query, state: 'pending'}, ctx))?.comments ?? [];
          const known = new Set(page.comments.map(({id}) => id));
          return {...page, comments: [...page.comments, ...waiting.filter(({id}) => !known.has(id))]};
        }),
  ),
  fault('P15', 'answers other words with the same key with the earlier comment', () => {
    const texts = new Map<string, string>();
    return drafts((draft) => {
      texts.set(draft.key, texts.get(draft.key) ?? draft.text);
      return {...draft, text: texts.get(draft.key)};
    });
  }),
  fault('P16', 'takes confirmed for a part of the key', () =>
    drafts((draft) => ({...draft, key: `${draft.key}${draft.confirmed ? '!' : ''}`})),
  ),
  fault('P17', 'uses the key up when it refuses', () => {
    const used = new Set<string>();
    return (adapter) => ({
      post: async (draft: Draft, ctx: Ctx) => {
        if (used.has(draft.key)) throw error('duplicate');
        return adapter.post(draft, ctx).catch((refusal: unknown) => {
          used.add(draft.key);
          throw refusal;
        });
      },
    });
  }),
  fault(
    'P18',
    'nudges for ever',
    () => (adapter) => ({
      post: async (draft: Draft, ctx: Ctx) => {
        if (draft.text.includes('blockhead')) throw error('nudge');
        return adapter.post(draft, ctx);
      },
    }),
    {more: {nudges: 'You blockhead.'}},
  ),
  fault('P19', 'gives the key to everybody', () => {
    const keys = new Map<Id, string>();
    return (adapter) => ({
      ...comments(adapter, (comment) => ({...comment, key: keys.get(comment.id)})),
      post: async (draft: Draft, ctx: Ctx) => {
        const comment = await adapter.post(draft, ctx);
        keys.set(comment.id, draft.key);
        return comment;
      },
    });
  }),
  fault('P20', 'closes without saying which is the closing response', () => (adapter) => ({
    post: async ({closes, ...draft}: Draft, ctx: Ctx) => {
      const comment = await adapter.post(draft, ctx);
      if (closes) await adapter.setPolicy({...(await adapter.list({}, ctx)).thread}, {open: false}, ctx);
      return comment;
    },
  })),
  fault(
    'E01',
    'does not say when a comment was edited',
    () => (adapter) => comments(adapter, (comment) => ({...comment, editedAt: undefined})),
  ),
  fault('E01', 'edits by removing and posting again', () => (adapter) => ({
    edit: async (comment: Comment, text: string, ctx: Ctx) => {
      await adapter.remove(comment, ctx);
      return adapter.post({key: newKey(), text}, ctx);
    },
  })),
  fault('E02', 'lets everybody edit', () => (adapter, _who, {sound}) => ({
    edit: async (comment: Comment, text: string, ctx: Ctx) => {
      const {author} = await found(adapter, ctx, comment);
      return (writerOf(sound, author) ?? adapter).edit(comment, text, ctx);
    },
  })),
  fault('E03', 'lets the last edit win', () => (adapter) => ({
    edit: (comment: Comment, text: string, ctx: Ctx) => adapter.edit(without(comment, 'version'), text, ctx),
  })),
  fault('E03', 'keeps what stands there to itself', () => instead('edit', 'conflict', throws('conflict'))),
  fault('E04', 'says failed of a removed comment', () => instead('edit', 'gone', throws('failed'))),
  fault('E05', 'leaves the words in the tombstone', () => {
    const texts = new Map<Id, string | undefined>();
    return (adapter) => ({
      ...comments(adapter, (comment) => ({
        ...comment,
        text: comment.state === 'deleted' ? texts.get(comment.id) : comment.text,
      })),
      remove: async (comment: Comment, ctx: Ctx) => {
        texts.set(comment.id, comment.text);
        return adapter.remove(comment, ctx);
      },
    });
  }),
  fault(
    'E06',
    'removes replies with what they answer',
    () => (adapter) =>
      pages(adapter, (page) => {
        const gone = new Set(page.comments.filter(({state}) => state === 'deleted').map(({id}) => id));
        for (const {id, parentId} of page.comments) if (gone.has(parentId ?? '')) gone.add(id);
        return {...page, comments: page.comments.filter(({id}) => !gone.has(id))};
      }),
  ),
  fault('E07', 'fails at removing twice', () => {
    const removed = new Set<Id>();
    return (adapter) => ({
      remove: async (comment: Comment, ctx: Ctx) => {
        const name = ctx.thread.id + comment.id;
        if (removed.has(name)) throw error('failed');
        removed.add(name);
        return adapter.remove(comment, ctx);
      },
    });
  }),
  fault('E08', 'lets everybody remove', () => (_adapter, _who, {sound}) => ({
    remove: (comment: Comment, ctx: Ctx) => sound.owner?.remove(comment, ctx),
  })),
  fault('E09', 'says forbidden when the time to edit is over', () => {
    const over = ({createdAt}: Comment, now: number) => now - Date.parse(createdAt) > 3_600_000;
    return (adapter, _who, {subject}) => ({
      ...comments(adapter, (comment) => ({
        ...comment,
        can: comment.can?.filter((action) => action !== 'edit' || !over(comment, subject.store.now())),
      })),
      edit: async (comment: Comment, text: string, ctx: Ctx) => {
        if (over(comment, subject.store.now())) throw error('forbidden');
        return adapter.edit(comment, text, ctx);
      },
    });
  }),
  fault(
    'X01',
    'does not say whose the reaction is',
    () => (adapter) =>
      comments(adapter, (comment) => ({
        ...comment,
        reactions: comment.reactions?.map((reaction) => ({...reaction, mine: false})),
      })),
  ),
  fault('X02', 'toggles reactions', () => (adapter) => ({
    react: async (comment: Comment, key: string, _on: boolean, ctx: Ctx) => {
      const {reactions = []} = await found(adapter, ctx, comment);
      return adapter.react(
        comment,
        key,
        !reactions.some((reaction) => reaction.key === key && reaction.mine),
        ctx,
      );
    },
  })),
  fault('X03', 'cannot take a reaction back', () => (adapter) => ({
    react: (comment: Comment, key: string, on: boolean, ctx: Ctx) =>
      on ? adapter.react(comment, key, on, ctx) : found(adapter, ctx, comment),
  })),
  fault(
    'X04',
    'says mine of everybody’s reactions',
    () => (adapter) =>
      comments(adapter, (comment) => ({
        ...comment,
        reactions: comment.reactions?.map((reaction) => ({...reaction, mine: true})),
      })),
  ),
  fault('X05', 'takes any reaction', () =>
    instead('react', 'invalid', (adapter, [comment, , , ctx]) =>
      found(adapter, ctx as Ctx, comment as Comment),
    ),
  ),
  fault('G01', 'answers a report with nothing', () => (adapter) => ({
    report: (report: Report, ctx: Ctx) => adapter.report(report, ctx).then(() => undefined),
  })),
  fault('G02', 'refuses a second report', () => {
    const reported = new Set<string>();
    return (adapter) => ({
      report: async (report: Report, ctx: Ctx) => {
        const name = ctx.thread.id + String(report.comment?.id);
        if (reported.has(name)) throw error('duplicate');
        reported.add(name);
        return adapter.report(report, ctx);
      },
    });
  }),
  fault(
    'G03',
    'shows reports to the reported person',
    () =>
      (adapter, who, {sound}) =>
        pages(adapter, async (page, _query, ctx) => {
          if (who !== 'bob' || !sound.owner) return page;
          const {comments: all} = await sound.owner.list({limit: 1000}, ctx);
          const reports = new Map(all.map((comment) => [comment.id, comment.reports]));
          const shown = page.comments.map((comment) => ({...comment, reports: reports.get(comment.id)}));
          return {...page, comments: shown as Comment[]};
        }),
  ),
  fault('G04', 'takes reports about nothing', () => instead('report', 'gone', () => ({}))),
  fault('G05', 'takes one reason only', () => (adapter) => ({
    report: async (report: Report, ctx: Ctx) => {
      if (report.reason !== 'threat') throw error('invalid');
      return adapter.report(report, ctx);
    },
  })),
  fault('G05', 'takes any reason', () => (adapter) => ({
    report: (report: Report, ctx: Ctx) => adapter.report({...report, reason: 'other'}, ctx),
  })),
  fault('G06', 'tells everybody of alice’s reports', () => (_adapter, _who, {sound}) => ({
    reports: (ctx: Ctx) => sound.alice?.reports(ctx),
  })),
  fault('G06', 'tells the oldest report first', () => (adapter) => ({
    reports: async (ctx: Ctx) => (await adapter.reports(ctx)).reverse(),
  })),
  fault(
    'G07',
    'gives readers the reports of a comment',
    () =>
      (adapter, _who, {sound}) =>
        pages(adapter, async (page, query, ctx) => (await sound.owner?.list(query, ctx)) ?? page),
  ),
  fault('G08', 'goes on saying that a resolved comment is reported', () => (adapter) => ({
    moderate: (comment: Comment, patch: {resolved?: boolean}, ctx: Ctx) =>
      adapter.moderate(comment, without(patch, 'resolved'), ctx),
  })),
  fault('B01', 'lists a blocked person twice', () => (adapter) => ({
    blocked: async (ctx: Ctx) => (await adapter.blocked(ctx)).flatMap((person) => [person, person]),
  })),
  fault('B01', 'never releases anybody', () => (adapter) => ({
    block: async (person: never, relation: Relation, ctx: Ctx) =>
      relation === 'none' ? undefined : adapter.block(person, relation, ctx),
  })),
  fault(
    'B02',
    'does not mark muted people',
    () => (adapter) =>
      comments(adapter, ({author, ...comment}) => ({
        ...comment,
        author: author && {...author, relation: undefined},
      })),
  ),
  fault(
    'B03',
    'shows people that they are muted',
    () =>
      (adapter, who, {sound}) =>
        pages(adapter, async (page, _query, ctx) => {
          const muted = who === 'bob' && (await sound.alice?.blocked(ctx))?.some(({id}) => id === 'bob');
          if (!muted) return page;
          return {...page, comments: page.comments.filter(({author}) => author?.id !== people.alice.id)};
        }),
  ),
  fault('B04', 'lets people block themselves', () => instead('block', 'invalid', () => undefined)),
  fault('B05', 'lets blocked people reply to the blocker', () =>
    instead('post', 'blocked', (adapter, [draft, ctx]) =>
      adapter.post({...(draft as Draft), parent: undefined} as unknown as Draft, ctx as Ctx),
    ),
  ),
  fault(
    'B06',
    'gives the blocker the words',
    () =>
      (adapter, who, {sound}) =>
        pages(adapter, async (page, query, ctx) => {
          if (who !== 'alice' || !sound.bob) return page;
          const {comments: all} = await sound.bob.list(query, ctx);
          const texts = new Map(all.map(({id, text}) => [id, text]));
          return {
            ...page,
            comments: page.comments.map((comment) => ({...comment, text: texts.get(comment.id)}) as Comment),
          };
        }),
  ),
];
