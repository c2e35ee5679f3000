/** Records for the index of quotations: what one speaker is quoted as saying in one article. */
import type { Article } from '../domain/article.ts';
import { addressOfRecord, anchorOfQuotation } from '../domain/finding/pagefind-source.ts';
import { slugOf } from '../domain/permalink.ts';
import { namesOfSpeakers } from '../domain/speech/speaker.ts';
import { type SpokenQuotation, spokenIn } from '../domain/speech/spoken.ts';
import { type RecordPage, recordPage } from './record-page.ts';

export interface QuotationRecord {
  readonly article: Article;
  /** As the archive names the speaker. */
  readonly speaker: string;
  /** In reading order, each with its printed words and their marks. */
  readonly quotations: readonly (SpokenQuotation & { readonly printed: string })[];
}

/**
 * @param textOf printed text of a paragraph, by its anchor
 * @param nameOf the archive's name for somebody whom the article names so, where it is known who that is
 */
export function recordsOf(
  article: Article,
  textOf: (anchor: string) => string,
  nameOf: (name: string) => string | undefined,
): QuotationRecord[] {
  const named = spokenIn(article.quotations).flatMap((each) => {
    const printed = textOf(each.anchor).slice(each.start, each.end);
    return namesOfSpeakers(each.speaker).flatMap((name) => {
      const speaker = nameOf(name);
      return speaker ? [{ ...each, speaker, printed }] : [];
    });
  });
  return [...Map.groupBy(named, ({ speaker }) => speaker)].map(([speaker, quotations]) => ({ article, speaker, quotations }));
}

/** A record as Pagefind reads it. */
export function recordAsPage({ article, speaker, quotations }: QuotationRecord): RecordPage {
  const own = quotations.map((each, place) => ({
    ...each,
    anchor: anchorOfQuotation(each.anchor, place),
    start: 0,
    end: each.printed.length,
  }));
  return recordPage(article, {
    url: addressOfRecord(article.address, slugOf(speaker)),
    fields: { speaker },
    paragraphs: own.map(({ anchor, printed }) => ({ element: 'p', anchor, text: printed })),
    spoken: own,
  });
}
