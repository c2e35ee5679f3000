/** What languages are called. */
import { languageName } from '../domain/finding/language-name.ts';
import { language } from './language.ts';

/** `de` -> "German", in the language of the words; the tag itself where it is none. */
export const languageInWords = (tag: string): string => languageName(tag, language);
