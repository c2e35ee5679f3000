import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** File of the service worker. Its name never changes; what a build makes of it is written by `publishing/service-worker.ts`. */
const FILE = 'service-worker.js';

/** Bundles the service worker that keeps what was read, as a file of its own. */
export function offline(isOn: boolean): AstroIntegration {
  return {
    name: 'verbatim:offline',
    hooks: {
      'astro:config:setup': ({ updateConfig, command }) => {
        if (isOn && command === 'build') updateConfig({ vite: { plugins: [serviceWorkerFile()] } });
      },
    },
  };
}

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
