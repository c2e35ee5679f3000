/** The faces that pages are set in: which cuts of which variable fonts. A page loads only the cuts whose letters it holds. */

export interface Face {
  /** Name in style sheets. */
  readonly family: string;
  readonly style: 'normal' | 'italic';
  /** CSS `font-weight`: one, or the two ends of a range. */
  readonly weight: `${number}` | `${number} ${number}`;
  /** Package below `@fontsource-variable`, and which of its files. */
  readonly font: string;
  readonly file: string;
  /** What is fixed or narrowed of the font's axes: the rest of it would be sent to every reader for nothing. */
  readonly axes: Readonly<Record<string, number | { readonly min: number; readonly max: number }>>;
}

/** Optical sizes in points: small ones are sturdier, large ones finer. */
const SMALL = 18;
const MIDDLE = 24;
const LARGE = 60;

const newsreader = { font: 'newsreader', style: 'normal', file: 'opsz-normal' } as const;

export const FACES: readonly Face[] = [
  { ...newsreader, family: 'Newsreader', weight: '400', axes: { wght: 400, opsz: SMALL } },
  { ...newsreader, family: 'Newsreader', weight: '600', axes: { wght: 600, opsz: SMALL } },
  {
    ...newsreader,
    family: 'Newsreader',
    style: 'italic',
    file: 'opsz-italic',
    weight: '400',
    axes: { wght: 400, opsz: MIDDLE },
  },
  { ...newsreader, family: 'Newsreader Display', weight: '500', axes: { wght: 500, opsz: LARGE } },
  {
    family: 'Libre Franklin',
    style: 'normal',
    weight: '400 600',
    font: 'libre-franklin',
    file: 'wght-normal',
    axes: { wght: { min: 400, max: 600 } },
  },
];

/** Letters of English prose and its typography: the one cut that nearly every page needs. */
const BASIC = 'U+0020-007E,U+00A0,U+00AB,U+00B6-00B7,U+00BB,U+2013-2014,U+2018-2019,U+201C-201E,U+2022,U+2026,U+2039-203A';

/** Letters that hardly a page of a language is without: they come with the basic ones, so that no word is set in two faces. All of `latin`. */
const MORE_LETTERS: Readonly<Record<string, string>> = {
  da: 'ÆØÅæøå',
  de: 'ÄÖÜäöüß',
  es: 'ÁÉÍÑÓÚÜáéíñóúü¡¿',
  fi: 'ÄÖäö',
  fr: 'ÀÂÇÈÉÊËÎÏÔŒÙÛàâçèéêëîïôœùû',
  it: 'ÀÈÉÌÒÙàèéìòù',
  nb: 'ÆØÅæøå',
  nl: 'ËÉÏëéï',
  pt: 'ÀÁÂÃÇÉÊÍÓÔÕÚàáâãçéêíóôõú',
  sv: 'ÅÄÖåäö',
};

/** @param language of the archive, BCP 47 */
export const moreLettersOf = (language: string): string => MORE_LETTERS[language.toLowerCase().split('-')[0] ?? ''] ?? '';

/** Cut -> the file that it is cut from, and its letters where they are not all of that file's own. */
export const CUTS = {
  basic: { from: 'latin', letters: BASIC },
  latin: { from: 'latin' },
  'latin-ext': { from: 'latin-ext' },
  vietnamese: { from: 'vietnamese' },
} as const satisfies Record<string, { from: string; letters?: string }>;

/** A face of the system, set to the measures of ours, so that nothing moves when ours arrives. */
export interface StandIn {
  readonly family: string;
  readonly local: readonly string[];
  /** Per cent; from the fonts' own tables, as `@capsizecss/core` works them out. */
  readonly size: number;
  readonly ascent: number;
  readonly descent: number;
}

export const STAND_INS: readonly StandIn[] = [
  { family: 'Newsreader Stand-in', local: ['Georgia', 'Gelasio'], size: 96.1, ascent: 76.5, descent: 27.6 },
  { family: 'Newsreader Stand-in on Android', local: ['Noto Serif', 'DejaVu Serif'], size: 89.1, ascent: 82.5, descent: 29.7 },
  { family: 'Libre Franklin Stand-in', local: ['Arial', 'Liberation Sans'], size: 104.3, ascent: 92.6, descent: 23.6 },
  { family: 'Libre Franklin Stand-in on Android', local: ['Roboto'], size: 104.5, ascent: 92.4, descent: 23.5 },
];
