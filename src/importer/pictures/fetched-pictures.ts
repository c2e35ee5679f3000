/** An article whose pictures stayed where they were printed -> the same article with those that can be fetched, and what is to be said of it. */
import { parseDocument } from 'yaml';
import type { Prepared } from '../prepare-article.ts';
import { bodyOf, frontMatterOf } from '../printed-text.ts';
import type { FetchPicture } from './fetch-picture.ts';
import type { KeptPicture } from './kept-picture.ts';

/** Requests at a time. */
const BESIDE = 4;

/**
 * @param today ISO 8601
 * @returns nothing where it was interrupted
 */
export async function withFetchedPictures(
  article: Prepared,
  fetch: FetchPicture,
  { today, signal }: { readonly today: string; readonly signal: AbortSignal | undefined },
): Promise<Prepared | undefined> {
  const fields = parseDocument(frontMatterOf(article.text), { schema: 'failsafe' });
  const named = (fields.toJS() as { pictures?: { src?: string; original?: string }[] }).pictures ?? [];
  const wanted = named.flatMap(({ src, original }, at) => (original && !src ? [{ at, original }] : []));
  if (wanted.length === 0) return article;

  const pictures: KeptPicture[] = [];
  const remarks: string[] = [];
  for (let from = 0; from < wanted.length; from += BESIDE) {
    const some = wanted.slice(from, from + BESIDE);
    const fetched = await Promise.all(some.map(({ original }) => fetch(original, signal)));
    if (signal?.aborted) return undefined;
    for (const [index, result] of fetched.entries()) {
      const { at, original } = some[index] as (typeof some)[number];
      if ('why' in result) {
        remarks.push(`The picture at ${original} could not be fetched: ${result.why}.`);
        continue;
      }
      pictures.push(result.picture);
      fields.setIn(['pictures', at, 'src'], result.picture.path);
      remarks.push(`The picture at ${original} was fetched.`);
    }
  }
  if (pictures.length > 0) fields.setIn(['provenance', 'origins', 'pictures'], `fetched on ${today} from where they were printed`);
  return {
    ...article,
    text: `---\n${fields.toString({ lineWidth: 0 })}---\n\n${bodyOf(article.text)}\n`,
    pictures: [...article.pictures, ...pictures],
    remarks: [...article.remarks, ...remarks],
  };
}
