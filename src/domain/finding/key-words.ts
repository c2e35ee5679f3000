/** Key words: the few words of a quotation that tell the articles that may hold it from all others. */
import type { Token } from '../fold.ts';
import { runsInQuotation } from './common-runs.ts';
import type { CommonWords } from './common-words.ts';

export interface KeyWord {
  readonly word: string;
  /** How many white-space gaps stand before it in the quotation; Pagefind counts positions in the same way. */
  readonly position: number;
  /** Articles that have it, or about so many. */
  readonly articles: number;
  /** Part of a compound, which the index may know as one word only: "2009–11". */
  readonly isPart: boolean;
  /** Of a run of common words: which of the stretches of such runs it is in. The index has the runs apart from the words. */
  readonly stretch?: number;
}

/**
 * The rarest words of a quotation and the rarest runs of common ones, rarest first, parts of compounds last.
 *
 * @param text the quotation as typed, which `tokens` were folded from
 */
export function keyWordsOf(text: string, tokens: readonly Token[], common: CommonWords): KeyWord[] {
  const seen = new Set<string>();
  const gaps = gapsBefore(text, tokens);
  const words = tokens.flatMap((token, index): KeyWord[] => {
    if (token.inserted || seen.has(token.word)) return [];
    seen.add(token.word);
    return [
      {
        word: token.word,
        position: gaps[index] ?? 0,
        articles: common.articlesWith(token.word),
        isPart: token.joint || tokens[index + 1]?.joint === true,
      },
    ];
  });
  let stretch = 0;
  const runs = runsInQuotation(tokens, common.commonest).flatMap(({ word, at }, index, all): KeyWord[] => {
    if (index > 0 && all[index - 1]?.at !== at - 1) stretch++;
    if (seen.has(word)) return [];
    seen.add(word);
    return [{ word, position: at, articles: common.articlesWith(word), isPart: false, stretch }];
  });
  return [...words, ...runs].sort(
    (a, b) => Number(a.isPart) - Number(b.isPart) || a.articles - b.articles || b.word.length - a.word.length,
  );
}

const MOST = 6;
/** About what each takes to load, in bytes: a file of words; of a word's places, those in one article; an article's text. */
const FILE = 8500;
const PLACES = 8;
const TEXT = 2700;
/** Words of an article; and at how many of them one counts as standing at its place. */
const [WORDS, SLACK_PLACES] = [600, 5];

/** About how many bytes the places of a word take. */
export const bytesOf = ({ articles }: KeyWord, common: CommonWords, shard = common.articles): number =>
  Math.max(FILE, (articles / Math.max(1, common.articles)) * shard * PLACES);

export const bytesOfTexts = (articles: number): number => articles * TEXT;

/**
 * How many of the key words to ask for at first. Each more leaves fewer articles to read, but costs the list of its places; and because the
 * index does not say which word stands where, a common one lets all of them stand anywhere.
 *
 * @param articles how many are asked at once
 */
export function enoughOf(keyWords: readonly KeyWord[], common: CommonWords, articles = common.articles): number {
  let [enough, least] = [1, Number.POSITIVE_INFINITY];
  let [lists, having] = [0, articles];
  /** How often the words of a group stand in an article, and how many there are. */
  const groups = new Map<number | undefined, { times: number; keys: number }>();
  for (const [index, key] of keyWords.slice(0, MOST).entries()) {
    const share = Math.min(1, key.articles / Math.max(1, common.articles));
    lists += bytesOf(key, common, articles);
    having *= share;
    const { times, keys } = groups.get(key.stretch) ?? { times: 0, keys: 0 };
    groups.set(key.stretch, { times: times + timesIn(share), keys: keys + 1 });
    const standing = [...groups.values()].reduce(
      (left, each) => left * Math.min(1, (each.times * SLACK_PLACES) / WORDS) ** (each.keys - 1),
      having,
    );
    const bytes = lists + bytesOfTexts(standing);
    if (bytes < least) [enough, least] = [index + 1, bytes];
  }
  return enough;
}

/** How often a word stands in an article that has it: the more articles have it, the oftener. */
function timesIn(share: number): number {
  const mean = -Math.log(1 - Math.min(share, 0.9995));
  return mean < 1 ? mean / Math.max(share, 1e-9) : mean ** 1.7;
}

/** How many white-space gaps stand before each token, of which none is at the text's beginning. */
function gapsBefore(text: string, tokens: readonly Token[]): number[] {
  let [at, count] = [text.length - text.trimStart().length, 0];
  return tokens.map(({ start }) => {
    count += text.slice(at, start).match(/\s+/gu)?.length ?? 0;
    at = Math.max(at, start);
    return count;
  });
}

/** Isolated dashes, ellipses, `[sic]` and insertions take positions of their own in the index: so many are forgiven. */
const SLACK = 3;

/** How well the places of the key words in an article fit their places in the quotation. */
export interface Standing {
  /** How many of the key words stand, somewhere in the article, in their order and about their distance apart. */
  readonly together: number;
  /** By how many words these distances differ from those in the quotation, in all. */
  readonly astray: number;
}

/** Words, and each stretch of runs, stand together by themselves. */
export function standingOf(positions: readonly number[], keyWords: readonly KeyWord[]): Standing {
  let [together, astray] = [0, 0];
  for (const group of Map.groupBy(keyWords, ({ stretch }) => stretch).values()) {
    const standing = standingInGroup(positions, group);
    together += standing.together;
    astray += standing.astray;
  }
  return { together, astray };
}

/**
 * @param positions where any of the key words stand in the article, ascending; which stands where is not known
 */
function standingInGroup(positions: readonly number[], keyWords: readonly KeyWord[]): Standing {
  const [first, ...rest] = keyWords.map(({ position }) => position).sort((a, b) => a - b);
  if (first === undefined) return { together: 0, astray: 0 };
  const offsets = rest.map((position) => position - first);
  const places = new Set(positions);
  let best: Standing = { together: 0, astray: 0 };
  for (const start of positions) {
    let together = 1;
    let astray = 0;
    for (const offset of offsets) {
      const slack = slackAt(places, start + offset);
      if (slack === undefined) continue;
      together++;
      astray += slack;
    }
    if (together > best.together || (together === best.together && astray < best.astray)) best = { together, astray };
    if (best.together === keyWords.length && best.astray === 0) break;
  }
  return best;
}

/** Later is likelier than earlier: the index counts what the quotation may lack. */
function slackAt(places: ReadonlySet<number>, place: number): number | undefined {
  for (let slack = 0; slack <= SLACK; slack++) {
    if (places.has(place + slack) || (slack === 1 && places.has(place - 1))) return slack;
  }
  return undefined;
}
