const FIRST = ['threat', 'harassment', 'hate', 'profanity', 'spam'];

/** The reasons to offer: danger first, the backend's own after the known ones, "something else" last. */
export function orderReasons(reasons: readonly string[] | undefined): string[] {
  const offered = reasons?.length ? reasons : [...FIRST, 'other'];
  const rank = (reason: string) => {
    const at = FIRST.indexOf(reason);
    return at >= 0 ? at : reason === 'other' ? Infinity : FIRST.length;
  };
  return [...new Set(offered)].sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) - rank(b)));
}
