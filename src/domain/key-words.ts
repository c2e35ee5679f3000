/** Key words: the few words of a quotation that tell the articles that may hold it from all others. */
import type { CommonWords } from './common-words.ts';
import type { Token } from './fold.ts';

export interface KeyWord {
  readonly word: string;
  /** How many white-space gaps stand before it in the quotation; Pagefind counts positions in the same way. */
  readonly position: number;
  /** Articles that have it, or about so many. */
  readonly articles: number;
  /** Part of a compound, which the index may know as one word only: "2009–11". */
  readonly isPart: boolean;
}

/** Fewest words that are asked for, and most, until fewer than one article is expected to have them by chance. */
const FEWEST = 3;
const MOST = 6;

/**
 * The rarest words of a quotation, rarest first, parts of compounds last.
 *
 * @param text the quotation as typed, which `tokens` were folded from
 */
export function keyWordsOf(text: string, tokens: readonly Token[], common: CommonWords): KeyWord[] {
  const seen = new Set<string>();
  const candidates = tokens.flatMap((token, index): KeyWord[] => {
    if (token.inserted || seen.has(token.word)) return [];
    seen.add(token.word);
    return [
      {
        word: token.word,
        position: gapsBefore(text, token.start),
        articles: common.articlesWith(token.word),
        isPart: token.joint || tokens[index + 1]?.joint === true,
      },
    ];
  });
  return candidates.sort((a, b) => Number(a.isPart) - Number(b.isPart) || a.articles - b.articles || b.word.length - a.word.length);
}

/**
 * How many of the key words to ask for at first.
 *
 * @param articles how many are asked at once
 */
export function enoughOf(keyWords: readonly KeyWord[], common: CommonWords, articles = common.articles): number {
  const fewest = keyWords.length <= 4 ? 4 : FEWEST;
  let expected = articles;
  for (let count = 0; count < Math.min(MOST, keyWords.length); count++) {
    if (count >= fewest && expected < 1) return count;
    expected *= (keyWords[count]?.articles ?? 1) / Math.max(1, common.articles);
  }
  return Math.min(MOST, keyWords.length);
}

const gapsBefore = (text: string, offset: number): number => text.slice(0, offset).trimStart().match(/\s+/gu)?.length ?? 0;

/** Isolated dashes, ellipses, `[sic]` and insertions take positions of their own in the index: so many are forgiven. */
const SLACK = 3;

/** How well the places of the key words in an article fit their places in the quotation. */
export interface Standing {
  /** How many of the key words stand, somewhere in the article, in their order and about their distance apart. */
  readonly together: number;
  /** By how many words these distances differ from those in the quotation, in all. */
  readonly astray: number;
}

/**
 * @param positions where any of the key words stand in the article, ascending; which stands where is not known
 */
export function standingOf(positions: readonly number[], keyWords: readonly KeyWord[]): Standing {
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
