/** What Verbatim says, in English. Other languages say the same; CONTRIBUTING.md tells how to add one. */
import type { Certainty, PartialDate } from '../domain/calendar/dates.ts';
import { formFor, number } from './numbers.ts';
import type { Sentence } from './sentence.ts';

const quotationCount = (n: number): string => formFor(n, { one: `${number(n)} quotation`, other: `${number(n)} quotations` });
const articleCount = (n: number): string => formFor(n, { one: `${number(n)} article`, other: `${number(n)} articles` });

/** Around every page. */
export const page = {
  skip: 'Skip to the text',
  waysIn: 'Ways in',
  undatedArticles: 'Undated articles',
  moreWaysIn: 'More ways in',
  /** Title of a further page of a list. */
  titleOfPage: (title: string, page: number) => `${title}, page ${number(page)}`,
};

/** Names of pages, also where links to them stand. */
export const pages = {
  years: 'Years',
  section: 'Sections',
  publication: 'Publications',
  author: 'Authors',
  speaker: 'Speakers',
  place: 'Places',
  keyword: 'Keywords',
  search: 'Search',
  undated: 'Undated',
  aToZ: 'A–Z',
  onThisDay: 'On this day',
};

/** The field for words to search for. */
export const field = {
  label: 'Words or a quotation',
  submit: 'Search',
};

export const front = {
  latest: 'Latest',
  earlier: 'Earlier',
  allByYear: (n: number) => (n === 1 ? `${articleCount(n)} by year` : `All ${articleCount(n)} by year`),
  everyDay: 'Every day of the year',
  /** The command stays as it is. */
  empty: 'This archive holds no article yet. Bring clippings in with “npm run import -- FILE”, then build it again.',
};

/** Lists of articles and of names. */
export const lists = {
  articles: articleCount,
  quotations: quotationCount,
  names: (n: number) => formFor(n, { one: 'One name', other: `${number(n)} names` }),
  /** For search engines: "Diplomacy: 5 articles." */
  description: (title: string, n: number) => `${title}: ${articleCount(n)}.`,
  descriptionOfYears: (archive: string) => `Every year of ${archive}, with its articles.`,
  /** With the name of a page, like "Sections". */
  descriptionOfNames: (title: string) => `${title} of this archive, with how many articles each has.`,
  descriptionOfHeadlines: (archive: string) => `Every headline of ${archive}, from A to Z.`,
  descriptionOfDays: (archive: string) => `Every day of the year, with the articles of ${archive} that were published on it.`,
  /** `initial` is a letter, a sign for many of them, or the beginning of a headline: `The s…`. */
  headlinesWith: (initial: string) => `Headlines that begin with ${initial}`,
  noNames: 'No article of this archive names any.',
  empty: 'There is no article here.',
  allDated: 'Every article of this archive has a date.',
  byYear: 'Articles by year',
  byMonth: (year: string) => `Articles of ${year} by month`,
  /** Of a list that is too long for one page: what its first page shows, and where the rest is. */
  newest: {
    byYear: (shown: number, all: number) => `The newest ${number(shown)} stand here, all ${number(all)} under their years.`,
    byMonth: (shown: number, all: number) => `The newest ${number(shown)} stand here, all ${number(all)} under their months.`,
  },
  yearsBeside: 'The nearest years of this list',
  pages: 'Pages of this list',
  newer: 'Newer',
  older: 'Older',
  /** Pages of names, which have no date. */
  previous: 'Previous',
  next: 'Next',
  /** Heard where only the number is seen. */
  page: (page: number) => `Page ${number(page)}`,
  /** Between the items of a list within a sentence. */
  comma: ', ',
  /** Before the names of their formats. */
  feeds: 'Feeds:',
};

/** When articles were published, by month and by day. */
export const calendar = {
  asTable: 'The figures as a table',
  year: 'Year',
  allYear: 'All',
  monthNotKnown: 'Month not known',
  /** After a year: "2018, month not known". */
  monthNotKnownInLine: 'month not known',
  /** With a month: "December 2017". */
  byDay: (month: string) => `Articles of ${month} by day`,
  /** With a day of the year: "29 February". */
  nothingOn: (day: string) => `No article of this archive was published on ${day}.`,
  daysBeside: 'The nearest days with articles',
};

export const dates = {
  undated: 'Undated',
  /** Within a line: "By A. Writer, “Talks”, The Post, undated". */
  undatedInLine: 'undated',
  certainty: {
    known: (date) => date,
    approximate: (date) => `about ${date}`,
    uncertain: (date) => `perhaps ${date}`,
    'approximate and uncertain': (date) => `perhaps about ${date}`,
  } as Record<Certainty, (date: string) => string>,
  dayNotGiven: 'The source does not give the exact day.',
  dayNotKnown: 'The day is not known.',
  monthNotKnown: 'The month and the day are not known.',
};

/** Below a headline: who, where, when. */
export const facts = {
  by: <Part>(names: Part): Sentence<Part> => ['By ', names],
  /** Where the byline stands above as it was printed. */
  moreBy: <Part>(names: Part): Sentence<Part> => ['More by ', names],
  /** `shown` is the date in words, "about December 2017"; `date` is for languages whose preposition depends on it. */
  published: <Part>(shown: Part, _date: PartialDate, publication?: Part): Sentence<Part> => [
    'Published ',
    shown,
    ...(publication ? [' in ', publication] : []),
    '.',
  ],
  undated: 'Undated. The source gives no date.',
  publishedIn: <Part>(publication: Part): Sentence<Part> => ['Published in ', publication, '.'],
  filedFrom: <Part>(place: Part): Sentence<Part> => ['Filed from ', place, '.'],
  minutes: (n: number) => formFor(n, { one: 'One minute to read.', other: `${number(n)} minutes to read.` }),
  /** Names of days in the text of an old article. */
  weekday: (word: string, date: string) => `“${word}” is ${date}.`,
};

export const article = {
  about: 'About this article',
  /** What the marks lead to, for those who do not see where they stand. */
  permalinkToParagraph: 'Permalink to this paragraph',
  permalinkToHeading: 'Permalink to this heading',
  permalinkToHeadline: 'Permalink to this article’s headline',
  pictureAt: (host: string) => `Picture at ${host}`,
  permalinkToCaption: 'Permalink to this caption',
  permalink: <Part>(link: Part): Sentence<Part> => ['Permalink: ', link],
  earlierAndLater: 'Earlier and later articles',
  earlier: 'Earlier',
  later: 'Later',
  /** Names the section. */
  earlierIn: (section: string) => `Earlier in ${section}`,
  laterIn: (section: string) => `Later in ${section}`,
  parts: 'In this article',
  related: 'Related',
  /** Before the places where the same text was printed, too. */
  alsoPublished: 'Also published in',
  moved: <Part>(link: Part): Sentence<Part> => ['This article has moved. Its permalink is now ', link, '.'],
  withdrawn: 'This article was withdrawn.',
};

/** Who is quoted. */
export const speakers = {
  descriptionOfAll: 'Everybody whom this archive quotes by name, with how many quotations each has.',
  description: (name: string, n: number) =>
    `What ${name} is quoted as saying: ${quotationCount(n)}, with ${formFor(n, { one: 'its place', other: 'their places' })}.`,
  /** With a name and a year: "Ann Lee, 2018". */
  descriptionOfYear: (title: string, n: number) =>
    `${title}: ${quotationCount(n)}, with ${formFor(n, { one: 'its place', other: 'their places' })}.`,
  quoted: (n: number) => formFor(n, { one: 'Quoted once in this archive', other: `Quoted ${number(n)} times in this archive` }),
  byYear: 'Quotations by year',
  born: (date: string) => `Born ${date}.`,
  died: (date: string) => `Died ${date}.`,
  onWikidata: 'On Wikidata',
  /** How it is known who spoke, where the words beside the quotation do not simply say so. */
  confirmed: 'The speaker was named by hand.',
  probable: 'Probably said by this speaker; it is not certain.',
  /** `cue` are words of the article that say who spoke: "Tillerson told". */
  before: <Part>(cue: Part): Sentence<Part> => ['The paragraph before has ', cue, '.'],
  /** Somebody passed the words on. */
  via: (name: string) => `As told by ${name}.`,
  /** Above the names of all who are quoted in an article. */
  inArticle: 'Who is quoted here',
  /** Beside a hit: whose words they are. */
  said: {
    confirmed: (name: string) => `Said by ${name}`,
    sure: (name: string) => `Said by ${name}`,
    probable: (name: string) => `Probably said by ${name}`,
  },
  /** In front of the source of copied words: "Ann Lee, quoted in". */
  quotedIn: {
    confirmed: (name: string) => `${name}, quoted in`,
    sure: (name: string) => `${name}, quoted in`,
    probable: (name: string) => `Probably ${name}, quoted in`,
  },
  /** Leads to the page of a speaker. */
  all: (name: string) => `Everything that ${name} is quoted as saying`,
};

/** What an article quotes and others quote, too. */
export const elsewhere = {
  heading: 'The same words elsewhere',
  also: (n: number) =>
    formFor(n, { one: `Also quoted in ${number(n)} other article`, other: `Also quoted in ${number(n)} other articles` }),
  here: 'Where they stand here',
  /** Said of this article, and of another one. */
  firstHere: 'No other article in this archive has them so early.',
  first: 'Here first.',
  /** What the other article has. */
  has: {
    same: 'The same words.',
    longer: 'These words and more.',
    shorter: 'Only some of these words.',
    near: 'Nearly these words.',
  },
  /** The other article names another speaker. */
  disputed: (name: string) => `There ${name} is said to have said it.`,
};

export const corrections = {
  label: 'Corrections',
  corrected: <Part>(shown: Part, _date: PartialDate): Sentence<Part> => ['Corrected ', shown, '.'],
  changed: (n: number) => `${formFor(n, { one: 'One passage has changed.', other: `${number(n)} passages have changed.` })} Show how.`,
  inTheArticle: 'In the article',
};

export const citing = {
  heading: 'Cite this article',
  copy: 'Copy',
  download: 'Download',
  /** After "Copy" and "Download", heard and not seen. */
  ofStyle: (style: string) => ` ${style}`,
};

const SMALL = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve'];

/** Where an article came from. "Markdown", "JSON" and "SHA-256" are names. */
export const provenance = {
  heading: 'Where this comes from',
  source: 'Source',
  snapshot: 'Snapshot',
  retrieved: 'Retrieved',
  checkedAgainst: 'Checked against',
  rawFile: 'Raw file, as it was imported',
  guessed: 'Guessed on import',
  digestOfRawFile: 'SHA-256 of the raw file',
  asFile: 'This article as a file',
  allData: 'All data (JSON)',
  digestOfMarkdown: 'SHA-256 of the Markdown',
  keywords: 'Keywords',
  rights: 'Rights',
  leftOut: (n: number) =>
    `${SMALL[n] ?? number(n)} ${formFor(n, { one: 'line was', other: 'lines were' })} left out when this was imported.`,
};

/** Written into the file of an article when it is imported: "Imported from raw text in Windows-1252." */
export const imported = {
  text: 'Imported from raw text',
  csv: 'Imported from a table (CSV)',
  markdown: 'Imported from Markdown',
  html: 'Imported from a saved web page',
  pdf: 'Imported from a PDF',
  docx: 'Imported from a Word document',
  mail: 'Imported from an e-mail',
  mhtml: 'Imported from a page saved as one file (MHTML)',
  feed: 'Imported from a feed',
  enex: 'Imported from notes (ENEX)',
  database: 'Imported from an export of a news database',
  jsonl: 'Imported from a table (JSON Lines)',
  json: 'Imported from JSON',
  inEncoding: (imported: string, encoding: string) => `${imported} in ${encoding}`,
};

/** Makes a link of words that stand in a sentence. */
type Link<Part> = (to: keyof typeof pages, text: string) => Part;

export const notFound = {
  title: 'Nothing stands at this address',
  ourFault: 'If a link from this archive led you here, that is our fault: published addresses are meant to last.',
  whatToDo: <Part>(link: Link<Part>): Sentence<Part> => [
    'Search for words that you remember from the page with the field above, or look through the ',
    link('years', 'years'),
    ' or the ',
    link('section', 'sections'),
    '.',
  ],
};

/** The page of a name that nothing stands under any more. */
export const formerName = {
  gone: 'Nothing in this archive stands under this name any more.',
  why: 'A name was corrected, or an article withdrawn. This page stays, so that links to it do not end nowhere.',
  whatToDo: <Part>(link: Link<Part>, kind: keyof typeof pages): Sentence<Part> => [
    'What stood here may be under another name: look through the ',
    link(kind, pages[kind].toLowerCase()),
    ', or ',
    link('search', 'search for this name'),
    '.',
  ],
  /** Of a speaker whose quotations stand under another name. */
  movedTo: <Part>(link: Part): Sentence<Part> => ['What is quoted stands under ', link, ' now.'],
};

/** The search page as it is before anything was typed. */
export const searching = {
  description: (archive: string) => `Search ${archive} for words and quotations.`,
  needsScript: <Part>(link: Link<Part>): Sentence<Part> => [
    'Search runs in your browser and needs JavaScript, which is switched off or did not load. Everything else works without it: look through the ',
    link('years', 'years'),
    ', the ',
    link('section', 'sections'),
    ', the ',
    link('author', 'authors'),
    ' or the ',
    link('keyword', 'keywords'),
    '.',
  ],
  /** Where a packed archive is read without a server. */
  fromDisk:
    'This archive is open from a disk, where browsers allow no search. README.txt, beside the folder “site”, says how to start a web server, with which the search works. Everything else can be read as it is.',
  /** "by:" and the other names before colons are typed so in every language. */
  hint: <Part>(code: (text: string) => Part): Sentence<Part> => [
    'Paste a quotation, with or without its marks. Add ',
    code('-word'),
    ' to leave a word out; ',
    code('speaker:'),
    ', ',
    code('by:'),
    ', ',
    code('in:'),
    ', ',
    code('section:'),
    ', ',
    code('before:'),
    ' and ',
    code('after:'),
    ' narrow the search.',
  ],
};

export const filters = {
  /** Above all of them, where there is little room. */
  narrow: 'Narrow the search',
  speaker: 'Speaker',
  anySpeaker: 'Anybody',
  publication: 'Publication',
  anyPublication: 'Any publication',
  section: 'Section',
  anySection: 'Any section',
  author: 'Author',
  anyAuthor: 'Any author',
  language: 'Language',
  anyLanguage: 'Any language',
  from: 'From',
  firstYear: 'First year',
  to: 'To',
  lastYear: 'Last year',
  order: 'Order',
  bestFirst: 'Best first',
  newestFirst: 'Newest first',
  oldestFirst: 'Oldest first',
};

interface Found {
  readonly articles: number;
  /** At least as many as articles. */
  readonly places: number;
  /** A single word was looked for. */
  readonly isOneWord: boolean;
}

const exactly = ({ articles, places, isOneWord }: Found, least = ''): string => {
  const these = isOneWord ? 'This exact word appears' : 'These exact words appear';
  return `${these} in ${least}${articleCount(articles)}${places > articles ? `, in ${number(places)} places` : ''}.`;
};

const quotedList = (texts: readonly string[]): string => texts.map((text) => `“${text}”`).join(', ');
const differing = (count: number): string => formFor(count, { one: 'one word differs', other: `${number(count)} words differ` });

/** Whether what was looked for is in the archive. */
export const answer = {
  ask: 'Type words or a quotation.',
  exact: (found: Found) => exactly(found),
  exactAtLeast: (found: Found, unread: number) =>
    `${exactly(found, 'at least ')} ${articleCount(unread)} more may have ${found.isOneWord ? 'it' : 'them'} and ${formFor(unread, { one: 'was', other: 'were' })} not read.`,
  exactSoFar: (found: Found) => exactly(found, 'at least '),
  /** After what was found, where that was enough. */
  partly: (articles: number, of: number) => `${number(articles)} of ${articleCount(of)} were searched for this.`,
  across: 'These exact words run over the end of a paragraph.',
  acrossQuotations: 'These exact words run over the end of a quotation.',
  near: (words: number) => `Not found word for word. The closest is below; ${differing(words)}.`,
  /** Where words stand beside what was put between quotation marks. */
  onlyMarked: 'Only what is in quotation marks was compared; the other words stand somewhere in the article.',
  part: (parts: readonly string[], articles: number, isLeast: boolean) =>
    `Not found as a whole. ${isLeast ? 'At least ' : ''}${articleCount(articles)} ${formFor(articles, { one: 'has', other: 'have' })} a part of it word for word: ${quotedList(parts)}.`,
  nearPart: (parts: readonly string[], words: number) =>
    `Not found as a whole. The closest to a part of it, ${quotedList(parts)}, is below; ${differing(words)}.`,
  spelled: (text: string) => `Nothing in this archive has what you typed. Searched for “${text}” instead.`,
  words: (articles: number, isOneWord: boolean) =>
    `Not found word for word. ${articleCount(articles)} ${formFor(articles, { one: 'has', other: 'have' })} ${isOneWord ? 'a form of this word' : 'these words'}.`,
  nothing: 'Nothing in this archive has these words. Try fewer of them, or another spelling.',
  nothingWithin: 'Nothing has these words within what narrows the search. Search without that, or try fewer words.',
  notSaid: 'Nothing that this speaker is quoted as saying has these words. Try fewer of them, or another spelling.',
  nobody: (name: string) => `This archive knows of no quotation by “${name}”.`,
};

/** Hits and their headings. */
export const hits = {
  searching: 'Searching …',
  read: (n: number) => `${articleCount(n)} read`,
  soFar: (articles: number, of: number) => `Searched ${number(articles)} of ${articleCount(of)} so far.`,
  searchOn: 'Search on',
  readMore: (n: number) => formFor(n, { one: `Read ${number(n)} more article`, other: `Read ${number(n)} more articles` }),
  exact: 'Word for word',
  across: 'Over the end of a paragraph',
  acrossQuotations: 'Over the end of a quotation',
  near: 'Close',
  part: 'A part of it, word for word',
  words: 'Articles with these words',
  places: (n: number) => formFor(n, { one: `${number(n)} place`, other: `${number(n)} places` }),
  further: (n: number) => formFor(n, { one: 'One more place in this article', other: `${number(n)} more places in this article` }),
  byYear: 'Hits by year',
  /** After a year, heard and not seen. */
  ofYear: (n: number) => `: ${formFor(n, { one: `${number(n)} hit`, other: `${number(n)} hits` })}. Show only this year.`,
  notLoaded: 'The search index could not be loaded.',
  offline: 'You are offline, and the search index is not on this device.',
  tryAgain: 'Try again',
  browserSays: (message: string) => `The browser says: ${message}`,
  differing: (n: number) =>
    formFor(n, { one: 'One word differs from what you typed.', other: `${number(n)} words differ from what you typed.` }),
  /** The three are heard in place of the comparison that others see. */
  changed: (typed: string, printed: string) => `For “${typed}” it has “${printed}”.`,
  missing: (typed: string) => `It does not have “${typed}”.`,
  besides: (printed: string) => `It also has “${printed}”.`,
};

/** On old news. */
export const age = {
  /** `ago` comes from the browser: "9 years ago". */
  was: (ago: string) => `Published ${ago}`,
};

/** The bar on an article to which a search has led. */
export const arrival = {
  label: 'Found words',
  marked: 'The words are marked.',
  placeOf: (place: number, last: number) => `Place ${number(place)} of ${number(last)}; the words are marked.`,
  previous: 'Previous',
  next: 'Next',
  remove: 'Remove marks',
};

/** What can be done with selected words, and what is said when it is done. */
export const sharing = {
  label: 'Selected words',
  copyLink: 'Copy link to these words',
  linkCopied: 'Link copied',
  copyWithSource: 'Copy with source',
  copiedWithSource: 'Words and source copied',
  copyMarkdown: 'Copy as Markdown',
  markdownCopied: 'Markdown copied',
  share: 'Share',
  shared: 'Shared',
  notAllowed: 'Not allowed by the browser',
};

/** The lights to read by. */
export const themes = {
  button: 'Light to read by, and keys',
  label: 'Light to read by',
  system: 'As on this device',
  light: 'Light',
  sepia: 'Sepia',
  dark: 'Dark',
  slash: 'The key / goes to the search',
};

export const copying = {
  copied: 'Copied',
  /** Where the browser forbids copying. */
  selected: 'Selected; press Ctrl+C',
  permalinkCopied: 'Permalink copied.',
};

/** Comparing a file with the digest that its page states. */
export const verifying = {
  verify: 'Verify',
  same: 'Verified: the file has the SHA-256 that this page states.',
  notSame: (digest: string) => `Not the same: the file has the SHA-256 ${digest}. It was changed after this page was built.`,
  notRead: (status: number) => `The file could not be read (${status}).`,
  offline: 'The file could not be read. Are you offline?',
};

export const corrected = {
  /** For those who followed a link to words that are not there any more. */
  since: 'The words that this link named were changed or taken out. This is the passage that stands here now.',
};
