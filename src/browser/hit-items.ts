/** Hits as list items: concordance lines, misquote slips, paragraphs with marked words. */
import { directionOf } from '../domain/article.ts';
import { isoOf, parseDate } from '../domain/calendar/dates.ts';
import { inContext, markedExcerpt } from '../domain/excerpt.ts';
import type { ComparedWord, Hit } from '../domain/finding/hit.ts';
import { shortDate } from '../words/dates.ts';
import { direction, language } from '../words/language.ts';
import * as words from '../words/words.ts';
import { element } from './elements.ts';

const CONTEXT = 90;
const PARAGRAPH = 320;
/** Shorter passages stand in the axis of a concordance; longer ones run on as text. */
const AXIS = 44;

export function hitItem(hit: Hit): HTMLLIElement {
  const item = element('li', { 'data-match': hit.match, lang: hit.language, dir: directionOf(hit.language ?? language) });
  const link = element('a', { href: `${hit.url}#${hit.anchor}${hit.fragment}` });
  if (hit.match === 'words') link.append(...pieces(hit));
  else link.append(...line(hit));
  link.className = hit.match === 'words' ? 'paragraph' : 'line';
  if (hit.match === 'exact' && (markOf(hit)?.length ?? 0) <= AXIS) link.classList.add('axis');
  item.append(link);
  if (hit.comparison) item.append(slip(hit.comparison, hit.distance ?? 0));
  if (hit.said) item.append(said(hit.said));
  item.append(where(hit));
  return item;
}

function markOf({ paragraph, marks: [first] }: Hit): string | undefined {
  return first && paragraph.slice(first.start, first.end);
}

function line({ paragraph, marks: [first], runsOn }: Hit): Node[] {
  const { before, words: found, after } = inContext(paragraph, first ?? { start: 0, end: 0 }, CONTEXT);
  return [
    element('span', { class: 'before' }, element('bdi', {}, before)),
    element('mark', {}, found),
    element('span', { class: 'after' }, element('bdi', {}, runsOn ? `${after} …` : after)),
  ];
}

const pieces = ({ paragraph, marks }: Hit): Node[] =>
  markedExcerpt(paragraph, marks, PARAGRAPH).map(({ text, marked }) =>
    marked ? element('mark', {}, text) : document.createTextNode(text),
  );

function said({ speaker, certainty, via }: NonNullable<Hit['said']>): HTMLElement {
  const text = [words.speakers.said[certainty](speaker), via && words.speakers.via(via)].filter(Boolean).join('. ');
  return element('p', { class: 'said', lang: language, dir: direction }, text);
}

function where({ headline, publication, published }: Hit): HTMLElement {
  const date = published === undefined ? undefined : parseDate(published);
  return element(
    'p',
    { class: 'where' },
    element('span', { class: 'headline-of' }, headline),
    ' · ',
    publication ? `${publication} · ` : '',
    date
      ? element('time', { datetime: isoOf(date), lang: language, dir: direction }, shortDate(date))
      : element('span', { lang: language, dir: direction }, shortDate(date)),
  );
}

/** What was typed above what is printed, word over word. For those who do not see it, the same in a sentence. */
function slip(comparison: readonly ComparedWord[], distance: number): HTMLElement {
  const columns = comparison.map(({ is, quoted, printed }) =>
    element(
      'span',
      { class: 'pair' },
      element(is === 'kept' || quoted === undefined ? 'span' : 'del', {}, quoted ?? '\u00a0'),
      element(is === 'kept' || printed === undefined ? 'span' : 'ins', {}, printed ?? '\u00a0'),
    ),
  );
  const spoken = comparison.flatMap(({ is, quoted, printed }) => {
    if (is === 'changed') return words.hits.changed(quoted ?? '', printed ?? '');
    if (is === 'added') return words.hits.missing(quoted ?? '');
    return is === 'left out' ? words.hits.besides(printed ?? '') : [];
  });
  return element(
    'div',
    { class: 'slip' },
    element('p', { class: 'slip-caption', lang: language, dir: direction }, words.hits.differing(distance)),
    element('p', { class: 'unseen', lang: language, dir: direction }, spoken.join(' ')),
    element('div', { class: 'pairs', 'aria-hidden': 'true' }, ...columns),
  );
}
