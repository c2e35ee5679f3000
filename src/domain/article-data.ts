/** All that is known of an article, for programs. */
import type { Article } from './article.ts';
import { edtfOf } from './calendar/dates.ts';

/** Everything on the page that bears an anchor, in reading order. */
type Paragraphs = readonly { readonly anchor: string; readonly text: string }[];

/** The JSON file beside an article's page. */
export const articleData = (article: Article, paragraphs: Paragraphs, permalink: string): string =>
  `${JSON.stringify(dataOf(article, paragraphs, permalink), null, 2)}\n`;

/** The same as one line of a file of all articles. */
export const articleLine = (article: Article, paragraphs: Paragraphs, permalink: string): string =>
  `${JSON.stringify(dataOf(article, paragraphs, permalink))}\n`;

const LINE_BEGINS = '{"permalink":"';

/** The permalink in such a line. @param line or its beginning; '' where it is none */
export const permalinkInLine = (line: string): string =>
  line.startsWith(LINE_BEGINS) ? line.slice(LINE_BEGINS.length, line.indexOf('"', LINE_BEGINS.length)) : '';

function dataOf(article: Article, paragraphs: Paragraphs, permalink: string): object {
  const { published, corrected, provenance, quotations, headlineAnchor: _, standfirstAnchor: __, ...others } = article;
  const { retrieved, ...source } = provenance;
  return {
    permalink,
    ...others,
    ...(published && { published: edtfOf(published) }),
    corrected: corrected.map(({ date, note }) => ({ date: edtfOf(date), note })),
    provenance: { ...source, ...(retrieved && { retrieved: edtfOf(retrieved) }) },
    paragraphs: paragraphs.map(({ anchor, text }) => ({ anchor, text })),
    quotations: quotations.map(({ anchor, text, kind, speaker, via, cue, confidence }) => ({
      anchor,
      text,
      kind,
      speaker,
      via,
      cue: cue?.text,
      confidence,
    })),
  };
}
