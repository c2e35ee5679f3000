/** Reads candidates: loads and folds their articles a few at a time, each once. */
import { fold } from '../fold.ts';
import { exactSpans } from '../passage.ts';
import type { Candidate, FoundArticle } from './candidates.ts';
import { type FoldedParagraph, foldParagraphs } from './hit.ts';
import { type Filters, isWithin } from './query.ts';

export interface ReadArticle {
  readonly article: FoundArticle;
  readonly paragraphs: readonly FoldedParagraph[];
}

export type ReadCandidates = (candidates: readonly Candidate[]) => Promise<ReadArticle[]>;

const AT_ONCE = 4;

/**
 * @param without words and quotations whose articles are passed over, like those that the filters exclude
 * @param onRead told how many articles were read so far
 * @returns a function that throws the signal's reason where the search was given up
 */
export function articleReader(
  without: readonly string[],
  filters: Filters,
  signal?: AbortSignal,
  onRead: (count: number) => void = () => {},
): ReadCandidates {
  const unwanted = without.map((text) => fold(text)).filter((tokens) => tokens.length > 0);
  const isUnwanted = (paragraphs: readonly FoldedParagraph[]) =>
    unwanted.some((wanted) => paragraphs.some(({ tokens }) => exactSpans(tokens, wanted).length > 0));
  let count = 0;
  const known = new Map<string, Promise<ReadArticle | undefined>>();
  const read = async (candidate: Candidate): Promise<ReadArticle | undefined> => {
    const article = await candidate.load();
    onRead(++count);
    if (!isWithin(article.published, filters)) return undefined;
    const paragraphs = foldParagraphs(article);
    return isUnwanted(paragraphs) ? undefined : { article, paragraphs };
  };
  return async (candidates) => {
    const articles: ReadArticle[] = [];
    for (let from = 0; from < candidates.length; from += AT_ONCE) {
      signal?.throwIfAborted();
      const loaded = await Promise.all(
        candidates.slice(from, from + AT_ONCE).map((candidate) => {
          const reading = known.get(candidate.id) ?? read(candidate);
          known.set(candidate.id, reading);
          return reading;
        }),
      );
      articles.push(...loaded.filter((each) => each !== undefined));
    }
    return articles;
  };
}
