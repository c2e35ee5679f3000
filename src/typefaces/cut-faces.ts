/** Cuts the faces out of their packages, once, and writes the style sheet that names them. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';
import { CUTS, FACES, type Face, moreLettersOf, STAND_INS, type StandIn } from './faces.ts';

const require = createRequire(import.meta.url);
const STYLE_SHEET = 'typefaces.css';

interface Cut {
  readonly face: Face;
  readonly name: string;
  /** WOFF2 of the whole font. */
  readonly source: string;
  /** CSS `unicode-range`. */
  readonly range: string;
  readonly letters: string;
}

/**
 * Files for the browser: `typefaces.css` and one WOFF2 a cut, `newsreader-400-basic.woff2`.
 *
 * @param kept folder where cuts are kept; deleting it costs a second, nothing else
 * @param language of the archive, BCP 47: its letters are among the basic ones
 * @returns the folder with the files, below `kept`
 */
export async function cutFaces(kept: string, language: string): Promise<string> {
  const cuts = FACES.flatMap((face) => cutsOf(face, moreLettersOf(language)));
  const folder = join(kept, digestOf(cuts));
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  for (const { name, source, letters, face } of cuts) {
    const cut = await subsetFont(readFileSync(source), letters, { targetFormat: 'woff2', variationAxes: { ...face.axes } });
    writeFileSync(join(unfinished, name), cut);
  }
  writeFileSync(join(unfinished, STYLE_SHEET), [...cuts.map(ruleOf), ...STAND_INS.map(standInRule)].join('\n'));
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    // Another build was faster, with the same bytes.
    if (!existsSync(folder)) throw error;
    rmSync(unfinished, { recursive: true });
  }
  return folder;
}

function cutsOf(face: Face, more: string): Cut[] {
  const folder = dirname(require.resolve(`@fontsource-variable/${face.font}/package.json`));
  const ranges = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
  const taken = new Set<number>();
  return Object.entries(CUTS).flatMap(([name, cut]) => {
    const source = join(folder, 'files', `${face.font}-${cut.from}-${face.file}.woff2`);
    const range = 'letters' in cut ? cut.letters : ranges[cut.from];
    if (!range || !existsSync(source)) return [];
    const wanted = new Set([...codesIn(range), ...('letters' in cut ? Array.from(more, (letter) => letter.codePointAt(0) ?? 0) : [])]);
    const codes = [...wanted].filter((code) => !taken.has(code));
    for (const code of codes) taken.add(code);
    return [{ face, name: nameOf(face, name), source, range: rangeOf(codes), letters: String.fromCodePoint(...codes) }];
  });
}

function nameOf({ family, style, weight }: Face, cut: string): string {
  const words = [...family.toLowerCase().split(' '), weight.replace(' ', '-'), ...(style === 'italic' ? ['italic'] : []), cut];
  return `${words.join('-')}.woff2`;
}

const ruleOf = ({ face: { family, style, weight }, name, range }: Cut): string =>
  `@font-face{font-family:"${family}";font-style:${style};font-weight:${weight};font-display:optional;src:url("./${name}") format("woff2");unicode-range:${range}}`;

const standInRule = ({ family, local, size, ascent, descent }: StandIn): string =>
  `@font-face{font-family:"${family}";src:${local.map((name) => `local("${name}")`).join(',')};size-adjust:${size}%;ascent-override:${ascent}%;descent-override:${descent}%;line-gap-override:0%}`;

/** `U+0020-007E,U+00A0` -> its code points. */
function codesIn(range: string): number[] {
  return range.split(',').flatMap((part) => {
    const [first = 0, last = first] = part
      .trim()
      .replace(/^U\+/, '')
      .split('-')
      .map((digits) => Number.parseInt(digits, 16));
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

/** @param codes ascending within each part of a range */
function rangeOf(codes: readonly number[]): string {
  const parts: [first: number, last: number][] = [];
  for (const code of codes) {
    const part = parts.at(-1);
    if (part && part[1] === code - 1) part[1] = code;
    else parts.push([code, code]);
  }
  const hex = (code: number) => code.toString(16).toUpperCase().padStart(4, '0');
  return parts.map(([first, last]) => (first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`)).join(',');
}

function digestOf(cuts: readonly Cut[]): string {
  const hash = createHash('sha256')
    .update(readFileSync(import.meta.filename))
    .update(JSON.stringify(STAND_INS));
  for (const { source, ...cut } of cuts) hash.update(JSON.stringify(cut)).update(readFileSync(source));
  return hash.digest('hex').slice(0, 16);
}
