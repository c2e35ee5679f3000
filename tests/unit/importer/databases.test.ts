/** Exports of news databases: each document is an article, with what the database knows of it and without its labels. */
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { placeForImports } from './importing.ts';

const fixture = (name: string) => join(resolve(import.meta.dirname, '../../fixtures/import'), name);
const { clipping, importAll, articleOf } = placeForImports();

test('LexisNexis: lines of a paragraph are joined, and what stands around the text is named or left out', async () => {
  const [crane, ropes, ...more] = await importAll([fixture('nexis.txt')]);
  expect(more).toEqual([]);
  expect(articleOf(crane)).toMatchObject({
    headline: 'Crane is sold for the price of its ropes',
    byline: 'By NORA QUILL and TOM REED',
    authors: ['Nora Quill', 'Tom Reed'],
    publication: { name: 'The Quay Gazette' },
    published: { year: 2008, month: 3, day: 4 },
    section: 'Section B',
    dateline: 'QUAYSIDE',
    texts: [
      'The old crane of the quay was sold on Monday for the price of its ropes, which are new.',
      '"It lifted everything but its own price," said the harbour master, Ida Brook, who had offered it for eleven years.',
      'NOTE: The paper is told of the buyer, who did not want to be named.',
    ],
    provenance: {
      source: 'nexis.txt, document 1',
      leftOut: expect.arrayContaining(['GRAPHIC: PHOTO: The crane, from the east. (PHOTOGRAPH BY TOM REED)', 'LOAD-DATE: March 4, 2008']),
    },
  });
  expect(articleOf(ropes)).toMatchObject({
    headline: 'Ropes of the crane are missing',
    publication: { name: 'The Quay Gazette' },
    published: { day: 5 },
    texts: ['The ropes of the crane were missing when its buyer came for it, and nobody on the quay had seen them go.'],
  });
});

test('ProQuest: the text is between its label and what the database knows, also where a paragraph begins like a label', async () => {
  const [school, ...more] = await importAll([fixture('proquest.txt')]);
  expect(more).toEqual([]);
  expect(articleOf(school)).toMatchObject({
    headline: 'Granary opens as a school of bread',
    authors: ['Cora Field', 'Otto Brand'],
    publication: { name: 'The Mill Post' },
    published: { year: 2009, month: 10, day: 11 },
    section: 'News',
    keywords: ['Schools', 'Bread'],
    texts: [
      'The granary of Millbrook opened on Saturday as a school where bread is baked.',
      '"We teach the oven first," said its head, Lou Marsh.',
      'Location: the loft, which smells of rye, is where the writing is taught.',
      'By noon everything was eaten.',
    ],
    provenance: { source: 'https://database.example/docview/1' },
  });
});

test('a document without a text, or that was cut off, is named by its number, and the others are read', async () => {
  const document = (number: number, rest: string) => `${number} of 3 DOCUMENTS\n\nThe Post\n\nMay ${number}, 2011\n\n${rest}\n`;
  const text = 'BYLINE: By Ann Lee\n\nThe boats came in with the tide.\n\nLANGUAGE: ENGLISH\n';
  const whole = [document(1, `Boats in\n\n${text}`), document(2, text), document(3, 'Boats cut\n\nBYLINE: By Ann')].join('\n\n');
  const outcomes = await importAll([clipping('cut.txt', whole)]);
  expect(outcomes).toMatchObject([
    { outcome: 'imported' },
    { outcome: 'failed', problem: { what: 'Document 2 has no headline.' } },
    { outcome: 'failed', problem: { what: 'Document 3 has no text: “Boats cut”.' } },
  ]);
});

test('a text about documents is a text', async () => {
  const [outcome] = await importAll([clipping('a.txt', 'Leak\n\n1 of 2 documents was found in the sea.\n\nFull text: unknown.\n')]);
  expect(articleOf(outcome).headline).toBe('Leak');
});
