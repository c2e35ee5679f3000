/** What a browser wrote into a page when it saved it: where the page was, and when. */
import type { PartialDate } from '../../domain/calendar/dates.ts';
import { readDate } from '../lines/read-date.ts';

export interface Saving {
  readonly address?: string | undefined;
  readonly retrieved?: PartialDate | undefined;
}

/** Internet Explorer, Edge and Chrome: `<!-- saved from url=(0041)https://… -->`. */
const BY_BROWSER = /<!--\s*saved from url=\(\d+\)(?<address>https?:\/\/\S+?)\s*-->/i;
/** SingleFile: its name, `url: https://…` and `saved date: Sat Jan 02 2021 10:11:12 GMT+0100`, a line each. */
const BY_SINGLE_FILE =
  /<!--\s*Page saved with SingleFile\s+url:\s*(?<address>\S+)(?:\s+saved date:\s*\p{L}+\s+(?<day>\p{L}+\s+\d{1,2}\s+\d{4}))?/iu;
/** Characters of a page before which these comments stand. */
const BEGINNING = 10_000;

export function savingOf(html: string): Saving {
  const beginning = html.slice(0, BEGINNING);
  const { address, day } = (BY_BROWSER.exec(beginning) ?? BY_SINGLE_FILE.exec(beginning))?.groups ?? {};
  return { ...(address && /^https?:/i.test(address) && { address }), ...(day && { retrieved: readDate(day)?.date }) };
}
