/** How grave words are: 4 a death threat, 3 other violence or dehumanising, 2 insults, 1 a faint sign, 0 nothing. */
export type Severity = 0 | 1 | 2 | 3 | 4;

const FACTORS: readonly number[] = [0, 1, 1, 3, 4];

/**
 * How long "Post anyway" rests before it opens.
 *
 * @param severity - Of the whole text. 0 (nothing found, or only the writer's own distress) never waits.
 * @param seconds - The site's base pause, in seconds; 0, a negative or a missing number means none.
 * @returns seconds: the base times 1 up to severity 2, times 3 for 3, times 4 for 4.
 */
export function coolOff(severity: Severity, seconds: number): number {
  return seconds > 0 ? seconds * (FACTORS[severity] ?? 1) : 0;
}
