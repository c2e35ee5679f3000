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

/**
 * As many words on a line as fit; a single word that does not is broken where it must be.
 * @param most lines that there is room for: at one more it stops, and the rest of the text is not looked at
 */
export function breakLines(text: string, width: number, measure: Measure, most = Number.POSITIVE_INFINITY): string[] {
  const lines: string[] = [];
  let line = '';
  for (const { unit, gap } of unitsOf(text)) {
    const longer = line ? `${line}${gap ? ' ' : ''}${unit}` : unit;
    if (fits(longer, width, measure)) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    line = unit;
    while (lines.length <= most && !fits(line, width, measure)) {
      const end = lettersThatFit(line, width, measure);
      if (end === line.length) break;
      lines.push(line.slice(0, end));
      line = line.slice(end);
    }
    if (lines.length > most) return lines;
  }
  return line ? [...lines, line] : lines;
}

/** Longer than any line of a card, at any size: not worth measuring, and costly. */
const LONGEST = 500;

const fits = (text: string, width: number, measure: Measure): boolean => text.length <= LONGEST && measure(text) <= width;

/** At least one. Feels its way from the short end: a long text costs far more to measure than a short one. */
function lettersThatFit(text: string, width: number, measure: Measure): number {
  let [fitting, tooLong] = [1, 2];
  while (tooLong < text.length && fits(text.slice(0, tooLong), width, measure)) [fitting, tooLong] = [tooLong, tooLong * 2];
  tooLong = Math.min(tooLong, text.length);
  while (tooLong - fitting > 1) {
    const middle = Math.floor((fitting + tooLong) / 2);
    if (fits(text.slice(0, middle), width, measure)) fitting = middle;
    else tooLong = middle;
  }
  return fitting;
}
