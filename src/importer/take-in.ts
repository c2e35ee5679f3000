/** A prepared article -> written, or left because it is here; and what became of it. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { correctedText } from './corrected-text.ts';
import { differenceOf, fieldsDifferenceOf } from './known/difference.ts';
import type { KnownArticles } from './known/known-articles.ts';
import { type Changed, type Here, noveltyOf } from './known/novelty.ts';
import { type Said, saidIn } from './known/said.ts';
import type { Outcome } from './outcome.ts';
import type { FetchPicture } from './pictures/fetch-picture.ts';
import { withFetchedPictures } from './pictures/fetched-pictures.ts';
import type { Input, Piece } from './pieces.ts';
import type { Prepared } from './prepare-article.ts';
import { bodyOf, textOfMarkdown } from './printed-text.ts';
import { Refused } from './refused.ts';
import { fileOf, replaceWhole, writeOnce } from './write-article.ts';

/** What to do with a new version of an article that is here. */
export const VERSIONS = ['propose', 'take', 'apart'] as const;
export type Versions = (typeof VERSIONS)[number];

export interface TakingIn {
  /** The content folder. */
  readonly into: string;
  readonly known: KnownArticles;
  readonly versions: Versions;
  /** Nothing is written. */
  readonly isDryRun: boolean;
  /** ISO 8601. */
  readonly today: string;
  /** Where pictures are to be fetched that did not come along. */
  readonly fetch: FetchPicture | undefined;
  readonly signal: AbortSignal | undefined;
}

/** Milliseconds. */
const DAY = 24 * 60 * 60 * 1000;

type ArticlePiece = Piece & { readonly is: 'article' };

/** @returns nothing where it was interrupted, and nothing was written */
export async function takeIn(piece: ArticlePiece, input: Input, taking: TakingIn): Promise<Outcome | undefined> {
  const { article, file } = piece;
  const { into, known, versions } = taking;
  const named = { file, ...(piece.row !== undefined && { row: piece.row }) };
  const novelty = noveltyOf({ article, isAlone: piece.row === undefined }, known, {
    textOf: (other) => textAt(into, other.file),
    hasRaw: (path) => existsSync(join(into, 'raw', path)),
    saidIn: (other) => saidAt(into, other.file),
  });
  try {
    if (novelty.is === 'here') {
      if (novelty.because === 'same clipping') noteTaken(article, novelty.known.file, known);
      return { ...named, outcome: 'here', ...described(article, novelty.known.file, taking), remarks: remarksOnHere(novelty) };
    }
    if (novelty.is === 'changed' && versions !== 'apart') {
      const { known: older, because, fields = [], isTextSame } = novelty;
      const ofText = isTextSame ? [] : differenceOf(textAt(into, older.file) ?? '', textOfMarkdown(bodyOf(article.text)));
      const diff = [...fieldsDifferenceOf(fields), ...ofText];
      if (versions === 'take') correct(novelty, piece, input, taking);
      const about = described(article, older.file, taking);
      return { ...named, outcome: versions === 'take' ? 'corrected' : 'proposed', ...about, because, diff };
    }
    const target = freeFile(article, taking);
    const whole = taking.isDryRun || !taking.fetch ? article : await withFetchedPictures(article, taking.fetch, taking);
    if (!whole) return undefined;
    if (!taking.isDryRun) {
      writeBesides({ ...piece, article: whole }, input, into);
      writeOnce(into, target, whole.text);
    }
    remember(whole, target, taking);
    return {
      ...named,
      outcome: 'imported',
      ...described(whole, target, taking),
      also: novelty.is === 'new' ? novelty.also.map((each) => addressOf(each.file)) : [],
    };
  } catch (error) {
    return { ...named, outcome: 'failed', problem: unwritable(error, article.headline).problemIn(file) };
  }
}

function remarksOnHere({ because, known, otherwise }: Here): string[] {
  const said = otherwise.map(
    ({ field, was, now }) => `${field}: ${now.replaceAll('\n', ', ')} (${was.replaceAll('\n', ', ') || 'nothing'})`,
  );
  return [
    ...(because === 'same text' ? [`The same text is here already, from ${known.source}.`] : []),
    ...(said.length > 0 ? [`It says otherwise than that one: ${said.join('; ')}. Nothing was changed.`] : []),
  ];
}

/** The raw file and the pictures stand before the article that names them, so that it never names what is not there. */
function writeBesides({ article, rawBytes }: ArticlePiece, input: Input, into: string): void {
  writeOnce(into, join('raw', article.raw.path), rawBytes ?? { copyOf: input.path });
  for (const picture of article.pictures) writeOnce(into, picture.path, picture.bytes);
}

function correct(novelty: Changed, piece: ArticlePiece, input: Input, taking: TakingIn): void {
  const { into, isDryRun, today } = taking;
  const { known: older } = novelty;
  if (!isDryRun) {
    const text = correctedText(readFileSync(join(into, older.file), 'utf8'), piece.article.text, novelty, today);
    const raw = join(into, 'raw', piece.article.raw.path);
    const wasThere = existsSync(raw);
    try {
      writeBesides(piece, input, into);
      replaceWhole(into, older.file, text);
    } catch (error) {
      // A raw file that is there says that its clipping was taken in.
      if (!wasThere) rmSync(raw, { force: true });
      throw error;
    }
  }
  remember(piece.article, older.file, taking);
}

function remember(article: Prepared, file: string, { into, known, isDryRun }: TakingIn): void {
  const { source, raw, publication, words, sketch } = article;
  known.add({ file, source, sha256: raw.sha256, publication: publication ?? '', words, sketch }, isDryRun ? undefined : join(into, file));
  noteTaken(article, file, known);
}

const noteTaken = ({ source, raw, words, said }: Prepared, file: string, { taken }: KnownArticles): void =>
  taken.note({ source, sha256: raw.sha256, words, said, file });

/** An article is never written over another one. */
function freeFile({ addresses, headline }: Prepared, { known, into }: TakingIn): string {
  const free = addresses.map(fileOf).find((file) => !known.at(file) && !existsSync(join(into, file)));
  if (free) return free;
  throw new Refused(
    `Another article stands at every address for the headline “${headline}”.`,
    'Change the headline or the date in the clipping, or rename the article that is there.',
  );
}

const addressOf = (file: string): string =>
  file
    .replace(/^articles[\\/]/, '')
    .replace(/\.md$/, '')
    .replaceAll('\\', '/');

function described({ headline, source, published, leftOut, guesses, remarks }: Prepared, file: string, { today }: TakingIn) {
  const all =
    published && isToCome(published, today)
      ? [...remarks, `Published ${published}, a day that is still to come. Look at the year.`]
      : remarks;
  return { address: addressOf(file), article: file, headline, source, leftOut, guesses, remarks: all };
}

/** Tomorrow has come somewhere. @param published EDTF @param today ISO 8601 */
function isToCome(published: string, today: string): boolean {
  const tomorrow = new Date(Date.parse(today) + DAY).toISOString();
  const date = published.replace(/[~?%]$/, '');
  return date > tomorrow.slice(0, date.length);
}

function textAt(into: string, file: string): string | undefined {
  try {
    return textOfMarkdown(bodyOf(readFileSync(join(into, file), 'utf8')));
  } catch {
    return undefined;
  }
}

function saidAt(into: string, file: string): Said | undefined {
  try {
    return saidIn(readFileSync(join(into, file), 'utf8'));
  } catch {
    return undefined;
  }
}

function unwritable(error: unknown, headline: string): Refused {
  if (error instanceof Refused) return error;
  if ((error as NodeJS.ErrnoException).code === 'ENOSPC') {
    return new Refused(
      `There was no space left on the disk for “${headline}”.`,
      'Make room, and import the file again: what is there already is not doubled.',
    );
  }
  return new Refused(`“${headline}” could not be written: ${(error as Error).message}.`, 'Import the file again when that is mended.');
}
