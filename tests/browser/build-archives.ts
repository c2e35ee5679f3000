/** Builds the sample archive once for all browser tests, at the root and below `/archive/`, and serves both. */
import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { type Served, serveFolder } from '../../src/commands/serve-folder.ts';

const ROOT = resolve(import.meta.dirname, '../..');

export default async function buildArchives(): Promise<() => void> {
  const served: Served[] = [];
  for (const [name, base] of [
    ['ROOT', '/'],
    ['BELOW', '/archive/'],
  ] as const) {
    const out = join(ROOT, '.cache/tests', name.toLowerCase());
    execFileSync(process.execPath, ['src/commands/build.ts', '--out', out, '--base', base], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const site = await serveFolder(out, base, 0);
    process.env[`VERBATIM_URL_${name}`] = site.url;
    process.env[`VERBATIM_OUT_${name}`] = out;
    served.push(site);
  }
  return () => {
    for (const site of served) site.close();
  };
}
