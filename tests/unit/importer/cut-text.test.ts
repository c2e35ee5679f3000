import { expect, test } from 'vitest';
import { remarksOnCut } from '../../../src/importer/lines/cut-text.ts';

test.each([
  'The harbour is shut… [+1234 chars]',
  'The harbour is shut for a week, said the keeper […]',
  'The harbour is shut [...] The post The harbour appeared first on The Mill Post.',
  'The harbour is shut... Read more',
  'The harbour is shut. Continue reading The harbour is shut →',
  'Der Hafen ist zu … Weiterlesen',
])('%s: a text that was cut is said to be', (text) => {
  expect(remarksOnCut(text)).toHaveLength(1);
});

test.each([
  'The harbour is shut.',
  'Nobody knows for how long…',
  'He went on: “[…] and more of it”, which the keeper of the harbour of Mill Bay has denied in all of his letters to the council.',
  undefined,
])('%s: another one is not', (text) => {
  expect(remarksOnCut(text)).toEqual([]);
});
