import {html, nothing, type TemplateResult} from 'lit';
import type {Comment, Person} from '../../model/contract.js';
import {NO_TIME} from '../../model/decode.js';
import {MAX_TEXT, parseMarkdown, parsePlain} from '../../text/markdown.js';
import {safeUrl} from '../../text/links.js';
import type {Block} from '../../text/tree.js';
import type {DrawBox, Row, View} from './row.js';
import {renderBlocks} from './words.js';

/** Reactions that stand for a short word of their own; others show their key. */
const REACTIONS = ['like', 'thanks', 'stand'] as const;

export const nameOf = (person: Person | null | undefined, view: Pick<View, 'strings'>): string =>
  person?.name || view.strings.anonymous;

/** A name within a sentence, kept from turning the words around it. */
const isolated = (name: string): string => `\u2068${name}\u2069`;

/** One comment: who, when, what, and what one can do. Clicks are told apart by `data-action`. */
export function renderComment(row: Row, view: View, drawBox: DrawBox): TemplateResult {
  const {comment, parent} = row;
  const {strings, format} = view;
  const name = nameOf(comment.author, view);
  const time = timeOf(comment);
  const label = [
    strings.by(name),
    parent?.author && strings.replyingTo(nameOf(parent.author, view)),
    time && format.full(time),
  ];
  return html`<article
    class="comment ${comment.author?.role === 'owner' ? 'by-author' : ''}"
    part="comment"
    tabindex="-1"
    aria-label=${label.filter(Boolean).join(', ')}
    aria-current=${row.target ? 'true' : nothing}
    data-id=${comment.id}
  >
    ${renderInside(row, view, drawBox)} ${row.reply ? drawBox(row.reply, row) : nothing}
  </article>`;
}

function renderInside(row: Row, view: View, drawBox: DrawBox): unknown {
  const {comment} = row;
  const {strings} = view;
  if (isReplaced(row)) return view.unusual?.renderInstead(row, view, drawBox);
  return html`${renderHead(row, view)}
  ${comment.state === 'pending' ? html`<p class="note">${strings.pending}</p>` : nothing}
  ${comment.state === 'hidden' ? view.unusual?.renderHidden(comment) : nothing}
  ${row.edit ? drawBox(row.edit, row) : renderBody(row, view)}
  ${row.sending ? html`<p class="note">${strings.sending}</p>` : row.alone ? nothing : renderFoot(row, view)}`;
}

/** Whether something else stands in the place of the comment: its words are gone, folded, withheld or about to go. */
const isReplaced = ({comment, removing, fold, revealed}: Row): boolean =>
  removing ||
  (!!fold && !revealed) ||
  comment.state === 'deleted' ||
  (comment.text === undefined && comment.html === undefined);

/** Whether it takes `unusual.ts` to draw a row. */
export const isUnusual = (row: Row): boolean =>
  isReplaced(row) || row.comment.state === 'hidden' || !!row.comment.reports?.length;

function renderHead({comment, parent, target}: Row, view: View): TemplateResult {
  const {strings, format, now} = view;
  const {author} = comment;
  const time = timeOf(comment);
  return html`<header class="head">
    ${renderAvatar(author, view)}
    <div class="who">
      ${renderName(author, view)} ${renderBadge(author, view)}
      ${parent?.author ? html`<span class="muted to">${strings.replyingTo(isolated(nameOf(parent.author, view)))}</span>` : nothing}
    </div>
    <div class="muted when">
      ${
        time
          ? html`<a href="#comment-${encodeURIComponent(comment.id)}" title=${format.full(time)}
              ><span class="unseen">${strings.permalink}, </span
              ><time
                datetime=${comment.createdAt}
                .textContent=${target ? format.full(time) : format.ago(time, now)}
              ></time
            ></a>`
          : nothing
      }
      ${comment.editedAt ? html`<span title=${format.full(Date.parse(comment.editedAt))}>(${strings.edited})</span>` : nothing}
      ${comment.pinned ? html`<span class="badge">${strings.pinned}</span>` : nothing}
    </div>
  </header>`;
}

function renderAvatar(author: Person | null, {avatars, strings}: View): TemplateResult {
  const src = avatars && author?.avatar?.startsWith('https:') ? safeUrl(author.avatar) : undefined;
  return src
    ? html`<img class="avatar" src=${src} alt="" loading="lazy" referrerpolicy="no-referrer" />`
    : html`<span class="avatar" aria-hidden="true">${initials(author?.name || strings.anonymous)}</span>`;
}

/** The first letter of the first and last word, whole characters. */
function initials(name: string): string {
  const words = name.split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : ''];
  return letters
    .map((word) => String.fromCodePoint(...[...(word ?? '')].slice(0, 1).map((c) => c.codePointAt(0) ?? 0)))
    .join('')
    .toUpperCase();
}

function renderName(author: Person | null, view: View): TemplateResult {
  const name = html`<bdi class="name">${nameOf(author, view)}</bdi>`;
  const href = author?.url && safeUrl(author.url);
  return href ? html`<a class="name" href=${href} rel="nofollow ugc noopener noreferrer">${name}</a>` : name;
}

function renderBadge(author: Person | null, {strings}: View): unknown {
  const words: Record<string, string> = {
    owner: strings.author,
    moderator: strings.moderator,
    guest: strings.guest,
  };
  const word = words[author?.role ?? ''];
  return word ? html`<span class="badge ${author?.role}" part="badge">${word}</span>` : nothing;
}

function renderBody(row: Row, view: View): TemplateResult {
  const {comment} = row;
  const long = (comment.text?.length ?? 0) > MAX_TEXT && !row.whole;
  return html`<div class="body" part="body" dir="auto">${renderBlocks(blocksOf(row, view))}</div>
    ${long ? html`<button type="button" data-action="whole">${view.strings.showAll}</button>` : nothing}`;
}

/** Whether the words came as rendered text alone, which takes a reader of its own. */
export const isRendered = ({text, html: rendered}: Comment): boolean =>
  text === undefined && rendered !== undefined;

const parsed = new WeakMap<Comment, readonly Block[]>();

/** The words as a tree, read once. A very long text is cut before it is read, and shown plain when all is asked for. */
function blocksOf({comment, whole}: Row, view: View): readonly Block[] {
  const {text, html: rendered} = comment;
  if (text !== undefined && whole) return parsePlain(text);
  const known = parsed.get(comment);
  if (known) return known;
  if (text === undefined && !view.parseHtml) return [];
  const read = view.thread?.markup === 'plain' ? parsePlain : parseMarkdown;
  const blocks = text === undefined ? (view.parseHtml?.(rendered ?? '') ?? []) : read(cut(text));
  parsed.set(comment, blocks);
  return blocks;
}

function cut(text: string): string {
  if (text.length <= MAX_TEXT) return text;
  const end = text.charCodeAt(MAX_TEXT - 1);
  return text.slice(0, end >= 0xd800 && end < 0xdc00 ? MAX_TEXT - 1 : MAX_TEXT) + '…';
}

function renderFoot(row: Row, view: View): TemplateResult {
  const {comment, canReply, reply} = row;
  const {strings} = view;
  const name = nameOf(comment.author, view);
  return html`${comment.reports?.length ? view.unusual?.renderReports(comment.reports, view) : nothing}
    <footer class="foot" part="actions">
      ${
        canReply
          ? html`<button
              type="button"
              class="quiet"
              aria-label=${strings.replyTo(name)}
              aria-expanded=${reply && !reply.kept ? 'true' : 'false'}
              data-action="reply"
            >
              ${strings.reply}
            </button>`
          : nothing
      }
      ${renderReactions(row, view)}
      <button
        type="button"
        class="quiet"
        aria-label=${strings.actionsFor(name)}
        aria-haspopup="menu"
        aria-expanded="false"
        data-action="menu"
      >
        ${strings.actions}
      </button>
      ${
        row.fold
          ? html`<button type="button" class="quiet" aria-expanded="true" data-action="reveal">
              ${strings.foldAgain}
            </button>`
          : nothing
      }
      ${renderReplies(row, view)}
    </footer>`;
}

function renderReactions({comment, canReact}: Row, {thread, strings, format}: View): unknown {
  const counted = comment.reactions ?? [];
  const offered = canReact ? (thread?.reactions ?? []) : [];
  const keys = [...new Set([...offered, ...counted.filter(({count}) => count > 0).map(({key}) => key)])];
  return keys.map((key) => {
    const {count = 0, mine = false} = counted.find((one) => one.key === key) ?? {};
    const known = REACTIONS.find((one) => one === key);
    const label = known ? strings.react[known] : key;
    const number = format.number(count);
    return offered.includes(key)
      ? html`<button
          type="button"
          class="quiet"
          aria-pressed=${mine ? 'true' : 'false'}
          aria-label=${count ? strings.reactCount(label, number) : nothing}
          data-action="react"
          data-key=${key}
        >
          ${label}${count ? html` <span class="count">${number}</span>` : nothing}
        </button>`
      : html`<span class="muted">${strings.reactCount(label, number)}</span>`;
  });
}

export function renderReplies({comment, descendants, collapsed, loading}: Row, view: View): unknown {
  const {strings, format} = view;
  const name = nameOf(comment.author, view);
  const count = format.number(descendants);
  const label = strings[collapsed ? 'expand' : 'collapse'](count, descendants, name);
  return html`${
    descendants
      ? html`<button
          type="button"
          class="quiet branch"
          aria-label=${label}
          aria-expanded=${collapsed ? 'false' : 'true'}
          data-action="collapse"
        >
          ${strings.replies(count, descendants)}
        </button>`
      : nothing
  }
  ${
    comment.replies?.next !== undefined && !collapsed
      ? html`<button type="button" aria-disabled=${loading ? 'true' : 'false'} data-action="replies">
          ${strings.moreReplies(format.number(Math.max(1, comment.replies.count - descendants)))}
        </button>`
      : nothing
  }`;
}

function timeOf(comment: Comment): number | undefined {
  return comment.createdAt === NO_TIME ? undefined : Date.parse(comment.createdAt);
}
