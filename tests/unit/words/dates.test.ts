import { expect, test, vi } from 'vitest';
import type { PartialDate } from '../../../src/domain/calendar/dates.ts';
import { parseDate } from '../../../src/domain/calendar/dates.ts';
import { publishedRemark, shortDate, yearInWords } from '../../../src/words/dates.ts';

vi.mock('../../../src/site.ts', () => ({ site: { language: 'en-GB' } }));

const dated = (text: string) => parseDate(text) as PartialDate;

test.each([
  ['2017-12-19', '19 December 2017', ''],
  ['2017-12~', 'about December 2017', 'The day is not known.'],
  ['2017?', 'perhaps 2017', 'The month and the day are not known.'],
  ['2017-12-19~', 'about 19 December 2017', 'The source does not give the exact day.'],
])('%s reads "%s" in a list, and says no more than is known', (written, short, remark) => {
  expect(shortDate(dated(written))).toBe(short);
  expect(publishedRemark(dated(written))).toBe(remark);
});

test('no date is said so', () => expect(shortDate(undefined)).toBe('Undated'));

test('a year stands without the comma of a number', () => expect(yearInWords(2017)).toBe('2017'));
