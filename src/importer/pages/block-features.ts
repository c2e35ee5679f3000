/** What is known of each block of a page, as numbers between -1 and 1 that the choice weighs. */
import { isBoilerplate } from '../lines/boilerplate.ts';
import { type Purpose, purposesOf } from './class-words.ts';
import type { Block } from './html-blocks.ts';
import type { Votes } from './library-votes.ts';

export type Features = Readonly<Record<string, number>>;

/** What the page says of itself elsewhere. */
export interface KnownTexts {
  readonly headline: string;
  readonly standfirst: string;
  /** The text of the article in the page's JSON-LD, or nothing. */
  readonly articleBody: string;
}

/** Sums over the blocks within an element. */
interface Branch {
  characters: number;
  linked: number;
  readability: number;
  defuddle: number;
  /** Characters of long paragraphs that both libraries keep. */
  sure: number;
  blocks: number;
  sentences: number;
}

const LONG = 80;
const ENDS_SENTENCE = /[.!?…。！？।؟:]["”’»“)\]]*$/u;

export function featuresOf(blocks: readonly Block[], votes: Votes, known: KnownTexts): Features[] {
  const both = (index: number) => votes.readability.has(index) && votes.defuddle.has(index);
  const isSure = blocks.map(({ text, linked }, index) => both(index) && text.length >= LONG && linked < 0.3);
  const branches = branchesOf(blocks, votes, isSure);
  const firstSure = isSure.indexOf(true);
  const lastSure = isSure.lastIndexOf(true);
  const allSure = blocks.reduce((sum, { text }, index) => sum + (isSure[index] ? text.length : 0), 0);
  const bodyLetters = letters(known.articleBody);
  const headline = letters(known.headline);
  const standfirst = letters(known.standfirst);
  const counts = new Map<string, number>();
  for (const { text } of blocks) counts.set(text, (counts.get(text) ?? 0) + 1);
  const trunkShare = 0.6;

  return blocks.map(({ element, text, linked }, index) => {
    const chain = ancestorsOf(element);
    const isTrunk = (each: Element) => allSure > 0 && (branches.get(each)?.sure ?? 0) >= allSure * trunkShare;
    const trunkAt = chain.findIndex(isTrunk);
    const below = trunkAt < 0 ? chain.filter(({ localName }) => localName !== 'body' && localName !== 'html') : chain.slice(0, trunkAt);
    const top = branches.get(below.at(-1) ?? element) ?? EMPTY;
    const parent = branches.get(chain[1] ?? element) ?? EMPTY;
    const purposes = new Set(below.flatMap(purposesOfElement));
    const near = new Set(chain.slice(0, 3).flatMap(purposesOfElement));
    const tags = new Set(below.map(({ localName }) => localName));
    const own = tagOf(element, chain);
    const own_letters = letters(text);
    const has = (...names: Purpose[]) => Number(names.some((name) => purposes.has(name)));
    const around = neighbours(blocks, index, (other) => Number(votes.readability.has(other)) + Number(votes.defuddle.has(other)));
    return {
      bias: 1,
      readability: Number(votes.readability.has(index)),
      defuddle: Number(votes.defuddle.has(index)),
      both: Number(both(index)),
      neitherNearby: Number(around === 0),
      votesAround: around,
      inArticleBody: bodyLetters.length > 200 && own_letters.length > 0 ? (bodyLetters.includes(own_letters) ? 1 : -1) : 0,
      inTrunk: Number(trunkAt >= 0),
      levelsFromTrunk: trunkAt < 0 ? 1 : Math.min(below.length, 6) / 6,
      branchReadability: share(top.readability, top.characters),
      branchDefuddle: share(top.defuddle, top.characters),
      branchLinked: share(top.linked, top.characters),
      branchSure: allSure > 0 ? Math.min(1, (top.sure / allSure) * 2) : 0,
      parentReadability: share(parent.readability, parent.characters),
      parentDefuddle: share(parent.defuddle, parent.characters),
      parentLinked: share(parent.linked, parent.characters),
      parentSentences: share(parent.sentences, parent.blocks),
      beforeFirstSure: Number(firstSure >= 0 && index < firstSure),
      afterLastSure: Number(lastSure >= 0 && index > lastSure),
      farAfter: lastSure >= 0 && index > lastSure ? Math.min(1, (index - lastSure) / 12) : 0,
      farBefore: firstSure >= 0 && index < firstSure ? Math.min(1, (firstSure - index) / 12) : 0,
      length: Math.min(1, Math.log10(1 + text.length) / 3),
      isLong: Number(text.length >= LONG),
      isShort: Number(text.length < 25),
      endsSentence: Number(ENDS_SENTENCE.test(text)),
      linked,
      wholeLink: Number(linked > 0.9),
      isParagraph: Number(own === 'p'),
      isHeading: Number(/^h[1-6]$/.test(own)),
      isItem: Number(own === 'li' || tags.has('li')),
      isCell: Number(tags.has('td') || tags.has('th')),
      isQuotation: Number(tags.has('blockquote')),
      isCaption: Number(tags.has('figcaption') || near.has('caption')),
      isBare: Number(own === 'div' || own === 'span'),
      inFrameElement: Number(['nav', 'footer', 'aside', 'header', 'form'].some((name) => tags.has(name))),
      inNavOrFooter: Number(tags.has('nav') || tags.has('footer')),
      elsewhere: has('elsewhere'),
      discussion: has('discussion'),
      sharing: has('sharing'),
      selling: has('selling'),
      frame: has('frame'),
      about: has('about'),
      aboutNear: Number(near.has('about')),
      bodyNear: Number(near.has('body')),
      isHidden: Number(below.some(isHidden)),
      isHeadline: Number(headline !== '' && own_letters === headline),
      isStandfirst: Number(standfirst.length > 20 && (own_letters === standfirst || own_letters.startsWith(standfirst.slice(0, -3)))),
      isRepeated: Number((counts.get(text) ?? 0) > 1),
      isBoilerplate: Number(isBoilerplate(text)),
    };
  });
}

const EMPTY: Branch = { characters: 0, linked: 0, readability: 0, defuddle: 0, sure: 0, blocks: 0, sentences: 0 };
const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);
const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

function ancestorsOf(element: Element): Element[] {
  const chain: Element[] = [];
  for (let each: Element | null = element; each; each = each.parentElement) chain.push(each);
  return chain;
}

function tagOf(element: Element, [, parent]: readonly Element[]): string {
  return element.localName === 'span' && parent ? parent.localName : element.localName;
}

function branchesOf(blocks: readonly Block[], votes: Votes, isSure: readonly boolean[]): Map<Element, Branch> {
  const branches = new Map<Element, Branch>();
  for (const [index, { element, text, linked }] of blocks.entries()) {
    for (const each of ancestorsOf(element)) {
      const branch = branches.get(each) ?? { ...EMPTY };
      branch.characters += text.length;
      branch.linked += linked * text.length;
      if (votes.readability.has(index)) branch.readability += text.length;
      if (votes.defuddle.has(index)) branch.defuddle += text.length;
      if (isSure[index]) branch.sure += text.length;
      branch.blocks++;
      if (ENDS_SENTENCE.test(text)) branch.sentences++;
      branches.set(each, branch);
    }
  }
  return branches;
}

/** Mean votes of the two blocks before and after, half of it for each library. */
function neighbours(blocks: readonly Block[], index: number, votesFor: (index: number) => number): number {
  const around = [index - 2, index - 1, index + 1, index + 2].filter((each) => each >= 0 && each < blocks.length);
  return share(
    around.reduce((sum, each) => sum + votesFor(each), 0),
    2 * around.length,
  );
}

const purposesCache = new WeakMap<Element, Purpose[]>();
function purposesOfElement(element: Element): Purpose[] {
  const known = purposesCache.get(element);
  if (known) return known;
  const names = ['class', 'id', 'role', 'itemprop'].map((name) => element.getAttribute(name) ?? '').join(' ');
  const purposes = names.trim() ? purposesOf(names) : [];
  purposesCache.set(element, purposes);
  return purposes;
}

const isHidden = (element: Element): boolean =>
  element.hasAttribute('hidden') ||
  element.getAttribute('aria-hidden') === 'true' ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(element.getAttribute('style') ?? '');
