import { expect, test } from 'vitest';
import { isCredit } from '../../../src/importer/documents/picture-lines.ts';

test.each([
  'HANS PUNZ/AFP/Getty Images',
  'Photo: Jane Doe',
  'PHOTO: JANE DOE',
  'Photograph by Jane Doe',
  'Image courtesy of the harbour office',
  'File photo: Reuters',
  'AP Photo/Jane Doe',
  '(AP Photo/Jane Doe)',
  'Jane Doe | AP',
  'Jane Doe / Reuters',
  'Jane Doe via Getty Images',
  'Jane Doe — AFP',
  '© Reuters',
  'Getty Images',
  'Foto: Jana Ohlsen',
  'Crédit photo : Zoé Martin',
])('“%s” says whose a picture is', (line) => {
  expect(isCredit(line)).toBe(true);
});

test.each([
  'EPA defends the rule',
  'Picture of a village',
  'Picture by picture, the wall is painted',
  'Credit where it is due',
  'Credits run out',
  'Bloomberg enters the race',
  'Michael Bloomberg',
  'Images of the flood',
  'Photo finish at the harbour race',
  'Photographs by moonlight',
  'What AP and Reuters found',
  'The captain told Reuters',
  'Photo',
])('“%s” is text', (line) => {
  expect(isCredit(line)).toBe(false);
});
