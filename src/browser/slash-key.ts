/** `/` goes to the search field of any page, as it does in many programs. Whoever speaks to the computer can switch it off. */
import { keepValue, keptValue } from './storage.ts';

const KEY = 'verbatim-slash';
const OFF = 'off';

const choice = document.querySelector<HTMLInputElement>('[data-slash-key]');
if (choice) {
  choice.checked = keptValue(KEY) !== OFF;
  choice.addEventListener('change', () => keepValue(KEY, choice.checked ? undefined : OFF));
}

document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || choice?.checked === false) return;
  const { activeElement } = document;
  if (activeElement?.matches('input, textarea, select, [contenteditable]')) return;
  const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>('[name="q"]');
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
});
