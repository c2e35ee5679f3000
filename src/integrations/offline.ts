import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { openArchive } from '../archive/open-archive.ts';

const FILE = 'service-worker.js';

/** For readers who still have one from a time when this archive had it. */
const LEAVING = `addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith('verbatim ') && name.includes(' ' + registration.scope + ' ')) await caches.delete(name);
  await registration.unregister();
})()));
`;

/** Writes the service worker: the one that keeps what was read, or one that takes its leave. */
export function offline(isOn: boolean): AstroIntegration {
  return {
    name: 'verbatim:offline',
    hooks: {
      'astro:config:setup': ({ updateConfig, command }) => {
        if (isOn && command === 'build') updateConfig({ vite: { plugins: [serviceWorkerFile()] } });
      },
      'astro:build:done': ({ dir }) => {
        const out = fileURLToPath(dir);
        const file = join(out, FILE);
        writeFileSync(file, isOn ? `const BUILD="${digestOf(out)}";${readFileSync(file, 'utf8')}` : LEAVING);
      },
    },
  };
}

/** A file of its own, whose name does not change. */
function serviceWorkerFile() {
  return {
    name: 'verbatim:service-worker',
    apply: 'build' as const,
    applyToEnvironment: ({ name }: { readonly name: string }) => name === 'client',
    buildStart(this: { emitFile(file: { type: 'chunk'; id: string; fileName: string }): string }) {
      this.emitFile({ type: 'chunk', id: fileURLToPath(new URL('../browser/service-worker.ts', import.meta.url)), fileName: FILE });
    },
  };
}

/** Of what pages are made of: articles, styles, scripts. Another one, and readers' browsers fetch their kept pages anew. */
function digestOf(out: string): string {
  const hash = createHash('sha256').update(readFileSync(join(out, FILE)));
  for (const name of readdirSync(join(out, '_astro')).sort()) hash.update(name);
  const archive = openArchive();
  for (const { address } of archive.links()) hash.update(archive.article(address).digest);
  return hash.digest('hex').slice(0, 16);
}
