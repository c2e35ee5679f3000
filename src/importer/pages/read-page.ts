/** A web page, and the pictures that came along with it. */
import type { Item } from '../item.ts';
import { withPicturesBeside } from '../pictures/pictures-beside.ts';
import type { ReadResult } from '../raw-article.ts';
import type { ReadingOptions } from '../reading-options.ts';
import { readHtml } from './read-html.ts';

export async function readPage(item: Item, text: string, options: Pick<ReadingOptions, 'dates'> = {}): Promise<ReadResult[]> {
  const { file, name, place, hints } = item;
  const results: ReadResult[] = [];
  for (const result of readHtml({ file, name, place, text, source: hints.source }, options))
    results.push(await withPicturesBeside(result, item));
  return results;
}
