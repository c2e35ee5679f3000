/** A saved web page: its article, decided block by block, and what it says of itself. */

import { isoOf } from '../../domain/calendar/dates.ts';
import { addressOfArticle } from '../known/source-key.ts';
import { type DayOrder, remarkOnTwoDates } from '../lines/numbered-date.ts';
import { type Clipping, type RawArticle, type ReadResult, refusal } from '../raw-article.ts';
import type { ReadingOptions } from '../reading-options.ts';
import { dayOfReaders } from './day-of-readers.ts';
import { type Extraction, extractBlocks } from './extract-blocks.ts';
import { parsePage } from './html-document.ts';
import { daysIn, metadataOf, type PageMetadata, PRINTED } from './html-metadata.ts';
import { markdownOfBlocks } from './html-to-markdown.ts';
import { type PageParts, printedParts } from './page-parts.ts';
import { savingOf } from './saved-by.ts';

/** From this share of the words a person should look at what was taken. */
const DISAGREEMENT = 0.05;

export function readHtml({ file, place, text, source: savedFrom }: Clipping, { dates }: Pick<ReadingOptions, 'dates'> = {}): ReadResult[] {
  const page = parsePage(text);
  if ('refused' in page) return [refusal(file, page.refused, page.remedy)];
  const { document } = page;
  const metadata = metadataOf(document, dates);
  const { headline } = metadata;
  if (!headline) {
    return [
      refusal(file, 'This page has neither a headline nor a title.', 'Write <h1> with the headline as it was printed, or import the text.'),
    ];
  }
  const extraction = extractBlocks(page, {
    headline,
    standfirst: metadata.standfirst ?? '',
    articleBody: metadata.articleBody ?? '',
  });
  const parts = printedParts(document, extraction, metadata, dates);
  const saving = savingOf(text);
  const { source, origin } = sourceOf(metadata, [savedFrom, saving.address]);
  const base = baseOf(document, source);
  const markdown = markdownOfBlocks(document, { chosen: new Set(parts.body.map(({ element }) => element)), base });
  if (!markdown.trim()) {
    return [
      refusal(
        file,
        `No text of an article was found in the page “${headline}”.`,
        'Look whether the page shows its text without scripts; save it from the browser after it has, or import the text.',
      ),
    ];
  }
  const { keywords, publication, section, language } = metadata;
  const published = publishedOf(metadata, parts, dates);
  const article: RawArticle = {
    headline,
    standfirst: parts.standfirst,
    byline: parts.byline,
    authors: metadata.authors.length > 0 ? metadata.authors : parts.authors,
    published: published?.date,
    publication,
    section,
    keywords,
    language,
    pictures: parts.pictures,
    source: source ?? place,
    body: { markdown },
    leftOut: parts.leftOut,
    origins: {
      ...originsOf(metadata, parts),
      ...(published?.place && { published: published.place }),
      ...(origin && { source: origin }),
    },
    retrieved: saving.retrieved,
    ...(published?.how && { guesses: { published: published.how } }),
    remarks: [...remarksOf(extraction), ...(!published && parts.twoDates ? [remarkOnTwoDates(parts.twoDates)] : [])],
  };
  return [{ article }];
}

/** A description that is not printed as the line under the headline is no standfirst. */
function originsOf({ origins }: PageMetadata, { standfirst, authors }: PageParts): Record<string, string> {
  const { standfirst: place, ...others } = origins;
  return {
    ...(authors.length > 0 && { authors: PRINTED }),
    ...others,
    ...(place && standfirst && { standfirst: place }),
  };
}

/** What the page says of itself, else what stands beside the headline. */
function publishedOf({ published, claimedDays, origins }: PageMetadata, parts: PageParts, dates: DayOrder | undefined) {
  const printed = parts.published ? [{ ...parts.published, written: isoOf(parts.published.date) }] : [];
  const beside = [...printed, ...parts.otherDays.flatMap((written) => daysIn(written, dates))];
  const read = published ?? beside[0];
  const below = parts.printedBelow ? [isoOf(parts.printedBelow.date)] : [];
  const claims = [...claimedDays, ...[...below, ...parts.otherDays].map((written) => ({ place: PRINTED, written }))];
  return read && { ...read, place: (published && origins['published']) ?? PRINTED, ...dayOfReaders(read.written, claims) };
}

/** The page's own word, and that of whoever saved it where it names none, or no more than a front page. */
function sourceOf({ sources }: PageMetadata, [around, browser]: readonly [string | undefined, string | undefined]) {
  const source = addressOfArticle([...sources.map(({ address }) => address), around, browser]);
  const place = sources.find(({ address }) => address === source)?.place;
  const isOfBrowser = source !== undefined && source === browser && source !== around;
  return { source, origin: place ?? (isOfBrowser ? 'the browser that saved the page' : undefined) };
}

function remarksOf({ disagreement }: Extraction): string[] {
  if (disagreement <= DISAGREEMENT) return [];
  return [
    `Readability and Defuddle disagree about ${Math.round(disagreement * 100)} % of the words of this page. Compare the article with the page.`,
  ];
}

function baseOf(document: Document, source: string | undefined): string | undefined {
  const base = document.querySelector('base[href]')?.getAttribute('href') ?? '';
  return URL.parse(base, source)?.href ?? source;
}
