/**
 * Where more headlines have one initial than stand on a page, they are parted by what they begin with, no further than need
 * be: so one more article moves no others but those that begin as it does, however large the archive is.
 */
import { isParted } from './list-pages.ts';

/** Headlines that begin alike. Their keys are those by which they are sorted. */
export interface HeadlinePart {
  /** What their keys begin with. */
  readonly prefix: string;
  /** Their keys have nothing more than that. */
  readonly isWhole: boolean;
  readonly count: number;
}

/** A folder's name has room for no more; headlines that have so many letters in common stand on numbered pages. */
const MOST_LETTERS = 40;

/**
 * The parts that the headlines of an initial need.
 *
 * @param keys in order
 * @param prefix what all of them begin with
 */
export function partsOf(keys: readonly string[], prefix = ''): HeadlinePart[] {
  if (!isParted(keys.length) || isLongest(prefix)) return [{ prefix, isWhole: false, count: keys.length }];
  const groups = Map.groupBy(keys, (key) => longerPrefix(key, prefix));
  return [...groups].flatMap(([longer, members]) =>
    longer === prefix ? { prefix, isWhole: true, count: members.length } : partsOf(members, longer),
  );
}

/** What a key begins with, from nothing to the longest that a part can have: `''`, `t`, `th`, `the`, `the s`, … */
export function* prefixesOf(key: string): Generator<string> {
  let prefix = '';
  yield prefix;
  while (prefix !== key && !isLongest(prefix)) {
    prefix = longerPrefix(key, prefix);
    yield prefix;
  }
}

const isLongest = (prefix: string): boolean => prefix.length >= MOST_LETTERS;

/** By one letter, and by the space before it; the same where the key has no more. */
function longerPrefix(key: string, prefix: string): string {
  const at = key[prefix.length] === ' ' ? prefix.length + 1 : prefix.length;
  const letter = key.codePointAt(at);
  return letter === undefined ? key : key.slice(0, at) + String.fromCodePoint(letter);
}

/** Path of a part's first page below that of its initial. Keys have no hyphens: it is never `page-2`. */
export const pathOfPart = ({ prefix }: Pick<HeadlinePart, 'prefix'>): string => prefix.replaceAll(' ', '_') || '_';

/** As readers see it: `The s…`, `The`. */
export function beginningOf({ prefix, isWhole }: HeadlinePart): string {
  const [first = ''] = prefix;
  return first.toUpperCase() + prefix.slice(first.length) + (isWhole ? '' : '…');
}
