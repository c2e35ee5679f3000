import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const SRC = resolve(import.meta.dirname, '../../src');

/** Room -> the rooms that it may import from. Its own is always among them. Keep DESIGN and CONTRIBUTING true to it. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'site.ts': [],
  'kept.ts': [],
  domain: [],
  words: ['domain', 'site.ts'],
  'kinds-of-field.ts': ['domain'],
  'front-matter.ts': ['domain', 'kinds-of-field.ts'],
  'speakers-file.ts': ['domain', 'kinds-of-field.ts'],
  markdown: ['domain', 'front-matter.ts'],
  archive: ['domain', 'front-matter.ts', 'kept.ts', 'markdown', 'speakers-file.ts'],
  importer: ['domain', 'front-matter.ts', 'words'],
  search: ['domain', 'front-matter.ts', 'integrity'],
  integrity: ['domain', 'front-matter.ts'],
  'machine-readable': ['domain'],
  icons: [],
  packing: ['domain'],
  integrations: ['archive', 'domain', 'kept.ts', 'search', 'site.ts', 'typefaces', 'words'],
  publishing: ['archive', 'cards', 'domain', 'icons', 'integrations', 'kept.ts', 'machine-readable', 'pictures', 'search'],
  typefaces: [],
  browser: ['domain', 'words'],
  components: ['domain', 'site.ts', 'words'],
  layouts: ['components', 'domain', 'site.ts', 'styles', 'words'],
  pages: ['layouts', 'components', 'domain', 'site.ts', 'archive', 'cards', 'pictures', 'styles', 'words'],
  cards: ['domain', 'site.ts', 'words'],
  pictures: ['domain', 'kept.ts'],
  commands: ['archive', 'domain', 'importer', 'kept.ts', 'search', 'integrity', 'packing', 'publishing', 'site.ts', 'words'],
};

/** Types cost nothing at run time, so a list may be described by the room that makes it. */
const MAY_IMPORT_TYPES: Record<string, readonly string[]> = {
  browser: ['archive', 'search'],
  components: ['archive', 'browser', 'pictures', 'search'],
  layouts: ['archive', 'pictures'],
  search: ['archive'],
};

const roomOf = (path: string) => relative(SRC, path).split('/')[0] ?? '';

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:ts|astro)$/.test(name))
  .map((name) => join(SRC, name));

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(?<type>type\s)?[^'";]*?from\s+['"](?<from>\.[^'"]+)['"]|(?:^|\n)\s*import\s+['"](?<bare>\.[^'"]+)['"]/g;

function importsOf(file: string): { target: string; type: boolean; inScript: boolean }[] {
  const source = readFileSync(file, 'utf8');
  const frontMatterEnd = file.endsWith('.astro') ? source.indexOf('\n---', 3) : Number.POSITIVE_INFINITY;
  return [...source.matchAll(IMPORT)].map((match) => ({
    target: resolve(dirname(file), match.groups?.['from'] ?? match.groups?.['bare'] ?? ''),
    type: match.groups?.['type'] !== undefined,
    inScript: match.index > frontMatterEnd,
  }));
}

describe('imports run one way', () => {
  test('every file stands in a room that this test knows', () => {
    expect(files.length).toBeGreaterThan(30);
    expect(files.map(roomOf).filter((room) => !(room in MAY_IMPORT))).toEqual([]);
  });

  test.each(Object.keys(MAY_IMPORT))('%s imports only the rooms that it may', (room) => {
    const wrong = files
      .filter((file) => roomOf(file) === room)
      .flatMap((file) =>
        importsOf(file)
          .filter(({ target, type, inScript }) => {
            const to = roomOf(target);
            const allowed = [
              room,
              ...(MAY_IMPORT[room] ?? []),
              ...(type ? (MAY_IMPORT_TYPES[room] ?? []) : []),
              ...(inScript ? ['browser'] : []),
            ];
            return !allowed.includes(to);
          })
          .map(({ target }) => `${relative(SRC, file)} imports ${relative(SRC, target)}`),
      );
    expect(wrong).toEqual([]);
  });

  test('the domain imports no package but types, so that it runs in a browser as it is', () => {
    const foreign = files
      .filter((file) => roomOf(file) === 'domain')
      .filter((file) =>
        /^(?:import|export)\b(?! type\b)[^;'"=]*?\sfrom\s+['"](?!\.)|^import\s+['"](?!\.)/m.test(readFileSync(file, 'utf8')),
      )
      .map((file) => relative(SRC, file));
    expect(foreign).toEqual([]);
  });
});
