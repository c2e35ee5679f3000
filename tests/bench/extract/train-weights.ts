/**
 * `node tests/bench/extract/train-weights.ts LABELS.json`: prints the table of `src/importer/pages/block-weights.ts`.
 * A logistic regression over the blocks in which labelled pieces stand; pages that are kept aside take no part.
 */
import { isChosen, likelihoodOf } from '../../../src/importer/pages/block-choice.ts';
import type { Features } from '../../../src/importer/pages/block-features.ts';
import { extractBlocks } from '../../../src/importer/pages/extract-blocks.ts';
import { parsePage } from '../../../src/importer/pages/html-document.ts';
import { metadataOf } from '../../../src/importer/pages/html-metadata.ts';
import { type LabelledPage, readLabelledPages } from './labelled-pages.ts';
import { type Score, scoreOf } from './score.ts';

/** A block without a label counts little: for the article where both libraries keep a long one, against it where nothing speaks for it. */
const UNLABELLED_KEPT = 0.03;
const UNLABELLED_LEFT = 0.005;
const SHRINKING = 0.001;
const ROUNDS = 500;
const STEP = 0.08;
const PARTS = 10;

interface Example {
  readonly features: Features;
  readonly belongs: 0 | 1;
  readonly counts: number;
}

interface ReadPage {
  readonly page: LabelledPage;
  readonly texts: readonly string[];
  readonly features: readonly Features[];
}

if (import.meta.main) {
  const [file] = process.argv.slice(2);
  if (!file) throw new Error('Name the file of labels.');
  const pages = readLabelledPages(file).filter(({ isKeptAside }) => !isKeptAside);
  const weights = trained(pages.map(readPage).flatMap(examplesOf));
  for (const [name, weight] of Object.entries(weights)) console.log(`  ${name}: ${weight.toFixed(2)},`);
}

/** Each part of the pages is judged by weights that were trained on the others. */
export function crossValidated(pages: readonly LabelledPage[]): Score {
  const read = pages.map(readPage);
  const judged = Array.from({ length: PARTS }, (_, part) => {
    const weights = trained(read.filter((_page, index) => index % PARTS !== part).flatMap(examplesOf));
    const tested = read.filter((_page, index) => index % PARTS === part);
    return tested.map(({ page, texts, features }) => ({
      page,
      text: texts.filter((_text, index) => isChosen(features[index] ?? {}, weights)).join('\n'),
    }));
  });
  return scoreOf(judged.flat());
}

function readPage(page: LabelledPage): ReadPage {
  const parsed = parsePage(page.html);
  if ('refused' in parsed) return { page, texts: [], features: [] };
  const { headline = '', standfirst = '', articleBody = '' } = metadataOf(parsed.document);
  const { blocks, features } = extractBlocks(parsed, { headline, standfirst, articleBody });
  return { page, texts: blocks.map(({ text }) => text), features };
}

function examplesOf({ page, texts, features }: ReadPage): Example[] {
  const labels = new Map<number, 0 | 1 | undefined>();
  const placesOf = (piece: string) => [...texts.keys()].filter((index) => texts[index]?.includes(piece.replace(/\s+/gu, ' ').trim()));
  for (const piece of page.without) for (const index of placesOf(piece)) labels.set(index, 0);
  for (const piece of page.with) {
    const places = placesOf(piece);
    const best = places.toSorted((a, b) => plausibility(features[b]) - plausibility(features[a]))[0];
    for (const index of places)
      if (index === best) labels.set(index, 1);
      else if (!labels.has(index)) labels.set(index, undefined);
  }
  return features.flatMap((each, index): Example[] => {
    const belongs = labels.get(index);
    if (belongs !== undefined) return [{ features: each, belongs, counts: 1 }];
    if (labels.has(index)) return [];
    if (each['both'] && each['isLong'] && (each['linked'] ?? 0) < 0.3) return [{ features: each, belongs: 1, counts: UNLABELLED_KEPT }];
    if (!each['readability'] && !each['defuddle'] && each['neitherNearby'])
      return [{ features: each, belongs: 0, counts: UNLABELLED_LEFT }];
    return [];
  });
}

/** Where a piece stands in several blocks, the one that looks most like the article is meant. */
function plausibility(features: Features = {}): number {
  const { readability = 0, defuddle = 0, inTrunk = 0, inArticleBody = 0, linked = 0 } = features;
  return readability + defuddle + inTrunk + inArticleBody - linked;
}

/** Logistic regression with shrinking weights, by Adam over all examples at once. */
function trained(examples: readonly Example[]): Record<string, number> {
  const names = Object.keys(examples[0]?.features ?? {});
  const total = examples.reduce((sum, { counts }) => sum + counts, 0);
  const weights = Object.fromEntries(names.map((name) => [name, 0]));
  const slopes = Object.fromEntries(names.map((name) => [name, { mean: 0, square: 0 }]));
  for (let round = 1; round <= ROUNDS; round++) {
    const gradient = Object.fromEntries(names.map((name) => [name, name === 'bias' ? 0 : SHRINKING * (weights[name] ?? 0)]));
    for (const { features, belongs, counts } of examples) {
      const error = ((likelihoodOf(features, weights) - belongs) * counts) / total;
      for (const name of names) gradient[name] = (gradient[name] ?? 0) + error * (features[name] ?? 0);
    }
    for (const name of names) {
      const slope = slopes[name];
      const steepness = gradient[name] ?? 0;
      if (!slope) continue;
      slope.mean = 0.9 * slope.mean + 0.1 * steepness;
      slope.square = 0.999 * slope.square + 0.001 * steepness ** 2;
      weights[name] =
        (weights[name] ?? 0) - (STEP * (slope.mean / (1 - 0.9 ** round))) / (Math.sqrt(slope.square / (1 - 0.999 ** round)) + 1e-8);
    }
  }
  return weights;
}
