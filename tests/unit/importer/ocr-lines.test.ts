import { expect, test } from 'vitest';
import { linesOfScan } from '../../../src/importer/documents/ocr-lines.ts';

test.each([
  ['the Anglo-\nAmerican mill', 'the Anglo-American mill', []],
  ['the winter of 1998-\n99 was mild', 'the winter of 1998-99 was mild', []],
  ['a 20-\nyear lease', 'a 20-year lease', []],
  ['it cost $40,-\n000 to mend', 'it cost $40,000 to mend', ['40,000']],
  ['Mr. O’-\nNeill left', 'Mr. O’Neill left', ['O’Neill']],
  ['the harbour-\nmaster left', 'the harbourmaster left', ['harbourmaster']],
  ['state-run mills, state-\nrun boats', 'state-run mills, state-run boats', []],
  ['the mill was sold -\nNobody knows why', 'the mill was sold - Nobody knows why', []],
  ['the mill,-\nsaid the owner', 'the mill,- said the owner', []],
])('a line of a scan goes on in the next: %j', (scan, text, joined) => {
  expect(linesOfScan(scan)).toMatchObject({ paragraphs: [text], joined });
});
