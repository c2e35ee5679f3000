/** Published permalinks against the content as it is now: what is new, and what would break. */
import type { Ledger } from './ledger.ts';

/** An article as far as links to it are concerned. */
export interface LinkedArticle {
  /** `content/articles/2017/12/talks.md` */
  readonly file: string;
  readonly address: string;
  /** In reading order; none for a withdrawn article, whose page gives the reason instead. */
  readonly anchors: readonly string[];
  readonly formerly: readonly string[];
  readonly keepAnchors: Readonly<Record<string, string>>;
  readonly isWithdrawn: boolean;
}

/** An address at which nothing would stand. */
export interface LostAddress {
  readonly address: string;
  readonly anchors: readonly string[];
}

/** An anchor that would be missing from a page. */
export interface LostAnchor {
  readonly anchor: string;
  /** Where the page stands or stood, and the article that stands there now. */
  readonly address: string;
  readonly article: LinkedArticle;
  /** What stands in its place now: an anchor that is new there (the second of two for the second that is gone), else the nearest that was beside it. */
  readonly instead: string | undefined;
  /** Anchors of the article that this address never had: what was corrected has one of them. */
  readonly fresh: readonly string[];
}

export interface Comparison {
  /** The ledger after a build. */
  readonly next: Ledger;
  /** Addresses and anchors that the ledger lacks. */
  readonly added: number;
  readonly lostAddresses: readonly LostAddress[];
  readonly lostAnchors: readonly LostAnchor[];
}

/** @param articles all that a build would publish: no drafts */
export function checkPermalinks(ledger: Ledger, articles: Iterable<LinkedArticle>): Comparison {
  const next = new Map(ledger);
  const standing = new Set<string>();
  const lostAnchors: LostAnchor[] = [];
  let added = 0;
  for (const article of articles) {
    for (const address of [article.address, ...article.formerly]) {
      standing.add(address);
      const published = ledger.get(address) ?? [];
      lostAnchors.push(...lostIn(published, address, article));
      if (address !== article.address && published.length > 0) continue;
      const merged = inOneOrder(published, article.anchors);
      added += merged.length - published.length + (ledger.has(address) ? 0 : 1);
      next.set(address, merged);
    }
  }
  const lostAddresses = [...ledger].flatMap(([address, anchors]) => (standing.has(address) ? [] : [{ address, anchors }]));
  return { next, added, lostAddresses, lostAnchors };
}

function lostIn(published: readonly string[], address: string, article: LinkedArticle): LostAnchor[] {
  if (article.isWithdrawn || isSame(published, article.anchors)) return [];
  const here = new Set(article.anchors);
  const known = new Set(published);
  const fresh = article.anchors.filter((anchor) => !known.has(anchor));
  const stays = (anchor: string) => here.has(anchor) || here.has(article.keepAnchors[anchor] ?? '');
  return published.flatMap((anchor, index) => {
    if (stays(anchor)) return [];
    const before = published.slice(0, index).findLast((other) => here.has(other));
    const after = published.slice(index).find((other) => here.has(other));
    const between = article.anchors.slice(
      before === undefined ? 0 : article.anchors.indexOf(before) + 1,
      after === undefined ? undefined : article.anchors.indexOf(after),
    );
    const added = between.filter((other) => !known.has(other));
    const goneBefore = published.slice(before === undefined ? 0 : published.indexOf(before) + 1, index).filter((other) => !stays(other));
    const instead = added[Math.min(goneBefore.length, added.length - 1)] ?? before ?? after ?? article.anchors[0];
    return [{ anchor, address, article, instead, fresh }];
  });
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((anchor, index) => anchor === other[index]);

/** The anchors of today in their order, and each one that is gone after the one that it stood after. */
function inOneOrder(published: readonly string[], today: readonly string[]): readonly string[] {
  if (isSame(published, today)) return published;
  const here = new Set(today);
  const order = [...today];
  for (const [index, anchor] of published.entries()) {
    if (here.has(anchor)) continue;
    const before = published[index - 1];
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, anchor);
  }
  return order;
}
