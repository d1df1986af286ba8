import {render} from 'lit';
import type {Id} from '../../model/contract.js';
import type {Row} from '../comment/row.js';
import {GROUP} from './rows.js';

/** Replies are moved in up to here. */
const DEEPEST = 6;

/**
 * Draws the rows: one `li` for each comment for as long as the comment is there, wherever it moves, so that focus and
 * text boxes stay. Done by hand, as lit's `repeat` is longer and knows nothing of rows that moved to another group.
 */
export class RowList {
  readonly #items = new Map<Id, HTMLLIElement>();
  #drawn = new Map<HTMLLIElement, Row>();
  #before: readonly (readonly Row[])[] = [];
  #context: readonly unknown[] = [];

  /** @param context - A change of any of it, and every row is drawn again. */
  draw(
    list: Element,
    groups: readonly (readonly Row[])[],
    context: readonly unknown[],
    renderRow: (row: Row) => unknown,
  ): void {
    const again = context.some((one, at) => one !== this.#context[at]);
    if (
      !again &&
      groups.length === this.#before.length &&
      groups.every((one, at) => one === this.#before[at])
    )
      return;
    if (again) this.#drawn = new Map();
    this.#context = context;
    this.#removeAllBut(groups);
    while (list.children.length > groups.length) list.lastElementChild?.remove();
    groups.forEach((group, at) => {
      const element = list.children[at] ?? list.appendChild(newGroup());
      // Only whole groups may be left out while they are far away: the height of the others would be a poor guess.
      element.classList.toggle('whole', group.length === GROUP);
      if (again || group !== this.#before[at]) this.#drawGroup(element, group, renderRow);
    });
    this.#before = groups;
  }

  #drawGroup(element: Element, group: readonly Row[], renderRow: (row: Row) => unknown): void {
    let next = element.firstChild;
    for (const row of group) {
      const item = this.#itemOf(row.comment.id);
      if (item === next) next = next.nextSibling;
      else element.insertBefore(item, next);
      if (this.#drawn.get(item) === row) continue;
      this.#drawn.set(item, row);
      item.classList.toggle('reply', row.depth > 0);
      item.style.setProperty('--_civil-depth', String(Math.min(row.depth, DEEPEST)));
      item.ariaLevel = String(row.depth + 1);
      render(renderRow(row), item);
    }
  }

  #itemOf(id: Id): HTMLLIElement {
    let item = this.#items.get(id);
    if (!item) {
      item = document.createElement('li');
      item.role = 'listitem';
      this.#items.set(id, item);
    }
    return item;
  }

  #removeAllBut(groups: readonly (readonly Row[])[]): void {
    const wanted = new Set(groups.flat().map(({comment}) => comment.id));
    for (const [id, item] of this.#items) {
      if (wanted.has(id)) continue;
      item.remove();
      this.#items.delete(id);
      this.#drawn.delete(item);
    }
  }
}

function newGroup(): HTMLElement {
  const group = document.createElement('div');
  group.className = 'group';
  group.role = 'none';
  return group;
}
