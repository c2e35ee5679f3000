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

export function headingOfNear({ near: [nearest], speaker, parts }: Answer): string {
  if (parts && !nearest?.distance) return words.hits.part;
  if (!nearest?.runsOn || nearest.distance) return words.hits.near;
  return speaker ? words.hits.acrossQuotations : words.hits.across;
}

/** So many places of an article are shown at once, */
const SHOWN = 3;
/** and further ones are folded away where they are at least so many. */
const FOLDED = 3;

/** Hits under their heading, which grow in number. */
export interface HitSection {
  readonly whole: HTMLElement;
  /** @param hits all places of an article together */
  add(hits: readonly Hit[]): void;
}

/** @param itemOf makes the list item of a hit */
export function hitSection(title: string, itemOf: (hit: Hit) => HTMLElement): HitSection {
  const list = element('ol', { class: 'hits' });
  const number = element('span', { class: 'number' });
  let places = 0;
  return {
    whole: element('section', {}, element('h2', {}, title, ' ', number), list),
    add(hits) {
      for (const inArticle of byArticle(hits)) {
        const shown = inArticle.length < SHOWN + FOLDED ? inArticle.length : SHOWN;
        list.append(...inArticle.slice(0, shown).map(itemOf));
        if (shown < inArticle.length) list.append(folded(inArticle.slice(shown), itemOf));
      }
      places += hits.length;
      number.textContent = words.hits.places(places);
    },
  };
}

function folded(hits: readonly Hit[], itemOf: (hit: Hit) => HTMLElement): HTMLElement {
  const list = element('ol', { class: 'hits' }, ...hits.map(itemOf));
  return element('li', {}, element('details', {}, element('summary', {}, words.hits.further(hits.length)), list));
}

/** Neighbours that are of the same article. */
function byArticle(hits: readonly Hit[]): Hit[][] {
  const groups: Hit[][] = [];
  for (const hit of hits) {
    const last = groups.at(-1);
    if (last?.[0]?.url === hit.url) last.push(hit);
    else groups.push([hit]);
  }
  return groups;
}

export function inOrder(hits: readonly Hit[], sort: SortOrder): readonly Hit[] {
  if (sort === 'relevance') return hits;
  const direction = sort === 'newest' ? -1 : 1;
  return [...hits].sort((a, b) => direction * (a.published ?? '').localeCompare(b.published ?? ''));
}
