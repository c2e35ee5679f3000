/** Fields of tables and records that hold HTML, told from text that only has a `<` or an `&` in it. */
import { areParagraphs } from '../lines/paragraphs.ts';
import { bodyOfMarkup, type MarkupBody, textOfMarkup } from '../pages/read-markup.ts';

const TAG =
  /<(?<close>\/?)(?<name>p|div|h[1-6]|ul|ol|li|blockquote|pre|table|figure|article|section|a|b|i|u|em|strong|span|sup|sub)(?:\s[^<>]*)?>/gi;
const BREAK = /<br\s*\/?>/gi;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,8});/gi;

/** An element that is opened and closed, or lines that are broken more than once: a text about HTML may name a tag. */
function isMarkup(text: string): boolean {
  const tags = Array.from(text.matchAll(TAG), ({ groups }) => ({
    isClose: groups?.['close'] === '/',
    name: groups?.['name']?.toLowerCase(),
  }));
  const opened = new Set(tags.filter(({ isClose }) => !isClose).map(({ name }) => name));
  return tags.some(({ isClose, name }) => isClose && opened.has(name)) || (text.match(BREAK)?.length ?? 0) > 1;
}

/** `Reed &amp; Sons` -> `Reed & Sons`; what is no entity of HTML stays. */
const withoutEntities = (text: string): string => text.replace(ENTITY, (entity) => textOfMarkup(entity));

/** The words of a field. */
export const plainField = (field: string): string => (isMarkup(field) ? textOfMarkup(field) : withoutEntities(field)).trim();

/**
 * @param base address of the page, for relative links
 * @returns paragraphs of a text without markup
 * @throws {Refused} when its markup is too long or too deep
 */
export const bodyOfField = (field: string, base: string | undefined): MarkupBody | { readonly paragraphs: readonly string[] } =>
  isMarkup(field) ? bodyOfMarkup(field, base) : { paragraphs: paragraphsOf(withoutEntities(withLineEnds(field))) };

const paragraphsOf = (text: string): string[] =>
  text
    .split(/\r?\n[ \t]*(?:\r?\n[ \t]*)+/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .flatMap((paragraph) => {
      const lines = paragraph.split(/\s*\r?\n\s*/);
      return areParagraphs(lines) ? lines : [paragraph];
    });

/** Two letters `\\n` for the end of a line, as databases write it: only where no line ends otherwise. */
const withLineEnds = (field: string): string =>
  !field.includes('\n') && /[.!?”"’»)]\s?(?:\\r)?\\n|\\n(?:\\r)?\\n/.test(field) ? field.replace(/(?:\\r)?\\n/g, '\n') : field;
