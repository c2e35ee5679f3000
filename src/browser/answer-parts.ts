/** The parts of an answer on the search page: whom it means, and its hits under their headings. */
import type { Answer } from '../domain/finding/finder.ts';
import type { Hit } from '../domain/finding/hit.ts';
import type { SortOrder } from '../domain/finding/search-state.ts';
import { slugOf } from '../domain/permalink.ts';
import * as words from '../words/words.ts';
import { element } from './elements.ts';

/** More of them are too many to be meant. */
const MOST_SPEAKERS = 5;

/** Leads to all that a speaker is quoted as saying. */
export function speakersOf({ speaker }: Answer, folder: string): HTMLElement | undefined {
  if (!speaker?.names.length || speaker.names.length > MOST_SPEAKERS) return undefined;
  const links = speaker.names.map((name) =>
    element('li', {}, element('a', { href: `${folder}${slugOf(name)}/` }, words.speakers.all(name))),
  );
  return element('ul', { class: 'speakers-found' }, ...links);
}

export function headingOfNear({ near: [nearest], speaker }: Answer): string {
  if (!nearest?.runsOn) return words.hits.near;
  return speaker ? words.hits.acrossQuotations : words.hits.across;
}

/** Hits under their heading, which grow in number. */
export interface HitSection {
  readonly whole: HTMLElement;
  add(hits: readonly Hit[]): void;
}

/** @param itemOf makes the list item of a hit */
export function hitSection(title: string, itemOf: (hit: Hit) => HTMLElement): HitSection {
  const list = element('ol', { class: 'hits' });
  const number = element('span', { class: 'number' });
  return {
    whole: element('section', {}, element('h2', {}, title, ' ', number), list),
    add(hits) {
      list.append(...hits.map(itemOf));
      number.textContent = words.hits.places(list.childElementCount);
    },
  };
}

export function inOrder(hits: readonly Hit[], sort: SortOrder): readonly Hit[] {
  if (sort === 'relevance') return hits;
  const direction = sort === 'newest' ? -1 : 1;
  return [...hits].sort((a, b) => direction * (a.published ?? '').localeCompare(b.published ?? ''));
}
