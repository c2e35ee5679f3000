/** The answer as it stands on the page. While the search goes on it grows at its end, so that nothing moves that is being read. */
import type { Answer } from '../domain/finding/finder.ts';
import type { Hit } from '../domain/finding/hit.ts';
import type { SortOrder } from '../domain/finding/search-state.ts';
import * as words from '../words/words.ts';
import { type HitSection, headingOfNear, hitSection, inOrder, speakersOf } from './answer-parts.ts';
import { handOver } from './handover.ts';
import { hitItem } from './hit-items.ts';
import { yearStrip } from './hit-years.ts';

export class ShownAnswer {
  readonly #place: HTMLElement;
  readonly #chooseYear: (year: string) => void;
  /** All hits of the answer, for the page of one of them leads to the others. */
  #all: readonly Hit[] = [];
  /** Exact hits that are shown already. */
  #exact: HitSection | undefined;
  #strip: HTMLElement | undefined;

  constructor(place: HTMLElement, chooseYear: (year: string) => void) {
    this.#place = place;
    this.#chooseYear = chooseYear;
  }

  /** @param exact all that were found so far */
  grow(exact: readonly Hit[]): void {
    const more = exact.slice(this.#exact ? this.#all.length : 0);
    if (more.length === 0) return;
    this.#all = exact;
    if (!this.#exact) {
      this.#exact = this.#section(words.hits.exact);
      this.#place.replaceChildren(this.#exact.whole);
    }
    this.#exact.add(more);
    const strip = yearStrip(exact, this.#chooseYear, 1);
    if (this.#strip && strip) this.#strip.replaceWith(strip);
    else if (strip) this.#place.prepend(strip);
    this.#strip = strip;
  }

  /** @param after what follows the hits */
  finish(answer: Answer, sort: SortOrder, speakersFolder: string, after: readonly HTMLElement[]): void {
    const { exact, near, words: held } = answer;
    const others = [near, held].map((hits, index) => this.#filled([headingOfNear(answer), words.hits.words][index] ?? '', hits, sort));
    if (this.#exact) this.grow(exact);
    this.#all = [...exact, ...near, ...held];
    const parts = this.#exact
      ? []
      : [speakersOf(answer, speakersFolder), yearStrip(this.#all, this.#chooseYear), this.#filled(words.hits.exact, exact, sort)];
    const shown = [...parts, ...others, ...after].filter((part) => part !== undefined);
    if (this.#exact) this.#place.append(...shown);
    else this.#place.replaceChildren(...shown);
    this.#exact = undefined;
    this.#strip = undefined;
  }

  /** A search that was given up may have left hits. */
  forget(): void {
    this.#exact = undefined;
    this.#strip = undefined;
  }

  #filled(title: string, hits: readonly Hit[], sort: SortOrder): HTMLElement | undefined {
    if (hits.length === 0) return undefined;
    const section = this.#section(title);
    section.add(inOrder(hits, sort));
    return section.whole;
  }

  #section(title: string): HitSection {
    return hitSection(title, (hit) => {
      const item = hitItem(hit);
      for (const event of ['click', 'auxclick'] as const) item.querySelector('a')?.addEventListener(event, () => handOver(hit, this.#all));
      return item;
    });
  }
}
