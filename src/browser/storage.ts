/** What a browser keeps for a reader. Storage may be full, switched off or forbidden; then nothing is kept, and the page works all the same. */

export function keptValue(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** @param value nothing is kept where it is absent */
export function keepValue(key: string, value: string | undefined): void {
  try {
    if (value) localStorage.setItem(key, value);
    else localStorage.removeItem(key);
  } catch {}
}
