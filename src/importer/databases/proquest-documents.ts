/** Documents as ProQuest exports them as text: rules of low lines between them, labels, the text behind `Full text:`. */
import type { Database, DatabaseDocument } from './database-document.ts';
import { type LabelledBlock, labelled, labelledBlocks } from './labelled-blocks.ts';

const LABELS =
  'Abstract|Author|Classification|Column|Company / organization|Copyright|Country of publication|Credit|Database|Dateline|Document feature|Document type|Document URL|Edition|First page|Full text|Identifier / keyword|ISSN|Issue|Language|Language of publication|Last updated|Links|Location|Number of pages|Page|Pages|People|Place of publication|ProQuest document ID|Publication date|Publication info|Publication subject|Publication title|Publication year|Publisher|Section|Source type|Subject|Title|Volume|Year'.split(
    '|',
  );
const BETWEEN = /^_{20,}[ \t]*$/m;

export const proquest: Database = {
  is: (beginning) =>
    BETWEEN.test(beginning.slice(0, 2000)) && /^Full text: /m.test(beginning) && /^Publication (?:title|info): /m.test(beginning),
  documentsOf: (text) =>
    text
      .split(BETWEEN)
      .filter((part) => /^Full text: /m.test(part))
      .map(documentOf),
};

function documentOf(written: string): DatabaseDocument {
  const blocks = labelledBlocks(written, LABELS);
  const from = blocks.findIndex(({ label }) => label === 'Full text');
  const [text, ...more] = blocks.slice(from, footAt(blocks, from));
  const [first] = blocks;
  return {
    headline: labelled(blocks, 'Title') ?? (first?.label === undefined ? first?.lines.join(' ') : undefined),
    authors: (labelled(blocks, 'Author') ?? '')
      .replace(/\.\s*$/, '')
      .split(/\s*;\s*/)
      .filter(Boolean)
      .map(inOrder),
    dateline: labelled(blocks, 'Dateline'),
    publication: labelled(blocks, 'Publication title')?.replace(/\s*;.*$/, ''),
    date: labelled(blocks, 'Publication date'),
    section: labelled(blocks, 'Section'),
    keywords: (labelled(blocks, 'Subject') ?? '').split(/\s*;\s*/).filter(Boolean),
    url: labelled(blocks, 'Document URL'),
    paragraphs: [...(text?.lines ?? []), ...more.flatMap(linesOf)],
    leftOut: [],
  };
}

/** What the database knows stands in one run around the title, a line each. A paragraph may begin like a label, too. */
function footAt(blocks: readonly LabelledBlock[], from: number): number {
  const title = blocks.findIndex(({ label }, at) => at > from && label === 'Title');
  let at = title < 0 ? blocks.length : title;
  const isOfFoot = (block: LabelledBlock | undefined) => block?.label !== undefined && block.lines.length <= 1;
  while (at - 1 > from && isOfFoot(blocks[at - 1])) at--;
  return at;
}

/** Each line is a paragraph. */
const linesOf = ({ label, lines: [first = '', ...rest] }: LabelledBlock): string[] => [label ? `${label}: ${first}` : first, ...rest];

/** `Lee, Ann` -> `Ann Lee`: the database writes names as its index does. */
const inOrder = (name: string): string => name.replace(/^([^,]+), ([^,]+)$/, '$2 $1');
