/** A proof that the search finds what the archive prints: passages are searched in the forms that people type. */
import type { CandidateSource } from '../domain/finding/candidates.ts';
import { find } from '../domain/finding/finder.ts';
import type { Hit } from '../domain/finding/hit.ts';
import type { PrintedPassage } from './printed-passages.ts';

export interface Proof {
  readonly quotations: number;
  readonly sentences: number;
  /** Searches made: passages times forms. */
  readonly searched: number;
  /** Of these, answered with an exact match at the passage's own place. */
  readonly found: number;
  readonly misses: readonly { readonly form: string; readonly passage: PrintedPassage }[];
}

const halfway = (text: string): number => text.indexOf(' ', Math.floor(text.length / 2));

const FORMS: readonly (readonly [name: string, form: (text: string) => string])[] = [
  ['as printed', (text) => text],
  [
    'with straight marks',
    (text) =>
      text
        .replace(/[“”„«»]/gu, '"')
        .replace(/[‘’]/gu, "'")
        .replace(/[–—]/gu, '-')
        .replaceAll('…', '...'),
  ],
  [
    'lower case, no punctuation',
    (text) =>
      text
        .replace(/\[\s*sic\.?\s*\]/giu, ' ')
        .replace(/(?<=[\p{L}\p{N}])(?:['’.,]|\[['’]?|\])(?=\p{L})|(?<=\p{L})(?:['’.,]|\])(?=\p{N})|\p{Cf}/gu, '')
        // A number without its marks is another number.
        .replace(/(?<!\p{N})['’.,:]|['’.,:](?!\p{N})|[^\p{L}\p{M}\p{N}\s'’.,:]/gu, ' ')
        .toLowerCase(),
  ],
  ['with a line break', (text) => (halfway(text) < 0 ? text : `${text.slice(0, halfway(text))}\n${text.slice(halfway(text) + 1)}`)],
];

/** Articles that are read where more hold the words than a search reads at first; a few times as many while none does. */
const MANY = 500;

export async function proveSearch(passages: readonly PrintedPassage[], source: CandidateSource): Promise<Proof> {
  const misses: { form: string; passage: PrintedPassage }[] = [];
  let searched = 0;
  for (const passage of passages) {
    for (const [form, write] of FORMS) {
      searched++;
      if (!(await isFound(`“${write(passage.text).replace(/[“”"]/gu, ' ')}”`, passage, source))) misses.push({ form, passage });
    }
  }
  const quotations = passages.filter(({ kind }) => kind === 'quotation').length;
  return { quotations, sentences: passages.length - quotations, searched, found: searched - misses.length, misses };
}

/** Where more articles may hold the words than were read, those of the passage's own day are searched, as its reader would. */
async function isFound(typed: string, { page, anchor: own, published }: PrintedPassage, source: CandidateSource): Promise<boolean> {
  const isThere = (exact: readonly Hit[]) => exact.some(({ url, anchor }) => anchor === own && decodeURI(url).endsWith(`/${page}`));
  const { exact, unread, searched } = await find(typed, source);
  if (isThere(exact)) return true;
  if (unread === 0 && searched.articles === searched.of) return false;
  return isThere((await find(typed, source, { limit: MANY, filters: { from: published, to: published } })).exact);
}

export const proofInWords = ({ quotations, sentences, searched, found }: Proof): string =>
  `${counted(quotations, 'quotation')} and ${counted(sentences, 'sentence')}, in ${searched} searches: ${found === searched ? 'all' : found} found, exact and at their own place.`;

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** Longer ones take long to compare. In UTF-16 code units. */
const LONG = 300;
const tells = ({ text }: PrintedPassage): number => (text.length > LONG ? -text.length : text.length);

/** Of each page one quotation and one sentence, the longest that are not too long: what many articles print alike is shorter, and finding all of them takes seconds. */
export function tellingOf(passages: Iterable<PrintedPassage>): PrintedPassage[] {
  const chosen = new Map<string, PrintedPassage>();
  for (const passage of passages) {
    const of = `${passage.kind} ${passage.page}`;
    const before = chosen.get(of);
    if (!before || tells(passage) > tells(before)) chosen.set(of, passage);
  }
  return [...chosen.values()];
}

/** Every quotation, and as many sentences, evenly spread; at most `most` of each. The same ones every time. */
export function sampleOf(passages: Iterable<PrintedPassage>, most: number): PrintedPassage[] {
  const all = [...passages];
  return (['quotation', 'sentence'] as const).flatMap((kind) => {
    const some = all.filter((passage) => passage.kind === kind);
    const step = Math.max(1, some.length / most);
    return Array.from({ length: Math.min(most, some.length) }, (_, index) => some[Math.floor(index * step)]).filter(
      (passage) => passage !== undefined,
    );
  });
}
