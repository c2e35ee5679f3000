/** The pictures that a page prints with its article, each with its caption, credit and what it is said to show. */

import { creditOnce, isCredit } from '../documents/picture-lines.ts';
import type { RawPicture } from '../raw-article.ts';
import { purposesOf } from './class-words.ts';
import { captionsBelow, isSurelyCaption, printedLines } from './picture-captions.ts';

/** Pixels as the page declares them; what is smaller is a sign, not a picture. */
const SMALLEST = 100;
const ORNAMENT = /logo|avatar|icon|sprite|pixel|spacer|badge|emoji|gravatar|placeholder|tracking|\bads?\b/i;
const NOT_OF_THE_ARTICLE = new Set(['nav', 'aside', 'footer', 'form']);

export interface PagePictures {
  readonly pictures: readonly RawPicture[];
  /** Captions that belong to them, whether or not they were chosen as text. */
  readonly captions: ReadonlySet<string>;
}

/** All pictures of markup that is an article and nothing else. */
export const picturesOfArticle = (document: Document, captions: readonly string[]): PagePictures =>
  picturesWithin(document.documentElement, undefined, captions);

/**
 * Pictures above the last paragraph of the article, within the part of the page that holds it.
 *
 * @param body the elements of the paragraphs
 * @param captions text of the captions that were chosen, which stay even where their picture is gone
 */
export function picturesOf(document: Document, body: readonly Element[], captions: readonly string[]): PagePictures {
  return picturesWithin(scopeOf(body) ?? document.documentElement, body.at(-1), captions);
}

function picturesWithin(scope: Element, last: Element | undefined, captions: readonly string[]): PagePictures {
  const pictures: RawPicture[] = [];
  const used = new Set<string>();
  const chosen = new Set(captions);
  const seen = new Set<string>();
  for (const element of scope.querySelectorAll('*')) {
    if (element === last) break;
    if (!['img', 'amp-img'].includes(element.localName) || isOfOthers(element, scope)) continue;
    const from = addressOf(element);
    if (!from || seen.has(from) || isOrnament(element, from)) continue;
    seen.add(from);
    const below = captionsBelow(element).filter((line) => isSurelyCaption(line) || printedLines([line]).every((each) => chosen.has(each)));
    const lines = printedLines(below);
    const caption = lines.join(' ');
    const alt = element.getAttribute('alt')?.replace(/\s+/gu, ' ').trim();
    for (const line of lines) used.add(line);
    pictures.push({
      ...(caption && !isRepeated(caption, pictures) && partsOf(caption, creditIn(below))),
      ...(alt && { alt }),
      from,
    });
  }
  const alone = captions.filter((caption) => !used.has(caption)).map((caption) => partsOf(caption));
  return { pictures: [...pictures, ...alone], captions: new Set([...used, ...captions]) };
}

/** The part of the page that holds the article: marked as such, or the lowest that holds its paragraphs. */
function scopeOf(body: readonly Element[]): Element | null {
  const [first] = body;
  let trunk = first?.parentElement ?? null;
  const most = body.length * 0.6;
  while (trunk && body.filter((element) => trunk?.contains(element)).length < most) trunk = trunk.parentElement;
  return trunk?.closest('article, [itemtype*="Article"], main') ?? trunk;
}

/** @param from where the picture itself is, which need not be its `src` */
function isOrnament(element: Element, from: string): boolean {
  const size = (name: string) => Number.parseInt(element.getAttribute(name) ?? '', 10);
  if (!isProportion(element) && ['width', 'height'].some((name) => size(name) < SMALLEST)) return true;
  const described = [...['class', 'id'].map((name) => element.getAttribute(name) ?? ''), from].join(' ');
  return ORNAMENT.test(described.slice(0, 1000));
}

/** AMP takes width and height for a proportion, unless they are said to be fixed. */
const isProportion = (element: Element): boolean => element.localName === 'amp-img' && element.getAttribute('layout') !== 'fixed';

/** Related articles and comments have pictures of their own. */
function isOfOthers(element: Element, scope: Element): boolean {
  for (let above = element.parentElement; above && above !== scope; above = above.parentElement) {
    if (NOT_OF_THE_ARTICLE.has(above.localName)) return true;
    const purposes = purposesOf(`${above.className} ${above.id}`);
    if (purposes.some((purpose) => ['discussion', 'elsewhere', 'selling', 'sharing'].includes(purpose))) return true;
  }
  return false;
}

/** Pages that load their pictures late write the address elsewhere, and a placeholder in its place. */
function addressOf(element: Element): string | undefined {
  const sources = [...(element.closest('picture')?.querySelectorAll('source') ?? []), element].map(
    (each) => each.getAttribute('srcset') ?? '',
  );
  const written = (...names: string[]) => names.map((name) => element.getAttribute(name)?.trim());
  const late = written('data-srcset', 'data-lazy-srcset').map((srcset) => largestOf(srcset ?? ''));
  return [...written('data-src', 'data-lazy-src', 'data-original'), ...late, ...written('src'), ...sources.map(largestOf)].find(
    (address) => address && !/^(?:data|javascript|about):/i.test(address),
  );
}

/** `a.jpg 320w, b.jpg 1280w` -> `b.jpg`. */
const largestOf = (srcset: string): string | undefined =>
  srcset
    .split(/,\s+/)
    .map((candidate) => candidate.trim().split(/\s+/) as [string, string?])
    .sort(([, a = '1x'], [, b = '1x']) => Number.parseFloat(b) - Number.parseFloat(a))[0]?.[0];

const isRepeated = (caption: string, pictures: readonly RawPicture[]): boolean =>
  pictures.some((picture) => `${picture.caption ?? ''} ${picture.credit ?? ''}`.trim() === caption);

/** Who made the picture, and whose it is, where the page marks that. */
const CREDIT = '[itemprop~="copyrightHolder"], [itemprop~="creditText"], [class*="credit" i], [class*="copyright" i]';
const creditIn = (captions: readonly Element[]): string | undefined => {
  const marked = captions.flatMap((caption) => [...(caption.matches(CREDIT) ? [caption] : []), ...caption.querySelectorAll(CREDIT)]);
  return printedLines(marked.slice(0, 1)).join(' ') || undefined;
};
const CREDIT_BEGINS =
  /\s(?=\(?(?:photo|picture|image|credit|foto|bild|crédit)[^.]{0,20}:\s?\S[^.]{1,60}\)?$|(?:©|\(c\)|copyright)\s[^.]{2,80}$)/i;

/**
 * `The bridge. Photo: Jane Doe`, `The bridge. © Jane Doe` -> caption and credit.
 *
 * @param marked the end or the beginning of the text, as the page marks it
 */
function partsOf(text: string, marked = ''): RawPicture {
  const begins = CREDIT_BEGINS.exec(text)?.index;
  const isSentence = begins !== undefined && /[.!?…][”"’')\]]*$/u.test(text.slice(0, begins));
  if (!isSentence && (isCredit(text) || text === marked)) return { credit: creditOnce(text) };
  if (marked && text.endsWith(` ${marked}`)) return { caption: text.slice(0, -marked.length).trim(), credit: marked };
  if (marked && text.startsWith(`${marked} `)) return { caption: text.slice(marked.length).trim(), credit: marked };
  return begins === undefined ? { caption: text } : { caption: text.slice(0, begins).trim(), credit: text.slice(begins).trim() };
}
