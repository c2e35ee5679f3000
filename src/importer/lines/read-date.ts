/** Dates as clippings print them -> dates as exactly as they are printed. */
import { parseDate } from '../../domain/calendar/dates.ts';
import { isWeekday, type MonthNames, monthNamed } from './month-names.ts';
import { type DateRead, type DayOrder, dateInNumbers, dateOf, inEuropeanDigits, yearOf } from './numbered-date.ts';

const WEEKDAY = '(?:(?:on|am|le|el|il|op)\\s+)?(?:(?<weekday>[\\p{L}\\p{M}-]+)\\.?[,،]?\\s+)?';
const MONTH = '(?<month>[\\p{L}\\p{M}]+)\\.?';
/** What Russian, Ukrainian and Turkish have behind a year: "of the year", the day of the week. */
const BEHIND = '(?:\\s*[гр]\\.?)?(?:\\s+(?<after>\\p{L}{4,}))?';
/** `23:40:00 -0700`, as mail and feeds write it, `10:30 a.m. EST`, `um 10.30 Uhr`, `à 10h30`, as papers do. */
const TIME =
  '(?:,?\\s+(?:(?:at|um|à|om|kl\\.?)\\s+)?\\d{1,2}[:.h]\\d{2}(?::\\d{2})?(?:\\s*[ap]\\.?m\\.?)?(?:\\s+(?:[a-z]{1,5}|[+-]\\d{4}))?)?';

interface Form {
  readonly form: RegExp;
  readonly names: MonthNames;
}
const FORMS: readonly Form[] = [
  // 3 May 2018, 3. Mai 2018, 1er mai 2018, 3 de mayo de 2018, 3 мая 2018 г.
  {
    form: new RegExp(
      `^${WEEKDAY}(?:(?:den|d\\.|le)\\s+)?(?<day>\\d{1,2})(?:st|nd|rd|th|er|\\.?º|[.°])?\\s+(?:(?:de|of)\\s+)?${MONTH},?\\s+(?:del?\\s+)?(?<year>\\d{4})${BEHIND}${TIME}$`,
      'iu',
    ),
    names: 'all',
  },
  // May 3, 2018
  {
    form: new RegExp(`^${WEEKDAY}${MONTH}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})${TIME}$`, 'iu'),
    names: 'english',
  },
  // 12-Mar-1998, 12-Mar-98
  { form: new RegExp(`^${WEEKDAY}(?<day>\\d{1,2})[-/]${MONTH}[-/](?<year>\\d{4}|\\d{2})${TIME}$`, 'iu'), names: 'all' },
  // 12 Mar 98; 19 Dec 17 may be a day of 2019, too
  { form: new RegExp(`^${WEEKDAY}(?<day>\\d{1,2})\\s+${MONTH}\\s+(?<year>3[2-9]|[4-9]\\d)${TIME}$`, 'iu'), names: 'all' },
  // May 3, ’18
  { form: new RegExp(`^${WEEKDAY}${MONTH}\\s+(?<day>\\d{1,2}),?\\s+[’'](?<year>\\d{2})$`, 'iu'), names: 'english' },
  // May 2018, Dec. 2018
  { form: new RegExp(`^${MONTH},?\\s+(?<year>\\d{4})$`, 'iu'), names: 'english' },
  // Dezember 2018, diciembre de 2018, декабрь 2018 г.
  { form: new RegExp(`^${MONTH}\\s+(?:del?\\s+)?(?<year>\\d{4})${BEHIND}$`, 'iu'), names: 'whole' },
];

/**
 * Reads ISO 8601, EDTF, days with the month in words, as papers of many languages, mail and RSS (RFC 5322) print them, and
 * months alone; and numbers. The day is the printed one. `03/04/2017` is two dates, and is read only where the order is told.
 *
 * @param order of day and month, as who brings the clipping says
 * @returns `undefined` where the text is no such date
 */
export function readDate(printed: string, order?: DayOrder): DateRead | undefined {
  const text = inEuropeanDigits(printed.trim());
  const exact = parseDate(text);
  if (exact) return { date: exact };
  const numbered = dateInNumbers(text, order);
  if (numbered) return numbered;
  for (const { form, names } of FORMS) {
    const { weekday, after, day, month: word = '', year } = form.exec(text)?.groups ?? {};
    const month = monthNamed(word, names);
    const isOther = [weekday, after].some((each) => each !== undefined && !isWeekday(each));
    if (month === undefined || isOther) continue;
    const printedYear = year?.replace(/^[’']/, '') ?? '';
    const date = dateOf(yearOf(printedYear), month, ...(day ? [day] : []));
    return date && { date, ...(printedYear.length === 2 && { how: `“${text}”, as a day of ${date.year}` }) };
  }
  return undefined;
}

const LABEL =
  /^(?:(?:first )?published|posted|date|from the print edition|veröffentlicht|erschienen|publié|publicado|pubblicato|gepubliceerd|(?:기사)?입력|등록)(?: (?:on|at|am|le|el|em|il|op))?(?:\s*:\s*|\s+)/iu;

/** Without what says before a date that it is the one of publication: "Posted on". */
export const withoutDateLabel = (line: string): string => line.replace(LABEL, '');
