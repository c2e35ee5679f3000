import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { placeForImports } from './importing.ts';

const { at, clipping, importAll, articleOf } = placeForImports();
const mail = (subject: string, text: string) =>
  `From post@mill.example Tue Dec 19 09:30:00 2017\nFrom: Mill Post <post@mill.example>\nSubject: ${subject}\nDate: Tue, 19 Dec 2017 09:30:00 +0000\n\n${text}\n\n`;
const BOX = [
  mail(
    'The heron',
    'The heron is back.\n\nFrom the weir it flew at 09:30 to the pond.\n\n>From here nobody saw it.\n\n>>From there neither.',
  ),
  mail('The ferry', 'The ferry lies on the far bank: a rope had parted.'),
].join('');

test.each(['\n', '\r\n'])('a file of mails gives an article for each, with its lines as they were sent: %j', async (end) => {
  const outcomes = await importAll([clipping('1998/box', BOX.replaceAll('\n', end))]);
  expect(outcomes.map((outcome) => articleOf(outcome).headline)).toEqual(['The heron', 'The ferry']);
  expect(articleOf(outcomes[0]).texts).toEqual([
    'The heron is back.',
    'From the weir it flew at 09:30 to the pond.',
    'From here nobody saw it.',
    '>From there neither.',
  ]);
  expect(articleOf(outcomes[1])).toMatchObject({
    published: { year: 2017, month: 12, day: 19 },
    provenance: { source: 'box, mail 2', method: 'Imported from an e-mail.' },
  });
  const raws = readdirSync(at('content/raw')).sort();
  expect(raws).toEqual([expect.stringMatching(/^box-1-\w+\.eml$/), expect.stringMatching(/^box-2-\w+\.eml$/)]);
  expect(readFileSync(at('content/raw', raws[1] ?? ''), 'utf8')).toBe(BOX.slice(BOX.lastIndexOf('From: Mill'), -1).replaceAll('\n', end));
});

test('a mail that cannot be read is refused by its number, and the others are imported', async () => {
  const empty = 'From post@mill.example Tue Dec 19 09:30:00 2017\nFrom: post@mill.example\nSubject: Nothing\n\n';
  const outcomes = await importAll([clipping('box.mbox', empty + BOX)]);
  expect(outcomes.map(({ outcome, file }) => [outcome, basename(file)])).toEqual([
    ['failed', 'box.mbox, mail 1'],
    ['imported', 'box.mbox, mail 2'],
    ['imported', 'box.mbox, mail 3'],
  ]);
});
