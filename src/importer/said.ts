/** What a clipping says of itself beside its text. */
import { edtfOf } from '../domain/calendar/dates.ts';
import type { RawArticle } from './raw-article.ts';

export const SAID = ['headline', 'standfirst', 'byline', 'authors', 'published'] as const;
export type SaidField = (typeof SAID)[number];

/** Empty where it says nothing; of several authors one a line. */
export type Said = Readonly<Record<SaidField, string>>;

export const saidBy = ({ headline, standfirst = '', byline = '', authors, published }: RawArticle): Said => ({
  headline,
  standfirst,
  byline,
  authors: authors.join('\n'),
  published: published ? edtfOf(published) : '',
});
