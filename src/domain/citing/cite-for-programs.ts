/** Citations for reference managers and for Wikipedia. */

import { dateFormat } from '../calendar/date-format.ts';
import { isoOf, type PartialDate } from '../calendar/dates.ts';
import { type CitedName, familyOf } from './cited-name.ts';
import type { CitedWork } from './cited-work.ts';

const BIBTEX_MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const BIBTEX_SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
const bibtexText = (text = ''): string =>
  text.replace(/[\\~^]|[#$%&_{}]/gu, (mark) => BIBTEX_SPECIAL[mark] ?? `\\${mark}`).replace(/\s+/gu, ' ');
const bibtexName = (name: CitedName): string =>
  'literal' in name ? `{${bibtexText(name.literal)}}` : partsOf([familyOf(name), name.suffix, name.given].map(bibtexText));
const risName = (name: CitedName): string => ('literal' in name ? name.literal : partsOf([familyOf(name), name.given, name.suffix]));
const partsOf = (parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join(', ');

/** BibTeX in UTF-8. The title stands in two pairs of braces, so that no style changes its capitals. */
export function bibtex({ id, title, author, issued, 'container-title': container, URL, language }: CitedWork): string {
  const [year, month, day] = issued?.['date-parts'][0] ?? [];
  const fields = {
    author: author && `{${author.map(bibtexName).join(' and ')}}`,
    title: `{{${bibtexText(title)}}}`,
    journal: container && `{${bibtexText(container)}}`,
    year: year && `{${String(year).padStart(4, '0')}}`,
    month: month && BIBTEX_MONTHS[month - 1],
    day: day && `{${day}}`,
    note: issued?.circa && '{The date is not known for sure}',
    url: `{${URL}}`,
    language: `{${language}}`,
  };
  const lines = Object.entries(fields).flatMap(([name, value]) => (value ? [`  ${name} = ${value},\n`] : []));
  return `@${container ? 'article' : 'misc'}{${id},\n${lines.join('')}}\n`;
}

const risLine = (tag: string, text: string): string => `${tag}  - ${text.replace(/\s+/gu, ' ')}\r\n`;

/** RIS, as Zotero, EndNote and Mendeley read it; lines end with CR LF as its specification asks. */
export function ris({ id, title, author = [], issued, 'container-title': container, URL, language }: CitedWork): string {
  const [year, month, day] = issued?.['date-parts'][0] ?? [];
  const two = (number: number | undefined) => (number ? String(number).padStart(2, '0') : '');
  return [
    risLine('TY', 'NEWS'),
    risLine('ID', id),
    ...author.map((name) => risLine('AU', risName(name))),
    risLine('TI', title),
    ...(container ? [risLine('T2', container)] : []),
    ...(year
      ? [risLine('PY', String(year).padStart(4, '0')), risLine('DA', `${String(year).padStart(4, '0')}/${two(month)}/${two(day)}/`)]
      : []),
    ...(issued?.circa ? [risLine('N1', 'The date is not known for sure.')] : []),
    risLine('LA', language),
    risLine('UR', URL),
    risLine('ER', ''),
  ].join('');
}

/** One item of CSL-JSON, in the list that programs expect. */
export const cslJson = (work: CitedWork): string => `${JSON.stringify([work], null, 2)}\n`;

/** Signs that Wikipedia reads as its own, and what stands for them. */
const WIKI_SIGNS: Readonly<Record<string, string>> = {
  '|': '{{!}}',
  '[': '&#91;',
  ']': '&#93;',
  '{': '&#123;',
  '}': '&#125;',
  '<': '&lt;',
  "''": '&#39;&#39;',
};
const wikiText = (text: string): string => text.replace(/\s+/gu, ' ').replace(/[|[\]{}<]|'{2}/gu, (sign) => WIKI_SIGNS[sign] ?? sign);

/** https://en.wikipedia.org/wiki/Template:Cite_news. Its dates know "c." before a year only. */
export function wikipedia(
  { title, author = [], 'container-title': container, URL, language }: CitedWork,
  published: PartialDate | undefined,
  archive: string,
): string {
  const names = author.flatMap((name, index): [string, string][] => {
    const number = author.length > 1 ? String(index + 1) : '';
    return 'literal' in name
      ? [[`author${number}`, name.literal]]
      : [
          [`last${number}`, familyOf(name)],
          [`first${number}`, [name.given, name.suffix].filter(Boolean).join(' ')],
        ];
  });
  const date = published && (published.certainty === 'known' ? isoDate(published) : `c. ${published.year}`);
  const fields: readonly (readonly [string, string | undefined])[] = [
    ...names,
    ['title', title],
    ['url', URL],
    ['work', container],
    ['date', date],
    ['language', /^en(?:-|$)/i.test(language) ? undefined : language],
    ['via', archive],
  ];
  return `{{cite news${fields.flatMap(([name, value]) => (value ? [` |${name}=${name === 'url' ? value : wikiText(value)}`] : [])).join('')}}}`;
}

/** The template takes a month without a day only in words. */
function isoDate(date: PartialDate): string {
  if (date.precision !== 'month') return isoOf(date);
  return dateFormat('en', { month: 'long', year: 'numeric' }).format(new Date(`${isoOf(date)}-01T00:00:00Z`));
}
