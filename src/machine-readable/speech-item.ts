/** What somebody is quoted as saying, as an item of the speaker's feed. */
import type { Article } from '../domain/article.ts';
import { shortened } from '../domain/excerpt.ts';
import type { Speech } from '../domain/speech/speech.ts';
import type { PrintedPiece } from '../domain/speech/speech-in-context.ts';
import { type FeedItem, feedItem } from './feed.ts';
import { attribute, escaped } from './xml.ts';

/** Longer quotations are cut in titles, between words. */
const LONGEST_TITLE = 100;

/** Other paragraphs may come and go: a speech is told by its own, and by its place there. The address leads to it, too. */
function idOf({ quotations }: Article, { anchor, place }: Speech, page: string): string {
  const before = quotations.slice(0, place).filter((quotation) => quotation.anchor === anchor).length;
  return `${page}${before === 0 ? '' : `?quotation=${before + 1}`}#${anchor}`;
}

/**
 * @param printed the speech in its sentences
 * @param urlOf absolute address of a page, or of a file of the site
 */
export function speechItem(article: Article, speech: Speech, printed: readonly PrintedPiece[], urlOf: (path: string) => string): FeedItem {
  const whole = feedItem(article, '', urlOf);
  const said = printed.filter(({ is }) => is === 'quotation').map(({ text }) => text);
  const { language, direction, headline, publication } = article;
  const source = [headline, publication?.name].filter(Boolean).map((text) => escaped(text ?? ''));
  const url = `${whole.url}#${speech.anchor}`;
  return {
    ...whole,
    id: idOf(article, speech, whole.id),
    url,
    title: shortened(said.join(' … '), LONGEST_TITLE),
    summary: printed.map(({ text }) => text).join(''),
    html:
      `<div lang="${attribute(language)}" dir="${direction}"><blockquote cite="${attribute(url)}">` +
      `<p>${printed.map(({ text, is }) => (is === 'quotation' ? `<strong>${escaped(text)}</strong>` : escaped(text))).join('')}</p></blockquote>` +
      `<p><a href="${attribute(url)}">${source.join(' · ')}</a></p></div>`,
  };
}
