/** The one list of the fields of `content/speakers.yaml`: who is who across articles. Every scalar arrives as the text that was written. */
import { z } from 'zod';
import { isAddress } from './domain/permalink.ts';
import { date, list, text } from './kinds-of-field.ts';

const address = text('the address of an article').transform((written, context) => {
  const plain = written.replace(/^\/|\/$/g, '');
  if (isAddress(plain)) return plain;
  context.addIssue({ code: 'custom', message: `is "${written}"; write the address of an article, such as 2017/12/talks` });
  return z.NEVER;
});

export const speakerEntry = z.strictObject({
  /** As the archive gives it; the speaker's page is made of it. */
  name: text('the name of a speaker'),
  /** Other names under which articles quote the same speaker. */
  also: list('another name of the speaker').default([]),
  /** The only articles in which these names mean this speaker; everywhere where absent. */
  only: z.array(address, { error: 'must be a list of addresses: one line each, beginning with "- "' }).optional(),
  /** Who that is, in a few words. */
  role: text('who that is, in a few words').optional(),
  /** Or founded. An article from before is about somebody else of the same name. */
  born: date.optional(),
  /** Or dissolved. Later articles may still quote what was said before. */
  died: date.optional(),
  wikidata: text('the number of a Wikidata item, such as Q42')
    .regex(/^Q[1-9]\d*$/, { error: 'must be the number of a Wikidata item, such as Q42' })
    .optional(),
});

export const speakersFile = z.strictObject({
  speakers: z.array(speakerEntry, { error: 'must be a list: "- name:" for each speaker' }).default([]),
});
