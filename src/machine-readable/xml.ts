/** XML 1.0 as text: https://www.w3.org/TR/xml/ */

/** What XML has no place for, not even escaped: control characters, halves of surrogate pairs, U+FFFE and U+FFFF. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
/** Neither that nor marks of XML, and so nearly all text. */
const PLAIN = /^[\t\n -%'-;=?-\ud7ff\ue000-\ufffd]*$/;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

/** Text for an element; characters that XML forbids become U+FFFD, so that readers see that something was there. */
export const escaped = (text: string): string =>
  PLAIN.test(text) ? text : text.replace(FORBIDDEN, '\ufffd').replace(/[&<>\r]/g, (mark) => ESCAPES[mark] ?? mark);

/** Text for an attribute in double quotes. */
export const attribute = (text: string): string => escaped(text).replaceAll('"', '&quot;');

/**
 * @param attributes as plain text; those without a value are left out
 * @param content XML; plain text goes through `escaped`
 */
export function element(name: string, attributes: Readonly<Record<string, string | undefined>>, content: readonly string[] = []): string {
  const given = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${attribute(value)}"`]));
  return content.length === 0 ? `<${name}${given.join('')}/>` : `<${name}${given.join('')}>${content.join('')}</${name}>`;
}

/** An element that holds plain text; nothing where there is none. */
export const textElement = (
  name: string,
  text: string | undefined,
  attributes: Readonly<Record<string, string | undefined>> = {},
): string => (text ? element(name, attributes, [escaped(text)]) : '');

export const xmlDocument = (root: string): string => `<?xml version="1.0" encoding="utf-8"?>\n${root}\n`;
