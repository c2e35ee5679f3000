/** Says in plain words whether what was looked for is in the archive. */
import type { Answer } from '../domain/finding/finder.ts';
import type { Hit } from '../domain/finding/hit.ts';
import { fold } from '../domain/fold.ts';
import { answer } from './words.ts';

const articlesOf = (hits: readonly Hit[]): number => new Set(hits.map(({ url }) => url)).size;

/** Characters of a part that say which is meant. */
const SHOWN = 80;
const clipped = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN).replace(/\s+\S*$/u, '')} …` : text);

export function answerInWords(given: Answer): string {
  const { exact, near, words, searched } = given;
  const isPartial = exact.length + near.length + words.length > 0 && searched.articles < searched.of;
  return isPartial ? `${foundInWords(given)} ${answer.partly(searched.articles, searched.of)}` : foundInWords(given);
}

function foundInWords(given: Answer): string {
  const { query, speaker, spelled, isOnlyMarked } = given;
  if (speaker?.names.length === 0) return answer.nobody(speaker.asked);
  if (fold(query.words).length === 0 && query.quotations.length === 0) return answer.ask;
  if (spelled) return `${answer.spelled(spelled)} ${placesInWords(given)}`;
  return isOnlyMarked ? `${placesInWords(given)} ${answer.onlyMarked}` : placesInWords(given);
}

function placesInWords({
  exact,
  near,
  words: held,
  unread,
  searched,
  query,
  isNarrowed,
  quotation,
  speaker,
  parts,
  spelled,
}: Answer): string {
  const isOneWord = !/\S\s+\S/u.test(quotation ?? query.words);
  if (exact.length > 0) {
    const found = { articles: articlesOf(exact), places: exact.length, isOneWord };
    if (unread > 0) return answer.exactAtLeast(found, unread);
    return searched.articles < searched.of ? answer.exactSoFar(found) : answer.exact(found);
  }
  const [nearest] = near;
  const isLeast = unread > 0 || searched.articles < searched.of;
  if (nearest && parts) {
    const shown = parts.map(clipped);
    return nearest.distance ? answer.nearPart(shown, nearest.distance) : answer.part(shown, articlesOf(near), isLeast);
  }
  if (nearest && spelled && nearest.distance === undefined) {
    const found = { articles: articlesOf(near), places: near.length, isOneWord };
    return isLeast ? answer.exactSoFar(found) : answer.exact(found);
  }
  if (nearest?.runsOn && !nearest.distance) return speaker ? answer.acrossQuotations : answer.across;
  if (nearest) return answer.near(nearest.distance ?? 0);
  if (held.length > 0) return answer.words(articlesOf(held), isOneWord);
  if (speaker) return answer.notSaid;
  return isNarrowed ? answer.nothingWithin : answer.nothing;
}
