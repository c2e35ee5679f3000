/** Lets readers choose the light that they read by. A script in the page puts it on again on the next page. */
import { THEME_KEY } from '../domain/themes.ts';
import { keepValue } from './storage.ts';

const root = document.documentElement;
const place = document.querySelector<HTMLElement>('[data-theme-switch]');

/** Browsers on phones paint the bar around the page in this colour. */
function paintBar(): void {
  const { backgroundColor } = getComputedStyle(root);
  for (const bar of document.querySelectorAll('meta[name="theme-color"]')) bar.setAttribute('content', backgroundColor);
}

if (place) {
  const chosen = root.dataset['theme'] ?? 'system';
  for (const option of place.querySelectorAll<HTMLInputElement>('[name="theme"]')) option.checked = option.value === chosen;
  if (chosen !== 'system') paintBar();
  place.addEventListener('change', ({ target }) => {
    const { name, value } = target as HTMLInputElement;
    if (name !== 'theme') return;
    if (value === 'system') delete root.dataset['theme'];
    else root.dataset['theme'] = value;
    keepValue(THEME_KEY, root.dataset['theme']);
    paintBar();
  });
  place.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !place.contains(relatedTarget)) place.querySelector<HTMLElement>('[popover]')?.hidePopover();
  });
  place.classList.add('ready');
}
