/** What a built site prints: its quotations and sentences, each with the place where it stands. */
import { KEPT_CLASS } from '../domain/kept-anchors.ts';
import { decoded, type Page } from '../integrity/pages.ts';

export interface PrintedPassage {
  readonly kind: 'quotation' | 'sentence';
  readonly text: string;
  /** Path of the page below the site's base, and anchor of the paragraph. */
  readonly page: string;
  readonly anchor: string;
  /** ISO 8601, as exactly as it is known; absent where the article has no date. */
  readonly published?: string | undefined;
}

/** Every paragraph ends with its own permalink. */
const PARAGRAPH = /\sid="(?<anchor>p-[0-9a-z]{7}(?:-\d+)?)"[^>]*>(?<html>(?:(?!\sid="p-)[\s\S])*?)<a class="pilcrow"/g;
const PUBLISHED = /\sdata-published="(?<date>[^"]+)"/;
/** Old anchors stand in the paragraphs that have their words now. */
const KEPT = new RegExp(`<span class="${KEPT_CLASS}" id="[^"]*"></span>`, 'g');
const QUOTATION = /“([^“”]+)”|«([^«»]+)»|„([^„“”]+)[“”]|"([^"]+)"/gu;
const SENTENCE_END = /(?<=[.!?…][”"’»]?)\s+(?=[“"‘«\p{Lu}\p{Lo}])/u;
/** Shorter passages stand in too many places to prove anything. */
const FEWEST_WORDS = 4;

const isLongEnough = (text: string): boolean => text.trim().split(/\s+/u).length >= FEWEST_WORDS;

export function* printedPassages(pages: Iterable<Page>): Generator<PrintedPassage> {
  for (const { file, html } of pages) {
    if (!html.includes(' data-searched')) continue;
    const page = file.replace(/index\.html$/, '');
    const published = PUBLISHED.exec(html)?.groups?.['date'];
    for (const match of html.replace(KEPT, '').matchAll(PARAGRAPH)) {
      const anchor = match.groups?.['anchor'] ?? '';
      const text = decoded((match.groups?.['html'] ?? '').replace(/<br>/g, ' ').replace(/<[^>]*>/g, '')).trim();
      for (const quotation of text.matchAll(QUOTATION)) {
        const words = quotation.slice(1).find((group) => group !== undefined) ?? '';
        if (isLongEnough(words)) yield { kind: 'quotation', text: words, page, anchor, published };
      }
      for (const sentence of text.split(SENTENCE_END))
        if (isLongEnough(sentence)) yield { kind: 'sentence', text: sentence, page, anchor, published };
    }
  }
}
