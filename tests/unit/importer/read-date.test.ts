import { expect, test } from 'vitest';
import { edtfOf } from '../../../src/domain/calendar/dates.ts';
import { type DayOrder, isTwoDates } from '../../../src/importer/lines/numbered-date.ts';
import { readDate, withoutDateLabel } from '../../../src/importer/lines/read-date.ts';

const written = (printed: string, order?: DayOrder) => {
  const read = readDate(printed, order);
  return read && edtfOf(read.date);
};

test.each([
  ['2017-12-19', '2017-12-19'],
  ['2017-12-19T23:30:00-08:00', '2017-12-19'],
  ['2017-12~', '2017-12~'],
  ['2017-4-5', '2017-04-05'],
  ['2017/04/05', '2017-04-05'],
  ['2017/04/05 10:30', '2017-04-05'],
  ['20170405', '2017-04-05'],
  ['13.04.2017', '2017-04-13'],
  ['4/13/2017', '2017-04-13'],
  ['13.04.2017, 14:30 Uhr', '2017-04-13'],
  ['13.04.2017, 14.30 Uhr', '2017-04-13'],
  ['13/04/2017 10:30', '2017-04-13'],
  ['04/04/2017', '2017-04-04'],
  ['4/04/2017', '2017-04-04'],
  ['Do., 13.04.2017 um 14:30 Uhr', '2017-04-13'],
  ['Dienstag, 03.05.2022', '2022-05-03'],
  ['Di. 03.05.2022', '2022-05-03'],
  ['Saturday, 03/05/2022', '2022-03-05'],
  ['Thursday, 4/13/2017', '2017-04-13'],
  ['١٣/٠٤/٢٠١٧', '2017-04-13'],
  ['19 December 2017', '2017-12-19'],
  ['Tuesday, Dec. 19, 2017', '2017-12-19'],
  ['December 19th, 2017', '2017-12-19'],
  ['December 2017', '2017-12'],
  ['Tue, 19 Dec 2017 23:30:00 -0800', '2017-12-19'],
  ['Tue, 19 Dec 2017 23:30 GMT', '2017-12-19'],
  ['December 19, 2017 at 10:30 a.m. EST', '2017-12-19'],
  ['December 19, 2017, 10:30 pm', '2017-12-19'],
  ['Dienstag, 19. Dezember 2017, 10.30 Uhr', '2017-12-19'],
  ['Am Dienstag, den 19. Dezember 2017', '2017-12-19'],
  ['3. Mär. 2018', '2018-03-03'],
  ['Thurs., Dec. 21, 2017', '2017-12-21'],
  ['On Tuesday, Dec 19, 2017', '2017-12-19'],
  ['le mardi 19 décembre 2017 à 10h30', '2017-12-19'],
  ['1er août 2017', '2017-08-01'],
  ['martes, 19 de diciembre de 2017', '2017-12-19'],
  ['19 dicembre 2017', '2017-12-19'],
  ['19 de dezembro de 2017', '2017-12-19'],
  ['dinsdag 19 december 2017', '2017-12-19'],
  ['19 grudnia 2017', '2017-12-19'],
  ['19 декабря 2017', '2017-12-19'],
  ['19 декабря 2017 г.', '2017-12-19'],
  ['19 Aralık 2017 Salı', '2017-12-19'],
  ['3 KASIM 2018', '2018-11-03'],
  ['3 ΜΑΪΟΥ 2018', '2018-05-03'],
  ['الثلاثاء، 19 ديسمبر 2017', '2017-12-19'],
  ['1.º de maio de 2018', '2018-05-01'],
  ['١٩ ديسمبر ٢٠١٧', '2017-12-19'],
  ['Dezember 2017', '2017-12'],
  ['Jänner 2018', '2018-01'],
  ['décembre 2017', '2017-12'],
  ['diciembre de 2017', '2017-12'],
  ['декабрь 2017 г.', '2017-12'],
  ['Aralık 2017', '2017-12'],
  ['ديسمبر 2017', '2017-12'],
])('%s is %s', (printed, date) => {
  expect(written(printed)).toBe(date);
});

test.each([
  '03/04/2017',
  '03.04.2017',
  '31/02/2017',
  '13/14/2017',
  '2017/4-5',
  '20171345',
  '12345678',
  '31 February 2017',
  'Tuesday',
  'May we',
  'December 19, 2017 was cold',
  '19 Dec 17',
  'Boats, 19 December 2017',
  '19 Boote 2017',
  'Mars 2020',
  'Dez 2017',
  'Winter 2017',
  'Dezember 2017 Seoul',
  'Out 3, 2018',
  '3 May 2018 Seoul',
  '31. Februar 2017',
])('%s is no date that can be read without a guess', (printed) => {
  expect(written(printed)).toBeUndefined();
});

test.each(['03/04/2017', '03.04.2017', '3-4-2017 10:30', 'Sunday, 03.04.2017', '٠٣/٠٤/٢٠١٧'])(
  '%s is read as it is said to be written',
  (printed) => {
    expect(isTwoDates(printed)).toBe(true);
    expect(written(printed, 'day-first')).toBe('2017-04-03');
    expect(written(printed, 'month-first')).toBe('2017-03-04');
    expect(readDate(printed, 'month-first')?.how).toMatch(/with the month first, as who imported it says$/);
  },
);

test.each([
  ['13.04.2017', '2017-04-13'],
  ['4/13/2017', '2017-04-13'],
  ['2017/03/04', '2017-03-04'],
  ['04/04/2017', '2017-04-04'],
  ['31/02/2017', undefined],
])('%s is one day, or none, whatever is said of others', (printed, date) => {
  expect(isTwoDates(printed)).toBe(false);
  for (const order of ['day-first', 'month-first'] as const) expect(written(printed, order)).toBe(date);
  expect(readDate(printed, 'day-first')?.how).toBeUndefined();
});

test.each([
  ['Posted on December 19, 2017', '2017-12-19'],
  ['Veröffentlicht am 19. Dezember 2017', '2017-12-19'],
  ['Publié le 19 décembre 2017', '2017-12-19'],
  ['Publié : 19 décembre 2017', '2017-12-19'],
])('“%s” says that the date is the one of publication', (line, date) => {
  expect(written(withoutDateLabel(line))).toBe(date);
});
