import { expect, test } from 'vitest';
import { documentOf } from '../../../src/importer/pages/html-document.ts';
import { picturesOfArticle } from '../../../src/importer/pages/page-pictures.ts';

const partsOf = (figcaption: string) => {
  const page = `<figure><img src="quay.png" width="600" height="400"><figcaption>${figcaption}</figcaption></figure>`;
  const [picture] = picturesOfArticle(documentOf(page), []).pictures;
  return [picture?.caption, picture?.credit];
};

test.each([
  ['The ferry at noon. Photo: Tom Reed', 'The ferry at noon.', 'Photo: Tom Reed'],
  ['A train in Hamburg. Photo: Karl Reed/dpa', 'A train in Hamburg.', 'Photo: Karl Reed/dpa'],
  ['Ein ICE in Hamburg. Foto: Karl Özil/dpa', 'Ein ICE in Hamburg.', 'Foto: Karl Özil/dpa'],
  ['Ein ICE in Hamburg. (Foto: dpa)', 'Ein ICE in Hamburg.', '(Foto: dpa)'],
  ['Foto: Karl Özil', undefined, 'Foto: Karl Özil'],
  ['File photo: AP', undefined, 'File photo: AP'],
  ['TOM REED/AFP/Getty Images', undefined, 'TOM REED/AFP/Getty Images'],
  ['The ferry at noon', 'The ferry at noon', undefined],
])('%s has its caption and its credit', (printed, caption, credit) => {
  expect(partsOf(printed)).toEqual([caption, credit]);
});
