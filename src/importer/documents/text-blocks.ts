/** A text as blocks of lines, and what people write around it of where it stood. */

/** Only white space of the line's ends goes; no-break spaces are printed text. */
const trimmed = (line: string): string => line.replace(/^[ \t]+|[ \t]+$/g, '');

/** "By" in a line of its own, as pages are copied that print the name as a link. */
const BY_ALONE = /^([ \t]*(?:By|BY):?)[ \t]*\n\s*(?=\p{Lu}[^\n.!?]{2,60}$)/gmu;

/** Lines between blank lines. */
export const blocksOf = (text: string): string[][] =>
  text
    .replace(BY_ALONE, '$1 ')
    .split(/\n[ \t]*\n/)
    .map((block) => block.split('\n').map(trimmed).filter(Boolean))
    .filter((block) => block.length > 0);

export function takeLine(blocks: string[][], from: 'shift' | 'pop'): void {
  const block = blocks[from]();
  block?.[from]();
  if (block && block.length > 0) blocks[from === 'pop' ? 'push' : 'unshift'](block);
}

const ADDRESS = /^(?:(?<label>url|link|source|from|quelle)\s*:\s*)?<?(?<address>https?:\/\/[^\s<>]+)>?$/i;

/**
 * Whoever pastes an article often writes above its headline where it stood, or below its end with a word for it: taken out of the
 * blocks, as are rules of dashes above the headline.
 */
export function takeAddress(blocks: string[][]): string | undefined {
  while (/^[^\p{L}\p{N}]+$/u.test(blocks[0]?.[0] ?? '')) takeLine(blocks, 'shift');
  const above = ADDRESS.exec(blocks[0]?.[0] ?? '')?.groups;
  if (above) takeLine(blocks, 'shift');
  if (above) return above['address'];
  const below = blocks.length > 1 ? ADDRESS.exec(blocks.at(-1)?.at(-1) ?? '')?.groups : undefined;
  if (below?.['label'] === undefined) return undefined;
  takeLine(blocks, 'pop');
  return below['address'];
}
