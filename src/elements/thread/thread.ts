import {html, LitElement, nothing, type PropertyValues} from 'lit';
import {property, state} from '../property.js';
import {systemClock, TickController, type Clock} from '../../controllers/clock.js';
import {LanguageController} from '../../controllers/language.js';
import {StoreController} from '../../controllers/store.js';
import {CivilErrorEvent} from '../../events/error.js';
import {CivilLoadedEvent} from '../../events/loaded.js';
import {CivilPostedEvent} from '../../events/posted.js';
import {CivilRequestEvent} from '../../events/request.js';
import type {CommentsAdapter, Id, Sort, ThreadRef} from '../../model/contract.js';
import type {Deed, Intent} from '../../model/intent.js';
import type {StoreOptions} from '../../store/core.js';
import type {ThreadStore} from '../../store/thread-store.js';
import {openIn} from '../../store/select.js';
import type {Box, Failure, Nudge, Outcome, ThreadState} from '../../store/state.js';
import {base} from '../../styles/base.styles.js';
import {commentStyles} from '../comment/comment.styles.js';
import {Lazy} from '../lazy.js';
import type {Row, View} from '../comment/row.js';
import {isRendered, isUnusual, nameOf, renderComment} from '../comment/template.js';
import {renderFoot, renderFresh, renderHeader, renderMore, renderNotice, type Notice} from './chrome.js';
import {FocusController} from './focus.js';
import {RowList} from './list.js';
import {hashId, pageId, pageUrl} from './page.js';
import type {Parts} from './parts.js';
import {groupRows, type Marks} from './rows.js';
import {styles} from './thread.styles.js';

/** Wishes that the page hears of before they are carried out; the others stay within the widget. */
const DEEDS = 'submit remove react report block moderate policy sign-in sign-out'.split(' ');
/** Outcomes that need no words beyond those that are always at hand. */
const PLAIN = 'done loaded shown posted failed'.split(' ');
const NOTHING: Marks = {collapse: new Set(), reveal: new Set(), whole: new Set()};
/** How long a short message can be read, in milliseconds. */
const SAID = 5_000;
const MINUTE = 60_000;

/**
 * A comment thread with civility built in, over any backend.
 *
 * @element civil-thread
 *
 * @fires {CivilRequestEvent} civil-request - Before anything is sent; `preventDefault()` calls it off.
 * @fires {CivilLoadedEvent} civil-loaded - The first page stands.
 * @fires {CivilPostedEvent} civil-posted - The backend took a comment.
 * @fires {CivilReportedEvent} civil-reported - A comment was reported.
 * @fires {CivilBlockedEvent} civil-blocked - A person was muted, blocked or released.
 * @fires {CivilPolicyEvent} civil-policy - The thread was closed, reopened or changed by the viewer.
 * @fires {CivilNudgedEvent} civil-nudged - A nudge was shown or ended. Carries no words.
 * @fires {CivilErrorEvent} civil-error - Something failed, or the backend answered nonsense.
 *
 * @slot - What stands here without JavaScript; hidden once the thread stands.
 * @slot rules - House rules, for people who have not written here before.
 * @slot closing - The site's own words where comments are closed without a closing response.
 * @slot empty - What stands in a thread without comments.
 *
 * @csspart thread - The whole thread.
 * @csspart heading - "Comments (12)".
 * @csspart comment - One comment.
 * @csspart body - A comment's words.
 * @csspart actions - The row of buttons below a comment.
 * @csspart badge - "Author", "Moderator", "Guest".
 * @csspart tombstone - What stands for a deleted or hidden comment.
 * @csspart folded - What stands for a folded comment.
 * @csspart closing - The closing response.
 * @csspart pinned - A pinned comment, above the conversation.
 * @csspart composer__form - A text box with its buttons.
 * @csspart composer__text - The text field itself.
 * @csspart notice - A message that something did not work.
 *
 * @cssproperty [--civil-accent=light-dark(#1f5fbf, #8ab8ff)] - Links, focus rings and the main button.
 * @cssproperty [--civil-on-accent=light-dark(#fff, #0b1526)] - Text on the main button.
 * @cssproperty [--civil-surface=Canvas] - Behind text boxes and floating parts.
 * @cssproperty [--civil-muted] - Secondary text; by default mixed from the page's text colour.
 * @cssproperty [--civil-line] - Thin rules; by default mixed from the page's text colour.
 * @cssproperty [--civil-radius=0.5rem] - How round controls are.
 * @cssproperty [--civil-thread-gap=1.75rem] - Space between two comments.
 * @cssproperty [--civil-thread-indent=1.5rem] - How far a reply is moved in.
 * @cssproperty [--civil-thread-measure=42rem] - The longest line of a comment's words.
 * @cssproperty [--civil-thread-scroll-margin=1rem] - Room kept above a comment that is scrolled to, for sticky headers.
 */
export class CivilThread extends LitElement {
  static override styles = [base, commentStyles, styles];

  /** Names the thread. Absent: the page's canonical link, else its origin and path. */
  @property({attribute: 'thread-id'}) threadId?: string;

  /** The address of the page that the thread belongs to. Absent: the canonical link, else origin and path. */
  @property({attribute: 'thread-url'}) threadUrl?: string;

  /** The title of the page, for backends that make the thread on the first post. */
  @property({attribute: 'thread-title'}) threadTitle?: string;

  /** Which of the built-in backends to use when no adapter is set. */
  @property() backend = 'browser';

  /** The backend. Setting another one, or another `thread-id`, means a new thread. */
  @property({attribute: false}) adapter?: CommentsAdapter;

  /** `auto` follows the page's `color-scheme`. */
  @property({reflect: true}) theme: 'auto' | 'light' | 'dark' = 'auto';

  /** The level of the thread's heading, 1 to 6. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 2;

  /** Which nudges are given: `off`, `low` (the gravest only), `default` or `high`. */
  @property() nudge: 'off' | 'low' | 'default' | 'high' = 'default';

  /** Seconds before "Post anyway" opens for the mildest findings; 0 is no wait. */
  @property({type: Number, attribute: 'cool-off'}) coolOff = 5;

  /** The order of top-level comments to begin with. Absent: the backend's own. */
  @property() sort?: Sort;

  /** The most top-level comments of a page. */
  @property({type: Number, attribute: 'page-size'}) pageSize = 50;

  /** A form or `mailto:` address for reports, where the adapter takes none. */
  @property({attribute: 'report-url'}) reportUrl?: string;

  /** Shows pictures of people, which are loaded from where the backend says. */
  @property({type: Boolean}) avatars = false;

  /** Where time comes from; tests move one by hand. */
  @property({attribute: false}) clock: Clock = systemClock;

  // What `chrome.ts` and the parts that load later work with too.
  /** @internal */
  @state() marks = NOTHING;
  /** @internal The comment that the address names. */
  @state() target: Id | undefined;
  /** @internal */
  @state() notice: Notice | undefined;
  @state() private said = '';
  @state() private quietly = false;
  @state() private parts: Parts | undefined;
  /** @internal */
  view: View | undefined;
  /** @internal */
  readonly language: LanguageController = new LanguageController(this);
  /** @internal */
  readonly focusing: FocusController = new FocusController(this);

  readonly #store = new StoreController(this, (outcome) => {
    this.#onOpen(outcome);
  });
  readonly #html = new Lazy(this, () => import('../../text/html.js'));
  readonly #unusual = new Lazy(this, () => import('../comment/unusual.js'));
  readonly #failures = new Lazy(this, () => import('../../i18n/en-failures.js'));
  readonly #closed = new Lazy(this, () => import('./closed.js'));
  readonly #list = new RowList();
  #groups: readonly (readonly Row[])[] = [];
  #unsay: (() => void) | undefined;
  #connectedOnce = false;
  #minute = 0;

  constructor() {
    super();
    this.addEventListener('civil-intent', (event) => {
      event.stopPropagation(); // the page hears civil-request instead, before anything happens
      void this.perform(event.intent);
    });
    new TickController(this, () => (this.store ? Infinity : undefined), MINUTE);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#onHash);
    // One task later, so that a page can set the adapter after the tag.
    this.clock.after(0, () => {
      if (this.isConnected && !this.store) this.#connect();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#onHash);
    this.#unsay?.();
  }

  /** Loads the comments anew. What was typed stays. */
  async reload(): Promise<void> {
    await this.perform({type: 'retry'});
  }

  /** @internal */
  get store(): ThreadStore | undefined {
    return this.#store.store;
  }

  /** @internal Carries out a wish, after asking the page. Never rejects. */
  async perform(intent: Intent): Promise<void> {
    const {store} = this.#store;
    if (!store) return;
    if (DEEDS.includes(intent.type) && !this.dispatchEvent(new CivilRequestEvent(intent as Deed))) return;
    this.notice = undefined;
    const known = new Set(store.state.ids);
    const nudged = 'box' in intent ? store.state.boxes.get(intent.box)?.nudge : undefined;
    const isFocusLeft = this.focusing.watch();
    const outcome = await store.perform(intent);
    if (this.store !== store) return; // another thread stands here now
    const {type} = outcome;
    if (nudged || !PLAIN.includes(type))
      await this.#later((outcomes) => this.#tell(outcomes, intent, outcome, nudged));
    if (outcome.type === 'posted') this.dispatchEvent(new CivilPostedEvent(outcome.comment));
    await this.updateComplete;
    this.#follow(intent, outcome, known, isFocusLeft() ? this.focusing : undefined);
  }

  #tell(
    {eventsOf, wordsOf}: typeof import('./outcomes.js'),
    intent: Intent,
    outcome: Outcome,
    nudged: Nudge | undefined,
  ): void {
    for (const event of eventsOf(intent, outcome, nudged)) this.dispatchEvent(event);
    this.say(wordsOf(outcome));
    // A report may have blocked its writer in the same step.
    if (outcome.type === 'blocked' || outcome.type === 'reported') void this.parts?.refresh();
  }

  /** What the reader is told, and where focus goes, after something was done. */
  #follow(
    intent: Intent,
    outcome: Outcome,
    known: ReadonlySet<Id>,
    focus: FocusController | undefined,
  ): void {
    const {strings} = this.language;
    switch (outcome.type) {
      case 'failed':
        this.#fail(intent, outcome.failure);
        return;
      case 'loaded':
        if (intent.type === 'more') {
          this.#sayLoaded(outcome.count);
          focus?.comment(this.store?.state.ids.find((id) => !known.has(id)));
        }
        break;
      case 'shown':
        focus?.comment(outcome.ids[0]);
        break;
      case 'posted':
        this.say(outcome.comment.state === 'pending' ? strings.postedHeld : strings.posted);
        focus?.comment(outcome.comment.id);
        break;
      case 'edited':
        focus?.comment(outcome.comment.id);
        break;
      case 'done':
        if (intent.type === 'open' || intent.type === 'reword') focus?.box(intent.box);
        if (intent.type === 'discard' || intent.type === 'keep') focus?.opener(intent.box);
        break;
      default: // told already
    }
  }

  #fail(intent: Intent, failure: Failure): void {
    const {code, message} = failure;
    this.dispatchEvent(new CivilErrorEvent(code, message));
    // A list that did not come, and words that did not go out, say so where they stand.
    if (intent.type === 'submit' || intent.type === 'more' || intent.type === 'retry') return;
    this.notice = {retry: intent, failure};
  }

  #sayLoaded(count: number): void {
    const {strings, format} = this.language;
    this.say(strings.loaded(format.number(count), count), true);
  }

  /** @internal Tells the reader something once, politely. `quietly`: only to those who listen, as the page shows it anyway. */
  say(words: string | undefined, quietly = false): void {
    if (!words) return;
    this.said = words;
    this.quietly = quietly;
    this.#unsay?.();
    this.#unsay = this.clock.after(SAID, () => {
      this.said = '';
    });
  }

  #onOpen(outcome: Outcome): void {
    if (outcome.type === 'failed') {
      const {code, message} = outcome.failure;
      this.notice = {words: this.language.strings.loadFailed};
      console.error(`<civil-thread>: the comments could not be loaded. ${message}`);
      this.dispatchEvent(new CivilErrorEvent(code, message));
    } else if (outcome.type === 'loaded') {
      this.#sayLoaded(outcome.count);
      this.dispatchEvent(new CivilLoadedEvent(outcome.count));
      const {dropped} = outcome;
      if (dropped) {
        this.dispatchEvent(
          new CivilErrorEvent('failed', `${dropped} comments from the backend could not be read.`),
        );
        void this.#later(({sayBroken}) => sayBroken(this, dropped));
      }
    }
    this.#goTo(this.target);
  }

  readonly #onHash = () => {
    this.target = hashId();
    this.#goTo(this.target);
  };

  #goTo(id: Id | undefined): void {
    if (id !== undefined) void this.#later(({goTo}) => goTo(this, id));
  }

  /** What comes of anything but a plain post is in a file of its own. Without it nothing is said, and nothing lost. */
  async #later(use: (outcomes: typeof import('./outcomes.js')) => unknown): Promise<void> {
    try {
      await use(await import('./outcomes.js'));
    } catch (error) {
      console.error(error);
    }
  }

  readonly #onClick = ({target}: Event) => {
    const {button, id, action = ''} = pressed(target);
    if (!button || id === undefined || button.ariaDisabled === 'true') return;
    if (action in this.marks) {
      const mark = action as keyof Marks;
      this.marks = {...this.marks, [mark]: toggled(this.marks[mark], id)};
    } else if (action === 'reply') void this.reply(id, this.focusing.selectionIn(id));
    else if (action === 'menu') this.#openMenu(id, button);
    else if (action === 'undo') void this.perform({type: action, commentId: id});
    else if (action === 'replies') void this.perform({type: 'more', where: id});
    else if (action === 'react') {
      const {key = ''} = button.dataset;
      void this.perform({type: action, commentId: id, key, on: button.ariaPressed !== 'true'});
    }
  };

  /** The keys that open a menu besides a press. */
  readonly #onKeydown = (event: KeyboardEvent) => {
    const {button, id, action} = pressed(event.target);
    const from = event.key === 'ArrowUp' ? 'last' : event.key === 'ArrowDown' ? 'first' : undefined;
    if (!button || id === undefined || action !== 'menu' || !from) return;
    event.preventDefault();
    this.#openMenu(id, button, from);
  };

  #openMenu(id: Id, button: HTMLElement, from?: 'first' | 'last'): void {
    void this.#parts((parts) => parts.openMenu(id, button, from));
  }

  /** @internal Opens the box for a reply, with the quoted words in it; pressing Reply again goes back to the box. */
  async reply(id: Id, quoted?: string): Promise<void> {
    await this.perform({type: 'open', box: `reply:${id}`});
    if (quoted) this.focusing.quote(`reply:${id}`, quoted);
  }

  /** @internal Opens one of the dialogs that concern the whole thread. */
  open(part: 'desk' | 'people'): void {
    void this.#parts((parts) => parts[part]());
  }

  /** Loads what is not needed to read and reply, and uses it. */
  async #parts(use: (parts: Parts) => void | Promise<void>): Promise<void> {
    try {
      if (!this.parts) {
        const {Parts} = await import('./parts.js');
        this.parts ??= new Parts(this);
        await this.updateComplete;
      }
      await use(this.parts);
    } catch (error) {
      this.notice = {words: this.language.strings.failures.offline};
      console.error('<civil-thread>: a part could not be loaded.', error);
    }
  }

  #connect(): void {
    this.#connectedOnce = true;
    this.#groups = [];
    this.marks = NOTHING;
    this.notice = undefined;
    this.target = hashId();
    const thread: ThreadRef = {
      id: this.threadId ?? pageId(),
      url: this.threadUrl ?? pageUrl(),
      title: this.threadTitle ?? document.title,
    };
    const {adapter, backend, sort, target: around} = this;
    void this.#store.connect({adapter, backend, thread, options: this.#options(), sort, around});
  }

  #options(): StoreOptions {
    const {pageSize, nudge, coolOff} = this;
    return {pageSize, nudge, coolOff, language: this.language.language};
  }

  /** Complete is complete: with the parts that are on their way. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    return (await this.#unusual.coming) ? super.getUpdateComplete() : done;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const another = changed.has('adapter') || changed.has('threadId') || changed.has('backend');
    if (another && this.#connectedOnce) this.#connect();
    const {store} = this.#store;
    if (!store) return;
    store.options = this.#options();
    const now = this.clock.now();
    const {marks, target} = this;
    const list = {marks, target, open: openIn(store.state, now), now};
    this.#groups = groupRows(store.state, store.adapter, list, this.#groups);
    this.view = this.#viewOf(store.state);
  }

  /** The same object for as long as nothing in it that rows show has changed; minutes pass by themselves. */
  #viewOf({thread, comments, closing, pinned}: ThreadState): View {
    const {strings, format} = this.language;
    const {avatars} = this;
    const rendered = [...comments.values(), ...pinned, ...(closing ? [closing] : [])].some(isRendered);
    const parseHtml = rendered ? this.#html.module?.parseHtml : undefined;
    const unusual = this.#groups.flat().some(isUnusual) ? this.#unusual.module : this.#unusual.now;
    const old = this.view;
    const same =
      old?.format === format &&
      old.avatars === avatars &&
      old.parseHtml === parseHtml &&
      old.unusual === unusual &&
      old.thread?.markup === thread?.markup &&
      old.thread?.reactions?.join() === thread?.reactions?.join();
    return same ? old : {strings, format, thread, now: this.clock.now(), avatars, parseHtml, unusual};
  }

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    const list = this.renderRoot.querySelector('.list');
    const view = this.view;
    const {thread, guest} = this.store?.state ?? {};
    if (list && view)
      this.#list.draw(list, this.#groups, [list, view, thread, guest], (row) =>
        renderComment(row, view, this.#drawBox),
      );
  }

  /** Minutes pass without drawing the list again. */
  protected override updated(): void {
    const minute = Math.floor(this.clock.now() / MINUTE);
    if (minute === this.#minute || !this.view) return;
    this.#minute = minute;
    const {format} = this.language;
    for (const time of this.renderRoot.querySelectorAll<HTMLTimeElement>(
      '.list :not([aria-current]) > .head time',
    )) {
      time.textContent = format.ago(Date.parse(time.dateTime), this.clock.now());
    }
  }

  protected override render() {
    const state = this.store?.state;
    return html`<section
        class="thread"
        part="thread"
        aria-labelledby="heading"
        @click=${this.#onClick}
        @keydown=${this.#onKeydown}
      >
        ${renderHeader(this, state)} ${renderNotice(this, state)}
        ${state?.thread ? this.#renderThread(state) : nothing}
        <div class="floor">
          <p class="said ${this.quietly ? 'unseen' : ''}" role="status">${this.said}</p>
          ${renderFresh(this, state)}
        </div>
      </section>
      <slot ?hidden=${state?.phase === 'ready'}></slot>`;
  }

  #renderThread(state: ThreadState) {
    const open = openIn(state, this.clock.now());
    const top = state.boxes.get('new');
    const above = !open || state.pinned.length > 0 ? this.#closed.module : undefined;
    return html`${open ? nothing : above?.renderClosed(this, state)}
      ${top && (open || top.text) ? this.#drawBox(top) : nothing} ${above?.renderPinned(this, state)}
      ${renderMore(this, state, 'prev')}
      ${state.ids.length ? nothing : html`<slot name="empty"><p class="muted">${open ? this.language.strings.empty : ''}</p></slot>`}
      <ol role="list" class="list" aria-busy=${state.loading ? 'true' : 'false'}></ol>
      ${renderMore(this, state, 'next')} ${renderFoot(this, state)} ${this.parts?.render() ?? nothing}`;
  }

  readonly #drawBox = (box: Box, row?: Row) => {
    const {store} = this.#store;
    if (!store?.adapter.post) return nothing;
    const {adapter, state} = store;
    const {strings} = this.language;
    const label = !row
      ? strings.write
      : box.id.startsWith('edit:')
        ? strings.editLabel
        : strings.replyTo(nameOf(row.comment.author, {strings}));
    return html`<civil-composer
      exportparts="form: composer__form, text: composer__text"
      data-box=${box.id}
      .box=${box}
      .thread=${state.thread}
      .guest=${state.guest}
      .label=${label}
      .closable=${!!row}
      .canSignIn=${!!adapter.signIn && !state.thread?.viewer}
      .canSignOut=${!!adapter.signOut && !!state.thread?.viewer && !row}
      .clock=${this.clock}
      >${row ? nothing : html`<slot name="rules" slot="rules"></slot>`}</civil-composer
    >`;
  };

  /** @internal A failure in words. */
  why({code}: Failure): string {
    const {failures} = this.language.strings;
    return code === 'offline' || code === 'failed'
      ? failures[code]
      : (this.#failures.module?.enFailures[code] ?? failures.failed);
  }
}

/** The button that an event came from, what it does, and for which comment. */
function pressed(target: EventTarget | null) {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-action]') : null;
  const id = button?.closest<HTMLElement>('[data-id]')?.dataset['id'];
  return {button, id, action: button?.dataset['action']};
}

function toggled(set: ReadonlySet<Id>, id: Id): ReadonlySet<Id> {
  const copy = new Set(set);
  if (!copy.delete(id)) copy.add(id);
  return copy;
}
