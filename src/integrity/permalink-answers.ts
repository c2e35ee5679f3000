/** What to write so that no published link breaks: for each loss an answer, as a line for a human and as an edit of a file. */
import { fold } from '../domain/fold.ts';
import type { Problem } from '../domain/problem.ts';
import type { Comparison, LinkedArticle, LostAddress, LostAnchor } from './check-permalinks.ts';
import { type Ledger, placeInLedger } from './ledger.ts';

/** An edit of one article's front matter. */
export interface Answer {
  readonly file: string;
  /** Its own address, which is no former one. */
  readonly own: string;
  readonly formerly: readonly string[];
  readonly keepAnchors: Readonly<Record<string, string>>;
  /** Words of these anchors, where git still has them. */
  readonly formerWords: Readonly<Record<string, string>>;
}

export interface Advice {
  readonly problems: readonly Problem[];
  readonly answers: readonly Answer[];
  /** Addresses whose words are nowhere: only a human knows whether to bring them back or to say why they are gone. */
  readonly unanswered: readonly string[];
}

/** Where the words come from. */
export interface Words {
  /** Anchor -> printed text, of an article as it is now. */
  now(article: LinkedArticle): ReadonlyMap<string, string>;
  /** Printed text that an anchor once named, where that is still known. */
  once(address: string, anchor: string): string | undefined;
  /** File of an article that stands at an address and is not published: a draft. */
  draftAt(address: string): string | undefined;
}

/** An article with at least this share of a lost address's anchors is that article, moved. */
const MOVED = 0.3;
/** Where fewer addresses are lost, each is advised on, even if there were no others. */
const WHOLE_ARCHIVE = 5;
/** Two passages are versions of each other where they share this part of their words (Dice's coefficient). */
const VERSIONS = 0.5;
/** Shown of a passage in a message. */
const SHOWN = 90;

export function permalinkAdvice(
  ledger: Ledger,
  { lostAddresses, lostAnchors }: Pick<Comparison, 'lostAddresses' | 'lostAnchors'>,
  articles: readonly LinkedArticle[],
  words: Words,
): Advice {
  const problems: Problem[] = [];
  const answers = new Map<
    string,
    { own: string; formerly: string[]; keepAnchors: Record<string, string>; formerWords: Record<string, string> }
  >();
  const unanswered: string[] = [];
  const answerFor = ({ file, address }: LinkedArticle) => {
    const answer = answers.get(file) ?? { own: address, formerly: [], keepAnchors: {}, formerWords: {} };
    answers.set(file, answer);
    return answer;
  };

  for (const lost of lostAddresses) {
    const moved = lost.anchors.length > 0 ? movedTo(lost, articles) : onlyNewlyWithdrawn(ledger, articles);
    if (moved) answerFor(moved).formerly.push(lost.address);
    else unanswered.push(lost.address);
    problems.push(addressProblem(ledger, lost, moved, words.draftAt(lost.address)));
  }
  const movedIn = anchorsMovedIn(ledger, lostAnchors, articles);
  for (const lost of lostAnchors) {
    const { address, anchor, article, instead } = lost;
    const old = words.once(address, anchor);
    const now = words.now(article);
    const elsewhere = movedIn.get(anchor);
    const corrected = elsewhere ? undefined : versionOf(old, lost, now);
    const to = corrected ?? instead;
    if (to) answerFor(article).keepAnchors[anchor] = to;
    if (corrected && old) answerFor(article).formerWords[anchor] = old;
    problems.push(anchorProblem(lost, { old, elsewhere, to, isCorrected: corrected !== undefined, standing: to && now.get(to) }));
  }
  const isAnother = ledger.size >= WHOLE_ARCHIVE && unanswered.length === ledger.size && !unanswered.some(words.draftAt);
  return {
    problems: isAnother ? [anotherArchive(ledger.size)] : problems,
    answers: [...answers].map(([file, answer]) => ({ file, ...answer })),
    unanswered,
  };
}

const anotherArchive = (addresses: number): Problem => ({
  file: 'content/permalinks',
  what: `Of the ${addresses} addresses that were published nothing is here any more: no article, and none of their words.`,
  remedy:
    'If another archive is to begin here, delete content/permalinks and content/shards, and content/speakers.yaml if it is not yours. Else bring the articles back.',
});

/** The article that has most of the anchors, if it has enough of them; articles keep a bit of the same name where they move. */
function movedTo({ address, anchors }: LostAddress, articles: readonly LinkedArticle[]): LinkedArticle | undefined {
  const wanted = new Set(anchors);
  const slug = address.split('/').at(-1);
  let best: { article: LinkedArticle; share: number } | undefined;
  for (const article of articles) {
    const held = article.anchors.filter((anchor) => wanted.has(anchor)).length;
    const share = held / Math.max(1, wanted.size) + (held > 0 && article.address.endsWith(`/${slug}`) ? 0.01 : 0);
    if (share >= MOVED && share > (best?.share ?? 0)) best = { article, share };
  }
  return best?.article;
}

/** Which of these anchors have come to another article: their words were moved there. */
function anchorsMovedIn(ledger: Ledger, lost: readonly LostAnchor[], articles: readonly LinkedArticle[]): Map<string, LinkedArticle> {
  const moved = new Map<string, LinkedArticle>();
  const wanted = new Set(lost.map(({ anchor }) => anchor));
  for (const article of wanted.size > 0 ? articles : []) {
    const held = article.anchors.filter((anchor) => wanted.has(anchor));
    const published = held.length > 0 ? new Set(ledger.get(article.address)) : undefined;
    for (const anchor of held) if (!published?.has(anchor)) moved.set(anchor, article);
  }
  return moved;
}

/** The new paragraph that has most of the old words; `undefined` where none has enough of them, and they were taken out. */
function versionOf(old: string | undefined, { fresh }: LostAnchor, now: ReadonlyMap<string, string>): string | undefined {
  if (!old) return undefined;
  const wanted = new Set(fold(old).map(({ word }) => word));
  let best: { anchor: string; share: number } | undefined;
  for (const anchor of fresh) {
    const here = new Set(fold(now.get(anchor) ?? '').map(({ word }) => word));
    const both = [...wanted].filter((word) => here.has(word)).length;
    const share = (2 * both) / Math.max(1, wanted.size + here.size);
    if (share >= VERSIONS && share > (best?.share ?? 0)) best = { anchor, share };
  }
  return best?.anchor;
}

/** A page without words is known by nothing; where a single one like it has come, it is taken for that. */
function onlyNewlyWithdrawn(ledger: Ledger, articles: readonly LinkedArticle[]): LinkedArticle | undefined {
  const [first, ...others] = articles.filter(({ address, isWithdrawn }) => isWithdrawn && !ledger.has(address));
  return others.length === 0 ? first : undefined;
}

const shown = (text: string): string => (text.length <= SHOWN ? text : `${text.slice(0, SHOWN).replace(/\s\S*$/u, '')} …`);

function addressProblem(ledger: Ledger, { address }: LostAddress, moved: LinkedArticle | undefined, draft: string | undefined): Problem {
  const what = `/${address}/ was published, and nothing would stand there any more. Every link to it would break.`;
  if (draft)
    return {
      file: draft,
      what: `${what}\nThis file stands there, and is a draft.`,
      remedy: 'Leave "draft: true" out. If nobody may read it now, write "withdrawn:" with the reason instead, which readers will see.',
    };
  if (moved) {
    const formerly = [...moved.formerly, address].join(', ');
    return {
      ...placeInLedger(ledger, address),
      what: `${what}\nIts words stand in ${moved.file} now.`,
      remedy: `Write in the front matter of ${moved.file}:\nformerly: [${formerly}]\nor run "npm run permalinks -- accept".`,
    };
  }
  return {
    ...placeInLedger(ledger, address),
    what,
    remedy: `If it moved, write "formerly: [${address}]" into its new file. If it is gone for good, make content/articles/${address}.md and say why:\n${withdrawnFile(address)}`,
  };
}

/** The least that keeps an address alive. */
export const withdrawnFile = (address: string): string =>
  [
    '---',
    `headline: ${address.split('/').at(-1)?.replaceAll('-', ' ')}`,
    'withdrawn: Say here in a sentence why this article is gone.',
    'provenance: {source: unknown}',
    '---',
    '',
  ].join('\n');

interface Found {
  /** Printed text of what is gone. */
  readonly old: string | undefined;
  readonly elsewhere: LinkedArticle | undefined;
  /** Anchor that stands in its place, whether its words are a version of the old ones, and its text. */
  readonly to: string | undefined;
  readonly isCorrected: boolean;
  readonly standing: string | undefined;
}

function anchorProblem({ anchor, address, article }: LostAnchor, { old, elsewhere, to, isCorrected, standing }: Found): Problem {
  const purpose = isCorrected ? 'leads to the corrected words' : 'leads to what stands in their place, and says so';
  return {
    file: article.file,
    what: [
      `/${address}/#${anchor} was published, and no paragraph has this anchor any more: its words were changed or taken out.`,
      ...(old ? [`They were: ${shown(old)}`] : []),
      ...(elsewhere ? [`They stand in ${elsewhere.file} now: /${elsewhere.address}/#${anchor}`] : []),
      ...(standing ? [`${isCorrected ? 'Nearest now' : 'In their place'}: ${shown(standing)}`] : []),
    ].join('\n'),
    remedy: to
      ? `Write in the front matter, so that the link ${purpose}:\nkeepAnchors:\n  ${anchor}: ${to}\nor run "npm run permalinks -- accept".`
      : 'Bring the words back, or say with "withdrawn:" why the article has none any more.',
  };
}
