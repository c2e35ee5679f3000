/** The filters of the search page: the values that the archive has, each with how many articles have it. */
import type { Facets } from '../domain/finding/candidates.ts';
import { yearInWords } from '../words/dates.ts';
import { language } from '../words/language.ts';
import { languageInWords } from '../words/languages.ts';
import { number } from '../words/numbers.ts';

/** Here they stand open, as in `search.css`; on a narrower window their reader unfolds them. */
const WIDE = '(min-width: 44rem)';

/**
 * Shows them before there is an answer, which they would push away, and before their values are there.
 *
 * @param isChosen one of them narrows the search already
 */
export function showFilters(filters: HTMLDetailsElement, isChosen: boolean): void {
  if (!filters.hidden) return;
  filters.hidden = false;
  const isWide = matchMedia(WIDE);
  filters.open = isWide.matches || isChosen;
  isWide.addEventListener('change', ({ matches }) => {
    filters.open ||= matches;
  });
}

export function fillFilters(filters: HTMLElement, facets: Facets): void {
  for (const [name, facet] of Object.entries({ in: 'publication', section: 'section', by: 'author' }))
    fill(filters, name, Object.entries(facets[facet] ?? {}));
  fill(filters, 'lang', Object.entries(facets['language'] ?? {}), languageInWords);
  const years = Object.entries(facets['year'] ?? {}).filter(([year]) => /^\d+$/.test(year));
  for (const name of ['from', 'to']) fill(filters, name, years, (year) => yearInWords(Number(year)));
}

function fill(
  filters: HTMLElement,
  name: string,
  values: readonly (readonly [value: string, count: number])[],
  shown = (value: string) => value,
): void {
  const select = filters.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
  if (!select) return;
  const chosen = select.value;
  const options = [...values]
    .map(([value, count]) => ({ name: shown(value), value, count }))
    .sort((a, b) => a.name.localeCompare(b.name, language))
    .map(({ name: said, value, count }) => new Option(`${said} (${number(count)})`, value));
  select.append(...options);
  select.value = chosen;
  const label = select.closest('label');
  if (label) label.hidden = values.length < 2;
}
