/** Says what was done to those who hear the page. */
import { element } from './elements.ts';

const SAID_FOR = 1600;

/** There before anything is said, or the first words would not be read out. */
const status = element('p', { role: 'status', class: 'unseen' });
document.body.append(status);
let timer = 0;

export function announce(text: string): void {
  status.textContent = text;
  clearTimeout(timer);
  // The same said again would not be read out.
  timer = window.setTimeout(() => status.replaceChildren(), SAID_FOR);
}
