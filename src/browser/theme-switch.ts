/** Lets readers choose the light that they read by. A script in the page puts it on again on the next page. */
import { THEME_KEY } from '../domain/themes.ts';

const root = document.documentElement;
const place = document.querySelector<HTMLElement>('[data-theme-switch]');

function keep(theme: string | undefined): void {
  try {
    if (theme) localStorage.setItem(THEME_KEY, theme);
    else localStorage.removeItem(THEME_KEY);
  } catch {
    // A browser that keeps nothing still shows what was chosen.
  }
}

/** Browsers on phones paint the bar around the page in this colour. */
function paintBar(): void {
  const { backgroundColor } = getComputedStyle(root);
  for (const bar of document.querySelectorAll('meta[name="theme-color"]')) bar.setAttribute('content', backgroundColor);
}

if (place) {
  const chosen = root.dataset['theme'] ?? 'system';
  for (const option of place.querySelectorAll('input')) option.checked = option.value === chosen;
  if (chosen !== 'system') paintBar();
  place.addEventListener('change', ({ target }) => {
    const { value } = target as HTMLInputElement;
    if (value === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = value;
    keep(root.dataset['theme']);
    paintBar();
  });
  place.classList.add('ready');
}
