/** Labelled quotations, with the texts that they stand in. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'csv-parse/sync';

export interface Label {
  readonly article: string;
  /** Index of the paragraph, and of the quotation in it. */
  readonly paragraph: number;
  readonly quotation: number;
  readonly words: string;
  readonly kind: 'speech' | 'scare' | 'title';
  readonly speaker: string | null;
  readonly via: string | null;
  readonly difficulty: string | null;
}

export interface LabelledArticle {
  readonly id: string;
  readonly paragraphs: readonly string[];
  readonly labels: readonly Label[];
  /** Belongs to the third that nobody looked at while the rules were written. */
  readonly isKeptAside: boolean;
}

/** Reads a file of labels; the texts stand in tables (CSV) and text files beside it or in `../seeds`. */
export function readLabelled(file: string): LabelledArticle[] {
  const labels = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as Label);
  const folder = dirname(file);
  const table = parse(readFileSync(join(folder, 'wikinews-2020.csv')), { columns: true, bom: true }) as { url: string; text: string }[];
  const texts = new Map(table.map(({ url, text }) => [url, text]));
  return [...new Set(labels.map(({ article }) => article))].map((id) => {
    const seed = join(folder, '../seeds', id);
    const text = texts.get(id) ?? (existsSync(seed) ? readFileSync(seed, 'utf8') : '');
    return {
      id,
      paragraphs: text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim()),
      labels: labels.filter(({ article }) => article === id),
      isKeptAside: Number.parseInt(createHash('sha256').update(id).digest('hex').slice(0, 8), 16) % 3 === 0,
    };
  });
}

/** Offsets of the words of a paragraph's quotations, as the labels count them: between double marks, nothing nested. */
export function labelledSpans(paragraph: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  let start: number | undefined;
  for (const { 0: character, index: at } of paragraph.matchAll(/[“”"]/gu)) {
    if (character === '“' || (character === '"' && start === undefined)) start ??= at + 1;
    else if ((character === '”' || character === '"') && start !== undefined) {
      spans.push({ start, end: at });
      start = undefined;
    }
  }
  if (start !== undefined) spans.push({ start, end: paragraph.length });
  return spans;
}
