/** Says what was done to those who hear the page. */
import { element } from './elements.ts';

const SAID_FOR = 1600;

let status: HTMLElement | undefined;
let timer = 0;

export function announce(text: string): void {
  if (!status) {
    status = element('p', { role: 'status', class: 'unseen' });
    document.body.append(status);
  }
  status.textContent = text;
  clearTimeout(timer);
  // The same said again would not be read out.
  timer = window.setTimeout(() => status?.replaceChildren(), SAID_FOR);
}
