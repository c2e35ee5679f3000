/** The search page: what is typed goes to the finder, its answer into the page, and all of it into the address. */

import type { Searched } from '../domain/finding/answer-to.ts';
import type { Facets } from '../domain/finding/candidates.ts';
import { type Answer, find } from '../domain/finding/finder.ts';
import type { Filters } from '../domain/finding/query.ts';
import { readState, type SearchState, type SortOrder, writeState } from '../domain/finding/search-state.ts';
import { answerInWords } from '../words/answer-in-words.ts';
import { language } from '../words/language.ts';
import * as words from '../words/words.ts';
import { element } from './elements.ts';
import { onKeyOfSearch } from './hit-keys.ts';
import { type OpenIndex, openIndex } from './index-files.ts';
import { keepPlace, placeKept, returnTo } from './kept-place.ts';
import { fillFilters, showFilters } from './search-filters.ts';
import { ShownAnswer } from './shown-answer.ts';

/** Between two keys of a quick typist. */
const PAUSE = 120;
/** After the last key, until the answer is said aloud. */
const REST = 700;
const LIMIT = 10;
/** Before the title come the words that are searched for, so that a browser's history tells searches apart. */
const TITLE = document.title;
const MOST_OF_TITLE = 60;

class VerbatimSearch extends HTMLElement {
  #index: Promise<OpenIndex> | undefined;
  #running = new AbortController();
  #timer = 0;
  #slow = 0;
  #heard = 0;
  #limit = LIMIT;
  #shown = '';
  #searched: Searched | undefined;
  #shownAnswer!: ShownAnswer;

  connectedCallback(): void {
    this.hidden = false;
    this.#shownAnswer = new ShownAnswer(this.#part('.results'), (year) => this.#chooseYear(year));
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#search('push');
    });
    this.#field.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#search('replace'), PAUSE);
    });
    this.#form.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLSelectElement || target === this.#speaker) this.#search('push');
    });
    this.#speaker.addEventListener('focus', () => this.#nameSpeakers(), { once: true });
    this.addEventListener('keydown', (event) =>
      onKeyOfSearch(event, {
        field: this.#field,
        links: () => this.#links(),
        search: () => this.#search('push'),
        clear: () => {
          this.#field.value = '';
          this.#search('replace');
        },
      }),
    );
    addEventListener('popstate', () => this.#restore());
    addEventListener('pagehide', () => keepPlace(this.#links(), this.#limit));
    this.#restore();
  }

  get #form(): HTMLFormElement {
    return this.#part('form');
  }

  get #field(): HTMLTextAreaElement {
    return this.#part('textarea[name="q"]');
  }

  get #speaker(): HTMLInputElement {
    return this.#part('input[name="speaker"]');
  }

  #part<Type extends Element>(selector: string): Type {
    const found = this.querySelector<Type>(selector);
    if (!found) throw new Error(`The search page has no ${selector}.`);
    return found;
  }

  #state(): SearchState {
    const given = new FormData(this.#form);
    const value = (name: string) => String(given.get(name) ?? '') || undefined;
    const filters: Filters = {
      speaker: value('speaker'),
      publication: value('in'),
      section: value('section'),
      author: value('by'),
      language: value('lang'),
      from: value('from'),
      to: value('to'),
    };
    return { q: String(given.get('q') ?? ''), filters, sort: (value('sort') ?? 'relevance') as SortOrder };
  }

  /** The state of the address into the form, then its answer, then the place where the reader was. */
  async #restore(): Promise<void> {
    const { q, filters, sort } = readState(location.search);
    this.#field.value = q;
    this.#speaker.value = filters.speaker ?? '';
    const place = placeKept();
    if (q || Object.values(filters).some(Boolean)) await this.#fillFilters();
    for (const [name, value] of Object.entries({
      in: filters.publication,
      section: filters.section,
      by: filters.author,
      lang: filters.language,
      from: filters.from,
      to: filters.to,
      sort,
    })) {
      const select = this.#part<HTMLSelectElement>(`select[name="${name}"]`);
      if (value && ![...select.options].some((option) => option.value === value)) select.append(new Option(value, value));
      select.value = value ?? '';
    }
    if (!q) this.#field.focus();
    await this.#search('keep', place.limit);
    returnTo(place, this.#links());
  }

  async #search(how: 'push' | 'replace' | 'keep', limit = LIMIT, isAgain = false): Promise<void> {
    clearTimeout(this.#timer);
    const state = this.#state();
    const address = location.pathname + writeState(state);
    if (how === 'push' && address !== this.#shown) history.pushState(null, '', address);
    else if (how !== 'keep') history.replaceState(history.state, '', address);
    this.#shown = address;
    this.#limit = limit;
    document.title = [state.q.trim().slice(0, MOST_OF_TITLE), TITLE].filter(Boolean).join(' · ');
    this.#running.abort();
    this.#running = new AbortController();
    clearTimeout(this.#slow);
    const { signal } = this.#running;
    this.#shownAnswer.forget();
    this.#part('.answer').classList.remove('awaited');
    this.#searched = undefined;
    if (!state.q.trim() && !state.filters.speaker) return this.#show(undefined, state);
    showFilters(this.#part('.filters'), Object.values(state.filters).some(Boolean));
    this.setAttribute('aria-busy', 'true');
    this.#slow = window.setTimeout(() => this.#say(words.hits.searching), 250);
    const wasOpen = this.#index !== undefined;
    try {
      const { source, isCurrent } = await this.#open();
      const isOfToday = isCurrent();
      const answer = await find(state.q, source, {
        filters: state.filters,
        limit,
        signal,
        oldestFirst: state.sort === 'oldest',
        onRead: (count) => !signal.aborted && this.#progress(count),
        onPartial: ({ exact, searched }) => {
          if (signal.aborted) return;
          this.#searched = searched;
          this.#progress(0);
          // In the order of dates a later hit may stand before those that are shown.
          if (state.sort !== 'relevance') return;
          this.#part('.answer').classList.add('awaited');
          this.#shownAnswer.grow(exact);
        },
      });
      if (!isAgain && !(await isOfToday)) throw new Error('The index is not the one that is published now.');
      if (!signal.aborted) this.#show(answer, state);
    } catch (error) {
      // A new build may have replaced the index since it was opened: what it has not, or has no more, is not told from the old one.
      const isStale = wasOpen && !isAgain;
      if (isStale) this.#index = undefined;
      if (signal.aborted) return;
      if (isStale) return this.#search('keep', limit, true);
      this.#fail(error);
    }
    if (!signal.aborted) await this.#fillFilters();
  }

  #open(): Promise<OpenIndex> {
    this.#index ??= openIndex(this.dataset['index'] ?? '/pagefind/').catch((error: unknown) => {
      this.#index = undefined;
      throw error;
    });
    return this.#index;
  }

  #answered(text: string): void {
    clearTimeout(this.#slow);
    this.removeAttribute('aria-busy');
    this.#progress(0);
    this.#say(text);
  }

  /** For the eye only: a screen reader is told the answer, not each step. */
  #progress(count: number): void {
    const says = this.#searched ? words.hits.soFar(this.#searched.articles, this.#searched.of) : words.hits.read(count);
    this.#part<HTMLElement>('.progress').textContent = this.hasAttribute('aria-busy') ? says : '';
  }

  /** Seen at once; heard once nothing more is typed. */
  #say(text: string): void {
    this.#part<HTMLElement>('.answer').textContent = text;
    clearTimeout(this.#heard);
    this.#heard = window.setTimeout(() => {
      const status = this.#part<HTMLElement>('[role="status"]');
      if (status.textContent !== text) status.textContent = text;
    }, REST);
  }

  /**
   * A search that replaces the button which had the focus: that goes to the answer, or to the first link after some.
   * Whoever has gone elsewhere meanwhile stays there.
   */
  async #searchFrom(how: 'push' | 'keep', limit = LIMIT, after = Number.POSITIVE_INFINITY): Promise<void> {
    await this.#search(how, limit);
    if (document.activeElement !== document.body) return;
    const further = this.#links().slice(after);
    const next = further.find((link) => link.checkVisibility());
    (next ?? this.#part<HTMLElement>('.answer')).focus();
  }

  #show(answer: Answer | undefined, { sort }: SearchState): void {
    if (!answer) {
      this.#answered('');
      this.#part('.results').replaceChildren();
      return;
    }
    this.#answered(answerInWords(answer));
    const { unread, searched } = answer;
    const isMore = unread > 0 || searched.articles < searched.of;
    this.#shownAnswer.finish(answer, sort, this.dataset['speakers'] ?? '', isMore ? [this.#moreButton(unread)] : []);
  }

  #moreButton(unread: number): HTMLElement {
    const says = unread > 0 ? words.hits.readMore(Math.min(LIMIT, unread)) : words.hits.searchOn;
    const button = element('button', { type: 'button', class: 'more' }, says);
    button.addEventListener('click', () => this.#searchFrom('keep', this.#limit + LIMIT, this.#links().length));
    return button;
  }

  #fail(error: unknown): void {
    const why = navigator.onLine ? words.hits.notLoaded : words.hits.offline;
    this.#answered(why);
    const again = element('button', { type: 'button', class: 'more' }, words.hits.tryAgain);
    again.addEventListener('click', () => this.#searchFrom('keep'));
    this.#index = undefined;
    const detail = element('p', { class: 'hint' }, words.hits.browserSays(error instanceof Error ? error.message : String(error)));
    this.#part('.results').replaceChildren(detail, again);
  }

  #chooseYear(year: string): void {
    for (const name of ['from', 'to']) this.#part<HTMLSelectElement>(`select[name="${name}"]`).value = year;
    this.#searchFrom('push');
  }

  #filled = false;

  /** The values that the archive has, each with how many articles have it. */
  async #fillFilters(): Promise<void> {
    if (this.#filled) return;
    let facets: Facets;
    try {
      facets = await (await this.#open()).source.facets();
    } catch {
      return;
    }
    if (this.#filled) return;
    this.#filled = true;
    fillFilters(this.#part('.filters'), facets);
  }

  /** Everybody who is quoted by name, to choose from; another index knows them, so they are fetched when they are wanted. */
  async #nameSpeakers(): Promise<void> {
    const facets = await (await this.#open()).source.quotations().then(
      (quotations) => quotations.facets(),
      () => ({}) as Facets,
    );
    const names = Object.keys(facets['speaker'] ?? {}).sort((a, b) => a.localeCompare(b, language));
    this.#part('datalist').replaceChildren(...names.map((name) => new Option(name, name)));
  }

  #links(): HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('.results li > a')];
  }
}

customElements.define('verbatim-search', VerbatimSearch);
