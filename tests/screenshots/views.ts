/** What is looked at before a change of the look is done. */

export interface View {
  readonly name: string;
  /** Below the base path, without a slash before it. */
  readonly path: string;
  /** Seen in print rather than on a screen. */
  readonly isPrint?: boolean;
  /** Words that must stand on the page before its picture is taken: a search has come to its end. */
  readonly ready?: RegExp;
}

const ARTICLE = '2017/12/north-korea-rejects-tillerson-offer/';
const search = (words: string): string => `search/?q=${encodeURIComponent(words)}`;

export const VIEWS: readonly View[] = [
  { name: 'home', path: '' },
  { name: 'article', path: ARTICLE },
  { name: 'article-found', path: `${ARTICLE}#:~:text=no%20interest%20in%20the%20dialogue` },
  { name: 'article-arabic', path: '2018/06/qimmat-singapura-bayan-mushtarak/' },
  { name: 'article-elsewhere', path: '2018/06/trump-kim-singapore-joint-statement/#elsewhere' },
  { name: 'search-empty', path: 'search/' },
  { name: 'search-hits', path: search('“denuclearization of the Korean Peninsula”'), ready: /\d+ articles?/ },
  { name: 'search-misquote', path: search('no interest at all in the dialog put up by the U.S.'), ready: /word for word/ },
  { name: 'search-speaker', path: `${search('meeting')}&speaker=Donald+Trump`, ready: /\d+ articles?/ },
  { name: 'year', path: '2018/' },
  { name: 'month', path: '2018/06/' },
  { name: 'years', path: 'years/' },
  { name: 'a-z', path: 'a-z/' },
  { name: 'on-this-day', path: 'on-this-day/' },
  { name: 'day', path: 'on-this-day/12-19/' },
  { name: 'speaker', path: 'speaker/rex-tillerson/' },
  { name: 'speakers', path: 'speaker/' },
  { name: 'author', path: 'author/korea-desk/' },
  { name: 'print', path: ARTICLE, isPrint: true },
];

/** CSS pixels: a small phone, a tablet, a desk. */
export const WIDTHS = [360, 768, 1280] as const;
export const SCHEMES = ['light', 'dark'] as const;
