import type {Id} from '../../model/contract.js';

/** The page's own address: its canonical link, else origin and path, so that no query or hash ever travels on. */
export function pageUrl(): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"][href]')?.href;
  return canonical ?? location.origin + location.pathname;
}

/** The default id of a thread: the page's address without query, hash and trailing slash. */
export function pageId(): Id {
  return pageUrl()
    .replace(/[?#].*$/s, '')
    .replace(/\/$/, '');
}

const PREFIX = '#comment-';

/** The comment that the address names. */
export function hashId(): Id | undefined {
  if (!location.hash.startsWith(PREFIX)) return undefined;
  try {
    return decodeURIComponent(location.hash.slice(PREFIX.length)) || undefined;
  } catch {
    return undefined; // not one of ours
  }
}

/** The address of one comment. */
export function permalink(url: string, id: Id): string {
  return url.replace(/#.*$/s, '') + PREFIX + encodeURIComponent(id);
}
