/** Says on old news how old it is. */
import { fullYearsSince } from '../domain/calendar/age.ts';
import { parseDate } from '../domain/calendar/dates.ts';
import { language } from '../words/language.ts';
import * as words from '../words/words.ts';

const place = document.querySelector<HTMLElement>('[data-age-of]');
const date = parseDate(place?.dataset['ageOf'] ?? '');
const years = date ? fullYearsSince(date, new Date()) : 0;
if (place && years > 0) place.textContent = words.age.was(new Intl.RelativeTimeFormat(language).format(-years, 'year'));
