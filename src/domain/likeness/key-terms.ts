/** Key terms: the words and names that say what an article is about, told from the article alone. */
import type { Article } from '../article.ts';
import { calendarWords } from '../calendar/calendar-words.ts';
import { fold, type Token } from '../fold.ts';
import { type FoldedParagraph, namesIn } from '../name-runs.ts';

/** So many are kept of an article. */
const MOST = 32;
/** Root of the sum of the squares of an article's weights, before they are rounded: each fits into a byte. */
export const FULL_WEIGHT = 100;

/** Words that are no names count from this length on, and from the second time they stand there or in the headline. */
const SHORTEST = 5;
const SHORTEST_WITHOUT_CASE = 2;
const SHORTEST_NAME = 2;

/** How many times a word's weight a name has: one of one word, and a longer one. */
const NAME = 3;
const LONG_NAME = 4;
/** Added once, wherever else the term stands. */
const IN_HEADLINE = 3;
const IN_KEYWORDS = 4;

export interface KeyTerm {
  /** Folded words with spaces between them. */
  readonly term: string;
  /** 1 to 100; the squares of all weights of an article add up to about 10,000. */
  readonly weight: number;
}

/**
 * @param printed what the article prints below its headline, the standfirst included
 * @returns heaviest first, at most 32
 */
export function keyTermsOf(
  { headline, keywords, language }: Pick<Article, 'headline' | 'keywords' | 'language'>,
  printed: readonly FoldedParagraph[],
): KeyTerm[] {
  const paragraphs = printed.map(forTerms);
  const calendar = calendarWords(language);
  const saysLittle = (word: string) => calendar.has(word) || /^\p{N}+$/u.test(word);
  const names = namesIn(paragraphs).map((name) => name.filter((word) => word.length >= SHORTEST_NAME && !saysLittle(word)));
  const longNames = names.filter(({ length }) => length > 1).map((words) => words.join(' '));
  const counts = countsOf([...paragraphs.flatMap(({ tokens }) => tokens.map(({ word }) => word)), ...longNames]);

  const factors = new Map<string, number>();
  for (const [word, count] of counts) if (count > 1 && isLongEnough(word) && !saysLittle(word)) factors.set(word, 1);
  for (const name of names.flat()) factors.set(name, NAME);
  for (const name of longNames) factors.set(name, LONG_NAME);
  const weights = new Map([...factors].map(([term, factor]) => [term, factor * bitsOf(counts.get(term) ?? 1)]));

  const add = (term: string, weight: number) => weights.set(term, (weights.get(term) ?? 0) + weight);
  for (const word of new Set(wordsOf(headline))) if (weights.has(word) || (isLongEnough(word) && !saysLittle(word))) add(word, IN_HEADLINE);
  for (const keyword of new Set(keywords.map((each) => wordsOf(each).join(' ')))) if (keyword) add(keyword, IN_KEYWORDS);
  return heaviest(weights);
}

/** Of terms of equal weight the longer ones say more. */
function heaviest(weights: ReadonlyMap<string, number>): KeyTerm[] {
  const kept = [...weights].sort(([a, light], [b, heavy]) => heavy - light || b.length - a.length || (a < b ? -1 : 1)).slice(0, MOST);
  const norm = Math.sqrt(kept.reduce((sum, [, weight]) => sum + weight * weight, 0));
  return kept.map(([term, weight]) => ({ term, weight: Math.max(1, Math.round((FULL_WEIGHT * weight) / norm)) }));
}

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

const POSSESSIVE = /['’]s$/i;
const isCharacter = (token: Token | undefined): boolean => token !== undefined && token.word.length === 1 && !hasCase(token.word);

/** "Pyongyang’s" is about Pyongyang. Where no spaces part words, two characters tell more than one. */
function forTerms({ text, tokens }: FoldedParagraph): FoldedParagraph {
  const changed = tokens.map((token, at) => {
    const before = tokens[at - 1];
    if (before && token.joint && isCharacter(before) && isCharacter(token)) return { ...token, word: before.word + token.word };
    if (token.word.endsWith('s') && POSSESSIVE.test(text.slice(token.end - 2, token.end)))
      return { ...token, word: token.word.slice(0, -1) };
    return token;
  });
  return { text, tokens: changed };
}

const wordsOf = (text: string): string[] => forTerms({ text, tokens: fold(text) }).tokens.map(({ word }) => word);
/** 1, 2, 2, 3, 3, 3, 3, 4, …: being named twice says more than being named the twentieth time. */
const bitsOf = (count: number): number => 32 - Math.clz32(count);
const hasCase = (word: string): boolean => word.toUpperCase() !== word;
const isLongEnough = (word: string): boolean => word.length >= SHORTEST || (word.length >= SHORTEST_WITHOUT_CASE && !hasCase(word));
