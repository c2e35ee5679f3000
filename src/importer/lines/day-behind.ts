/** Lines that end with a day: "By Nora Lind on May 3, 2018". */

export interface PartedAtDay<Day> {
  readonly before: string;
  readonly day: Day;
}

/** @param dayOf reads the end of the line, from the first word on with which it can */
export function partedAtDay<Day>(line: string, dayOf: (end: string, before: string) => Day | undefined): PartedAtDay<Day> | undefined {
  if (!/\d/.test(line)) return undefined;
  for (const { index } of line.matchAll(/\s/gu)) {
    const before = line.slice(0, index).replace(/[\s,|•·–—-]+$/u, '');
    const end = line
      .slice(index)
      .replace(/^[\s,|•·–—-]+/u, '')
      .replace(/^(?:on|am)\s+/i, '');
    const day = before && end ? dayOf(end, before) : undefined;
    if (day !== undefined) return { before, day };
  }
  return undefined;
}
