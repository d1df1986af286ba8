import {without} from '../../../src/adapters/site/records.js';
import type {
  Comment,
  CommentPatch,
  Ctx,
  Draft,
  Id,
  Live,
  Person,
  PolicyPatch,
  Thread,
} from '../../../src/model/contract.js';
import {
  comments,
  error,
  fault,
  pages,
  threads,
  whole,
  type Adapter,
  type Change,
  type Fault,
} from './faulty.js';

/** A change of the patch before the policy is set. */
const patches =
  (work: (patch: PolicyPatch) => object): Change =>
  (adapter) => ({
    setPolicy: (thread: Thread, patch: PolicyPatch, ctx: Ctx) => adapter.setPolicy(thread, work(patch), ctx),
  });

/** Readers do what only the owner may. */
const asOwner =
  (method: 'setPolicy' | 'moderate' | 'ban'): Change =>
  (_adapter, _who, {sound}) => ({
    [method]: (...given: never[]) =>
      (sound.owner?.[method] as ((...given: never[]) => unknown) | undefined)?.apply(sound.owner, given),
  });

/** A change of what live events carry. */
const events =
  (work: (event: Live, emit: (event: Live) => void) => void): Change =>
  (adapter) => ({
    watch: (emit: (event: Live) => void, ctx: Ctx) =>
      adapter.watch((event) => {
        work(event, emit);
      }, ctx),
  });

/** The policy takes none of these fields. */
const lacking =
  (...fields: (keyof PolicyPatch)[]) =>
  (patch: PolicyPatch) =>
    Object.fromEntries(
      Object.entries(patch).filter(([field]) => !fields.includes(field as keyof PolicyPatch)),
    );

/** Takes down what a thread says now. */
function remember(adapter: Adapter, {thread}: Ctx, texts: Map<Id, string>) {
  void whole(adapter, {thread}).then((all) => {
    for (const {id, text = ''} of all) texts.set(id, text);
  });
}

const codeOf = (refusal: unknown) => (refusal as {code?: string}).code;

const aTombstone = (id: Id): Comment => ({
  id,
  parentId: null,
  author: null,
  createdAt: '2026-01-01T00:00:00Z',
  state: 'deleted',
});

/** The setting is lost, whoever makes it. */
const loses =
  (field: keyof PolicyPatch): Change =>
  (adapter, who, world) => {
    const {subject} = world;
    const thread = subject.thread.bind(subject);
    subject.thread = (policy = {}) => thread(lacking(field)(policy));
    return patches(lacking(field))(adapter, who, world);
  };

/** What goes wrong when a thread is steered, and live: one fault each. */
export const steeringFaults: readonly Fault[] = [
  fault('T01', 'closes for show only', () => {
    const closed = new Set<Id>();
    const shown = (thread: Thread, {thread: {id}}: Ctx) =>
      closed.has(id) ? {...thread, policy: {...thread.policy, open: false}} : thread;
    return (adapter) => ({
      ...threads(adapter, shown),
      setPolicy: async (thread: Thread, {open, ...patch}: PolicyPatch, ctx: Ctx) => {
        if (open === false) closed.add(ctx.thread.id);
        else if (open) closed.delete(ctx.thread.id);
        return shown(await adapter.setPolicy(thread, patch, ctx), ctx);
      },
    });
  }),
  fault('T02', 'never opens again', () => patches((patch) => (patch.open ? lacking('open')(patch) : patch))),
  fault('T03', 'lets readers set the policy', () => asOwner('setPolicy')),
  fault('T04', 'does not say how long slow mode takes', () => (adapter) => ({
    post: (draft: Draft, ctx: Ctx) =>
      adapter.post(draft, ctx).catch((refusal: unknown) => {
        throw codeOf(refusal) === 'slow' ? error('slow') : (refusal as Error);
      }),
  })),
  fault('T04', 'has no slow mode', () => (adapter, who, {sound}) => ({
    post: async (draft: Draft, ctx: Ctx) => {
      const owner = sound.owner;
      const {thread} = (await owner?.list({}, ctx)) ?? {};
      if (thread?.policy.slow && who === 'alice') await owner?.setPolicy(thread, {slow: 0}, ctx);
      return adapter.post(draft, ctx);
    },
  })),
  fault('T05', 'takes a retry for a second post in slow mode', () => (adapter) => ({
    post: async (draft: Draft, ctx: Ctx) => {
      const {thread} = await adapter.list({}, ctx);
      if (thread.nextPostAt !== undefined) throw error('slow', {retryAfter: 60});
      return adapter.post(draft, ctx);
    },
  })),
  fault('T06', 'replaces the policy by the patch', () =>
    patches((patch) => ({slow: null, hold: null, who: null, note: null, closing: null, ...patch})),
  ),
  fault('T07', 'lets the last policy win', () => (adapter) => ({
    setPolicy: (thread: Thread, patch: PolicyPatch, ctx: Ctx) =>
      adapter.setPolicy(without(thread, 'version'), patch, ctx),
  })),
  fault(
    'T08',
    'gives the closing response with the oldest first only',
    () => (adapter) =>
      pages(adapter, ({closing, ...page}, {sort}) =>
        sort === 'newest' || !closing ? page : {...page, closing},
      ),
  ),
  fault('T08', 'gives the closing response with every page', () => {
    let last: Comment | undefined;
    return (adapter) =>
      pages(adapter, (page) => {
        last = page.closing ?? last;
        return last ? {...page, closing: last} : page;
      });
  }),
  fault('T09', 'takes null for nothing', () =>
    patches((patch) => Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== null))),
  ),
  fault('T10', 'pauses for ever', () => loses('reopensAt')),
  fault('T11', 'is slow for ever', () => loses('slowUntil')),
  fault('T12', 'holds for ever', () => loses('holdUntil')),
  fault('T13', 'does not close at its time', () => loses('closesAt')),
  fault('T14', 'does not close at its number', () => loses('closesAfter')),
  fault('T15', 'names a time that is too short', () => (adapter) => ({
    post: (draft: Draft, ctx: Ctx) =>
      adapter.post(draft, ctx).catch((refusal: unknown) => {
        throw codeOf(refusal) === 'slow' ? error('slow', {retryAfter: 1}) : (refusal as Error);
      }),
  })),
  fault(
    'T16',
    'does not say when to write again',
    () => (adapter) => threads(adapter, (thread) => ({...thread, nextPostAt: undefined})),
  ),
  fault('M01', 'serves hidden words', () => {
    const texts = new Map<Id, string>();
    return (adapter) =>
      comments(adapter, (comment) => {
        if (comment.text !== undefined) texts.set(comment.id, comment.text);
        return {...comment, text: texts.get(comment.id)};
      });
  }),
  fault('M01', 'forgets the words when it hides them', () => (adapter) => ({
    moderate: async (comment: Comment, patch: CommentPatch, ctx: Ctx) => ({
      ...(await adapter.moderate(comment, patch.state === 'visible' ? {} : patch, ctx)),
      state: patch.state,
    }),
  })),
  fault('M02', 'toggles what is featured', () => {
    const featured = new Set<string>();
    return (adapter) => ({
      moderate: (comment: Comment, patch: CommentPatch, ctx: Ctx) => {
        const name = ctx.thread.id + comment.id;
        if (patch.featured !== undefined && !featured.delete(name)) featured.add(name);
        const changed = patch.featured === undefined ? patch : {...patch, featured: featured.has(name)};
        return adapter.moderate(comment, changed, ctx);
      },
    });
  }),
  fault('M03', 'approves for show only', () => (adapter) => ({
    moderate: async (comment: Comment, patch: CommentPatch, ctx: Ctx) =>
      comment.state === 'pending' ? {...comment, ...patch} : adapter.moderate(comment, patch, ctx),
  })),
  fault('M04', 'lets readers moderate', () => asOwner('moderate')),
  fault('M05', 'locks nothing', () => (adapter) => ({
    moderate: async (comment: Comment, {locked, ...patch}: CommentPatch, ctx: Ctx) => ({
      ...(await adapter.moderate(comment, patch, ctx)),
      locked,
    }),
  })),
  fault('M06', 'bans nobody', () => () => ({ban: () => Promise.resolve()})),
  fault('M06', 'lets readers ban', () => asOwner('ban')),
  fault('M07', 'bans for ever', () => (adapter) => ({
    ban: (person: Person, until: string | null, ctx: Ctx) => adapter.ban(person, until && 'forever', ctx),
  })),
  fault(
    'M08',
    'gives pinned comments in their place only',
    () => (adapter) => pages(adapter, (page) => without(page, 'pinned')),
  ),
  fault('L01', 'never tells anything', () => () => ({watch: () => () => undefined})),
  fault('L02', 'does not stop', () => (adapter) => ({
    watch: (emit: (event: Live) => void, ctx: Ctx) => {
      adapter.watch(emit, ctx);
      return () => undefined;
    },
  })),
  fault('L03', 'tells of all threads', () => {
    const heard = new Set<(event: Live) => void>();
    return (adapter) => ({
      watch: (emit: (event: Live) => void, ctx: Ctx) => {
        heard.add(emit);
        const stop = adapter.watch((event) => {
          for (const other of heard) other(event);
        }, ctx);
        return () => {
          heard.delete(emit);
          stop();
        };
      },
    });
  }),
  fault('L04', 'tells of a removal with the words', () => {
    const texts = new Map<Id, string>();
    return (adapter) => ({
      watch: (emit: (event: Live) => void, ctx: Ctx) => {
        remember(adapter, ctx, texts);
        return adapter.watch((event) => {
          if (event.type !== 'gone') emit(event);
          else emit({type: 'put', comment: {...aTombstone(event.id), text: texts.get(event.id) ?? ''}});
        }, ctx);
      },
    });
  }),
  fault('L05', 'tells everybody what the owner is told', () => (adapter, who, {sound}) => ({
    watch: (emit: (event: Live) => void, ctx: Ctx) =>
      ((who === 'bob' && sound.owner) || adapter).watch(emit, ctx),
  })),
  fault('L06', 'tells although it was aborted', () => (adapter) => ({
    watch: (emit: (event: Live) => void, {thread}: Ctx) => adapter.watch(emit, {thread}),
  })),
  fault(
    'L07',
    'forgets what came while the stream was cut',
    () => {
      let cut = false;
      return (adapter, _who, {subject}) => {
        subject.drop = () => {
          cut = true;
        };
        return {
          watch: (emit: (event: Live) => void, ctx: Ctx) =>
            adapter.watch((event) => {
              if (!cut) emit(event);
              else if (event.type === 'put') cut = false;
            }, ctx),
        };
      };
    },
    {more: {drop: () => undefined}},
  ),
  fault('L08', 'tells nothing of the policy', () =>
    events((event, emit) => {
      if (event.type !== 'thread') emit(event);
    }),
  ),
  fault('L09', 'tells of an edit with the old words', () => {
    const texts = new Map<Id, string>();
    return (adapter) => ({
      watch: (emit: (event: Live) => void, ctx: Ctx) => {
        remember(adapter, ctx, texts);
        return adapter.watch((event) => {
          if (event.type !== 'put') {
            emit(event);
            return;
          }
          emit({
            ...event,
            comment: {...event.comment, text: texts.get(event.comment.id) ?? event.comment.text} as Comment,
          });
        }, ctx);
      },
    });
  }),
];
