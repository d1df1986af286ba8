/** What the visitor chose on this page, kept in `localStorage`; without storage it lasts until the page is left. */
const prefix = 'quiet-rooms:';

export function recall(name: string): string | null {
  try {
    return localStorage.getItem(prefix + name);
  } catch {
    return null;
  }
}

export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(prefix + name, value);
  } catch {
    // Storage is off or full: the choice holds for this visit.
  }
}

/** Forgets everything that this page and the thread keep in `localStorage`, but for the theme. */
export function forget(): void {
  try {
    for (const key of Object.keys(localStorage))
      if (/^(quiet-rooms:|civil)/.test(key) && key !== `${prefix}theme`) localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
