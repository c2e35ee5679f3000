/** What the share card of an article shows. */
import type { Article } from '../domain/article.ts';
import { shortDate } from '../words/dates.ts';
import { fontFilesFor } from './card-fonts.ts';
import type { Card } from './draw-card.ts';

/** File beside the article's page. */
export const CARD_FILE = 'card.png';

/** Long enough to say something, short enough for two lines. */
const QUOTATION = /“([^“”]{24,110})”|«([^«»]{24,110})»/u;

/**
 * @param paragraphs printed texts, of which the first quotation is shown
 * @returns `undefined` where a script has no face here: no card is better than one of boxes
 */
export function cardOf(article: Article, paragraphs: readonly string[], archive: { readonly name: string }): Card | undefined {
  const { headline, direction, publication, published } = article;
  const body = paragraphs.filter((text) => text !== headline && text !== article.standfirst);
  const found = body.map((text) => QUOTATION.exec(text)).find((match) => match !== null);
  const card: Card = {
    archive: archive.name,
    headline,
    direction,
    facts: [publication?.name, shortDate(published)].filter(Boolean).join(' · '),
    quotation: found?.[1] ?? found?.[2],
  };
  return fontFilesFor(textOf(card)) ? card : undefined;
}

/** Every letter that the card prints. */
export const textOf = ({ archive, headline, facts, quotation = '' }: Card): string => [archive, headline, facts, quotation].join(' ');
