/** What an article is to everything that shows, searches or cites it. */
import type { PartialDate } from './calendar/dates.ts';
import type { Address, Anchor } from './permalink.ts';
import type { ArticleQuotation } from './speech/article-quotation.ts';

export interface Article {
  readonly address: Address;
  readonly headline: string;
  /** Anchor of the headline: its words can be found and linked to like a paragraph's. */
  readonly headlineAnchor: Anchor;
  readonly standfirst?: string;
  readonly standfirstAnchor?: Anchor;
  /** As printed: "By Frances Martel". */
  readonly byline?: string;
  /** Parsed from the byline, in its order; empty when none is known. */
  readonly authors: readonly string[];
  readonly dateline?: string;
  /** Absent: undated. */
  readonly published?: PartialDate;
  readonly corrected: readonly Correction[];
  readonly publication?: Publication;
  readonly section?: string;
  readonly keywords: readonly string[];
  /** BCP 47. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly pictures: readonly Picture[];
  readonly rights: string;
  readonly provenance: Provenance;
  /** Old addresses of this article. */
  readonly formerly: readonly string[];
  /** Old anchor -> the anchor that its words have now. */
  readonly keepAnchors: Readonly<Record<string, string>>;
  /** Old anchor -> the words that it named, where they were kept. */
  readonly formerWords: Readonly<Record<string, string>>;
  /** Why it was withdrawn; its address then says so and nothing else. */
  readonly withdrawn?: string;
  /** Headings of the parts of the text, in reading order; most articles have none. */
  readonly parts: readonly { readonly anchor: Anchor; readonly text: string }[];
  /** In reading order, headline and captions included; none where the article is withdrawn. */
  readonly quotations: readonly ArticleQuotation[];
  /** Words of the printed text below the headline. */
  readonly wordCount: number;
}

export interface Correction {
  readonly date: PartialDate;
  readonly note: string;
}

export interface Publication {
  readonly name: string;
  readonly url?: string;
}

export interface Picture {
  /** `pictures/NAME` in the content folder, or a path below `public/`; absent where only the caption came down to us. */
  readonly src?: string;
  readonly caption?: string;
  readonly captionAnchor?: Anchor;
  readonly credit?: string;
  readonly alt?: string;
  /** Where it was printed, for one that did not come along. */
  readonly original?: string;
}

/** Where an article came from and what was done to it on the way. */
export interface Provenance {
  /** URL, file name or shelf mark. */
  readonly source: string;
  /** URL of a snapshot in a web archive. */
  readonly archived?: string;
  readonly retrieved?: PartialDate;
  /** How it was brought here, in words. */
  readonly method?: string;
  /** Path of the raw file below `content/raw`. */
  readonly raw?: string;
  /** SHA-256 of the raw file, 64 hexadecimal digits. */
  readonly sha256?: string;
  /** Lines of the raw file that are not part of the article. */
  readonly leftOut: readonly string[];
  /** Field of the article -> the place in the raw file that it was taken from: `published: JSON-LD`. */
  readonly origins?: Readonly<Record<string, string>>;
  /** Field of the article -> how it was guessed, where the raw file does not say it. */
  readonly guesses?: Readonly<Record<string, string>>;
  /** Public sources against which facts and quotations were checked. */
  readonly checkedAgainst: readonly Source[];
}

export interface Source {
  readonly title: string;
  readonly publisher?: string;
  readonly url: string;
}

/** Scripts written from right to left, by the primary language subtag or script subtag of BCP 47. */
const RIGHT_TO_LEFT = /^(?:ar|arc|ckb|dv|fa|he|ks|ku-Arab|nqo|ps|sd|syr|ug|ur|yi)(?:-|$)|-(?:Arab|Hebr|Syrc|Thaa|Nkoo)(?:-|$)/i;

export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(language) && !/-Latn(?:-|$)/i.test(language) ? 'rtl' : 'ltr';
}
