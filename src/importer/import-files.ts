/** Imports files one after the other. What is wrong with one never stops the others. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Problem } from '../domain/problem.ts';
import { imported } from '../words/words.ts';
import { decodeText, type Encoding } from './decode-text.ts';
import type { Clipping, ReadResult } from './raw-article.ts';
import { type ColumnNames, readCsv } from './read-csv.ts';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';
import { readText } from './read-text.ts';
import { type Format, recognise } from './recognise.ts';
import { keepRawFile, rawFileFor, writeArticle } from './write-article.ts';

export interface ImportOptions {
  /** The content folder. */
  readonly into: string;
  /** For tables whose columns have other names than usual. */
  readonly columns: ColumnNames;
  readonly onProgress?: (done: Outcome) => void;
}

/** What became of one article, or of a file that gave none. */
export type Outcome = { readonly file: string; readonly row?: number } & (
  | {
      readonly outcome: 'imported' | 'here';
      readonly address: string;
      readonly article: string;
      readonly source: string;
      readonly leftOut: readonly string[];
      /** What a person should look at. */
      readonly remarks: readonly string[];
    }
  | { readonly outcome: 'failed'; readonly problem: Problem }
);

export function importFiles(files: readonly string[], options: ImportOptions): Outcome[] {
  const outcomes: Outcome[] = [];
  for (const file of files) {
    for (const outcome of importFile(file, options)) {
      outcomes.push(outcome);
      options.onProgress?.(outcome);
    }
  }
  return outcomes;
}

function* importFile(file: string, { into, columns }: ImportOptions): Generator<Outcome> {
  const failed = (what: string, remedy: string): Outcome => ({ file, outcome: 'failed', problem: { file, what, remedy } });
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    yield failed(...unreadable(error));
    return;
  }
  const decoded = decodeText(bytes);
  if ('refused' in decoded) {
    yield failed(decoded.refused, decoded.remedy);
    return;
  }
  const name = basename(file);
  const format = recognise(name, decoded.text);
  const raw = rawFileFor(name, bytes, methodOf(format, decoded.encoding));
  let isKept = false;
  for (const result of readAs(format, { file, name, text: decoded.text }, columns)) {
    const row = result.row === undefined ? {} : { row: result.row };
    if ('problem' in result) {
      yield { file, ...row, outcome: 'failed', problem: result.problem };
      continue;
    }
    try {
      if (!isKept) keepRawFile(into, raw, bytes);
      isKept = true;
      const { outcome, address, file: article } = writeArticle(into, result.article, raw);
      const { source, leftOut, remarks = [] } = result.article;
      yield { file, ...row, outcome, address, article, source, leftOut, remarks };
    } catch (error) {
      yield { ...failed(...unwritable(error, result.article.headline)), ...row };
    }
  }
}

function readAs(format: Format, clipping: Clipping, columns: ColumnNames): ReadResult[] {
  switch (format) {
    case 'csv':
      return readCsv(clipping, columns);
    case 'markdown':
      return readMarkdown(clipping);
    case 'html':
      return readHtml(clipping);
    case 'text':
      return readText(clipping);
  }
}

const methodOf = (format: Format, encoding: Encoding): string =>
  `${encoding === 'UTF-8' ? imported[format] : imported.inEncoding(imported[format], encoding)}.`;

function unreadable(error: unknown): [what: string, remedy: string] {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
      return ['There is no such file, or it vanished while others were read.', 'Look at the spelling, and import it again.'];
    case 'EISDIR':
      return ['This is a folder.', 'Name the files in it: FOLDER/*.txt'];
    case 'EACCES':
    case 'EPERM':
      return ['You may not read this file.', 'Give yourself the right to read it, and import it again.'];
    case 'ERR_FS_FILE_TOO_LARGE':
      return ['The file is too large to be read at once.', 'Divide it, and import the parts.'];
    default:
      return [`The file cannot be read: ${(error as Error).message}.`, 'Import it again when that is mended.'];
  }
}

function unwritable(error: unknown, headline: string): [what: string, remedy: string] {
  if (error instanceof RangeError)
    return [`“${headline}” cannot become an article: ${error.message}.`, 'Mend that in the clipping, and import it again.'];
  if ((error as NodeJS.ErrnoException).code === 'ENOSPC')
    return [
      `There was no space left on the disk for “${headline}”.`,
      'Make room, and import the file again: what is there already is not doubled.',
    ];
  return [`“${headline}” could not be written: ${(error as Error).message}.`, 'Import the file again when that is mended.'];
}
