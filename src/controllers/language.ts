import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {en} from '../i18n/en.js';
import {formatFor, type Format} from '../i18n/format.js';
import type {Strings} from '../i18n/strings.js';

/** The words and formats of the nearest `lang` for one element, found again each time it is connected. */
export class LanguageController implements ReactiveController {
  readonly strings: Strings = en;
  readonly #host: ReactiveControllerHost & Element;
  #language = 'en';

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const language = nearestLanguage(this.#host);
    if (language === this.#language) return;
    this.#language = language;
    this.#host.requestUpdate();
  }

  /** The BCP 47 tag in use. */
  get language(): string {
    return this.#language;
  }

  get format(): Format {
    return formatFor(this.#language);
  }
}

/** Looks outward, through shadow roots, for a `lang` that says something. */
export function nearestLanguage(element: Element): string {
  const found = element.closest('[lang]:not([lang=""])');
  if (found) return found.getAttribute('lang') ?? 'en';
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLanguage(root.host) : 'en';
}
