/** Breaks a text into lines of a share card. */

/** Width of a text in pixels, as it would be drawn. */
export type Measure = (text: string) => number;

/** Scripts that are written without spaces may be broken between any two characters. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

function unitsOf(text: string): { unit: string; gap: boolean }[] {
  return text
    .trim()
    .split(/\s+/u)
    .flatMap((word) => {
      if (!UNSPACED.test(word)) return [{ unit: word, gap: true }];
      return Array.from(word, (unit, index) => ({ unit, gap: index === 0 }));
    });
}

/** As many words on a line as fit; a single word that does not is broken where it must be. */
export function breakLines(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const { unit, gap } of unitsOf(text)) {
    const longer = line ? `${line}${gap ? ' ' : ''}${unit}` : unit;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    line = unit;
    while (measure(line) > width && line.length > 1) {
      let end = line.length - 1;
      while (end > 1 && measure(line.slice(0, end)) > width) end--;
      lines.push(line.slice(0, end));
      line = line.slice(end);
    }
  }
  return line ? [...lines, line] : lines;
}
