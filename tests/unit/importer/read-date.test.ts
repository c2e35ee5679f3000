import { expect, test } from 'vitest';
import { edtfOf } from '../../../src/domain/dates.ts';
import { readDate } from '../../../src/importer/read-date.ts';

const written = (printed: string) => {
  const date = readDate(printed);
  return date && edtfOf(date);
};

test.each([
  ['2017-12-19', '2017-12-19'],
  ['2017-12-19T23:30:00-08:00', '2017-12-19'],
  ['2017-12~', '2017-12~'],
  ['19 December 2017', '2017-12-19'],
  ['Tuesday, Dec. 19, 2017', '2017-12-19'],
  ['December 19th, 2017', '2017-12-19'],
  ['December 2017', '2017-12'],
  ['Tue, 19 Dec 2017 23:30:00 -0800', '2017-12-19'],
  ['Tue, 19 Dec 2017 23:30 GMT', '2017-12-19'],
  ['December 19, 2017 at 10:30 a.m. EST', '2017-12-19'],
  ['December 19, 2017, 10:30 pm', '2017-12-19'],
])('%s is %s', (printed, date) => {
  expect(written(printed)).toBe(date);
});

test.each(['19/12/2017', '03/04/2017', '31 February 2017', 'Tuesday', 'May we', 'December 19, 2017 was cold', '19 Dec 17'])(
  '%s is no date that can be read without a guess',
  (printed) => {
    expect(written(printed)).toBeUndefined();
  },
);
