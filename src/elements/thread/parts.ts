import {html} from 'lit';
import {createRef, ref} from 'lit/directives/ref.js';
import type {Comment, Id, Relation} from '../../model/contract.js';
import {enParts as words} from '../../i18n/en-parts.js';
import type {Intent} from '../../model/intent.js';
import {may} from '../../model/permissions.js';
import {keepsRelation, keepsReports} from '../../store/deeds.js';
import {countIn, openIn} from '../../store/select.js';
import {relativesOf, type Relative} from '../../store/relatives.js';
import type {ThreadStore} from '../../store/thread-store.js';
import {parseMarkdown} from '../../text/markdown.js';
import {textOf} from '../../text/plain.js';
import {nameOf} from '../comment/template.js';
import type {CivilDesk} from '../desk/desk.js';
import {ensure} from '../ensure.js';
import type {CivilMenu, MenuItem} from '../menu/menu.js';
import type {CivilPeople} from '../people/people.js';
import type {CivilReport} from '../report/report.js';
import {pageUrl, permalink} from './page.js';
import type {CivilThread} from './thread.js';

/**
 * The menu, the report dialog, the author's desk and the list of people: one of each serves the whole thread, and
 * none is loaded before somebody asks for it.
 */
export class Parts {
  readonly #host: CivilThread;
  readonly #menu = createRef<CivilMenu>();
  readonly #report = createRef<CivilReport>();
  readonly #desk = createRef<CivilDesk>();
  readonly #people = createRef<CivilPeople>();
  #relatives: readonly Relative[] = [];
  #listed = false;

  constructor(host: CivilThread) {
    this.#host = host;
  }

  /** Stands at the end of the thread's own template, so that everything that floats shares its root. */
  render() {
    const store = this.#host.store;
    if (!store) return html``;
    const {state} = store;
    const {thread, comments, boxes} = state;
    return html`<civil-menu ${ref(this.#menu)}></civil-menu>
      <civil-report ${ref(this.#report)}></civil-report>
      <civil-desk
        ${ref(this.#desk)}
        .thread=${thread}
        .count=${countIn(state).count}
        .comments=${[...comments.values()].filter(({reports}) => reports?.length)}
        .box=${boxes.get('closing')}
        .open=${openIn(state, this.#host.clock.now())}
        .can=${thread?.can ?? []}
        .failure=${this.#host.notice?.failure}
        .clock=${this.#host.clock}
      ></civil-desk>
      <civil-people ${ref(this.#people)} .people=${this.#relatives}></civil-people>`;
  }

  async openMenu(id: Id, anchor: HTMLElement, from?: 'first' | 'last'): Promise<void> {
    await ensure('civil-menu', async () => (await import('../menu/menu.js')).CivilMenu);
    const store = this.#host.store;
    const comment = store?.state.comments.get(id);
    if (!store || !comment) return;
    const selected = this.#host.focusing.selectionIn(id);
    const {strings} = this.#host.language;
    const label = strings.actionsFor(nameOf(comment.author, {strings}));
    const chosen = await this.#menu.value?.show(anchor, this.#items(store, comment), label, from);
    if (chosen !== undefined) await this.#choose(chosen, comment, selected);
  }

  async desk(): Promise<void> {
    await ensure('civil-desk', async () => (await import('../desk/desk.js')).CivilDesk);
    await this.#desk.value?.show();
  }

  async people(): Promise<void> {
    await ensure('civil-people', async () => (await import('../people/people.js')).CivilPeople);
    await this.#listPeople();
    await this.#people.value?.show();
  }

  /** Brings the list of people up to date, after a change or before it is shown. */
  async #listPeople(): Promise<void> {
    this.#listed = true;
    const store = this.#host.store;
    this.#relatives = store ? await relativesOf(store) : [];
    this.#host.requestUpdate();
  }

  /** The people changed: what is on show follows. */
  async refresh(): Promise<void> {
    if (this.#listed) await this.#listPeople();
  }

  #items(store: ThreadStore, comment: Comment): MenuItem[] {
    const {strings} = this.#host.language;
    const {adapter, state} = store;
    const {thread} = state;
    const {author} = comment;
    const can = (action: Parameters<typeof may>[0]) => may(action, comment, thread, adapter);
    const name = nameOf(author, {strings});
    const relation = author ? (state.relations.get(author.id) ?? author.relation ?? 'none') : 'none';
    const hidden = comment.state === 'hidden';
    const quotable = openIn(state, this.#host.clock.now()) && can('reply');
    const here = keepsRelation(store, 'block') ? undefined : words.onlyHere;
    const items: (MenuItem | false)[] = [
      {id: 'link', label: words.copyLink},
      quotable && {id: 'quote', label: words.quote},
      can('edit') && comment.text !== undefined && {id: 'edit', label: words.edit},
      can('remove') && {id: 'remove', label: words.remove},
      can('approve') && comment.state === 'pending' && {id: 'approve', label: words.approve},
      can('hide') && {id: hidden ? 'show' : 'hide', label: hidden ? words.unhide : words.hide},
      can('report') && {id: 'report', label: words.report},
      ...(can('block') && author
        ? [
            item(
              relation === 'mute' ? 'none' : 'mute',
              relation === 'mute' ? words.unmute(name) : words.mute(name),
            ),
            item(
              relation === 'block' ? 'none' : 'block',
              relation === 'block' ? words.unblock(name) : words.block(name),
            ),
          ]
        : []),
    ];
    return items.filter((one) => one !== false);

    function item(id: Relation, label: string): MenuItem {
      return {id, label, ...(here !== undefined && {hint: here})};
    }
  }

  async #choose(chosen: string, comment: Comment, selected: string | undefined): Promise<void> {
    const {id: commentId, author} = comment;
    const perform = (intent: Intent) => void this.#host.perform(intent);
    switch (chosen) {
      case 'link':
        await this.#copyLink(commentId);
        break;
      case 'quote':
        void this.#host.reply(commentId, selected ?? textOf(parseMarkdown(comment.text ?? '')));
        break;
      case 'edit':
        perform({type: 'open', box: `edit:${commentId}`});
        break;
      case 'remove':
        perform({type: 'remove', commentId});
        break;
      case 'approve':
      case 'show':
        perform({type: 'moderate', commentId, patch: {state: 'visible'}});
        break;
      case 'hide':
        perform({type: 'moderate', commentId, patch: {state: 'hidden'}});
        break;
      case 'report':
        await this.#openReport(comment);
        break;
      default:
        if (author) perform({type: 'block', personId: author.id, relation: chosen as Relation});
    }
  }

  async #openReport(comment: Comment): Promise<void> {
    await ensure('civil-report', async () => (await import('../report/report.js')).CivilReport);
    const store = this.#host.store;
    if (!store) return;
    await this.#report.value?.show(comment, {
      reasons: store.state.thread?.reasons,
      kept: keepsReports(store) ? 'server' : 'browser',
      relations: comment.author ? ['mute', 'block'] : [],
      relationsKept: keepsRelation(store, 'block') ? 'server' : 'browser',
      reportUrl: this.#host.reportUrl,
      permalink: this.#permalink(comment.id),
    });
  }

  #permalink(id: Id): string {
    return permalink(this.#host.threadUrl ?? pageUrl(), id);
  }

  async #copyLink(id: Id): Promise<void> {
    const link = this.#permalink(id);
    try {
      await navigator.clipboard.writeText(link);
      this.#host.say(words.copied);
    } catch {
      // Not allowed, or plain http: the address bar is where people look next.
      history.replaceState(history.state, '', link.slice(link.indexOf('#')));
      this.#host.say(words.copyFailed);
    }
  }
}
