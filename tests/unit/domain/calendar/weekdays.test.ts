import { describe, expect, test } from 'vitest';
import { isoOf, parseDate } from '../../../../src/domain/calendar/dates.ts';
import { weekdaysMeant } from '../../../../src/domain/calendar/weekdays.ts';

/** `Tuesday 2017-12-19` */
const meant = (text: string, published: string, language = 'en') =>
  weekdaysMeant(text, parseDate(published), language).map(({ word, date }) => `${word} ${isoOf(date)}`);

describe('the days of the week in an article', () => {
  test('the day itself, and the days of the week before', () => {
    // 19 December 2017 was a Tuesday.
    expect(meant('It said on Tuesday that Monday’s talks had ended; Wednesday saw snow.', '2017-12-19')).toEqual([
      'Tuesday 2017-12-19',
      'Wednesday 2017-12-13',
    ]);
  });

  test('over the turn of a year', () => {
    expect(meant('He left on Friday.', '2018-01-02')).toEqual(['Friday 2017-12-29']);
  });

  test.each([
    'They meet next Tuesday.',
    'They meet on Tuesday week.',
    'They met on Tuesday, December 5.',
    'They met on Tuesday, 5 December.',
    'They meet on Tuesdays.',
    'They meet every Tuesday.',
    'They meet this Tuesday.',
    'They will meet by Tuesday.',
    "Tuesday's meeting was the last.",
    'They meet on Tuesday (Dec. 26).',
    'They meet on Tuesday of next week.',
    'It was Black Tuesday.',
    'He told the Tuesday Times.',
    'He spoke on Tuesday, and will speak again next Tuesday.',
    'Tuesdayish',
  ])('says nothing where another day may be meant: %s', (text) => {
    expect(meant(text, '2017-12-21')).toEqual([]);
  });

  test.each(['2017-12', '2017', '2017-12-21~', '2017-12-21?'])(
    'says nothing where the day of publication is not known: %s',
    (published) => {
      expect(meant('He spoke on Tuesday.', published)).toEqual([]);
    },
  );

  test('in German', () => {
    expect(meant('Am Dienstag sagte er: am kommenden Freitag.', '2017-12-21', 'de-AT')).toEqual(['Dienstag 2017-12-19']);
  });

  test('says nothing in a language whose ways it does not know', () => {
    expect(meant('Il a parlé mardi.', '2017-12-21', 'fr')).toEqual([]);
  });
});
