/** A web page, and the pictures that came along with it. */
import type { Item } from './item.ts';
import type { RawArticle, ReadResult } from './raw-article.ts';
import { readHtml } from './read-html.ts';

export async function readPage(item: Item, text: string): Promise<ReadResult[]> {
  const { file, name, place, hints } = item;
  const results: ReadResult[] = [];
  for (const result of readHtml({ file, name, place, text, source: hints.source })) {
    results.push('problem' in result ? result : { ...result, article: await withPictures(result.article, item) });
  }
  return results;
}

/** Pictures that lie beside the page are taken over; others stay at the addresses where they were printed. */
async function withPictures(article: RawArticle, { beside }: Item): Promise<RawArticle> {
  const pictures: RawArticle['pictures'][number][] = [];
  for (const picture of article.pictures) {
    const bytes = picture.from === undefined ? undefined : await beside(picture.from);
    pictures.push(bytes ? { ...picture, bytes } : picture);
  }
  return { ...article, pictures };
}
