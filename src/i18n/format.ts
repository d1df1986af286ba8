/** Dates and numbers in the reader's language, by the platform. */
export interface Format {
  /** "1,204" */
  number(value: number): string;
  /** "5 minutes ago", or the date when it is longer ago than a month. */
  ago(time: number, now: number): string;
  /** "Monday, 23 November 2026 at 14:05" */
  full(time: number): string;
  /** "14:05", with the date when it is not the day of `now`. */
  clock(time: number, now: number): string;
  /** "2 minutes", "45 seconds": rounded up, for countdowns. */
  span(milliseconds: number): string;
}

const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];
const MONTH = 30 * 86_400_000;
const made = new Map<string, Format>();

/** The formats of a language; a tag that the platform does not accept falls back to English. */
export function formatFor(language: string): Format {
  const known = made.get(language);
  if (known) return known;
  let tag = language;
  try {
    Intl.getCanonicalLocales(tag);
  } catch {
    tag = 'en';
  }
  const numbers = new Intl.NumberFormat(tag);
  const relative = new Intl.RelativeTimeFormat(tag, {numeric: 'auto'});
  const date = new Intl.DateTimeFormat(tag, {dateStyle: 'medium'});
  const full = new Intl.DateTimeFormat(tag, {dateStyle: 'full', timeStyle: 'short'});
  const hours = new Intl.DateTimeFormat(tag, {timeStyle: 'short'});
  const both = new Intl.DateTimeFormat(tag, {dateStyle: 'medium', timeStyle: 'short'});
  const format: Format = {
    number: (value) => numbers.format(value),
    ago(time, now) {
      const since = Math.max(0, now - time);
      if (since > MONTH) return date.format(time);
      const [unit, size] = UNITS.find(([, size]) => since >= size) ?? (['second', Infinity] as const);
      return relative.format(unit === 'second' ? 0 : -Math.floor(since / size), unit);
    },
    full: (time) => full.format(time),
    clock: (time, now) => (date.format(time) === date.format(now) ? hours : both).format(time),
    span(milliseconds) {
      const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
      const long = seconds >= 120;
      const unit = {style: 'unit', unit: long ? 'minute' : 'second', unitDisplay: 'long'} as const;
      return new Intl.NumberFormat(tag, unit).format(long ? Math.ceil(seconds / 60) : seconds);
    },
  };
  made.set(language, format);
  return format;
}
