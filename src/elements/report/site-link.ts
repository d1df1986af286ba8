import type {Comment} from '../../model/contract.js';
import {safeUrl} from '../../text/links.js';

/**
 * The site's own way to report, with the comment's address filled in: `body` of a mail, parameter `url` of a form.
 * Undefined when the site named no place that a link may lead to.
 */
export function siteLink(reportUrl: string | undefined, permalink: string): string | undefined {
  const place = reportUrl && safeUrl(reportUrl);
  if (!place) return undefined;
  const url = new URL(place);
  const name = url.protocol === 'mailto:' ? 'body' : 'url';
  url.search += `${url.search ? '&' : '?'}${name}=${encodeURIComponent(permalink)}`;
  return url.href;
}

/** Where the comment is. The page's query stays out of it unless the backend knows the address: it may hold secrets. */
export function permalinkOf(comment: Comment): string {
  const known = comment.url && safeUrl(comment.url);
  return known || `${location.origin}${location.pathname}#comment-${encodeURIComponent(comment.id)}`;
}
