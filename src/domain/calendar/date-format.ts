/** Making a format takes a thousand times as long as using it, so each is made once. */
const known = new Map<string, Intl.DateTimeFormat>();

/** A format for dates of the Gregorian calendar, given as instants of UTC. */
export function dateFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${language} ${JSON.stringify(options)}`;
  const format = known.get(name) ?? new Intl.DateTimeFormat(language, { ...options, calendar: 'gregory', timeZone: 'UTC' });
  known.set(name, format);
  return format;
}
