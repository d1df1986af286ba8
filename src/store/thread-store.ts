import {decodeLive, decodePage} from '../model/decode.js';
import type {Comment, CommentsAdapter, Ctx, Id, ListQuery, ThreadRef} from '../model/contract.js';
import type {BoxId, Intent} from '../model/intent.js';
import type {Core, Env, StoreOptions} from './core.js';
import {failureOf} from './failure.js';
import {prepare} from './judge.js';
import {keeperOf} from './keeper.js';
import {calm, empty, set, submit} from './posting.js';
import {initial, reduce, type Action} from './reduce.js';
import {Keeper} from './shelf.js';
import type {Box, Outcome, ThreadState} from './state.js';

/** Without live events a thread is listed again at most this often, in milliseconds. */
const RELIST_EVERY = 60_000;
const DONE: Outcome = {type: 'done'};

/** One thread's single source of truth: it alone calls the adapter, and everything shown comes from its state. */
export class ThreadStore implements Core {
  readonly adapter: CommentsAdapter;
  readonly env: Env;
  options: StoreOptions;
  readonly #thread: ThreadRef;
  readonly #life = new AbortController();
  readonly #listeners = new Set<() => void>();
  readonly held = new Map<Id, (undo: boolean) => void>();
  #state: ThreadState = initial;
  #generation = 0;
  #unwatch: (() => void) | undefined;
  #retry: (() => void) | undefined;
  #failures = 0;
  #listedAt = 0;

  constructor(adapter: CommentsAdapter, thread: ThreadRef, env: Env, options: StoreOptions) {
    this.adapter = adapter;
    this.#thread = thread;
    this.env = env;
    this.options = options;
  }

  get state(): ThreadState {
    return this.#state;
  }

  /** Calls back after every change, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  dispatch(action: Action): void {
    if (this.#life.signal.aborted) return;
    const before = this.#state;
    this.#state = reduce(before, action);
    if (this.#state !== before) for (const listener of [...this.#listeners]) listener();
  }

  ctx(signal: AbortSignal = this.#life.signal): Ctx {
    return {thread: this.#thread, signal};
  }

  /** Loads the first page, or the one with a comment on it, and begins to listen. Never rejects. */
  async open(around?: Id): Promise<Outcome> {
    const outcome = await this.#first('first', around);
    this.#watch();
    if (keeperOf(this).removing.length) void this.#resume();
    return outcome;
  }

  async #resume(): Promise<void> {
    const deeds = await import('./deeds.js').catch(() => undefined); // else the next visit does
    deeds?.resume(this);
  }

  async relist(where: 'first' | 'again'): Promise<void> {
    await this.#first(where);
  }

  /** Does what a person asked for. Never rejects: a failure is an outcome, and nothing typed is lost by it. */
  async perform(intent: Intent): Promise<Outcome> {
    try {
      return await this.#perform(intent);
    } catch (error) {
      return {type: 'failed', failure: failureOf(error, this.env.now())};
    }
  }

  /** The page came back into view: catch up, where nothing else tells of changes. */
  wake(): void {
    if (this.#state.phase === 'loading') return;
    const quiet = !this.#unwatch && this.env.now() - this.#listedAt >= RELIST_EVERY;
    if (this.#retry) this.#watch();
    if (quiet || this.#failures > 0) void this.relist('again');
  }

  /** The page goes away: what is held back is done now. */
  settle(): void {
    for (const finish of [...this.held.values()]) finish(false);
  }

  /** Ends everything under way. The store is not used again. */
  dispose(): void {
    this.settle();
    this.#retry?.();
    this.#unwatch?.();
    this.#life.abort();
    this.#listeners.clear();
  }

  async #perform(intent: Intent): Promise<Outcome> {
    switch (intent.type) {
      case 'submit':
        return submit(this, intent);
      case 'sort':
        this.dispatch(intent);
        return this.#first('first');
      case 'more':
        return this.#page(intent.where);
      case 'retry':
        return this.#state.phase === 'ready' ? this.#first('again') : this.open();
      case 'show-new': {
        const ids = [...this.#state.waiting.keys()];
        this.dispatch({type: 'shown'});
        return {type: 'shown', ids};
      }
      case 'undo':
        this.held.get(intent.commentId)?.(true);
        return DONE;
      case 'prepare':
        await prepare(this);
        return DONE;
      case 'guest':
        keeperOf(this).guest = intent.guest;
        this.dispatch(intent);
        return DONE;
      case 'open':
      case 'write':
      case 'reword':
      case 'keep':
      case 'discard':
        this.#write(intent);
        return DONE;
      default:
        return (await import('./deeds.js')).perform(this, intent);
    }
  }

  #write(intent: Extract<Intent, {type: 'open' | 'write' | 'reword' | 'keep' | 'discard'}>): void {
    const box = this.#state.boxes.get(intent.box) ?? this.#newBox(intent.box);
    switch (intent.type) {
      case 'open':
      case 'reword':
        set(this, calm({...box, status: 'written'}));
        break;
      case 'write':
        set(this, {...box, text: intent.text});
        break;
      case 'keep':
        set(this, {...calm(box), kept: true});
        break;
      case 'discard':
        keeperOf(this).dropDraft(box.id);
        if (box.id === 'new') this.dispatch({type: 'box', box: {...this.#newBox('new'), text: ''}});
        else this.dispatch({type: 'unbox', id: box.id});
    }
  }

  /** A box with what was kept of it, else with the words that are to be edited. */
  #newBox(id: BoxId): Box {
    const about = this.#state.comments.get(id.slice(id.indexOf(':') + 1));
    const saved = keeperOf(this).drafts(this.env.now()).get(id);
    return {
      id,
      text: saved?.text ?? (id.startsWith('edit:') ? (about?.text ?? '') : ''),
      key: saved?.key ?? this.env.key(),
      status: 'written',
      ...(about && {about}),
      ...(saved?.sent !== undefined && {sent: saved.sent}),
      ...(saved?.nudged !== undefined && {nudged: saved.nudged}),
    };
  }

  /** Brings back what this viewer had begun to write: the main box open, replies and edits folded below their comment. */
  #restore(): void {
    const keeper = keeperOf(this);
    const {relations, reported, guest} = keeper;
    this.dispatch({
      type: 'relations',
      relations: new Map(relations.map((one) => [one.person.id, one.relation])),
    });
    this.dispatch({type: 'reported', ids: reported});
    if (guest) this.dispatch({type: 'guest', guest});
    for (const id of ['new' as const, ...keeper.drafts(this.env.now()).keys()]) {
      if (this.#state.boxes.has(id)) continue;
      const box = this.#newBox(id);
      if (box.about) this.dispatch({type: 'box', box: {...box, kept: true}});
      else if (id === 'new' || id === 'closing') this.dispatch({type: 'box', box});
    }
  }

  async #first(where: 'first' | 'again', around?: Id): Promise<Outcome> {
    const generation = where === 'first' ? ++this.#generation : this.#generation;
    const {sort} = this.#state;
    const query: ListQuery = {
      limit: this.options.pageSize,
      ...(sort && {sort}),
      ...(around && {around}),
      ...(where === 'again' && this.#stretch()),
    };
    return this.#list(query, where, () => generation === this.#generation);
  }

  /** Asks for what is loaded and no further: comments that were never loaded are not new. */
  #stretch(): ListQuery {
    const {ids, comments, ahead, next, prev} = this.#state;
    const roots = ids.filter((id) => comments.get(id)?.parentId === null && !ahead.has(id)).length;
    const limit = next === undefined ? roots + this.options.pageSize : Math.max(1, roots);
    return {limit, ...(prev !== undefined && ids[0] !== undefined && {around: ids[0]})};
  }

  async #page(where: 'next' | 'prev' | Id): Promise<Outcome> {
    const {next, prev, comments, sort} = this.#state;
    const cursor = where === 'next' ? next : where === 'prev' ? prev : comments.get(where)?.replies?.next;
    if (cursor === undefined || this.#state.loading) return DONE;
    const generation = this.#generation;
    const query = {cursor, limit: this.options.pageSize, ...(sort && {sort})};
    return this.#list(query, where, () => generation === this.#generation);
  }

  async #list(
    query: ListQuery,
    where: 'first' | 'again' | 'next' | 'prev' | Id,
    wanted: () => boolean,
  ): Promise<Outcome> {
    const viewer = this.#state.thread?.viewer?.id;
    if (where !== 'again') this.dispatch({type: 'loading', what: where});
    try {
      const {page, dropped} = decodePage(await this.adapter.list(query, this.ctx()), this.#thread.id);
      if (!wanted()) return DONE;
      this.#listedAt = this.env.now();
      this.#failures = 0;
      this.dispatch({type: 'loaded', page, where});
      if (viewer !== page.thread.viewer?.id) this.#changeViewer(viewer);
      this.#restore();
      return {type: 'loaded', count: page.comments.length, dropped};
    } catch (error) {
      const failure = failureOf(error, this.env.now());
      // A list that was only to be freshened stands as it is, unless somebody asked.
      if (wanted() && (where !== 'again' || this.#state.failure)) this.dispatch({type: 'failed', failure});
      return {type: 'failed', failure};
    }
  }

  /** Drafts belong to a person: words typed before signing in go along, those of somebody else stay with them. */
  #changeViewer(before: Id | undefined): void {
    for (const box of this.#state.boxes.values()) {
      if (before !== undefined || !box.text) {
        this.dispatch({type: 'unbox', id: box.id});
        continue;
      }
      set(this, box);
      new Keeper(this.env.shelf, before, this.#thread.id).dropDraft(box.id);
    }
  }

  #watch(): void {
    this.#retry?.();
    this.#retry = undefined;
    this.#unwatch?.();
    this.#unwatch = this.adapter.watch?.((event) => {
      this.#hear(event);
    }, this.ctx());
  }

  #hear(value: unknown): void {
    const event = decodeLive(value, this.#thread.id);
    if (!event || this.#life.signal.aborted) return;
    switch (event.type) {
      case 'put':
        this.dispatch({type: 'arrived', comment: event.comment});
        this.#settleBox(event.comment);
        break;
      case 'gone':
      case 'thread':
        this.dispatch(event);
        break;
      case 'stale':
        void this.relist('again');
        break;
      case 'down':
        this.#reconnect(event.retryAfter);
    }
  }

  /**
   * A box's words went out after all, or from another tab: what was written there since is another comment, with a
   * key of its own. Words that were changed after a lost answer stay, as sending them changes that comment.
   */
  #settleBox({key, text}: Comment): void {
    for (const box of this.#state.boxes.values()) {
      const changes = box.sent !== undefined && box.text !== text;
      if (box.key === key && box.status !== 'sending' && !changes) empty(this, box, text ?? '');
    }
  }

  /** The stream ended: try again later and later, up to a minute, and catch up then. */
  #reconnect(retryAfter?: number): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
    const wait = retryAfter ?? Math.min(60, 2 ** this.#failures++);
    this.#retry = this.env.after(wait * 1000, () => {
      this.#watch();
      void this.relist('again');
    });
  }
}
