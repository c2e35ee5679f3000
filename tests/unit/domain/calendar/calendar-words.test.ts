import { expect, test } from 'vitest';
import { calendarWords } from '../../../../src/domain/calendar/calendar-words.ts';
import { foldedText } from '../../../../src/domain/fold.ts';

test.each([
  ['en', ['tuesday', 'tue', 'december']],
  ['de', ['dienstag', 'dezember']],
  ['fr', ['mardi', 'décembre']],
])('in %s, names of days and months are known', (language, words) => {
  for (const word of words) expect(calendarWords(language).has(foldedText(word)), word).toBe(true);
  expect(calendarWords(language).has('harbour')).toBe(false);
});
