/** What people type: quotations, words, words to leave out, and filters. Nothing that can be typed is an error. */

import { isoOf, parseDate } from '../calendar/dates.ts';
import { caughtGroup } from '../caught-group.ts';
import { fold } from '../fold.ts';

/** Values of the search page's filters; absent means any. */
export interface Filters {
  /** Who spoke the words themselves; the others are of the article. */
  readonly speaker?: string | undefined;
  readonly author?: string | undefined;
  readonly publication?: string | undefined;
  readonly section?: string | undefined;
  readonly language?: string | undefined;
  /** First day, month or year that counts: `2017`, `2017-06` or `2017-06-30`. */
  readonly from?: string | undefined;
  /** Last day, month or year that counts. */
  readonly to?: string | undefined;
}

export interface ParsedQuery {
  /** As it was typed. */
  readonly typed: string;
  /** Texts that were put between quotation marks. */
  readonly quotations: readonly string[];
  /** The rest, as typed, without filters and what is to be left out. */
  readonly words: string;
  /** Words and quotations that no article found may have. */
  readonly without: readonly string[];
  readonly filters: Filters;
}

const PAIRS = [
  ['"', '"'],
  ['“', '”'],
  ['„', '“'],
  ['„', '”'],
  ['«', '»'],
  ['»', '«'],
  ['”', '”'],
  ['「', '」'],
  ['『', '』'],
  ['״', '״'],
  ['＂', '＂'],
] as const;
const BETWEEN = PAIRS.map(([open, close]) => `${open}([^${open}${close}]+)${close}`).join('|');
const BEFORE = '(?<=^|[\\s(\\[—–-])';
const AFTER = '(?=$|[\\s.,;:!?…)\\]—–-])';
const QUOTED = new RegExp(`${BEFORE}(?:${BETWEEN})${AFTER}`, 'gu');
const FILTER = new RegExp(`(?<!\\S)(speaker|by|in|section|lang|before|after):(?:${BETWEEN}|(\\S+))`, 'giu');
const WITHOUT = new RegExp(`(?<!\\S)-(?:(?:${BETWEEN})${AFTER}|(?=[\\p{L}\\p{N}])(\\S+))`, 'gu');

const FIELD: Readonly<Record<string, 'speaker' | 'author' | 'publication' | 'section' | 'language'>> = {
  speaker: 'speaker',
  by: 'author',
  in: 'publication',
  section: 'section',
  lang: 'language',
};

export function parseQuery(typed: string): ParsedQuery {
  const filters: { -readonly [Name in keyof Filters]: Filters[Name] } = {};
  const without: string[] = [];
  const quotations: string[] = [];
  const words = typed
    .replace(FILTER, (all, name: string, ...groups: unknown[]) => {
      const value = caughtGroup(groups)?.trim() ?? '';
      const field = FIELD[name.toLowerCase()];
      const date = typedDate(value);
      if (field) filters[field] = value;
      else if (!date) return all;
      else filters[name.toLowerCase() === 'before' ? 'to' : 'from'] = date;
      return ' ';
    })
    .replace(WITHOUT, (all, ...groups: unknown[]) => {
      const text = caughtGroup(groups);
      if (text === undefined || fold(text).length === 0) return all;
      without.push(text.trim());
      return ' ';
    })
    .replace(QUOTED, (all, ...groups: unknown[]) => {
      const text = caughtGroup(groups);
      if (text === undefined || fold(text).length === 0) return all;
      quotations.push(text.trim());
      return ' ';
    })
    .trim();
  // A pasted sentence that is itself a piece of dialogue is one quotation, not the words around several.
  const query = { typed, quotations, words, without, filters };
  return quotations.length > 0 && fold(words).length >= PASTED ? asPasted(query) : query;
}

/** What stands between quotation marks in a text. */
export const markedIn = (text: string): string[] =>
  Array.from(text.matchAll(QUOTED), ([, ...groups]) => groups.find((group) => group !== undefined)?.trim() ?? '').filter(
    (marked) => fold(marked).length > 0,
  );

const YEAR_FIRST = /^(?<year>\d{4})(?:[-./](?<month>\d{1,2})(?:[-./](?<day>\d{1,2}))?)?$/;
/** Whoever writes full stops puts the day first; "3/6/2017" is one day here and another there. */
const YEAR_LAST = /^(?:(?:(?<day>\d{1,2})\.)?(?<month>\d{1,2})\.|(?<only>\d{1,2})\/)(?<year>\d{4})$/;

/** `2017-6-3`, `2017/06/03` and `3.6.2017` -> `2017-06-03`, `6/2017` -> `2017-06`; nothing where it is no one date. */
function typedDate(value: string): string | undefined {
  const groups = (YEAR_FIRST.exec(value) ?? YEAR_LAST.exec(value))?.groups;
  const parts = [groups?.['year'], groups?.['month'] ?? groups?.['only'], groups?.['day']];
  const date = parseDate(groups ? parts.flatMap((part) => part?.padStart(2, '0') ?? []).join('-') : value);
  return date && isoOf(date);
}

/** All that was typed, filters apart, as one text: marks and hyphens are part of it. */
export const asPasted = ({ typed, filters }: ParsedQuery): ParsedQuery => ({
  typed,
  quotations: [],
  words: typed.replace(FILTER, ' ').trim(),
  without: [],
  filters,
});

/** So many words beside a quotation, or without marks, are a pasted sentence. */
export const PASTED = 5;

/** `before:2018` means nothing of 2018, `to: 2018` all of it; both are `to` here, as typed words are read generously. */
export function isWithin(published: string | undefined, { from, to }: Filters): boolean {
  if (!from && !to) return true;
  if (!published) return false;
  const date = published.replace(/[~?%]$/, '');
  const length = (bound: string) => Math.min(bound.length, date.length);
  if (from && date.slice(0, length(from)) < from.slice(0, length(from))) return false;
  return !(to && date.slice(0, length(to)) > to.slice(0, length(to)));
}
