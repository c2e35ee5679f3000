import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cutFaces } from '../../../src/typefaces/cut-faces.ts';
import { FACES } from '../../../src/typefaces/faces.ts';

const kept = mkdtempSync(join(tmpdir(), 'verbatim-faces-'));
let folder = '';
let styleSheet = '';

beforeAll(async () => {
  folder = await cutFaces(kept, 'en');
  styleSheet = readFileSync(join(folder, 'typefaces.css'), 'utf8');
});
afterAll(() => rmSync(kept, { recursive: true }));

/** The files that a browser would load for a text in one family, upright. */
function filesFor(text: string, family: string, rulesOf = styleSheet): Set<string> {
  const rules = [
    ...rulesOf.matchAll(
      /@font-face\{font-family:"(?<family>[^"]+)";font-style:normal;.*?url\("\.\/(?<file>[^"]+)"\).*?unicode-range:(?<range>[^}]+)/g,
    ),
  ];
  const inRange = (code: number, range: string) =>
    range.split(',').some((part) => {
      const [first = '', last = first] = part.replace('U+', '').split('-');
      return code >= Number.parseInt(first, 16) && code <= Number.parseInt(last, 16);
    });
  return new Set(
    [...text].flatMap((letter) =>
      rules
        .filter(({ groups }) => groups?.['family'] === family && inRange(letter.codePointAt(0) ?? 0, groups['range'] ?? ''))
        .map(({ groups }) => groups?.['file'] ?? ''),
    ),
  );
}

describe('the faces of the pages', () => {
  test('an English article loads one small file of a face', () => {
    const files = [...filesFor('“It’s ‘no interest’ – or: 1,234 things…” ¶', 'Newsreader Display')];
    expect(files).toEqual(['newsreader-display-500-basic.woff2']);
    expect(statSync(join(folder, files[0] ?? '')).size).toBeLessThan(20_000);
  });

  test('letters with marks have a cut of their own, and no letter has two', () => {
    expect([...filesFor('é', 'Libre Franklin')]).toEqual(['libre-franklin-400-600-latin.woff2']);
    expect([...filesFor('Łódź', 'Libre Franklin')].sort()).toEqual([
      'libre-franklin-400-600-basic.woff2',
      'libre-franklin-400-600-latin-ext.woff2',
      'libre-franklin-400-600-latin.woff2',
    ]);
    expect(filesFor('ệ', 'Libre Franklin').size).toBe(1);
  });

  test('the letters of the archive’s own language come with the basic ones, so that no word is set in two faces', async () => {
    const german = readFileSync(join(await cutFaces(kept, 'de-AT'), 'typefaces.css'), 'utf8');
    const words = 'Größere Übungen, „äußerst“ schön';
    expect([...filesFor(words, 'Newsreader Display', german)]).toEqual(['newsreader-display-500-basic.woff2']);
    expect(filesFor(words, 'Newsreader Display').size).toBe(2);
    expect([...filesFor('é', 'Newsreader Display', german)]).toEqual(['newsreader-display-500-latin.woff2']);
  });

  test('every rule names a file that is there, and is a font', () => {
    const named = [...styleSheet.matchAll(/url\("\.\/([^"]+)"\)/g)].map(([, file = '']) => file);
    expect(named.length).toBeGreaterThanOrEqual(FACES.length * 3);
    for (const file of named) expect(readFileSync(join(folder, file)).subarray(0, 4).toString()).toBe('wOF2');
  });

  test('cutting again gives the same bytes', async () => {
    const again = mkdtempSync(join(tmpdir(), 'verbatim-faces-'));
    const other = await cutFaces(again, 'en');
    for (const file of readdirSync(folder))
      expect(readFileSync(join(other, file)).equals(readFileSync(join(folder, file))), file).toBe(true);
    rmSync(again, { recursive: true });
  });
});
