/** Pictures that lie beside a clipping are taken over; others stay at the addresses where they were printed. */
import type { Item } from '../item.ts';
import type { RawPicture, ReadResult } from '../raw-article.ts';

export async function withPicturesBeside(result: ReadResult, { beside }: Item): Promise<ReadResult> {
  if ('problem' in result || result.article.pictures.length === 0) return result;
  const pictures: RawPicture[] = [];
  for (const picture of result.article.pictures) {
    const bytes = picture.from === undefined ? undefined : await beside(picture.from);
    pictures.push(bytes ? { ...picture, bytes } : picture);
  }
  return { ...result, article: { ...result.article, pictures } };
}
