/** The record of an article: what its page prints, and nothing around it. */
import type { Article } from '../domain/article.ts';
import { type SpokenQuotation, spokenIn } from '../domain/speech/spoken.ts';
import { type RecordPage, type RecordParagraph, recordPage } from './record-page.ts';

/**
 * @param paragraphs everything that bears an anchor, in reading order
 * @param runs runs of common words, as words
 * @param nameOf the archive's name for somebody whom the article names so, where it is known who that is
 */
export function articleRecord(
  article: Article,
  paragraphs: readonly { readonly anchor: string; readonly text: string }[],
  runs: readonly string[],
  nameOf: (name: string) => string | undefined,
): RecordPage {
  const { address, byline, headlineAnchor, standfirstAnchor, parts } = article;
  const headings = new Set<string>(parts.map(({ anchor }) => anchor));
  const lead = standfirstAnchor ? 2 : 1;
  const printed = paragraphs.map(
    ({ anchor, text }): RecordParagraph => ({
      element: anchor === headlineAnchor ? 'h1' : headings.has(anchor) ? 'h2' : 'p',
      anchor,
      text,
    }),
  );
  const spoken = spokenIn(article.quotations).map((each): SpokenQuotation => ({ ...each, speaker: nameOf(each.speaker) ?? each.speaker }));
  return recordPage(article, {
    url: `/${address}/`,
    paragraphs: [
      ...printed.slice(0, lead),
      ...(byline ? [{ element: 'p' as const, text: byline }] : []),
      ...printed.slice(lead),
      ...(runs.length > 0 ? [{ element: 'p' as const, text: runs.join(' ') }] : []),
    ],
    spoken,
  });
}
