/** What stands in the fields that owners write by hand: texts, lists, dates, addresses, each with a message that says what to write. */
import { z } from 'zod';
import { parseDate } from './domain/calendar/dates.ts';

/** @param what it is, for messages */
export const neededText = (what: string, otherwise = '') =>
  z
    .string({ error: `must be ${what}` })
    .trim()
    .min(1, { error: `is empty; write ${what}${otherwise}` });

export const text = (what: string) => neededText(what, ', or leave the field out');

export const list = (what: string) => z.array(text(what), { error: `must be a list: one line each, beginning with "- "` });

export const date = z.string({ error: 'must be a date' }).transform((written, context) => {
  const parsed = parseDate(written.trim());
  if (parsed) return parsed;
  const what = written.trim()
    ? `is "${written}", which is not a date this archive can read. Write the year first`
    : 'is empty. Leave the field out where no date is known, or write the year first';
  context.addIssue({
    code: 'custom',
    message: `${what}, as far as it is known: 2017-12-19, 2017-12 or 2017; "2017-12~" means about, "2017?" uncertain`,
  });
  return z.NEVER;
});

export const webAddress = text('an address that begins with https:// or http://').refine((written) => /^https?:\/\/\S+$/i.test(written), {
  error: 'must be an address that begins with https:// or http://',
});
