/** Which reader a clipping is for, told by its content; its name decides only between formats that look alike. */

export type Format = 'text' | 'csv' | 'markdown' | 'html';

const FRONT_MATTER = /^(?:---|\+\+\+)[^\n]*\n/;
/** A first line of short column names, among them one for a title and one for a text. */
const HEADER = /^\ufeff?"?[\w .-]{1,40}"?(?:,"?[\w .-]{0,40}"?)+$/;

/** Browsers save pages with a doctype or <html> first; comments and an XML declaration may stand before it. */
const PAGE = /^\ufeff?\s*(?:<\?xml[^>]*>\s*|<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i;

export function recognise(name: string, text: string): Format {
  if (PAGE.test(text)) return 'html';
  const [firstLine = ''] = text.split('\n', 1);
  if (/\.(?:csv)$/i.test(name) || (HEADER.test(firstLine) && /\b(?:title|headline)\b/i.test(firstLine))) return 'csv';
  if (FRONT_MATTER.test(text) || /\.(?:md|markdown)$/i.test(name)) return 'markdown';
  return /\.x?html?$/i.test(name) ? 'html' : 'text';
}
