/** The faces of share cards, each for the scripts that it has. Only those that a card needs are read. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const fileOf = (family: string, style: string, name: string): string =>
  join(dirname(require.resolve(`@expo-google-fonts/${family}/package.json`)), style, `${name}_${style}.ttf`);

interface Face {
  readonly family: string;
  readonly scripts: RegExp;
  readonly file: string;
}

const FACES: readonly Face[] = [
  { family: 'Newsreader', scripts: /\p{Script=Latin}/u, file: fileOf('newsreader', '500Medium', 'Newsreader') },
  { family: 'Noto Naskh Arabic', scripts: /\p{Script=Arabic}/u, file: fileOf('noto-naskh-arabic', '500Medium', 'NotoNaskhArabic') },
  { family: 'Frank Ruhl Libre', scripts: /\p{Script=Hebrew}/u, file: fileOf('frank-ruhl-libre', '500Medium', 'FrankRuhlLibre') },
  { family: 'Gowun Batang', scripts: /\p{Script=Hangul}/u, file: fileOf('gowun-batang', '400Regular', 'GowunBatang') },
  { family: 'ZCOOL XiaoWei', scripts: /\p{Script=Han}/u, file: fileOf('zcool-xiaowei', '400Regular', 'ZCOOLXiaoWei') },
  { family: 'Noto Serif', scripts: /[\p{Script=Cyrillic}\p{Script=Greek}]/u, file: fileOf('noto-serif', '500Medium', 'NotoSerif') },
];
const ITALIC = fileOf('newsreader', '400Regular_Italic', 'Newsreader');

/** In the order in which a missing letter is looked for. */
export const FAMILIES = FACES.map(({ family }) => family).join(', ');

/** @returns the files that hold all letters of a text; `undefined` where a script has no face, and boxes would be drawn */
export function fontFilesFor(text: string): readonly string[] | undefined {
  const letters = text.match(/\p{L}/gu) ?? [];
  if (letters.some((letter) => !/\p{Script=Common}/u.test(letter) && !FACES.some(({ scripts }) => scripts.test(letter)))) return undefined;
  const [latin, ...others] = FACES;
  return [...(latin ? [latin.file] : []), ITALIC, ...others.filter(({ scripts }) => scripts.test(text)).map(({ file }) => file)];
}
