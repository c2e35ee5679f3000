/** What can be searched of an article beside its words, and what can be chosen: as attributes of its record, named for Pagefind. */
import type { Article } from '../domain/article.ts';
import type { PartialDate } from '../domain/calendar/dates.ts';

/** As the filter by year has it. */
export const yearOf = (published: PartialDate | undefined): string => (published ? String(published.year).padStart(4, '0') : 'undated');

const WORDS: readonly string[] = ['title', 'publication', 'byline', 'section'];
const FILTERS: readonly string[] = ['speaker', 'publication', 'section', 'language'];

/**
 * @param others further fields, such as whose words a record holds
 * @returns attribute -> value; absent fields are neither written nor indexed
 */
export function indexedFields(
  { published, publication, byline, section, language }: Article,
  others: Readonly<Record<string, string | undefined>> = {},
): Record<string, string> {
  const values = { ...others, publication: publication?.name, byline, section, language };
  const present = Object.entries(values).flatMap(([name, value]) => (value ? [[name, value] as const] : []));
  const named = (kinds: readonly string[]) => present.flatMap(([name]) => (kinds.includes(name) ? [`${name}[data-${name}]`] : []));
  return {
    ...Object.fromEntries(present.map(([name, value]) => [`data-${name}`, value])),
    'data-year': yearOf(published),
    'data-pagefind-meta': named(WORDS).join(', '),
    'data-pagefind-filter': [...named(FILTERS), 'year[data-year]'].join(', '),
  };
}
