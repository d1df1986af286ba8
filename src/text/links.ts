/** Where a comment's links may lead: the one place that decides it. */
import {textOfLine} from './plain.js';
import type {Inline} from './tree.js';

/** None of these is seen, and some change how the rest is read: no link carries them. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/**
 * The address, made regular, if a reader may be sent there: absolute, http, https or mailto, without user name or
 * password, without control or bidirectional characters. Undefined for everything else, which is then shown as text.
 */
export function safeUrl(text: string): string | undefined {
  // The pattern also turns down `https:example.org` and the like, which `URL` would mend.
  if (!/^(?:https?:\/\/|mailto:)[^/?#]/i.test(text) || unseen.test(text)) return undefined;
  try {
    const url = new URL(text);
    return url.username || url.password ? undefined : url.href;
  } catch {
    return undefined;
  }
}

/** How an address begins when people write it down: scheme and `www.` may be there or not. */
const opening = /^(?:https?:\/\/|mailto:)?(?:www\.)?/i;

/**
 * The host (of a mail link: the address) to show beside a link, or undefined when the words begin with it anyway.
 * Letters are compared as they are, so a name in look-alike letters always gets its real host beside it.
 *
 * @param href - An address that came out of `safeUrl`.
 * @param shown - The words of the link.
 */
export function linkHost(href: string, shown: string): string | undefined {
  const host = /^\w+:(?:\/\/)?([^/?#]*)/.exec(href)?.[1] ?? '';
  const bare = host.replace(opening, '').toLowerCase();
  const words = shown.trim().replace(opening, '').toLowerCase();
  const plain =
    words.startsWith(bare) && /^(?:[/?#]|$)/.test(words.slice(bare.length)) && !unseen.test(words);
  return plain ? undefined : host;
}

/** A link of the tree; one without visible words shows its address. `href` came out of `safeUrl`. */
export function linkTo(href: string, words: readonly Inline[]): Inline {
  const shown = textOfLine(words);
  const host = linkHost(href, shown.trim() || href);
  const children: readonly Inline[] = shown.trim() ? words : [{type: 'text', value: href}];
  return {type: 'link', href, ...(host && {host}), children};
}
