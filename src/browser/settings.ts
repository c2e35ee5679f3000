/** What a reader has chosen, where the browser keeps anything: storage may be full, switched off or forbidden. */

export function keptSetting(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function keepSetting(key: string, value: string | undefined): void {
  try {
    if (value) localStorage.setItem(key, value);
    else localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing still does what was chosen, on this page.
  }
}
