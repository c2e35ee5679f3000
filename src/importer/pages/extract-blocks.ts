/** A parsed page -> its blocks of text, and which of them are the article. */
import { isChosen } from './block-choice.ts';
import { type Features, featuresOf, type KnownTexts } from './block-features.ts';
import { type Block, markBlocks } from './html-blocks.ts';
import { type Votes, votesOf } from './library-votes.ts';

export interface Extraction {
  /** All blocks of the page, in reading order. */
  readonly blocks: readonly Block[];
  readonly features: readonly Features[];
  readonly chosen: readonly boolean[];
  /** Share of the words of either library's article that the other leaves out. */
  readonly disagreement: number;
}

/** Marks the blocks in the document as it goes. */
export function extractBlocks(page: { readonly html: string; readonly document: Document }, known: KnownTexts): Extraction {
  const blocks = markBlocks(page.document);
  const votes = votesOf(page.html);
  const features = featuresOf(blocks, votes, known);
  return { blocks, features, chosen: features.map((each) => isChosen(each)), disagreement: disagreementOf(blocks, votes) };
}

function disagreementOf(blocks: readonly Block[], { readability, defuddle }: Votes): number {
  let either = 0;
  let one = 0;
  for (const [index, { text }] of blocks.entries()) {
    const votes = Number(readability.has(index)) + Number(defuddle.has(index));
    const words = text.split(' ').length;
    if (votes > 0) either += words;
    if (votes === 1) one += words;
  }
  return either === 0 ? 0 : one / either;
}
