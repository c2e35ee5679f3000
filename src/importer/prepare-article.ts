/** A raw article -> all that is to be written, and what tells whether it is here already. Runs beside the writing, in other processes. */
import { edtfOf, parseDate } from '../domain/calendar/dates.ts';
import { addressesFor, markdownFor, type RawFile, textFor } from './article-file.ts';
import { isInCompanion } from './containers/companions.ts';
import { withoutInvisible } from './invisible-characters.ts';
import { type Comparable, comparableOf } from './known/comparable.ts';
import { type Said, saidBy } from './known/said.ts';
import { hostOf, withoutTracking } from './known/source-key.ts';
import { detectLanguage } from './lines/detect-language.ts';
import { type KeptPicture, pictureFor } from './pictures/kept-picture.ts';
import { printedTextOf } from './printed-text.ts';
import type { RawArticle } from './raw-article.ts';
import type { Found } from './read-item.ts';
import type { ReadingOptions } from './reading-options.ts';

export interface Prepared extends Comparable {
  readonly headline: string;
  readonly source: string;
  readonly publication: string | undefined;
  /** EDTF. */
  readonly published: string | undefined;
  /** In the order in which they are tried. */
  readonly addresses: readonly string[];
  /** Of the article's file. */
  readonly text: string;
  readonly raw: RawFile;
  readonly pictures: readonly KeptPicture[];
  readonly leftOut: readonly string[];
  readonly guesses: Readonly<Record<string, string>>;
  readonly remarks: readonly string[];
  readonly said: Said;
}

/** @throws {RangeError} where the article cannot be a file of this archive */
export async function prepareArticle(
  found: Found & { readonly article: RawArticle },
  raw: RawFile,
  options: ReadingOptions,
): Promise<Prepared> {
  const clean = cleaned(found.article);
  const remarks = [...(clean.remarks ?? []), ...remarksOnBroken(clean)];
  const pictures: KeptPicture[] = [];
  const named = clean.pictures.map((picture) => {
    const kept = picture.bytes && pictureFor(picture.bytes);
    if (kept) pictures.push(kept);
    const { bytes: _, from, ...fields } = picture;
    const original = from === undefined ? undefined : webAddressOf(from, clean.source);
    return { ...fields, ...(kept && { src: kept.path }), ...(original && { original }) };
  });
  const lost = clean.pictures.filter(({ from }, at) => from && !named[at]?.src && !named[at]?.original && !isInCompanion(from));
  if (lost.length > 0)
    remarks.push(
      `Pictures that did not come along: ${lost.map(({ from }) => from).join(', ')}. Put them where the clipping names them, and import it again.`,
    );
  const shown = named.filter((picture) => Object.values(picture).some(Boolean));
  const silent = shown.filter((picture) => ('src' in picture || 'original' in picture) && !picture.alt).length;
  if (silent > 0)
    remarks.push(`${silent} of its pictures ${silent === 1 ? 'has' : 'have'} no text for those who do not see it. Write "alt:".`);

  const article = await withGuesses({ ...clean, pictures: shown }, found, options);
  const body = markdownFor(article);
  return {
    headline: article.headline,
    source: article.source,
    publication: article.publication,
    published: article.published && edtfOf(article.published),
    addresses: addressesFor(article, body),
    text: textFor(article, raw, body),
    ...comparableOf(printedTextOf(article.body)),
    raw,
    pictures,
    leftOut: article.leftOut,
    guesses: article.guesses ?? {},
    remarks,
    said: saidBy(clean),
  };
}

/** Bytes that are no characters of the encoding came in as this one, and so came what was broken before. */
function remarksOnBroken({ headline, standfirst = '', byline = '', body }: RawArticle): string[] {
  const broken = [headline, standfirst, byline, printedTextOf(body)].join().match(/\ufffd/g)?.length ?? 0;
  if (broken === 0) return [];
  const are = broken === 1 ? '1 of its characters is' : `${broken} of its characters are`;
  return [`${are} broken (\ufffd). Name the encoding of the file, such as --encoding windows-1252, or mend the article by hand.`];
}

/** Where a picture was printed; what a browser wrote in its place when it saved the page is no address of the web. */
function webAddressOf(from: string, source: string): string | undefined {
  if (isInCompanion(from)) return undefined;
  const url = URL.parse(from, hostOf(source) === undefined ? undefined : source);
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}

/** Every text of an article without characters that print nothing. They stay in the raw file. */
function cleaned(article: RawArticle): RawArticle {
  const removed = new Map<string, number>();
  const clean = <Value>(value: Value): Value => {
    if (typeof value === 'string') {
      const result = withoutInvisible(value);
      for (const [name, count] of result.removed) removed.set(name, (removed.get(name) ?? 0) + count);
      return result.text as Value;
    }
    if (Array.isArray(value)) return value.map(clean) as Value;
    if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, clean(each)])) as Value;
  };
  const { source, ...rest } = article;
  const result = { ...clean(rest), source: withoutTracking(source) };
  if (removed.size === 0) return result;
  const list = [...removed].map(([name, count]) => `${name} (${count})`).join(', ');
  return {
    ...result,
    remarks: [...(result.remarks ?? []), `Characters that print nothing were removed: ${list}. They are in the raw file.`],
  };
}

async function withGuesses(article: RawArticle, { encodingGuess, item }: Found, options: ReadingOptions): Promise<RawArticle> {
  const guesses: Record<string, string> = { ...article.guesses, ...(encodingGuess && { encoding: encodingGuess }) };
  const origins: Record<string, string> = { ...article.origins };
  let { published, language } = article;
  if (!published && options.published) {
    published = parseDate(options.published);
    origins['published'] = 'who imported it (--published)';
  }
  if (!language) {
    const detected = await detectLanguage(printedTextOf(article.body));
    language = detected?.language;
    if (detected) guesses['language'] = detected.how;
  }
  return {
    ...article,
    published,
    language,
    retrieved: article.retrieved ?? item.hints.retrieved ?? parseDate(options.retrieved ?? ''),
    guesses,
    origins,
  };
}
