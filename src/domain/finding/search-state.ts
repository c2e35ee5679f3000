/** The state of the search page, as it stands in its address: a search is a permalink too. */
import type { Filters } from './query.ts';

export type SortOrder = 'relevance' | 'newest' | 'oldest';

export interface SearchState {
  readonly q: string;
  readonly filters: Filters;
  readonly sort: SortOrder;
}

const NAMES: Readonly<Record<keyof Filters, string>> = {
  speaker: 'speaker',
  author: 'by',
  publication: 'in',
  section: 'section',
  language: 'lang',
  from: 'from',
  to: 'to',
};
const FIELDS = Object.keys(NAMES) as (keyof Filters)[];

export function readState(search: string): SearchState {
  const given = new URLSearchParams(search);
  const filters = Object.fromEntries(
    FIELDS.flatMap((field) => (given.get(NAMES[field]) ? [[field, given.get(NAMES[field])]] : [])),
  ) as Filters;
  const sort = given.get('sort');
  return { q: given.get('q') ?? '', filters, sort: sort === 'newest' || sort === 'oldest' ? sort : 'relevance' };
}

/** `?q=…&in=…`, empty where nothing is asked. */
export function writeState({ q, filters, sort }: SearchState): string {
  const given = new URLSearchParams();
  if (q) given.set('q', q);
  for (const field of FIELDS) {
    const value = filters[field];
    if (value) given.set(NAMES[field], value);
  }
  if (sort !== 'relevance') given.set('sort', sort);
  const text = given.toString();
  return text ? `?${text}` : '';
}
