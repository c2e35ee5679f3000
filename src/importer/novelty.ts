/** Whether a clipping is new, here already, or a new version of what is here. */
import { fold } from '../domain/fold.ts';
import { isSameStory, storyOf } from '../domain/likeness/same-story.ts';
import { isWorthComparing } from '../domain/likeness/sketch.ts';
import type { KnownArticle, KnownArticles } from './known-articles.ts';
import type { Prepared } from './prepare-article.ts';
import { bodyOf, textOfMarkdown } from './printed-text.ts';
import { samenessOf, wordingOf } from './same-article.ts';
import { hostOf, isFrontPage } from './source-key.ts';
import { fileOf } from './write-article.ts';

export type Novelty =
  | { readonly is: 'new' /** Articles of other publications that print the same story. */; readonly also: readonly KnownArticle[] }
  | { readonly is: 'here'; readonly known: KnownArticle; readonly because: 'same clipping' | 'same text' }
  | { readonly is: 'changed'; readonly known: KnownArticle; readonly because: 'same source' | 'nearly the same text' };

/**
 * @param textOf the text of a known article's body; nothing where it cannot be read
 */
export function noveltyOf(article: Prepared, known: KnownArticles, textOf: (known: KnownArticle) => string | undefined): Novelty {
  const ofSource = known.fromSource(article.source);
  const same = ofSource.find((each) => isSameClipping(each, article));
  if (same) return { is: 'here', known: same, because: 'same clipping' };
  const text = textOfMarkdown(bodyOf(article.text));
  const older = olderVersionOf(article, text, ofSource, textOf);
  if (older) return { is: 'changed', known: older, because: 'same source' };

  const also: KnownArticle[] = [];
  for (const other of known.withWords(article.words)) {
    if (!isElsewhere(article, other)) return { is: 'here', known: other, because: 'same text' };
    also.push(other);
  }
  const near = known.near(article.sketch).filter(({ file }) => also.every((each) => each.file !== file));
  if (near.length === 0) return { is: 'new', also };
  const story = storyOf([text]);
  for (const other of near) {
    const otherText = textOf(other);
    if (otherText === undefined || !isSameStory(story, storyOf([otherText]))) continue;
    if (!isElsewhere(article, other)) return { is: 'changed', known: other, because: 'nearly the same text' };
    also.push(other);
  }
  return { is: 'new', also };
}

/** Tables, newsletters and careless pages give one address to many articles: without words in common they are no versions of each other. */
function olderVersionOf(
  { source, sketch }: Prepared,
  text: string,
  ofSource: readonly KnownArticle[],
  textOf: (known: KnownArticle) => string | undefined,
): KnownArticle | undefined {
  if (hostOf(source) === undefined || isFrontPage(source)) return undefined;
  const wording = wordingOf(text);
  const alike = ofSource.map((known) => {
    const other = textOf(known);
    // A rehearsal has written no text of what it planned.
    const sameness = other === undefined ? Number(isWorthComparing(sketch, known.sketch)) : samenessOf(wording, wordingOf(other));
    return { known, sameness };
  });
  const [best] = alike.filter(({ sameness }) => sameness > 0).sort((a, b) => b.sameness - a.sameness);
  return best?.known;
}

/**
 * The same bytes under the same name, whatever a person has mended in the article since; or a page of the web that prints the same
 * words, for it is never saved twice with the same bytes. Rows of one table may bear one web address and be two articles.
 */
function isSameClipping(known: KnownArticle, article: Prepared): boolean {
  if (hostOf(article.source) === undefined) return known.sha256 === article.raw.sha256;
  const isMended = known.sha256 === article.raw.sha256 && article.addresses.some((address) => known.file === fileOf(address));
  return known.words === article.words || isMended;
}

/** Two papers that print one agency's story. Where one of the two does not say where it was printed, they are taken for one clipping. */
function isElsewhere(article: Prepared, known: KnownArticle): boolean {
  if (article.publication && known.publication) return nameOf(article.publication) !== nameOf(known.publication);
  const [host, otherHost] = [hostOf(article.source), hostOf(known.source)];
  return host !== undefined && otherHost !== undefined && host !== otherHost;
}

const nameOf = (publication: string): string =>
  fold(publication)
    .map(({ word }) => word)
    .filter((word) => word !== 'the')
    .join(' ');
