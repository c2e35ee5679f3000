/** Whether a clipping is new, here already, or a new version of what is here. */
import { isDeepStrictEqual } from 'node:util';
import { fold } from '../../domain/fold.ts';
import { isSameStory, storyOf } from '../../domain/likeness/same-story.ts';
import { isWorthComparing } from '../../domain/likeness/sketch.ts';
import type { Prepared } from '../prepare-article.ts';
import { bodyOf, textOfMarkdown } from '../printed-text.ts';
import type { KnownArticle, KnownArticles } from './known-articles.ts';
import { type ChangedField, changedFields, type Said } from './said.ts';
import { samenessOf, wordingOf } from './same-article.ts';
import { hostOf, isFrontPage } from './source-key.ts';

export type Novelty =
  | { readonly is: 'new' /** Articles of other publications that print the same story. */; readonly also: readonly KnownArticle[] }
  | Here
  | Changed;

export interface Here {
  readonly is: 'here';
  readonly known: KnownArticle;
  readonly because: 'same clipping' | 'same text';
  /** What it says otherwise beside its text, so that it may be the one that is right. */
  readonly otherwise: readonly ChangedField[];
}

export interface Changed {
  readonly is: 'changed';
  readonly known: KnownArticle;
  readonly because: 'same source' | 'nearly the same text';
  /** Its text is not: what it says beside it is other. */
  readonly isTextSame: boolean;
  /** What the clipping says otherwise than the one before; nothing where it is not known what that one said. */
  readonly fields: readonly ChangedField[] | undefined;
}

interface Clipping {
  readonly article: Prepared;
  /** It is all that its raw file holds; rows of a table share theirs. */
  readonly isAlone: boolean;
}

/** The content folder. */
interface Archive {
  /** The text of a known article's body; nothing where it cannot be read. */
  readonly textOf: (known: KnownArticle) => string | undefined;
  readonly hasRaw: (path: string) => boolean;
  /** What its front matter says. */
  readonly saidIn: (known: KnownArticle) => Said | undefined;
}

export function noveltyOf(clipping: Clipping, known: KnownArticles, archive: Archive): Novelty {
  const { article } = clipping;
  const text = textOfMarkdown(bodyOf(article.text));
  const same = sameClipping(clipping, known) ?? mendedSince(article, text, known, archive);
  if (same) return restated(article, same, known, archive);
  const older = olderVersionOf(article, text, known, archive);
  const novelty = older
    ? ({ is: 'changed', known: older, because: 'same source' } as const)
    : comparedByText(article, text, known, archive);
  if (novelty.is !== 'changed') return novelty;
  if (wasTakenIn(clipping, novelty.known, known, archive)) return restated(article, novelty.known, known, archive);
  const before = known.taken.lastInto(novelty.known);
  return { ...novelty, isTextSame: false, fields: before && fieldsSince(before.said, article, novelty.known, archive) };
}

/** A clipping whose text is here: perhaps its headline, its date or who wrote it was put right. */
function restated(article: Prepared, here: KnownArticle, known: KnownArticles, archive: Archive): Novelty {
  const before = known.taken.withWords(article.source, article.words);
  const isHeard = before.some(({ sha256, said }) => sha256 === article.raw.sha256 || isDeepStrictEqual(said, article.said));
  const last = isHeard || isFrontPage(article.source) || here.sha256 === article.raw.sha256 ? undefined : before.at(-1);
  const fields = last ? fieldsSince(last.said, article, here, archive) : [];
  if (fields.length === 0) {
    const heard = before.some(({ said }) => isDeepStrictEqual(said, article.said)) ? undefined : before.at(-1);
    return { is: 'here', known: here, because: 'same clipping', otherwise: heard ? fieldsSince(heard.said, article, here, archive) : [] };
  }
  return { is: 'changed', known: here, because: 'same source', isTextSame: true, fields };
}

const fieldsSince = (earlier: Said, { said }: Prepared, here: KnownArticle, { saidIn }: Archive): ChangedField[] =>
  changedFields(earlier, said, saidIn(here) ?? earlier);

/** The same bytes from the same place; or a page of the web that prints the same words, for it is never saved twice with the same bytes. */
function sameClipping({ article, isAlone }: Clipping, known: KnownArticles): KnownArticle | undefined {
  const { source, raw, words } = article;
  const isWebAddress = hostOf(source) !== undefined;
  // Rows of one table may bear one web address and be two articles.
  const ofBytes = isAlone || !isWebAddress ? known.fromSourceWithRaw(source, raw.sha256) : undefined;
  return ofBytes ?? (isWebAddress ? known.fromSourceWithWords(source, words) : undefined);
}

/** Where it went in, whatever a person has made of it there. */
function mendedSince(article: Prepared, text: string, known: KnownArticles, archive: Archive): KnownArticle | undefined {
  const isWebAddress = hostOf(article.source) !== undefined;
  const before = known.taken.withWords(article.source, article.words).find(({ source }) => isWebAddress || source === article.source);
  const standing = before && known.at(before.file);
  return standing && samenessWith(article, text, archive)(standing) > 0 ? standing : undefined;
}

/** An address that more articles bear is that of none of them. */
const MOST_OF_ONE_ADDRESS = 32;

/** Tables, newsletters and careless pages give one address to many articles: without words in common they are no versions of each other. */
function olderVersionOf(article: Prepared, text: string, known: KnownArticles, archive: Archive): KnownArticle | undefined {
  if (hostOf(article.source) === undefined || isFrontPage(article.source)) return undefined;
  const ofSource = known.fromSource(article.source, MOST_OF_ONE_ADDRESS + 1);
  if (ofSource.length > MOST_OF_ONE_ADDRESS) return undefined;
  const sameness = samenessWith(article, text, archive);
  const alike = ofSource.map((each) => ({ known: each, sameness: sameness(each) }));
  const [best] = alike.filter((each) => each.sameness > 0).sort((a, b) => b.sameness - a.sameness);
  return best?.known;
}

function samenessWith({ sketch }: Prepared, text: string, { textOf }: Archive): (known: KnownArticle) => number {
  const wording = wordingOf(text);
  return (known) => {
    const other = textOf(known);
    // A rehearsal has written no text of what it planned.
    return other === undefined ? Number(isWorthComparing(sketch, known.sketch)) : samenessOf(wording, wordingOf(other));
  };
}

type Found = Exclude<Novelty, Changed> | Pick<Changed, 'is' | 'known' | 'because'>;

function comparedByText(article: Prepared, text: string, known: KnownArticles, archive: Archive): Found {
  const { textOf, saidIn } = archive;
  const also: KnownArticle[] = [];
  for (const other of known.withWords(article.words)) {
    if (!isElsewhere(article, other)) {
      const said = known.taken.lastInto(other)?.said ?? saidIn(other);
      return { is: 'here', known: other, because: 'same text', otherwise: said ? fieldsSince(said, article, other, archive) : [] };
    }
    also.push(other);
  }
  const near = known.near(article.sketch).filter(({ file }) => also.every((each) => each.file !== file));
  if (near.length === 0) return { is: 'new', also };
  const story = storyOf([text]);
  for (const other of near) {
    const otherText = textOf(other);
    if (otherText === undefined || !isSameStory(story, storyOf([otherText]))) continue;
    if (!isElsewhere(article, other)) return { is: 'changed', known: other, because: 'nearly the same text' };
    also.push(other);
  }
  return { is: 'new', also };
}

/** An older version that comes again is none: it would be put over the newer one. */
function wasTakenIn({ article, isAlone }: Clipping, older: KnownArticle, known: KnownArticles, { hasRaw }: Archive): boolean {
  const { source, words, raw } = article;
  const { taken } = known;
  if (taken.withWords(source, words).length > 0) return true;
  const isForgotten = !taken.hasRaw(older.source, older.sha256);
  // The raw folder remembers what a cache that was deleted has forgotten; of a table, only that it was read. Else its import was cut off.
  if (isAlone) return taken.hasRaw(source, raw.sha256) || (isForgotten && hasRaw(raw.path));
  return isForgotten && older.sha256 === raw.sha256;
}

/** Two papers that print one agency's story. Where one of the two does not say where it was printed, they are taken for one clipping. */
function isElsewhere(article: Prepared, known: KnownArticle): boolean {
  if (article.publication && known.publication) return nameOf(article.publication) !== nameOf(known.publication);
  const [host, otherHost] = [hostOf(article.source), hostOf(known.source)];
  return host !== undefined && otherHost !== undefined && host !== otherHost;
}

const nameOf = (publication: string): string =>
  fold(publication)
    .map(({ word }) => word)
    .filter((word) => word !== 'the')
    .join(' ');
