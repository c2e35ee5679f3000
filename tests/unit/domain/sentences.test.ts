import { expect, test } from 'vitest';
import type { PartialDate } from '../../../src/domain/dates.ts';
import { parseDate } from '../../../src/domain/dates.ts';
import { articleCount, leftOutSentence, publishedRemark, readingMinutes, shortDate } from '../../../src/domain/sentences.ts';

const dated = (text: string) => parseDate(text) as PartialDate;

test.each([
  ['2017-12-19', '19 December 2017', ''],
  ['2017-12~', 'about December 2017', 'The day is not known.'],
  ['2017?', 'perhaps 2017', 'The month and the day are not known.'],
  ['2017-12-19~', 'about 19 December 2017', 'The source does not give the exact day.'],
])('%s reads "%s" in a list, and says no more than is known', (written, short, remark) => {
  expect(shortDate(dated(written), 'en-GB')).toBe(short);
  expect(publishedRemark(dated(written))).toBe(remark);
});

test('no date is said so', () => expect(shortDate(undefined, 'en')).toBe('Undated'));

test('counts are sentences', () => {
  expect(leftOutSentence(1)).toBe('One line was left out when this was imported.');
  expect(leftOutSentence(3)).toBe('Three lines were left out when this was imported.');
  expect(leftOutSentence(40)).toBe('40 lines were left out when this was imported.');
  expect(articleCount(1, 'en')).toBe('1 article');
  expect(articleCount(12345, 'en')).toBe('12,345 articles');
});

test('nothing takes less than a minute to read', () => {
  expect(readingMinutes(5)).toBe(1);
  expect(readingMinutes(700)).toBe(3);
});
