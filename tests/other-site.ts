/** The project as an owner would have it who edited `src/site.ts`: a copy in a folder of its own, to run commands in. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { site } from '../src/site.ts';

const ROOT = resolve(import.meta.dirname, '..');
const COPIED = ['src', 'public', 'astro.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json'];

/** What an owner may write where the sample has its own. */
type Widened<Value> = Value extends string
  ? string
  : Value extends boolean
    ? boolean
    : { readonly [Name in keyof Value]: Widened<Value[Name]> };
type Site = Widened<typeof site>;

export interface OtherSite {
  readonly root: string;
  /** Where `build` writes. */
  readonly out: string;
  /** Runs one of `src/commands`, as npm would, and gives what it printed. @throws with that, where it fails */
  run(command: string, ...args: string[]): string;
  cleanUp(): void;
}

/** @param changes what this owner's `site.ts` says otherwise */
export function otherSite(changes: Partial<Site>): OtherSite {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'verbatim-site-')));
  for (const name of COPIED) cpSync(join(ROOT, name), join(root, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  writeFileSync(join(root, 'src/site.ts'), `export const site = ${JSON.stringify({ ...site, ...changes }, null, 2)} as const;\n`);
  return {
    root,
    out: join(root, 'dist'),
    run(command, ...args) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [join('src/commands', `${command}.ts`), ...args], {
        cwd: root,
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
      });
      if (status !== 0) throw new Error(stdout + stderr);
      return stdout + stderr;
    },
    cleanUp: () => rmSync(root, { recursive: true, force: true }),
  };
}
