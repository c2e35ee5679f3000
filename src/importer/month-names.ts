/** Months and days of the week as papers of many languages print them, in full and shortened. */
import { dateFormat } from '../domain/date-format.ts';

const LANGUAGES = ['en', 'de', 'de-AT', 'fr', 'es', 'it', 'pt', 'nl', 'da', 'nb', 'sv', 'fi', 'pl', 'cs', 'tr', 'ru', 'uk', 'el', 'ar'];
/** That no format of these languages gives. */
const MORE_MONTHS: Readonly<Record<string, number>> = { sept: 9, jän: 1, mär: 3 };

/** Without what differs in print only: capitals, a full stop at the end. */
const plain = (name: string): string => name.toLocaleLowerCase('und').normalize('NFC').replace(/\.$/, '');

function* monthsPrinted(): Generator<readonly [name: string, month: number]> {
  for (const language of LANGUAGES) {
    for (const width of ['long', 'short'] as const) {
      // Beside a day some languages give the month another ending.
      for (const options of [{ month: width }, { month: width, day: 'numeric' }] as const) {
        for (let month = 1; month <= 12; month++) {
          const parts = dateFormat(language, options).formatToParts(Date.UTC(2023, month - 1, 1));
          yield [plain(parts.find(({ type }) => type === 'month')?.value ?? ''), month];
        }
      }
    }
  }
}

function knownMonths(): ReadonlyMap<string, number> {
  const months = new Map<string, number>(Object.entries(MORE_MONTHS));
  const unclear = new Set<string>();
  for (const [name, month] of monthsPrinted())
    if ((months.get(name) ?? month) === month) months.set(name, month);
    else unclear.add(name);
  for (const name of unclear) months.delete(name);
  return months;
}

let months: ReadonlyMap<string, number> | undefined;
let weekdays: ReadonlySet<string> | undefined;

/** @returns 1-12; nothing where the word is no month, or another one in another language */
export function monthNamed(word: string): number | undefined {
  months ??= knownMonths();
  return months.get(plain(word));
}

export function isWeekday(word: string): boolean {
  weekdays ??= new Set(
    LANGUAGES.flatMap((language) =>
      (['long', 'short'] as const).flatMap((weekday) =>
        Array.from({ length: 7 }, (_, day) => plain(dateFormat(language, { weekday }).format(Date.UTC(2023, 0, day + 1)))),
      ),
    ),
  );
  return weekdays.has(plain(word)) || /^(?:tues|wednes|thur|thurs|satur)$/.test(plain(word));
}
