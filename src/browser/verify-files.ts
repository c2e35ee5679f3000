/** Beside each file whose SHA-256 the page states: a button that reads the file and computes it anew, in this browser. */
import * as words from '../words/words.ts';
import { element } from './elements.ts';

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-verify]')) {
  // Only pages that came over a safe connection may compute digests.
  if (!globalThis.crypto?.subtle) break;
  const button = element('button', { type: 'button', class: 'quiet' }, words.verifying.verify);
  const verdict = element('span', { class: 'verdict', role: 'status' });
  button.addEventListener('click', async () => {
    const said = await verdictOn(link.href, link.dataset['verify'] ?? '');
    verdict.textContent = said;
    verdict.className = `verdict ${said === words.verifying.same ? 'good' : 'bad'}`;
  });
  link.parentElement?.append(' ', button, verdict);
}

async function verdictOn(address: string, stated: string): Promise<string> {
  try {
    const response = await fetch(address, { cache: 'no-store' });
    if (!response.ok) return words.verifying.notRead(response.status);
    const computed = await sha256(await response.arrayBuffer());
    return computed === stated ? words.verifying.same : words.verifying.notSame(computed);
  } catch {
    return words.verifying.offline;
  }
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
