/** The service worker: the one that keeps what was read, or one that takes its leave. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteInProgress } from './site-in-progress.ts';

const FILE = 'service-worker.js';
/** What stands before the code, so that another version of the site is another worker. */
const BUILD = /^const BUILD="[^"]*";/;

/** For readers who still have one from a time when this archive had it. */
const LEAVING = `addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith('verbatim ') && name.includes(' ' + registration.scope + ' ')) await caches.delete(name);
  await registration.unregister();
})()));
`;

/** @param version of the site: with another one, readers' browsers fetch their kept pages anew */
export function writeServiceWorker(site: SiteInProgress, isOn: boolean, version: string): void {
  const code = () => readFileSync(join(site.folder, FILE), 'utf8').replace(BUILD, '');
  site.write(FILE, isOn ? `const BUILD="${version}";${code()}` : LEAVING);
}
