/** A new version of an article in the place of the old one: its words and where they came from are new; what people wrote beside them stays. */
import { isDeepStrictEqual } from 'node:util';
import { parseDocument } from 'yaml';
import type { Changed } from './known/novelty.ts';
import { bodyOf, frontMatterOf } from './printed-text.ts';

/** Fields that say what is printed, taken over where it is not known what the earlier clipping said. All others stay as they are in the old file. */
const PRINTED = ['headline', 'standfirst', 'byline'];

/** Fields of the provenance that no import writes. */
const OF_PEOPLE = ['archived', 'checkedAgainst'];

/**
 * @param old text of the article's file
 * @param young text of a file made of the new clipping
 * @param today ISO 8601
 */
export function correctedText(old: string, young: string, { fields: changed, isTextSame }: Correction, today: string): string {
  const [fields, newFields] = [fieldsOf(old), fieldsOf(young)];
  for (const name of OF_PEOPLE) {
    const path = ['provenance', name];
    if (fields.hasIn(path) && !newFields.hasIn(path)) newFields.setIn(path, fields.getIn(path));
  }
  const names = changed?.map(({ field }) => field) ?? PRINTED;
  for (const name of [...names, 'provenance']) if (newFields.has(name)) fields.set(name, newFields.get(name));
  if (!isTextSame) {
    const pictures = withNewPictures(picturesIn(fields), picturesIn(newFields));
    if (pictures.length > 0) fields.set('pictures', pictures);
  }
  const corrected = (fields.toJS() as { corrected?: unknown[] }).corrected ?? [];
  const note = 'A newer version of the clipping was taken over.';
  fields.set('corrected', [...corrected, { date: today, note }]);
  return `---\n${fields.toString({ lineWidth: 0 })}---\n\n${bodyOf(isTextSame ? old : young)}\n`;
}

type Correction = Pick<Changed, 'fields' | 'isTextSame'>;

const fieldsOf = (text: string) => parseDocument(frontMatterOf(text), { schema: 'failsafe' });

type Picture = Readonly<Record<string, string>>;

const picturesIn = (fields: ReturnType<typeof fieldsOf>): readonly Picture[] => (fields.toJS() as { pictures?: Picture[] }).pictures ?? [];

/** What is there stays as people have described it; they may have put pictures beside it that no clipping has. */
function withNewPictures(old: readonly Picture[], young: readonly Picture[]): readonly Picture[] {
  const isSame = (one: Picture, other: Picture): boolean =>
    ['src', 'original'].some((name) => one[name] !== undefined && one[name] === other[name]) || isDeepStrictEqual(one, other);
  return [...old, ...young.filter((picture) => !old.some((each) => isSame(each, picture)))];
}
