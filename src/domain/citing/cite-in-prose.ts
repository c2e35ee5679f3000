/** Citations as they stand in a list of references: APA 7, MLA 9, Chicago 17 (notes and bibliography). Plain text. */
import { type CitedName, familyOf } from './cited-name.ts';
import type { CitedWork } from './cited-work.ts';
import { marksInside } from './marks-inside.ts';
import { titleCase } from './title-case.ts';

/** "American Psychological Association", 7th edition, section 10.1 and 9.8. */
export function apa({ author, title, issued, 'container-title': container, URL }: CitedWork): string {
  const names = author?.map(apaName) ?? [];
  const who = joined(names, ', & ', names.length > 1);
  const date = issued ? `(${issued.circa ? 'ca. ' : ''}${yearFirst(issued['date-parts'][0])})` : '(n.d.)';
  const lead = who ? `${closed(who)} ${date}. ${closed(title)}` : `${closed(title)} ${date}.`;
  return [lead, ...(container ? [closed(container)] : []), URL].join(' ');
}

/** "MLA Handbook", 9th edition, section 5. */
export function mla({ author, title, issued, 'container-title': container, URL, language }: CitedWork): string {
  const names = author ?? [];
  const [first, second] = names;
  const who = !first
    ? ''
    : names.length === 1
      ? inverted(first)
      : names.length === 2 && second
        ? `${inverted(first)}, and ${straight(second)}`
        : `${inverted(first)}, et al.`;
  const date = issued && `${issued.circa ? 'circa ' : ''}${dayFirst(issued['date-parts'][0], MLA_MONTHS)}`;
  const where = [container, date, URL].filter(Boolean).join(', ');
  return `${who ? `${closed(who)} ` : ''}${quoted(cased(title, language), '.')} ${where}.`;
}

/** "The Chicago Manual of Style", 17th edition, section 14.191: an entry of the bibliography. */
export function chicago({ author, title, issued, 'container-title': container, URL, language }: CitedWork): string {
  const names = author ?? [];
  const who = joined(
    names.map((name, index) => (index === 0 ? chicagoName(name) : straight(name))),
    names.length === 2 && !('literal' in (names[0] ?? { literal: '' })) ? ', and ' : names.length === 2 ? ' and ' : ', and ',
  );
  const day = issued ? monthFirst(issued['date-parts'][0]) : 'n.d';
  const date = issued?.circa ? `[${day}?]` : day;
  const named = cased(title, language);
  const lead = who ? `${closed(who)} ` : '';
  if (!container) return `${lead}${quoted(named, issued ? ',' : '.')} ${date}. ${URL}.`;
  if (!who) return `${closed(container)} ${quoted(named, '.')} ${date}. ${URL}.`;
  return `${lead}${quoted(named, '.')} ${container}, ${date}. ${URL}.`;
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
/** MLA shortens all but May, June and July. */
const MLA_MONTHS = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

const yearFirst = ([year, month, day]: readonly number[]): string =>
  `${year}${month ? `, ${MONTHS[month - 1]}` : ''}${day ? ` ${day}` : ''}`;
const monthFirst = ([year, month, day]: readonly number[]): string =>
  `${month ? `${MONTHS[month - 1]} ` : ''}${day ? `${day}, ` : ''}${year}`;
const dayFirst = ([year, month, day]: readonly number[], months: readonly string[]): string =>
  `${day ? `${day} ` : ''}${month ? `${months[month - 1]} ` : ''}${year}`;

/** "Martel, F." */
const apaName = (name: CitedName): string =>
  'literal' in name ? name.literal : withSuffix(`${familyOf(name)}, ${name.given.split(/\s+/).map(initials).join(' ')}`, name);
const initials = (word: string): string => word.replace(/\p{Lu}[^\s.-]*\.?/gu, (part) => `${part[0]}.`);
const inverted = (name: CitedName): string => ('literal' in name ? name.literal : withSuffix(`${familyOf(name)}, ${name.given}`, name));
/** "Berg, Anna van der" */
const chicagoName = (name: CitedName): string =>
  'literal' in name
    ? name.literal
    : withSuffix([`${name.family}, ${name.given}`, name['non-dropping-particle']].filter(Boolean).join(' '), name);
const straight = (name: CitedName): string =>
  'literal' in name ? name.literal : [name.given, familyOf(name), name.suffix].filter(Boolean).join(' ');
/** "Carter, Ben, Jr." */
const withSuffix = (inverse: string, { suffix }: { readonly suffix?: string }): string => (suffix ? `${inverse}, ${suffix}` : inverse);

function joined(names: readonly string[], last: string, isSerial = true): string {
  if (names.length <= 1) return names[0] ?? '';
  const before = names.slice(0, -1).join(', ');
  return `${before}${isSerial ? last : last.replace(',', '')}${names.at(-1)}`;
}

/** Ends with a mark, which stands before a quotation mark at the end as American usage has it. */
function closed(text: string, mark = '.'): string {
  if (/[.?!…]["”’»]?$/u.test(text)) return text;
  const [, before = text, quotationMark = ''] = /^(.*?)([”’"]?)$/su.exec(text) ?? [];
  return before + mark + quotationMark;
}

/** Between quotation marks, with the mark that follows put inside. */
const quoted = (title: string, after: string): string => `“${closed(marksInside(title), after)}”`;

const cased = (title: string, language: string): string => (/^en(?:-|$)/i.test(language) ? titleCase(title) : title);
