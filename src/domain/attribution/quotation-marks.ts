/** Quotation marks: which character opens, which closes, and which is only an apostrophe or a sign for inches. */

export interface Marks {
  readonly opening: string;
  readonly closing: readonly string[];
}

const PAIRS: readonly Marks[] = [
  { opening: '“', closing: ['”'] },
  { opening: '„', closing: ['“', '”', '‟'] },
  { opening: '«', closing: ['»'] },
  { opening: '»', closing: ['«'] },
  { opening: '‹', closing: ['›'] },
  { opening: '›', closing: ['‹'] },
  { opening: '”', closing: ['”'] },
  { opening: '"', closing: ['"'] },
  { opening: '‘', closing: ['’'] },
  { opening: '‚', closing: ['‘', '’'] },
  { opening: "'", closing: ["'"] },
];

const WORD = /[\p{L}\p{N}]/u;
/** "’90s", "'em": an elision, no mark. */
const ELISION = /^['‘](?:\d0s|\d\d\b(?!['’])|em\b|til\b|tis\b|twas\b|cause\b|n['’])/iu;
/** A single mark this far from its closing one is no mark. */
const LONGEST_IN_SINGLE = 600;

const isSingle = (character: string): boolean => character === "'" || character === '‘' || character === '’' || character === '‚';
const isSpaceOrEdge = (character: string): boolean => character === '' || /[\s([{—–/-]/u.test(character);

/** The marks that a character at `at` opens, inside the marks that are open there; `undefined` where it opens none. */
export function marksOpenedBy(text: string, at: number, inside: Marks | undefined): Marks | undefined {
  const marks = PAIRS.find(({ opening }) => opening === text.charAt(at));
  if (!marks) return undefined;
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if (marks.opening === '"' && !inside && /\d/.test(before) && !WORD.test(after)) return undefined;
  if (marks.opening === '”' || marks.opening === '»' || marks.opening === '›') {
    return (isSpaceOrEdge(before) || isOpener(before)) && /\S/u.test(after) ? marks : undefined;
  }
  if (!isSingle(marks.opening)) return marks;
  if (!(isSpaceOrEdge(before) || isOpener(before)) || !/\S/u.test(after) || ELISION.test(text.slice(at, at + 8))) return undefined;
  return closesSoon(text, at, marks) ? marks : undefined;
}

const isOpener = (character: string): boolean => /["“„«»‹›‘‚]/u.test(character);

function closesSoon(text: string, from: number, marks: Marks): boolean {
  for (let at = from + 2; at < text.length && at < from + LONGEST_IN_SINGLE; at++) {
    if (isClosingMark(text, at, marks)) return true;
  }
  return false;
}

/** Whether the character at `at` closes these marks. */
export function isClosingMark(text: string, at: number, { opening, closing }: Marks): boolean {
  if (!closing.includes(text.charAt(at))) return false;
  if (!isSingle(opening)) return true;
  const before = text.charAt(at - 1);
  const after = text.charAt(at + 1);
  if (/\s/u.test(before) || WORD.test(after)) return false;
  return !isPlural(text, at, closing);
}

/** "the workers’ demand": an apostrophe, where a better closing mark follows before anything else opens. */
function isPlural(text: string, at: number, closing: readonly string[]): boolean {
  if (!/^s['’] \p{Ll}/u.test(text.slice(at - 1, at + 3))) return false;
  const rest = /^[^"“”‘„]*/u.exec(text.slice(at + 1, at + 80))?.[0] ?? '';
  return [...rest.matchAll(/[^\s]['’](?![\p{L}\p{N}])/gu)].some(({ 0: match }) => closing.includes(match.slice(-1)));
}

/** Whether a straight mark inside straight marks can only open: a space before it, a word after it, and a mark that closes it. */
export function isOpeningMark(text: string, at: number, { opening }: Marks): boolean {
  return opening === '"' && text.charAt(at) === '"' && /\s/u.test(text.charAt(at - 1)) && WORD.test(text.charAt(at + 1));
}

/** Whether a paragraph begins with the opening mark: so does each paragraph of a long quotation. */
export function opensParagraph(text: string, { opening }: Marks): boolean {
  return text.trimStart().startsWith(opening);
}
