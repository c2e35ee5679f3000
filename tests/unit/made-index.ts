import type { Candidate, CandidateSource, Shard } from '../../src/domain/finding/candidates.ts';
import { countWords, readCommonWords, writeCommonWords } from '../../src/domain/finding/common-words.ts';
import { fold } from '../../src/domain/fold.ts';
import { anchorsOf } from '../../src/domain/permalink.ts';
import type { Spoken } from '../../src/domain/speech/spoken.ts';

export const ARCHIVE = {
  offer: ['We are ready to talk any time, the secretary said.', 'Let us just meet.', 'He said it twice: ready to talk.'],
  answer: ['The paper said that the North has no interest in the dialogue put up by others.', 'It was a state-run paper.'],
  other: ['The dialogue of others was put up by the paper, and the North said so.', 'No interest was paid.'],
};

/**
 * An index as Pagefind is one: pages that have all the words, with the places of any of them. For a word that none has, those with the
 * longest word that it begins with.
 *
 * @param articles name, which is the path of its page -> its paragraphs
 */
export function indexOf(
  articles: Record<string, string[]>,
  dates: Record<string, string> = {},
  { spoken = {}, quotations }: { spoken?: Record<string, Spoken[]>; quotations?: CandidateSource } = {},
): CandidateSource & { asked: number; loaded: string[]; shards: Shard[] } {
  const loaded: string[] = [];
  const entries = Object.entries(articles).map(([name, paragraphs]) => ({
    name,
    paragraphs,
    words: paragraphs.flatMap((text) => fold(text).map(({ word }) => word)),
  }));
  const known = new Set(entries.flatMap(({ words }) => words));
  const searched = (word: string): string => {
    const beginnings = Array.from(word, (_, at) => word.slice(0, word.length - at));
    return beginnings.find((beginning) => beginning.length > 2 && known.has(beginning)) ?? word;
  };
  const table = readCommonWords(writeCommonWords(countWords(entries.map(({ words }) => words))));
  const source = {
    asked: 0,
    loaded,
    async search(typed: readonly string[], filters: Readonly<Record<string, readonly string[]>>): Promise<Candidate[]> {
      source.asked++;
      const words = typed.map(searched);
      return entries
        .filter((entry) => words.every((word) => entry.words.includes(word)))
        .filter(({ name }) => !filters['year'] || filters['year'].includes(dates[name]?.slice(0, 4) ?? 'undated'))
        .map(({ name, paragraphs, words: all }) => ({
          id: name,
          positions: all.flatMap((word, index) => (words.includes(word) ? [index] : [])),
          load: async () => {
            loaded.push(name);
            const anchors = anchorsOf(paragraphs);
            return {
              url: `/${name}/`,
              headline: name,
              source: name,
              published: dates[name],
              paragraphs: paragraphs.map((text, index) => ({ anchor: String(anchors[index]), text, spoken: spoken[text] ?? [] })),
            };
          },
        }));
    },
    shards: [] as Shard[],
    commonWords: async () => table,
    facets: async () => ({
      year: Object.fromEntries(Object.values(dates).map((date) => [date.slice(0, 4), 1])),
      author: { 'Frances Martel': 1 },
      language: { en: 1, de: 1 },
      speaker: { 'Ada Carter': 1, 'Ben Carter': 1 },
    }),
    quotations: async (): Promise<CandidateSource> => quotations ?? source,
    bytes: () => 0,
  };
  const years: Record<string, number> = {};
  for (const { name } of entries) years[dates[name]?.slice(0, 4) ?? 'undated'] = 1;
  source.shards.push({
    articles: entries.length,
    years,
    search: (words, filters) => source.search(words, filters),
    mayHave: async (pairs) => pairs.map(() => true),
  });
  return source;
}
