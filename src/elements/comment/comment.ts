import {html, LitElement, nothing, type PropertyValues} from 'lit';
import {property, state} from '../property.js';
import {systemClock, TickController, type Clock} from '../../controllers/clock.js';
import {LanguageController} from '../../controllers/language.js';
import type {Comment, Thread} from '../../model/contract.js';
import {base} from '../../styles/base.styles.js';
import {commentStyles} from './comment.styles.js';
import {Lazy} from '../lazy.js';
import type {Row} from './row.js';
import {isRendered, isUnusual, renderComment} from './template.js';

/**
 * One comment by itself, to read: in a quotation, a queue or a list of favourites.
 *
 * @element civil-comment
 *
 * @csspart comment - The comment.
 * @csspart body - Its words.
 * @csspart badge - "Author", "Moderator", "Guest".
 */
export class CivilComment extends LitElement {
  static override styles = [base, commentStyles];

  /** The comment to show. Nothing is shown without. */
  @property({attribute: false}) comment?: Comment;

  /** The thread it is from, for how its words are read. */
  @property({attribute: false}) thread?: Thread;

  /** Shows the writer's picture, which is loaded from where the backend says. */
  @property({type: Boolean}) avatars = false;

  /** Where time comes from; tests move one by hand. */
  @property({attribute: false}) clock: Clock = systemClock;

  @state() private whole = false;

  readonly #language = new LanguageController(this);
  readonly #html = new Lazy(this, () => import('../../text/html.js'));
  readonly #unusual = new Lazy(this, () => import('./unusual.js'));

  constructor() {
    super();
    new TickController(this, () => (this.comment ? Infinity : undefined), 60_000);
  }

  /** Complete is complete: with the parts that are on their way. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const done = await super.getUpdateComplete();
    return (await this.#unusual.coming) ? super.getUpdateComplete() : done;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('comment') && changed.get('comment')?.id !== this.comment?.id) this.whole = false;
  }

  protected override render() {
    const {comment, thread, avatars, whole, clock} = this;
    if (!comment) return nothing;
    const {strings, format} = this.#language;
    const row: Row = {
      comment,
      depth: 0,
      descendants: 0,
      collapsed: false,
      revealed: true,
      whole,
      removing: false,
      sending: false,
      target: false,
      loading: false,
      canReply: false,
      canReact: false,
      alone: true,
    };
    const view = {
      strings,
      format,
      thread,
      now: clock.now(),
      avatars,
      parseHtml: isRendered(comment) ? this.#html.module?.parseHtml : undefined,
      unusual: isUnusual(row) ? this.#unusual.module : undefined,
    };
    return html`<div @click=${this.#onClick}>${renderComment(row, view, () => nothing)}</div>`;
  }

  readonly #onClick = (event: Event) => {
    const action = event.target instanceof HTMLElement ? event.target.dataset['action'] : undefined;
    if (action === 'whole') void this.#showAll();
  };

  /** The button goes; the focus that it had moves to the comment. */
  async #showAll(): Promise<void> {
    this.whole = true;
    await this.updateComplete;
    this.renderRoot.querySelector('article')?.focus();
  }
}
