/** What is kept of an article to find those that are like it. */
import { sortKeyOf } from '../domain/calendar/dates.ts';
import { fold } from '../domain/fold.ts';
import { keyTermsOf } from '../domain/likeness/key-terms.ts';
import { sketchOf } from '../domain/likeness/sketch.ts';
import { hashOf } from '../domain/word-hash.ts';
import type { MadeArticle } from './make-article.ts';

export interface Likeness {
  readonly address: string;
  /** Sort key. */
  readonly published: string;
  /** How many of the article's paragraphs stand before its body: headline, standfirst, captions. */
  readonly beforeBody: number;
  /** Hashes of the language and then of its key terms, so that equal ones are of one language. */
  readonly terms: Uint32Array;
  /** Of each term, 0 for the language. */
  readonly weights: Uint8Array;
  readonly sketch: Uint32Array;
}

export function likenessOf({ article, paragraphs, folded }: Pick<MadeArticle, 'article' | 'paragraphs' | 'folded'>): Likeness {
  const language = article.language.toLowerCase().split('-', 1).join();
  const standfirst = article.standfirst ? [{ text: article.standfirst, tokens: fold(article.standfirst) }] : [];
  const weights = new Map([[hashOf(language), 0]]);
  for (const { term, weight } of keyTermsOf(article, [...standfirst, ...folded])) weights.set(hashOf(`${language} ${term}`), weight);
  return {
    address: article.address,
    published: sortKeyOf(article.published),
    beforeBody: paragraphs.length - folded.length,
    terms: Uint32Array.from(weights.keys()),
    weights: Uint8Array.from(weights.values()),
    sketch: sketchOf(folded.flatMap(({ tokens }) => tokens.map(({ word }) => word))),
  };
}
