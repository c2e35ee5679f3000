/** A line near a headline that says when its article was published, with whatever papers print around the day. */
import type { PartialDate } from '../../domain/calendar/dates.ts';
import { type DateRead, type DayOrder, isTwoDates } from './numbered-date.ts';
import { readDate, withoutDateLabel } from './read-date.ts';
import { readRelativeDate } from './relative-date.ts';

const UPDATED =
  /^(?:(?:last )?(?:updated|modified)|aktualisiert|수정|stand(?=:)|mis(?:e)? à jour|actualizado|aggiornato|bijgewerkt)(?: (?:on|at|am|le|el|il|op))?[: ]\s*/i;
/** Between the day, a time, a place, the paper, and the day of a later version. */
const BETWEEN = /\s*[|•·‧]\s*|\s+[/–—-]\s+|,?\s+(?=(?:(?:last )?updated|mise? à jour|aktualisiert|actualizado)\b)/iu;
const TIME =
  '\\d{1,2}[:.h]\\d{2}(?::\\d{2})?\\s*h?(?:\\s*[ap]\\.?m\\.?)?(?:\\s+(?:Uhr|UTC|GMT|MES?Z|CES?T|EES?T|BST|IST|JST|KST|HKT|SGT|AE[SD]T|NZ[SD]T|[ECMPAH][SD]?T)\\b)?';
const TIME_BEFORE = new RegExp(`^${TIME},?\\s+(?:on\\s+)?(?=[\\p{L}\\d])`, 'iu');
const TIME_ALONE = new RegExp(`^(?:at\\s+)?(?:${TIME}|\\d{1,2}\\s*[ap]\\.?m\\.?)$`, 'iu');
const READING_TIME = /^(?:lesezeit:?\s*)?\d+[ -]min(?:uten?|utes?|\.)?(?: read| lesezeit)?$/i;
/** "SEOUL", "CBS News": not words of a sentence. */
const NAMES = /^(?:\p{Lu}[\p{L}.'’]*(?:\s+|$)){1,3}$/u;

export interface DateLine {
  /** Nothing where it may be two days. */
  readonly read: DateRead | undefined;
  /** It is said only when the text was changed. */
  readonly isUpdate: boolean;
  /** What stands there as the day. */
  readonly written: string;
  /** It says more than the day and its time. */
  readonly saysMore: boolean;
}

interface Told {
  readonly dates: DayOrder | undefined;
  /** When the clipping was taken. */
  readonly taken: PartialDate | undefined;
}

/** @returns `undefined` where the line is no such line, or something else stands in it, too */
export function readDateLine(line: string, { dates, taken }: Told): DateLine | undefined {
  const pieces = line
    .split(BETWEEN)
    .map((piece) => piece.trim())
    .filter(Boolean);
  const days: DateLine[] = [];
  let saysMore = false;
  for (const piece of pieces) {
    const isUpdate = UPDATED.test(piece);
    const written = withoutDateLabel(piece.replace(UPDATED, '')).replace(TIME_BEFORE, '');
    const read = readDate(written, dates) ?? readRelativeDate(written, taken);
    if (read || isTwoDates(written)) days.push({ read, isUpdate, written, saysMore: false });
    else if (TIME_ALONE.test(written)) continue;
    else if (isUpdate || READING_TIME.test(written) || NAMES.test(written)) saysMore = true;
    else return undefined;
  }
  const day = days.find(({ isUpdate }) => !isUpdate) ?? days[0];
  return day && { ...day, saysMore: saysMore || days.length > 1 };
}
