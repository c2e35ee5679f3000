/** What the steps of one search share: the quotation with its key words, and the ways to ask the index and to read articles. */
import { fold, type Token } from '../fold.ts';
import { asQuoted, exactSpans } from '../passage.ts';
import type { ReadArticle, ReadCandidates } from './article-reader.ts';
import type { Candidate, Shard } from './candidates.ts';
import type { CommonWords } from './common-words.ts';
import { type KeyWord, keyWordsOf, type Standing, standingOf } from './key-words.ts';

export interface Quotation {
  /** As typed. */
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Rarest first. */
  readonly keys: readonly KeyWord[];
}

export interface Inquiry {
  readonly main: Quotation;
  /** Further quotations that must stand in the same article. */
  readonly others: readonly Quotation[];
  /** Folded words that must stand in the article, too. */
  readonly besides: readonly string[];
  readonly common: CommonWords;
  /** Those that may hold what the filters leave, the most recent first. */
  readonly shards: readonly AskedShard[];
  readonly read: ReadCandidates;
  /** How many articles are read at most to prove exact matches. */
  readonly limit: number;
}

export interface AskedShard extends Pick<Shard, 'articles' | 'mayHave'> {
  /** Articles that have all of these words and that the filters leave, the index's best first. */
  readonly ask: (words: readonly string[]) => Promise<readonly Candidate[]>;
  /** Whether any of these articles has the word. */
  readonly has: (word: string) => Promise<boolean>;
}

export function quotationOf(text: string, common: CommonWords): Quotation {
  const tokens = asQuoted(fold(text));
  return { text, tokens, keys: keyWordsOf(text, tokens, common) };
}

/** Whether an article has each of the quotations word for word. */
export const holdsAll = (quotations: readonly Quotation[], { paragraphs }: Pick<ReadArticle, 'paragraphs'>): boolean =>
  quotations.every((quotation) => paragraphs.some(({ tokens }) => exactSpans(tokens, quotation.tokens).length > 0));

interface Ranked {
  readonly candidate: Candidate;
  readonly standing: Standing;
}

/** Better ones first: more key words together, then closer to their distances in the quotation. */
export const byStanding = (a: Ranked, b: Ranked): number =>
  b.standing.together - a.standing.together || a.standing.astray - b.standing.astray;

export const ranked = (candidates: readonly Candidate[], keys: readonly KeyWord[]): Ranked[] =>
  candidates.map((candidate) => ({ candidate, standing: standingOf(candidate.positions, keys) })).sort(byStanding);
