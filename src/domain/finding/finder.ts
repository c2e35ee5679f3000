/** The quotation finder: reads what was typed in one way after the other until it stands somewhere. Runs in a browser and in Node. */
import { fold } from '../fold.ts';
import { exactPassages } from '../passage.ts';
import { answerTo, type FindOptions, type Found, inquire, isEmpty } from './answer-to.ts';
import { type CandidateSource, resolveFilters } from './candidates.ts';
import { type Hit, hasWords } from './hit.ts';
import { spelledRight } from './misspelt.ts';
import { otherReadings, partsOf, tellsLittle } from './other-readings.ts';
import { otherSpellings } from './other-spellings.ts';
import { asPasted, type ParsedQuery, parseQuery } from './query.ts';

export interface Answer extends Found {
  readonly query: ParsedQuery;
  /** Not all of the archive was meant. */
  readonly isNarrowed: boolean;
  /** What of it was looked for, as the whole stands nowhere: `near` has the places of these words, be they exact. */
  readonly parts?: readonly string[];
  /** Words beside quotation marks stand in these articles, but not beside the quotation, as far as was looked. */
  readonly isOnlyMarked?: boolean;
  /** How it was spelled instead, as nothing has what was typed. */
  readonly spelled?: string;
  /** Whom the filter by speaker means, where one was set; no names where nobody of that name is quoted. */
  readonly speaker?: { readonly asked: string; readonly names: readonly string[] };
  readonly bytes: number;
  readonly ms: number;
}

/**
 * Tries what was typed word for word first, then its nearest passage where it is a quotation, then parts of it, then its words, then
 * other spellings.
 *
 * @throws the signal's reason where the search was given up
 */
export async function find(typed: string, source: CandidateSource, options: FindOptions = {}): Promise<Answer> {
  const begun = performance.now();
  const before = source.bytes();
  const query = parseQuery(typed);
  const filters = { ...options.filters, ...query.filters };
  const { speaker } = filters;
  const asked = speaker ? await source.quotations() : source;
  const { onPartial: _, ...others } = options;
  let found: Found & Pick<Answer, 'parts' | 'spelled'> = await answerTo(query, asked, speaker ? others : options);
  if (found.exact.length === 0) found = (await readOtherwise(query, found, asked, others)) ?? found;
  if (found.exact.length === 0 && tellsLittle(query, found.near[0])) found = (await partFound(query, asked, others, found)) ?? found;
  if (isEmpty(found)) found = (await spelledOtherwise(query, asked, others)) ?? found;
  const isFiltered = Object.values(filters).some(Boolean);
  if (isEmpty(found) && !isFiltered) found = (await spelledRightly(query, asked, others)) ?? found;
  const names = speaker ? (resolveFilters({ speaker }, await asked.facets())?.['speaker'] ?? []) : [];
  return {
    query,
    isNarrowed: isFiltered || query.without.length > 0,
    ...(speaker && { speaker: { asked: speaker, names } }),
    ...found,
    isOnlyMarked: isOnlyMarked(query, found),
    bytes: source.bytes() - before,
    ms: performance.now() - begun,
  };
}

function isOnlyMarked(query: ParsedQuery, { exact, quotation = '' }: Found): boolean {
  if (exact.length === 0 || fold(query.words).length === 0 || !query.quotations.includes(quotation)) return false;
  const whole = asPasted(query).words;
  return !exact.every(({ paragraph }) => exactPassages(paragraph, whole).length > 0);
}

async function readOtherwise(query: ParsedQuery, known: Found, source: CandidateSource, options: FindOptions): Promise<Found | undefined> {
  let near: Found | undefined;
  for (const reading of otherReadings(query, !isEmpty(known))) {
    const found = await answerTo(reading, source, options);
    if (found.exact.length > 0) return found;
    if (found.near.length > 0 || (isEmpty(known) && !isEmpty(found))) near ??= found;
  }
  return near;
}

const asNear = (hit: Hit): Hit => ({ ...hit, match: 'near' });

/**
 * The first part that stands somewhere word for word, or else, where nothing is near to the whole, the first that nearly does. It is near
 * to the whole, not the whole.
 */
async function partFound(query: ParsedQuery, source: CandidateSource, options: FindOptions, known: Found) {
  let near: (Found & Pick<Answer, 'parts'>) | undefined;
  for (const part of partsOf(query)) {
    const found = await answerTo(part, source, options, { isProofOnly: true });
    const parts = part.quotations;
    const places = found.exact.map(asNear);
    if (places.length > 0) return { ...found, exact: [], near: places, words: [], parts };
    if (found.near.length > 0 && known.near.length === 0) near ??= { ...found, words: [], parts };
  }
  return near;
}

async function spelledOtherwise(query: ParsedQuery, source: CandidateSource, options: FindOptions) {
  for (const spelling of otherSpellings(query.typed, Object.keys((await source.facets())['language'] ?? {}))) {
    const found = await answerTo(parseQuery(spelling), source, options);
    if (!isEmpty(found)) return found;
  }
  return undefined;
}

/** Places of the nearest words that the archive has: near to what was typed, not that itself. */
async function spelledRightly(query: ParsedQuery, source: CandidateSource, options: FindOptions) {
  const inquiry = await inquire(query, source, options);
  if (!inquiry || query.quotations.length > 0) return undefined;
  const { common, shards, read } = inquiry;
  // For a word that no article has the index finds those with a beginning of it.
  const has = async (word: string) => {
    const candidates = (await Promise.all(shards.map(({ ask }) => ask([word])))).flatMap((found) => found.slice(0, 1));
    return (await read(candidates)).some(({ paragraphs }) => hasWords(paragraphs, [word]));
  };
  const spelled = await spelledRight(query.words, common, has);
  if (!spelled) return undefined;
  const found = await answerTo({ ...query, words: spelled }, source, options);
  if (isEmpty(found)) return undefined;
  return { ...found, exact: [], near: [...found.exact.map(asNear), ...found.near], spelled };
}
