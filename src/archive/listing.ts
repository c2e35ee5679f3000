/** What a list of articles shows of each, and the lists there are. */
import type { Article } from '../domain/article.ts';
import type { HeadlinePart } from '../domain/headline-parts.ts';
import type { Sameness } from '../domain/likeness/same-words.ts';
import type { YearOfList } from '../domain/list-pages.ts';
import type { SpeakerEntry } from '../domain/speech/speaker.ts';
import type { Speech } from '../domain/speech/speech.ts';
import type { PrintedPiece } from '../domain/speech/speech-in-context.ts';
import type { Paragraph } from '../markdown/pipeline.ts';

/** An article as it stands in a list: everything but what only its own page needs. */
export type Listing = Pick<
  Article,
  'address' | 'headline' | 'standfirst' | 'byline' | 'published' | 'publication' | 'section' | 'language' | 'direction' | 'withdrawn'
>;

export const listingOf = (article: Article): Listing => ({
  address: article.address,
  headline: article.headline,
  standfirst: article.standfirst,
  byline: article.byline,
  published: article.published,
  publication: article.publication,
  section: article.section,
  language: article.language,
  direction: article.direction,
  withdrawn: article.withdrawn,
});

export interface Fingerprint {
  readonly address: string;
  /** SHA-256 of its file. */
  readonly digest: string;
  /** Sort key, '' when undated. */
  readonly published: string;
}

/** What links to an article depend on. */
export interface Links extends Pick<Article, 'address' | 'formerly' | 'keepAnchors'> {
  /** In reading order; none for a withdrawn article, whose page gives the reason instead. */
  readonly anchors: readonly string[];
  readonly isWithdrawn: boolean;
}

export const linksOf = (article: Article, paragraphs: readonly Paragraph[]): Links => ({
  address: article.address,
  anchors: article.withdrawn ? [] : paragraphs.map(({ anchor }) => anchor),
  formerly: article.formerly.map((address) => address.replace(/^\/|\/$/g, '')),
  keepAnchors: article.keepAnchors,
  isWithdrawn: article.withdrawn !== undefined,
});

/** Names under which articles are listed. */
export const HEADING_KINDS = ['section', 'publication', 'author', 'keyword', 'place'] as const;
export type HeadingKind = (typeof HEADING_KINDS)[number];

/** Names that have a page: those of headings, and speakers. */
export type NameKind = HeadingKind | 'speaker';

/** One name with its page: `/section/diplomacy/`. */
export interface Heading<Kind extends NameKind = NameKind> {
  readonly kind: Kind;
  readonly name: string;
  readonly slug: string;
  /** Articles; of a speaker, speeches. */
  readonly count: number;
}

/** What a speaker says in one place. */
export interface SaidListing {
  readonly article: Listing;
  readonly speech: Speech;
  readonly printed: readonly PrintedPiece[];
  /** How many other articles quote the same words. */
  readonly elsewhere: number;
}

/** Words that an article quotes, and that others quote, too. */
export interface SameWords {
  /** Of the first quotation among those of the article. */
  readonly place: number;
  /** Of its paragraph. */
  readonly anchor: string;
  /** As printed, without marks. */
  readonly words: string;
  /** No other article had them so early, as far as dates are surely known. */
  readonly isFirst: boolean;
  /** At most twenty, the earliest first, the undated last; none that print this article's own story. */
  readonly others: readonly OtherQuotation[];
  /** Of all others. */
  readonly count: number;
}

export interface OtherQuotation {
  readonly article: Listing;
  readonly anchor: string;
  readonly words: string;
  readonly is: Sameness;
  readonly isFirst: boolean;
  /** Whom that article names as the speaker, where this one names somebody else. */
  readonly otherSpeakers: readonly string[];
}

/** A state of the store: which store it is, and how often it has changed. */
export interface ArchiveState {
  readonly store: string;
  readonly change: number;
}

/** Pages that show something else than before, by path; of a list the path of its first page. Or why all of them may. */
export type Changes = { readonly pages: readonly string[] } | { readonly every: string };

/** Which articles a list holds. Lists run from the newest to the oldest, the undated last; those of an initial by headline. */
export type ListOf =
  | { readonly of: 'all' }
  | { readonly of: 'year'; readonly year: number }
  /** Without a month: what is of the year, and of no known month. */
  | { readonly of: 'month'; readonly year: number; readonly month?: number | undefined }
  | { readonly of: 'undated' }
  /** Published on this day of any year. */
  | { readonly of: 'day'; readonly month: number; readonly day: number }
  /** All of an initial, or a part of them. */
  | { readonly of: 'initial'; readonly initial: string; readonly part?: HeadlinePart }
  /** All of a name, or what a year has of it. */
  | { readonly of: HeadingKind; readonly slug: string; readonly year?: YearOfList | undefined };

export type ListByDate = Exclude<ListOf, { readonly of: 'initial' }>;

export interface YearCount {
  readonly year: number;
  readonly count: number;
}

/** `month` 1-12; absent for the articles of which only the year is known. */
export interface MonthCount {
  readonly month?: number;
  readonly count: number;
}

/** How much of a name's list is of a year, or has no date. */
export interface YearOfName {
  readonly year: YearOfList;
  readonly count: number;
  /** None where there is no date. */
  readonly months: readonly MonthCount[];
}

/** How many articles of a month were published on a day, 1-31. */
export interface DayCount {
  readonly day: number;
  readonly count: number;
}

/** How many articles were published on a day of any year. */
export interface DayOfYear {
  readonly month: number;
  readonly day: number;
  readonly count: number;
}

/** How many headlines begin with a letter. */
export interface Initial {
  readonly initial: string;
  readonly slug: string;
  readonly count: number;
}

/** What the archive holds, for pages to read. Withdrawn articles have a page and stand in no list. */
export interface Archive {
  /** Every address that has a page, withdrawn ones too, or those of some that have one; at a former address stands the article that has moved. */
  addresses(some?: Iterable<string>): Iterable<{ readonly address: string; readonly movedTo?: string }>;
  /** The article at an address, and its file below `content/articles` with its SHA-256. Throws where there is none. */
  article(address: string): { readonly article: Article; readonly digest: string; readonly file: string };
  /** Whether a raw file or a picture that an article names is there. @param path below `content/`: `raw/talks.txt` */
  hasFile(path: string): boolean;
  /** How many are not. */
  missingFiles(): number;
  /** The HTML of its body. */
  htmlOf(address: string): string;
  /** How many listed articles have which first part of their address, in order: `2017`, `undated`. */
  addressYears(): ReadonlyMap<string, number>;
  /** Addresses of the listed articles with that first part, in order, each with the last day of which a change is known. */
  addressesOf(year: string): Iterable<{ readonly address: string; readonly changed: string | undefined }>;
  /** The paragraphs of every article that is listed, by address. */
  paragraphs(): Iterable<{ readonly address: string; readonly paragraphs: readonly Paragraph[] }>;
  /** Where every article, drafts too, came from and where it stood; for checks. */
  provenances(): Iterable<{ readonly file: string } & Pick<Article, 'address' | 'provenance' | 'formerly' | 'pictures'>>;
  /** Former addresses, each with the one where the article stands now. */
  formerAddresses(): Iterable<{ readonly from: string; readonly to: string }>;
  /** Every article, drafts too, that has former addresses or stands at one. */
  claims(): Iterable<Pick<Links, 'address' | 'formerly'> & { readonly file: string }>;
  /** What links depend on, of every article that has a page, or of those at some addresses. */
  links(addresses?: Iterable<string>): Iterable<Links & { readonly file: string }>;
  /** Of every article that is listed, by address, what tells whether it is the same as before, and when it was published. */
  fingerprints(): Iterable<Fingerprint>;
  /** Digest of the code and the defaults with which the articles were made. */
  madeWith(): string;
  /** The names in articles of which the owner's file decides whom they mean; '' for nobody. In the order of addresses. */
  namesDecided(): Iterable<{ readonly address: string; readonly name: string; readonly speaker: string }>;
  /** The paragraphs of one article. */
  paragraphsOf(address: string): readonly Paragraph[];
  /** Digest of all articles that have a page, of who is who, and of what stands beside them: equal for equal content, wherever it was read. */
  version(): string;
  state(): ArchiveState;
  changedSince(before: ArchiveState): Changes;
  count(list: ListOf): number;
  /** Page `page` (from 1) of a list. */
  list(list: ListOf, page?: number, size?: number): Listing[];
  /** The articles before and after this one by publication date, where there are any: of all, or of a list that it stands in. */
  neighbours(address: string, list?: ListByDate): { readonly earlier?: Listing; readonly later?: Listing };
  /** At most five articles about the same things, the best first; none that print this article's own story. */
  related(address: string): Listing[];
  /** The words that an article quotes and that others quote, too, in reading order. */
  sameWords(address: string): SameWords[];
  /** At most twenty other articles that print the same story, whole or shortened, the earliest first. */
  alsoPublished(address: string): Listing[];
  /** Ascending; years without articles are not listed. */
  years(): YearCount[];
  months(year: number): MonthCount[];
  /** The days of a month on which articles were published, as far as the day is known. */
  days(year: number, month: number): DayCount[];
  /** The days of the year on which articles were published, from January to December. */
  daysOfYear(): DayOfYear[];
  /** In the order of their scripts' alphabets. */
  initials(): Initial[];
  /** The parts of the headlines with one initial, in order. */
  headlineParts(initial: string): HeadlinePart[];
  /** By name. */
  headings(kind: HeadingKind): Heading<HeadingKind>[];
  /** Of which years a name's articles are, or a speaker's speeches: ascending, those without a date last. */
  yearsOf(kind: NameKind, slug: string): YearOfName[];
  /** Everybody who has a page, by name. */
  speakers(): Heading<'speaker'>[];
  /** Names that the owner gives to speakers with a page, where no page bears them: a page may have, before the owner said so. */
  otherNames(): readonly { readonly slug: string; readonly speaker: string }[];
  /** Names whose page was published and that nothing stands under any more, with a count of 0; of all kinds where none is given. */
  formerNames<Kind extends NameKind = NameKind>(...kinds: readonly Kind[]): Heading<Kind>[];
  /** What the owner says of a speaker. */
  speakerEntry(slug: string): SpeakerEntry | undefined;
  /** Page `page` (from 1) of what a speaker says, from the newest article to the oldest. */
  saidBy(slug: string, page?: number, size?: number): SaidListing[];
  /** The same of articles of one year, or without a date. */
  saidInYear(slug: string, year: YearOfList, page?: number, size?: number): SaidListing[];
  /** The speakers of an article who have a page, by the name that the article gives them. */
  speakersIn(address: string): ReadonlyMap<string, Heading<'speaker'>>;
}
