/** What a clipping says of itself beside its text, and what of it a newer clipping says otherwise. */
import { parse } from 'yaml';
import { edtfOf } from '../../domain/calendar/dates.ts';
import { frontMatterOf } from '../printed-text.ts';
import type { RawArticle } from '../raw-article.ts';

const SAID = ['headline', 'standfirst', 'byline', 'authors', 'published'] as const;
export type SaidField = (typeof SAID)[number];

/** Empty where it says nothing; of several authors one a line. */
export type Said = Readonly<Record<SaidField, string>>;

export interface ChangedField {
  readonly field: SaidField;
  readonly was: string;
  readonly now: string;
}

export const saidBy = ({ headline, standfirst = '', byline = '', authors, published }: RawArticle): Said => ({
  headline,
  standfirst,
  byline,
  authors: authors.join('\n'),
  published: published ? edtfOf(published) : '',
});

/** @param text of an article's file */
export function saidIn(text: string): Said {
  const fields = (parse(frontMatterOf(text), { schema: 'failsafe' }) ?? {}) as Readonly<Record<string, unknown>>;
  const textOf = (value: unknown): string => (Array.isArray(value) ? value.map(String).join('\n') : String(value ?? ''));
  return Object.fromEntries(SAID.map((field) => [field, textOf(fields[field])])) as Said;
}

/**
 * Only what the clipping itself changed, and its owner did not: a field that the article says otherwise than the earlier clipping
 * was written by hand and stays. What a clipping no longer says is no correction.
 */
export const changedFields = (earlier: Said, now: Said, article: Said): ChangedField[] =>
  SAID.filter((field) => now[field] !== '' && now[field] !== earlier[field] && article[field] === earlier[field]).map((field) => ({
    field,
    was: article[field],
    now: now[field],
  }));
