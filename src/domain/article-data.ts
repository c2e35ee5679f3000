/** All that is known of an article, as one JSON file beside its page. */
import type { Article } from './article.ts';
import { edtfOf } from './dates.ts';

/** @param paragraphs everything on the page that bears an anchor, in reading order */
export function articleData(
  article: Article,
  paragraphs: readonly { readonly anchor: string; readonly text: string }[],
  permalink: string,
): string {
  const { published, corrected, provenance, headlineAnchor: _, standfirstAnchor: __, ...others } = article;
  const { retrieved, ...source } = provenance;
  const data = {
    permalink,
    ...others,
    ...(published && { published: edtfOf(published) }),
    corrected: corrected.map(({ date, note }) => ({ date: edtfOf(date), note })),
    provenance: { ...source, ...(retrieved && { retrieved: edtfOf(retrieved) }) },
    paragraphs: paragraphs.map(({ anchor, text }) => ({ anchor, text })),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}
