/** Which rows of the store a list holds, and in which order. */
import type { ListOf } from './listing.ts';

export interface ListQuery {
  /** SQL: tables and conditions. */
  readonly from: string;
  readonly values: readonly (string | number)[];
  /** The table whose dates and addresses its index runs by. */
  readonly dated: 'article' | 'heading';
  /** SQL: the columns that it runs by. */
  readonly order: string;
}

const LISTED = "article WHERE state = 'listed'";

const twoDigits = (number: number): string => String(number).padStart(2, '0');

const byDate = (dated: ListQuery['dated'], from: string, ...values: (string | number)[]): ListQuery => ({
  from,
  values,
  dated,
  order: `${dated}.published DESC, ${dated}.address`,
});

export function membersOf(list: ListOf): ListQuery {
  switch (list.of) {
    case 'all':
      return byDate('article', LISTED);
    case 'year':
      return byDate('article', `${LISTED} AND year = ?`, list.year);
    case 'month':
      return byDate('article', `${LISTED} AND year = ? AND month = ?`, list.year, list.month);
    case 'undated':
      return byDate('article', `${LISTED} AND published = ''`);
    case 'day':
      return byDate('article', `${LISTED} AND substr(published, 6) = ?`, `${twoDigits(list.month)}-${twoDigits(list.day)}`);
    case 'initial': {
      const from = 'headline JOIN article USING (address) WHERE initial = ?';
      return { from, values: [list.initial], dated: 'article', order: 'key, headline.address' };
    }
    default:
      return byDate('heading', 'heading JOIN article USING (address) WHERE kind = ? AND slug = ?', list.of, list.slug);
  }
}
