/** What languages are called. */
import { language } from './language.ts';

const names = new Intl.DisplayNames([language], { type: 'language' });

/** `de` -> "German", in the language of the words; the tag itself where it is none. */
export function languageInWords(tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
