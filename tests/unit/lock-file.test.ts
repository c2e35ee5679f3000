import { globSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

interface Locked {
  version?: string;
  optionalDependencies?: Record<string, string>;
}

/** Where npm looks for what a package at `path` depends on: beside it, then in each folder above. */
function placesOf(name: string, path: string): string[] {
  const above = path.lastIndexOf('/node_modules/');
  const here = `${path === '' ? '' : `${path}/`}node_modules/${name}`;
  if (path === '') return [here];
  return [here, ...placesOf(name, above === -1 ? '' : path.slice(0, above))];
}

test('the lock file names the binaries of every platform, or `npm ci` refuses it on a machine that needs one', async () => {
  const { packages } = JSON.parse(await readFile('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
  const wanted = Object.entries(packages).flatMap(([path, locked]) =>
    Object.keys(locked.optionalDependencies ?? {}).map((name) => ({ name, path })),
  );
  expect(wanted.length).toBeGreaterThan(50);
  const missing = wanted.filter(({ name, path }) => !placesOf(name, path).some((place) => packages[place]?.version));
  expect(missing).toEqual([]);
});

test('what the code imports is installed where nothing is developed', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
  const IMPORT = /^import (?!type )(?:[^'"]*? from )?'(?<name>(?:@[^/']+\/)?[a-z][^/']*)[^']*';/gm;
  const imported = globSync('src/**/*.{ts,astro}').flatMap((file) =>
    Array.from(readFileSync(file, 'utf8').matchAll(IMPORT), ({ groups }) => ({ file, name: groups?.['name'] ?? '' })),
  );
  const packages = imported.filter(({ name }) => !/^(?:node:|@typefaces\/)/.test(name));
  expect(new Set(packages.map(({ name }) => name)).size).toBeGreaterThan(20);
  expect(packages.filter(({ name }) => !(name in dependencies))).toEqual([]);
});
