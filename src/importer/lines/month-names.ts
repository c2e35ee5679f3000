/** Months and days of the week as papers of many languages print them, in full and shortened. */
import { dateFormat } from '../../domain/calendar/date-format.ts';

const LANGUAGES = [
  'en',
  'de',
  'de-AT',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'da',
  'nb',
  'sv',
  'fi',
  'pl',
  'cs',
  'tr',
  'ru',
  'uk',
  'el',
  'ar',
  'ar-LB',
  'ar-DZ',
  'ar-MA',
];
/** That no format of these languages gives. */
const MORE_MONTHS: Readonly<Record<string, number>> = { sept: 9, jan: 1, mar: 3 };
const MORE_WEEKDAYS = ['tues', 'wednes', 'thur', 'thurs', 'satur'];
/** Where no day stands beside it, it may be another thing than a month: "Mars 2020". */
const NO_MONTH_ALONE = ['mars'];
/** Beside a day, or a year, some languages give a month another ending. */
const BESIDE = [{}, { day: 'numeric' }, { year: 'numeric' }] as const;
const WIDTHS = ['long', 'short'] as const;

/** Without what differs in print only: capitals, accents, a full stop at the end. */
const plain = (name: string): string =>
  name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ı', 'i').replaceAll('ς', 'σ').replace(/\.$/, '');

/** Name -> 1-12. What is another month in another of the languages is not among them. */
function monthsIn(languages: readonly string[], widths: readonly (typeof WIDTHS)[number][] = WIDTHS): Map<string, number> {
  const printed = languages.flatMap((language) =>
    widths.flatMap((month) =>
      BESIDE.flatMap((beside) =>
        Array.from({ length: 12 }, (_, index) => {
          const parts = dateFormat(language, { month, ...beside }).formatToParts(Date.UTC(2023, index, 1));
          return [plain(parts.find(({ type }) => type === 'month')?.value ?? ''), index + 1] as const;
        }),
      ),
    ),
  );
  const meanings = Map.groupBy([...printed, ...Object.entries(MORE_MONTHS)], ([name]) => name);
  return new Map(
    [...meanings].flatMap(([name, all]) => {
      const [month, ...others] = new Set(all.map(([, each]) => each));
      return month === undefined || others.length > 0 ? [] : [[name, month] as const];
    }),
  );
}

/** Names of all languages, of English alone, or whole ones that are good where no day is beside them. */
export type MonthNames = 'all' | 'english' | 'whole';

let months: Readonly<Record<MonthNames, ReadonlyMap<string, number>>> | undefined;
let weekdays: ReadonlySet<string> | undefined;

/** @returns 1-12; nothing where the word is no month, or not the same in all languages that have it */
export function monthNamed(word: string, among: MonthNames = 'all'): number | undefined {
  months ??= { all: monthsIn(LANGUAGES), english: monthsIn(['en']), whole: wholeMonths() };
  return months[among].get(plain(word));
}

function wholeMonths(): Map<string, number> {
  const whole = monthsIn(LANGUAGES, ['long']);
  for (const name of NO_MONTH_ALONE) whole.delete(name);
  return whole;
}

export function isWeekday(word: string): boolean {
  weekdays ??= new Set([
    ...MORE_WEEKDAYS,
    ...LANGUAGES.flatMap((language) =>
      WIDTHS.flatMap((weekday) =>
        Array.from({ length: 7 }, (_, day) => plain(dateFormat(language, { weekday }).format(Date.UTC(2023, 0, day + 1)))),
      ),
    ),
  ]);
  return weekdays.has(plain(word));
}

/** @param day `2022-05-03` */
export const isWeekdayOf = (word: string, day: string): boolean =>
  LANGUAGES.some((language) => WIDTHS.some((weekday) => plain(dateFormat(language, { weekday }).format(Date.parse(day))) === plain(word)));
