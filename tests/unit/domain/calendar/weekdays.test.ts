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
    'The two leaders will meet on Tuesday.',
    'The two leaders will meet on Tuesday, he said.',
    'The court is expected to rule on Tuesday.',
    'They agreed to meet again on Tuesday.',
    'She said they would meet Tuesday.',
    'Voters go to the polls on Tuesday.',
    'The union called for a strike on Tuesday.',
    'He was to speak on Tuesday.',
    'He won on Super Tuesday.',
    'He won Super Tuesday, the party said.',
    'They need a deal on Tuesday.',
    'They put it to the vote on Tuesday.',
    'They met on Easter Tuesday.',
    'The Tuesday Telegraph printed it.',
    'It began last month, on Tuesday.',
    'If he came on Tuesday, nobody saw him.',
    'Two weeks ago, on Tuesday, he left.',
    'They met the Tuesday before.',
  ])('says nothing where another day may be meant: %s', (text) => {
    expect(meant(text, '2017-12-21')).toEqual([]);
  });

  test.each(['2017-12', '2017', '2017-12-21~', '2017-12-21?'])(
    'says nothing where the day of publication is not known: %s',
    (published) => {
      expect(meant('He spoke on Tuesday.', published)).toEqual([]);
    },
  );

  test.each([
    'It said on Tuesday that it will close.',
    'On Tuesday Trump signed the law.',
    'North Korea’s paper turned down on Tuesday the meeting that he had offered a week before.',
    'He flew to Seoul on Tuesday to meet his colleague.',
    'The harbour, he told reporters on Tuesday, will be closed.',
    'Late Tuesday the council met.',
    'He told reporters Tuesday that he was leaving.',
    'The court freed him Tuesday.',
    'They succeeded on Tuesday.',
    'She was killed on Tuesday.',
  ])('is the one just past where something happened on it: %s', (text) => {
    expect(meant(text, '2017-12-21')).toEqual(['Tuesday 2017-12-19']);
  });

  test.each([
    'Am Dienstag sagte er: am kommenden Freitag.',
    'Der Rat beschloss am Dienstag, dass der Hafen schließen wird.',
    'Das Gericht hat am Dienstag entschieden und den Antrag abgelehnt.',
    'Der Minister kritisierte am Dienstag den Plan.',
  ])('in German: %s', (text) => {
    expect(meant(text, '2017-12-21', 'de-AT')).toEqual(['Dienstag 2017-12-19']);
  });

  test.each([
    'Das Kabinett tagt am Dienstag.',
    'Das Gericht wird am Dienstag entscheiden.',
    'Sie treffen sich am Dienstag kommender Woche.',
    'Das berichtete die Welt am Dienstag.',
    'Das Spiel könnte am Dienstag stattfinden.',
    'Heute oder am Dienstag kommen die Leute.',
    'Er kündigte für Dienstag einen Streik an.',
  ])('says nothing in German where another day may be meant: %s', (text) => {
    expect(meant(text, '2017-12-21', 'de')).toEqual([]);
  });

  test('says nothing in a language whose ways it does not know', () => {
    expect(meant('Il a parlé mardi.', '2017-12-21', 'fr')).toEqual([]);
  });
});
