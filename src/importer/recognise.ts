/** Which reader a clipping is for, told by its content; its name decides only between formats that look alike. */

export type Format = 'text' | 'csv' | 'markdown';

const FRONT_MATTER = /^(?:---|\+\+\+)[^\n]*\n/;
/** A first line of short column names, among them one for a title and one for a text. */
const HEADER = /^\ufeff?"?[\w .-]{1,40}"?(?:,"?[\w .-]{0,40}"?)+$/;

export function recognise(name: string, text: string): Format {
  const [firstLine = ''] = text.split('\n', 1);
  if (/\.(?:csv)$/i.test(name) || (HEADER.test(firstLine) && /\b(?:title|headline)\b/i.test(firstLine))) return 'csv';
  if (FRONT_MATTER.test(text) || /\.(?:md|markdown)$/i.test(name)) return 'markdown';
  return 'text';
}
