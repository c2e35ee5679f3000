import { edtfOf } from '../../../src/domain/calendar/dates.ts';
import { readText } from '../../../src/importer/documents/read-text.ts';

/** The article of a raw text, with its day as EDTF. @throws where it is refused */
export function read(text: string, options: Parameters<typeof readText>[1] = {}) {
  const [result] = readText({ file: 'clipping.txt', place: 'clipping.txt', text } as Parameters<typeof readText>[0], options);
  if (!result || !('article' in result)) throw new Error(JSON.stringify(result));
  const { article } = result;
  return { ...article, published: article.published && edtfOf(article.published) };
}
