/** Buttons that copy the text beside them, and say that they did. */
import * as words from '../words/words.ts';
import { announce } from './announce.ts';

const SAID_FOR = 2000;

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copies]')) {
  const source = button.closest('dd')?.querySelector(button.dataset['copies'] ?? '');
  if (!source || !navigator.clipboard) continue;
  const name = button.innerHTML;
  button.hidden = false;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(source.textContent.trim());
      button.textContent = words.copying.copied;
      announce(words.copying.copied);
    } catch {
      getSelection()?.selectAllChildren(source);
      button.textContent = words.copying.selected;
      announce(words.copying.selected);
    }
    setTimeout(() => {
      button.innerHTML = name;
    }, SAID_FOR);
  });
}
