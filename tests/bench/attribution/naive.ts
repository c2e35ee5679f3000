/** The peer: the nearest capitalised name beside a cue verb, in the same paragraph. */

const CUE = /\b(?:said|says|told|added|wrote|stated|noted|claimed|according to|called|tweeted|announced|declared|argued)\b/g;
const NAME = /\p{Lu}[\p{L}'’.-]+(?: (?:of |de |al-)?\p{Lu}[\p{L}'’.-]+)*/gu;
const NO_NAMES = /^(?:The|A|An|In|On|At|He|She|It|They|But|And|This|That|His|Her)$/;

export function nearestName(paragraph: string, { start, end }: { start: number; end: number }): string | undefined {
  const outside = paragraph.replace(/["“][^"”]*["”]?/g, (quoted) => ' '.repeat(quoted.length));
  const gap = (at: number, length: number) => Math.max(start - (at + length), at - end);
  const cue = nearest([...outside.matchAll(CUE)], gap);
  if (!cue) return undefined;
  const names = [...outside.matchAll(NAME)].filter(({ 0: name }) => !NO_NAMES.test(name));
  return nearest(names, (at, length) => Math.max(cue.index - (at + length), at - (cue.index + cue[0].length)))?.[0];
}

const nearest = (matches: readonly RegExpExecArray[], gap: (at: number, length: number) => number): RegExpExecArray | undefined =>
  matches.toSorted((a, b) => gap(a.index, a[0].length) - gap(b.index, b[0].length))[0];
