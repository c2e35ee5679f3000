/** Documents as LexisNexis exports them as text: `1 of 20 DOCUMENTS`, the paper, the day, the headline, labels in capitals. */
import { authorsOfByline, authorsOfField } from '../lines/byline.ts';
import { inSmallLetters } from '../lines/capitals.ts';
import type { Database, DatabaseDocument } from './database-document.ts';
import { type LabelledBlock, labelled, labelledBlocks, printedBlock } from './labelled-blocks.ts';

const ABOVE = 'HEADLINE BYLINE SECTION LENGTH DATELINE HIGHLIGHT SOURCE SERIES TYPE EDITION BODY'.split(' ');
const BELOW =
  'URL SUBJECT LOAD-DATE LANGUAGE GRAPHIC CORRECTION CORRECTION-DATE PUBLICATION-TYPE DOCUMENT-TYPE JOURNAL-CODE COMPANY ORGANIZATION PERSON CITY STATE COUNTRY GEOGRAPHIC INDUSTRY TICKER ACC-NO NOTES DISTRIBUTION'.split(
    ' ',
  );
const BETWEEN = /^[ \t]*\d+ of \d+ DOCUMENTS?[ \t]*$/im;
const DAY = /^(?:\p{L}+ \d{1,2}, \d{4}|\d{1,2} \p{L}+ \d{4}|\p{L}+,? \d{4})\b/u;
const RIGHTS = /^(?:Copyright|©|All Rights Reserved)/i;

export const nexis: Database = {
  is: (beginning) => /^\s*1 of \d+ DOCUMENTS?[ \t]*\r?\n/i.test(beginning),
  documentsOf: (text) => text.split(BETWEEN).slice(1).map(documentOf),
};

function documentOf(text: string): DatabaseDocument {
  const blocks = labelledBlocks(text, [...ABOVE, ...BELOW]);
  const isOf = (labels: readonly string[]) => (block: LabelledBlock) => block.label !== undefined && labels.includes(block.label);
  const lastAbove = blocks.findLastIndex(isOf(ABOVE));
  const firstBelow = blocks.findIndex(isOf(BELOW));
  const end = firstBelow < 0 ? blocks.length : firstBelow;
  const isRights = ({ lines }: LabelledBlock) => RIGHTS.test(lines[0] ?? '');
  const head = blocks.slice(0, Math.max(0, blocks.findIndex(isOf(ABOVE)))).filter((block) => !isRights(block));
  // The text begins in the block of its label, where it has one.
  const body = blocks.slice(blocks[lastAbove]?.label === 'BODY' ? lastAbove : lastAbove + 1, end).filter((block) => !isRights(block));
  const day = head.findIndex(({ lines }) => DAY.test(lines[0] ?? ''));
  const [publication] = head[Math.max(0, day - 1)]?.lines ?? [];
  const printed = head.slice(day + 1).flatMap(({ lines }) => lines);
  const byline = labelled(blocks, 'BYLINE');
  return {
    headline: labelled(blocks, 'HEADLINE') ?? printed.join(' '),
    standfirst: labelled(blocks, 'HIGHLIGHT'),
    byline,
    authors: byline ? (authorsOfByline(byline) ?? authorsOfField(byline)).map(inSmallLetters) : [],
    dateline: labelled(blocks, 'DATELINE'),
    publication: day === 0 ? undefined : publication,
    date: DAY.exec(head[day]?.lines[0] ?? '')?.[0],
    section: labelled(blocks, 'SECTION')?.replace(/;.*$/, ''),
    url: labelled(blocks, 'URL'),
    paragraphs: body.map(({ lines }) => lines.join(' ')).filter(Boolean),
    leftOut: blocks.slice(end).map(printedBlock),
  };
}
