/** What the search index keeps of an article beside its words: as attributes of its element, named for Pagefind. */
import type { Article } from './article.ts';
import { edtfOf, sortKeyOf } from './dates.ts';

const FILTERS: readonly string[] = ['speaker', 'publication', 'section', 'language'];

/**
 * @param others further fields, such as whose words a record holds
 * @returns attribute -> value; absent fields are neither written nor indexed
 */
export function indexedFields(
  { provenance, published, publication, byline, section, language }: Article,
  others: Readonly<Record<string, string | undefined>> = {},
): Record<string, string> {
  const values = {
    ...others,
    source: provenance.source,
    published: published && edtfOf(published),
    publication: publication?.name,
    byline,
    section,
    language,
  };
  const present = Object.entries(values).flatMap(([name, value]) => (value ? [[name, value] as const] : []));
  const named = present.map(([name]) => `${name}[data-${name}]`);
  return {
    ...Object.fromEntries(present.map(([name, value]) => [`data-${name}`, value])),
    'data-year': published ? String(published.year).padStart(4, '0') : 'undated',
    'data-order': sortKeyOf(published),
    'data-pagefind-meta': named.join(', '),
    'data-pagefind-filter': [...named.filter((_, index) => FILTERS.includes(present[index]?.[0] ?? '')), 'year[data-year]'].join(', '),
    'data-pagefind-sort': 'order[data-order]',
  };
}
