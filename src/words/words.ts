/**
 * What Verbatim says on pages, by place; each place is an export of its own, so that a script of a page brings along
 * only what it says. For the browser, a build puts one language in the place of this choice: `integrations/one-language.ts`.
 */
import * as ar from './ar.ts';
import * as de from './de.ts';
import * as en from './en.ts';
import { language, type Spoken, spokenOf } from './language.ts';

/** English is the reference: what it says, every language says. */
export type Words = typeof en;

const LANGUAGES: Readonly<Record<Spoken, Words>> = { ar, de, en };

export const {
  age,
  answer,
  arrival,
  article,
  calendar,
  citing,
  copying,
  corrected,
  corrections,
  dates,
  facts,
  field,
  filters,
  formerName,
  front,
  hits,
  imported,
  lists,
  notFound,
  page,
  pages,
  provenance,
  searching,
  sharing,
  elsewhere,
  speakers,
  themes,
  verifying,
}: Words = LANGUAGES[spokenOf(language) ?? 'en'];
