import {html, LitElement, nothing} from 'lit';
import {query} from 'lit/decorators.js';
import {property} from '../property.js';
import {repeat} from 'lit/directives/repeat.js';
import {DialogController} from '../../controllers/dialog.js';
import {LanguageController} from '../../controllers/language.js';
import {CivilIntentEvent} from '../../events/intent.js';
import {enPeople} from '../../i18n/en-people.js';
import type {PeopleStrings} from '../../i18n/strings-people.js';
import {base} from '../../styles/base.styles.js';
import {dialogStyles} from '../../styles/dialog.styles.js';
import {MOST_BYTES, readPeople, writePeople, type PeopleEntry, type RelatedPerson} from './people-file.js';
import {styles} from './people.styles.js';

/**
 * The people whom the reader muted or blocked: to let go of them again, and to carry the list to another browser.
 *
 * @element civil-people
 *
 * @fires {CivilIntentEvent} civil-intent - Raised for each person who is released or imported: `block`.
 * @csspart dialog - The dialog.
 */
export class CivilPeople extends LitElement {
  static override styles = [base, dialogStyles, styles];

  /** Everybody whom the viewer muted or blocked; `kept` says whether only this browser knows of it. */
  @property({attribute: false}) people: readonly RelatedPerson[] = [];

  /** The words of this part; another language's are set from outside. */
  @property({attribute: false}) words: PeopleStrings = enPeople;

  /** What came of an import, and whether it is trouble. */
  @property({state: true, attribute: false}) private outcome:
    {readonly text: string; readonly bad?: boolean} | undefined;

  @query('input') private readonly picker!: HTMLInputElement;

  readonly #language = new LanguageController(this);
  readonly #dialog = new DialogController(this);

  /** Opens the list; resolves when it is closed and focus is back. */
  async show(): Promise<void> {
    this.outcome = undefined;
    await this.#dialog.show();
  }

  /** Closes the list. */
  close(): void {
    this.#dialog.close();
  }

  get #related(): readonly RelatedPerson[] {
    return this.people.filter(({relation}) => relation !== 'none');
  }

  protected override render() {
    const {words} = this;
    const people = this.#related;
    return html`<dialog part="dialog" aria-labelledby="heading">
      <h2 id="heading" tabindex="-1">${words.heading}</h2>
      <p>${people.length ? words.intro : words.empty}</p>
      ${
        people.length
          ? html`<ul role="list">
              ${repeat(
                people,
                ({person}) => person.id,
                (related) => this.#renderPerson(related),
              )}
            </ul>`
          : nothing
      }
      ${this.#renderTransfer(people.length > 0)}
      <div class="bar"><button type="button" @click=${this.#onDone}>${words.done}</button></div>
    </dialog>`;
  }

  #renderPerson({person, relation, kept}: RelatedPerson) {
    const {words} = this;
    const name = person.name || this.#language.strings.anonymous;
    const known = relation === 'block' ? words.blocked : words.muted;
    return html`<li>
      <span class="who">
        <bdi>${name}</bdi>
        <span class="muted">${known}${kept === 'browser' ? html`, ${words.hereOnly}` : nothing}</span>
      </span>
      <button
        type="button"
        @click=${() => {
          this.#raise(person.id, 'none');
        }}
      >
        ${words.release[relation === 'block' ? 'block' : 'mute'](name)}
      </button>
    </li>`;
  }

  #renderTransfer(any: boolean) {
    const {words, outcome} = this;
    return html`<section aria-labelledby="transfer">
      <h3 id="transfer" tabindex="-1">${words.transfer}</h3>
      <p class="muted">${words.transferHint}</p>
      <div class="actions">
        ${any ? html`<button type="button" @click=${this.#onExport}>${words.exportList}</button>` : nothing}
        <button type="button" @click=${this.#onPick}>${words.importList}</button>
        <input
          type="file"
          hidden
          accept="application/json,.json"
          aria-label=${words.importList}
          @change=${this.#onImport}
        />
      </div>
      <p class="error" role="alert">${outcome?.bad ? outcome.text : nothing}</p>
      <p class="outcome" role="status">${outcome && !outcome.bad ? outcome.text : nothing}</p>
    </section>`;
  }

  #raise(personId: string, relation: 'none' | 'mute' | 'block', name?: string) {
    this.dispatchEvent(new CivilIntentEvent({type: 'block', personId, relation, ...(name && {name})}));
  }

  #onDone() {
    this.close();
  }

  #onExport() {
    const url = URL.createObjectURL(new Blob([writePeople(this.#related)], {type: 'application/json'}));
    const link = document.createElement('a');
    link.href = url;
    link.download = 'muted-and-blocked-people.json';
    link.click();
    URL.revokeObjectURL(url); // the download has its own hold on the data by now
  }

  #onPick() {
    this.picker.click();
  }

  async #onImport() {
    const file = this.picker.files?.[0];
    if (!file) return;
    const read = file.size <= MOST_BYTES ? readPeople(await file.text().catch(() => '')) : undefined;
    this.picker.value = ''; // so that the same file can be chosen again
    this.outcome = read ? this.#take(read) : {text: this.words.badFile, bad: true};
  }

  #take(entries: readonly PeopleEntry[]) {
    const present = new Map(this.#related.map(({person, relation}) => [person.id, relation]));
    const fresh = entries.filter(({id, relation}) => present.get(id) !== relation);
    for (const {id, relation, name} of fresh) this.#raise(id, relation, name);
    const {words} = this;
    const count = fresh.length;
    return {text: count ? words.imported(this.#language.format.number(count), count) : words.nothingNew};
  }
}
