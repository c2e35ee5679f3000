/** Candidates: articles that may hold what is looked for. Whoever has an index fills this port. */
import { fold } from '../fold.ts';
import type { Spoken } from '../speech/spoken.ts';
import type { CommonWords } from './common-words.ts';
import { languageName } from './language-name.ts';
import type { Neighbours } from './neighbours.ts';
import { withUmlauts } from './other-spellings.ts';
import type { Filters } from './query.ts';

/** The text of an article as the index keeps it. */
export interface FoundArticle {
  /** Address of the page, as a link: `/archive/2017/12/talks/`. */
  readonly url: string;
  readonly headline: string;
  readonly source: string;
  /** EDTF. */
  readonly published?: string | undefined;
  readonly publication?: string | undefined;
  readonly byline?: string | undefined;
  readonly section?: string | undefined;
  readonly language?: string | undefined;
  /** Everything that has an anchor, in reading order. */
  readonly paragraphs: readonly FoundParagraph[];
}

export interface FoundParagraph {
  readonly anchor: string;
  /** As printed. */
  readonly text: string;
  readonly spoken: readonly Spoken[];
}

export interface Candidate {
  /** Equal for the same article in every search. */
  readonly id: string;
  /** Places of the words that were searched, ascending, counted in words of the article. */
  readonly positions: readonly number[];
  load(): Promise<FoundArticle>;
}

/** Filter -> value -> how many articles of the archive have it. */
export type Facets = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** A part of an index that is searched on its own. */
export interface Shard {
  readonly articles: number;
  /** Year, or `undated`, -> how many of its articles are from then. */
  readonly years: Readonly<Record<string, number>>;
  /** Articles that have all of these words in some form, the most relevant first. */
  search(words: readonly string[], filters: IndexFilters): Promise<readonly Candidate[]>;
  /** Of each of these neighbours, whether they may stand in an article; where not, they surely do not. */
  mayHave(neighbours: readonly Neighbours[]): Promise<readonly boolean[]>;
}

export interface CandidateSource {
  /** The most recent first. */
  readonly shards: readonly Shard[];
  commonWords(): Promise<CommonWords>;
  facets(): Promise<Facets>;
  /** The same articles once for each of their speakers, with nothing but the words that this one is quoted as saying. */
  quotations(): Promise<CandidateSource>;
  /** Bytes read so far. */
  bytes(): number;
}

/** Filter -> the values that count; any one of them is enough. */
export type IndexFilters = Readonly<Record<string, readonly string[]>>;

/**
 * Turns what a person chose or typed into values that the index has. `undefined` where nothing can match.
 * A typed name counts for every value that holds it: `by:martel` for "Frances Martel"; `lang:english` is `lang:en`.
 */
export function resolveFilters(filters: Filters, facets: Facets): IndexFilters | undefined {
  const resolved: Record<string, readonly string[]> = {};
  for (const name of ['speaker', 'author', 'publication', 'section', 'language'] as const) {
    const wanted = filters[name];
    if (!wanted) continue;
    const values = Object.keys(facets[name] ?? {});
    const matching = name === 'language' ? languagesNamed(wanted, values) : valuesNamed(wanted, values);
    if (matching.length === 0) return undefined;
    resolved[name] = matching;
  }
  if (filters.from || filters.to) {
    const first = Number(filters.from?.slice(0, 4) ?? 0);
    const last = Number(filters.to?.slice(0, 4) ?? 9999);
    const years = Object.keys(facets['year'] ?? {}).filter((year) => Number(year) >= first && Number(year) <= last);
    if (years.length === 0) return undefined;
    resolved['year'] = years;
  }
  return resolved;
}

function valuesNamed(wanted: string, values: readonly string[]): readonly string[] {
  const plain = wanted.toLowerCase();
  const equal = values.filter((value) => value.toLowerCase() === plain);
  if (equal.length > 0) return equal;
  const holding = values.filter((value) => value.toLowerCase().includes(plain));
  const folded = words(wanted);
  if (holding.length > 0 || !folded) return holding;
  const named = values.filter((value) => words(value).includes(folded));
  const meant = withUmlauts(wanted);
  return named.length > 0 || meant === wanted ? named : valuesNamed(meant, values);
}

/** Tags, or what any language of the archive calls them. */
function languagesNamed(wanted: string, tags: readonly string[]): readonly string[] {
  const plain = words(wanted);
  const named = tags.filter((tag) => [...tags, 'en'].some((language) => words(languageName(tag, language)) === plain));
  return named.length > 0 ? named : valuesNamed(wanted, tags);
}

const words = (text: string): string =>
  fold(text)
    .map(({ word }) => word)
    .join(' ');
