/** The mark beside a paragraph: its link goes into the address bar, like every link, and onto the clipboard, too. */
import * as words from '../words/words.ts';
import { element } from './elements.ts';

const SAID_FOR = 1600;

const permalink = document.querySelector<HTMLElement>('[data-share]')?.dataset['permalink'];
const said = element('p', { role: 'status', class: 'copied' });
document.body.append(said);

document.addEventListener('click', async ({ target }) => {
  const pilcrow = target instanceof Element ? target.closest<HTMLAnchorElement>('a.pilcrow') : null;
  if (!pilcrow || !permalink) return;
  try {
    await navigator.clipboard.writeText(permalink + pilcrow.hash);
  } catch {
    // Not allowed here; the link stands in the address bar all the same.
    return;
  }
  said.textContent = words.copying.permalinkCopied;
  setTimeout(() => said.replaceChildren(), SAID_FOR);
});
