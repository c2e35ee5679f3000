/**
 * Articles of no meaning that are like those of newspapers in what costs time to build and to search: words by Zipf's law behind
 * the common English ones, names, numbers and dates, quotations and who said them, stories of several articles, what agencies repeat, reprints.
 */
import { type Address, slugOf } from '../../../src/domain/permalink.ts';
import { type Publication, someAuthor, someKeyword, somePlace, somePublication } from './names.ts';
import { attributed, formula, type Prose, ruledProse } from './prose.ts';
import { type MadeQuotation, quotationsOf } from './quotation.ts';
import { type Random, randomFrom } from './random.ts';
import { DAYS, FIRST_YEAR, type Scene, storyOf, YEARS } from './story.ts';

export interface GeneratedArticle {
  readonly number: number;
  readonly address: Address;
  readonly headline: string;
  readonly standfirst?: string;
  readonly byline?: string;
  readonly authors: readonly string[];
  readonly dateline?: string;
  /** EDTF. */
  readonly published?: string;
  readonly publication: string;
  readonly section: string;
  readonly keywords: readonly string[];
  readonly source: string;
  readonly paragraphs: readonly string[];
  /** In the order in which they are printed. */
  readonly quotations: readonly MadeQuotation[];
  /** The article that this one is a copy of, in another publication. */
  readonly reprintOf?: number;
}

/** Makes an article of its number. */
export type Generator = (number: number) => GeneratedArticle;

const REPRINTS = 0.02;
/** Reprints are of one of so many articles before. */
const LATELY = 200;
const PARAGRAPHS = [12, 13, 14, 15, 16];
const WORDS = { least: 530, most: 640 };
const SENTENCES = { least: 2, most: 4 };

/**
 * An article depends on the seed and its number alone: the first thousand of ten thousand are the thousand.
 *
 * @param prose by default sentences made by rule
 */
export function generator(seed: number, prose: Prose = ruledProse): Generator {
  const isReprint = (number: number): boolean => number > 0 && randomFrom(seed, 3, number).happens(REPRINTS);
  return (number) => {
    if (!isReprint(number)) return ownArticle(seed, number, prose);
    const random = randomFrom(seed, 1, number);
    let original = Math.max(0, number - 1 - random.below(LATELY));
    while (isReprint(original)) original--;
    return reprinted(ownArticle(seed, original, prose), number, random);
  };
}

function ownArticle(seed: number, number: number, prose: Prose): GeneratedArticle {
  const random = randomFrom(seed, 2, number);
  const story = storyOf(seed, number);
  const publication = somePublication(random);
  const scene: Scene = { random, story, dash: publication.dash, introduced: new Set() };
  const printed = (text: string) => asPrinted(text, publication, random);

  const headline = printed(prose.headline({ ...scene, introduced: new Set(story.people) }));
  const standfirst = random.happens(0.4) ? printed(prose.standfirst({ ...scene, introduced: new Set(story.people) })) : undefined;
  const authors = random.happens(0.75)
    ? [...new Set(random.happens(0.1) ? [someAuthor(random), someAuthor(random)] : [someAuthor(random)])]
    : [];
  const published = dated(story.day + (random.happens(0.85) ? random.below(60) : random.below(DAYS)), random);
  const quotations = quotationsOf(seed, number, prose);
  return {
    number,
    headline,
    standfirst,
    byline: authors.length > 0 ? `By ${authors.join(' and ')}` : undefined,
    authors,
    dateline: random.happens(0.7) ? (random.happens(0.7) ? story.place : somePlace(random)) : undefined,
    publication: publication.name,
    section: story.section,
    keywords: [
      ...new Set(
        Array.from({ length: 1 + random.below(4) }, () => (random.happens(0.7) ? random.oneOf(story.keywords) : someKeyword(random))),
      ),
    ],
    paragraphs: paragraphsOf(scene, quotations, prose).map(printed),
    quotations,
    ...placed(number, headline, published, publication),
  };
}

function paragraphsOf(scene: Scene, quotations: readonly MadeQuotation[], prose: Prose): string[] {
  const { random } = scene;
  const count = random.oneOf(PARAGRAPHS);
  const words = WORDS.least + random.below(WORDS.most - WORDS.least);
  let length = 0;
  return Array.from({ length: count }, (_, at) => {
    const sentences: string[] = [];
    const add = (sentence: string) => {
      sentences.push(sentence);
      length += wordsIn(sentence);
    };
    // The quotations stand evenly among the paragraphs, the first of them near the beginning.
    const quotation = quotations[quotations.findIndex((__, place) => 1 + Math.floor((place * count) / 4.5) === at)];
    if (random.happens(0.1)) add(formula(random));
    if (quotation && random.happens(0.5)) add(prose.sentence(scene));
    if (quotation) add(attributed({ ...scene, speaker: quotation.speaker, quotation: quotation.words }));
    const due = (words * (at + 1)) / count;
    while (sentences.length < SENTENCES.least || (sentences.length < SENTENCES.most && length < due)) add(prose.sentence(scene));
    return sentences.join(' ');
  });
}

/** Whole or shortened, some days later, without the name of its author. */
function reprinted(original: GeneratedArticle, number: number, random: Random): GeneratedArticle {
  const publication = somePublication(random);
  const { paragraphs } = original;
  const kept = random.happens(0.5) ? paragraphs : paragraphs.slice(0, Math.ceil(paragraphs.length * (0.5 + random.next() / 2)));
  const published = original.published?.length === 10 ? dayAfter(original.published, random.below(4)) : undefined;
  return {
    ...original,
    number,
    standfirst: undefined,
    byline: 'From our agencies',
    authors: [],
    publication: publication.name,
    paragraphs: kept,
    quotations: original.quotations.filter(({ words }) => kept.some((text) => text.includes(words))),
    reprintOf: original.number,
    ...placed(number, original.headline, published, publication),
  };
}

const DAY = 86_400_000;
const FIRST_DAY = `${FIRST_YEAR}-01-01`;
const LAST_DAY = Date.UTC(FIRST_YEAR + YEARS, 0, 0);

const dayAfter = (date: string, days: number): string =>
  new Date(Math.min(Date.parse(date) + days * DAY, LAST_DAY)).toISOString().slice(0, 10);

/** EDTF, as exactly as archives know it: mostly the day, sometimes less, sometimes nothing. */
function dated(day: number, random: Random): string | undefined {
  const exact = dayAfter(FIRST_DAY, day);
  const chance = random.next();
  if (chance < 0.015) return undefined;
  if (chance < 0.03) return exact.slice(0, 4);
  if (chance < 0.05) return exact.slice(0, 7);
  return chance < 0.055 ? `${exact.slice(0, 7)}~` : exact;
}

/** The number in the address keeps articles of one headline apart. */
function placed(number: number, headline: string, published: string | undefined, publication: Publication) {
  const folder = published?.slice(0, 7).replace('-', '/') ?? 'undated';
  const slug = slugOf(headline)
    .slice(0, 50)
    .replace(/-[^-]*$/, '');
  return {
    address: `${folder}/${slug}-${number.toString(36)}` as Address,
    published,
    source: `https://${publication.slug}.example/${folder}/${number}.html`,
  };
}

/** In the publication's marks, here and there with a space that does not break. */
function asPrinted(text: string, { isCurly }: Publication, random: Random): string {
  const spaced = random.happens(0.06) ? text.replace(/(\d|Mr\.) (?=\p{L})/u, '$1\u00a0') : text;
  return isCurly ? spaced : spaced.replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
}

function wordsIn(text: string): number {
  let count = 1;
  for (let at = text.indexOf(' '); at !== -1; at = text.indexOf(' ', at + 1)) count++;
  return count;
}
