import { expect, test } from 'vitest';
import { titleCase } from '../../../../src/domain/citing/title-case.ts';

test.each([
  ['North Korea rejects the offer', 'North Korea Rejects the Offer'],
  ['talks with the U.S. and the North', 'Talks with the U.S. and the North'],
  ['ferry at 9 p.m. for the island', 'Ferry at 9 p.m. for the Island'],
  ['Mr. of the sea', 'Mr. of the Sea'],
  ['the 3rd day of the 1990s', 'The 3rd Day of the 1990s'],
  ['no more. the end', 'No More. The End'],
  ['harbour: a history', 'Harbour: A History'],
  ['what is it for', 'What Is It For'],
])('%s', (title, cased) => {
  expect(titleCase(title)).toBe(cased);
});
