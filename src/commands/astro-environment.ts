/** Settings that Astro takes from the environment, made before it runs. */
import { join } from 'node:path';

/** The project's own folder, from wherever a command is called. */
export const ROOT = join(import.meta.dirname, '../..');

export function prepareEnvironment(): void {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // A server that went into the background would let `npm start` and `npm run dev` return at once.
  process.env['ASTRO_DEV_BACKGROUND'] = '0';
  process.env['ASTRO_PREVIEW_BACKGROUND'] = '0';
  // Many CI systems set BASE_URL, and Vite would take it for the base path of every link.
  delete process.env['BASE_URL'];
}
