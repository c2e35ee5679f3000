/** Blocks of lines of which some begin with a label: `BYLINE: By Jane Doe`, as databases of news print their records. */

export interface LabelledBlock {
  /** Nothing where the block has none. */
  readonly label: string | undefined;
  /** Without the label. */
  readonly lines: readonly string[];
}

/**
 * @param labels all that there are, as they are written: a paragraph may begin with a word and a colon, too
 * @returns blocks as blank lines part them; a label within one begins another
 */
export function labelledBlocks(text: string, labels: readonly string[]): LabelledBlock[] {
  const form = new RegExp(`^(?<label>${labels.join('|')}):(?:[ \\t]+(?<rest>.*))?$`);
  return text.split(/\n[ \t]*\n/).flatMap((written) => {
    const blocks: { readonly label: string | undefined; readonly lines: string[] }[] = [];
    for (const line of written.split('\n').map((each) => each.trim())) {
      const { label, rest = '' } = form.exec(line)?.groups ?? {};
      if (label || blocks.length === 0) blocks.push({ label, lines: [] });
      blocks.at(-1)?.lines.push(label ? rest.trim() : line);
    }
    return blocks
      .map(({ label, lines }) => ({ label, lines: lines.filter(Boolean) }))
      .filter(({ label, lines }) => label !== undefined || lines.length > 0);
  });
}

/** @returns what stands behind a label, in one line */
export const labelled = (blocks: readonly LabelledBlock[], label: string): string | undefined =>
  blocks.find((block) => block.label === label)?.lines.join(' ') || undefined;

/** As it is written, in one line. */
export const printedBlock = ({ label, lines }: LabelledBlock): string => `${label ? `${label}: ` : ''}${lines.join(' ')}`;
