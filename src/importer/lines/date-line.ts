/** A line near a headline that says when its article was published, with whatever papers print around the day. */
import { isoOf, type PartialDate } from '../../domain/calendar/dates.ts';
import { type DateRead, type DayOrder, isTwoDates } from './numbered-date.ts';
import { readDate, withoutDateLabel } from './read-date.ts';
import { readRelativeDate } from './relative-date.ts';

const UPDATED =
  /^(?:(?:last )?(?:updated|modified)|aktualisiert|수정|stand(?=:)|mise? à jour|modifiée?|actualizado|aggiornato|atualizado|bijgewerkt)(?: (?:on|at|am|le|el|il|em|op))?[: ]\s*/i;
/** Between the day, a time, a place, the paper, who wrote it, and the day of a later version. */
const BETWEEN =
  /\s*[|•·‧]\s*|\s+[/–—-]\s+|,?\s+(?=(?:(?:last )?updated|mise? à jour|modifiée?|aktualisiert|actualizado|aggiornato|by)(?!\p{L}))/iu;
/** What only the layout of a page parts: "May 3, 20186:14 PM", "3 May 20183 May 2018", "PMUpdated". */
const GLUED =
  /(?<=\b(?:1[6-9]|20)\d\d)(?=\d{1,2}:\d\d|\d{1,2} \p{L}{3,9} (?:1[6-9]|20)\d\d)|(?<=[\p{L}\d])(?=(?:Updated|Published|Modified)\b)/u;
/** Before the time and the day, a section: "All News 14:21 May 3, 2018". */
const SECTION_BEFORE = /^\p{Lu}[\p{L}]*(?: [\p{L}]+){0,2}(?= \d{1,2}:\d{2} \p{L})/u;
const TIME =
  '\\d{1,2}[:.h]\\d{2}(?::\\d{2})?\\s*h?(?:\\s*[ap]\\.?m\\.?)?(?:\\s+(?:Uhr|UTC|GMT|MES?Z|CES?T|EES?T|BST|IST|JST|KST|HKT|SGT|AE[SD]T|NZ[SD]T|[ECMPAH][SD]?T)\\b(?:[+-]\\d{1,2})?)?';
const TIME_BEFORE = new RegExp(`^${TIME},?\\s+(?:on\\s+)?(?=[\\p{L}\\d])`, 'iu');
const TIME_ALONE = new RegExp(`^(?:at\\s+)?(?:${TIME}|\\d{1,2}\\s*[ap]\\.?m\\.?)$`, 'iu');
const READING_TIME =
  /^(?:(?:lesezeit|temps de lecture|tempo di lettura|tiempo de lectura)\s?:?\s*)?\d+[ -]min(?:uten?|utes?|uti|utos|\.)?(?: read| lesezeit)?$/i;
const COMMENTS = /^(?:(?:\d+|no|leave a|add a) comments?|\d+ kommentare?)$/i;
/** A name, or somebody's login. */
const BY = /^[Bb][Yy]\s+(?:\p{Lu}\S*(?:\s+\S+){0,6}|[\w.@-]+)$/u;
/** "SEOUL", "CBS News": not words of a sentence. */
const NAMES = /^(?:\p{Lu}[\p{L}.'’]*(?:\s+|$)){1,3}$/u;

export interface DateLine {
  /** Nothing where it may be two days. */
  readonly read: DateRead | undefined;
  /** It is said only when the text was changed. */
  readonly isUpdate: boolean;
  /** What stands there as the day. */
  readonly written: string;
  /** It says more than the day, its time, and what follows here. */
  readonly saysMore: boolean;
  /** "by Jane Doe" */
  readonly byline?: string;
  /** Capitalised words before the day: a place, a paper, or who wrote it. */
  readonly namedBefore?: string;
}

interface Told {
  readonly dates: DayOrder | undefined;
  /** When the clipping was taken. */
  readonly taken: PartialDate | undefined;
}

/** @returns `undefined` where the line is no such line, or something else stands in it, too */
export function readDateLine(line: string, { dates, taken }: Told): DateLine | undefined {
  const section = UPDATED.test(line) || withoutDateLabel(line) !== line ? undefined : SECTION_BEFORE.exec(line)?.[0];
  const pieces = (section ? line.slice(section.length) : line)
    .split(GLUED)
    .flatMap((part) => part.split(BETWEEN))
    .map((piece) => piece.replace(/^[\s–—-]+/u, '').trim())
    .filter(Boolean);
  const days: DateLine[] = [];
  const besides: Pick<DateLine, 'byline' | 'namedBefore'>[] = [];
  let saysMore = section !== undefined;
  for (const piece of pieces) {
    const isUpdate = UPDATED.test(piece);
    const written = withoutDateLabel(piece.replace(UPDATED, '')).replace(TIME_BEFORE, '');
    const read = readDate(written, dates) ?? readRelativeDate(written, taken);
    if (read || isTwoDates(written)) days.push({ read, isUpdate, written, saysMore: false });
    else if (TIME_ALONE.test(piece) || TIME_ALONE.test(written)) continue;
    else if (NAMES.test(piece) && days.length === 0) besides.push({ namedBefore: piece });
    else if (BY.test(piece)) besides.push({ byline: piece });
    else if (isUpdate || READING_TIME.test(written) || COMMENTS.test(written) || NAMES.test(written)) saysMore = true;
    else return undefined;
  }
  const day = days.find(({ isUpdate }) => !isUpdate) ?? days[0];
  const others = new Set(days.map(({ read, written }) => (read ? isoOf(read.date) : written)));
  return day && { ...day, ...Object.assign({}, ...besides), saysMore: saysMore || others.size > 1 };
}
