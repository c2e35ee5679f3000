/** The 366 days on which articles may have been published, of whatever year. */

export interface DayOfYear {
  /** 1-12 */
  readonly month: number;
  /** 1-31 */
  readonly day: number;
}

/** Any leap year. */
const LONGEST = 2000;
const DAY = 24 * 60 * 60 * 1000;

/** From 1 January to 31 December. */
export const DAYS_OF_YEAR: readonly DayOfYear[] = Array.from({ length: 366 }, (_, index) => {
  const date = new Date(Date.UTC(LONGEST, 0, 1) + index * DAY);
  return { month: date.getUTCMonth() + 1, day: date.getUTCDate() };
});

/** The day as it stands in an address: `12-19`. */
export const slugOfDay = ({ month, day }: DayOfYear): string => [month, day].map((number) => String(number).padStart(2, '0')).join('-');

export function dayOfSlug(slug: string): DayOfYear {
  const [month = 0, day = 0] = slug.split('-').map(Number);
  return { month, day };
}

/** The days of `days` before and after `here`, over the turn of the year if need be. */
export function daysBeside<Day extends DayOfYear>(days: readonly Day[], here: DayOfYear): { before?: Day; after?: Day } {
  const others = days.filter((day) => slugOfDay(day) !== slugOfDay(here));
  const later = others.findIndex((day) => slugOfDay(day) > slugOfDay(here));
  const before = later === -1 ? others.at(-1) : (others[later - 1] ?? others.at(-1));
  const after = later === -1 ? others[0] : others[later];
  return { ...(before && { before }), ...(after && { after }) };
}

/** The days from one to another, both included, over the turn of the year if need be; from a day to itself the whole year. */
export function daysFromTo(from: DayOfYear, to: DayOfYear): DayOfYear[] {
  const placeOf = (day: DayOfYear) => DAYS_OF_YEAR.findIndex((each) => slugOfDay(each) === slugOfDay(day));
  const [first, last] = [placeOf(from), placeOf(to)];
  return first < last ? DAYS_OF_YEAR.slice(first, last + 1) : [...DAYS_OF_YEAR.slice(first), ...DAYS_OF_YEAR.slice(0, last + 1)];
}
