import { existsSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Picture } from '../domain/article.ts';
import type { Problem } from '../domain/problem.ts';

/**
 * Every picture that an article names is there and can be shown.
 *
 * @param folders where pictures are looked for: the content folder, then `public/`
 */
export async function checkPictures(
  folders: readonly string[],
  articles: Iterable<{ readonly file: string; readonly pictures: readonly Picture[] }>,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  const faults = new Map<string, string | undefined>();
  for (const { file, pictures } of articles) {
    for (const { src } of pictures) {
      if (!src) continue;
      if (!faults.has(src)) faults.set(src, await faultOf(folders, src));
      const what = faults.get(src);
      if (what) problems.push({ file, what, remedy: 'Bring the picture back, or delete "src:"; its caption can stay.' });
    }
  }
  return problems;
}

async function faultOf(folders: readonly string[], src: string): Promise<string | undefined> {
  const path = folders.map((folder) => join(folder, src)).find((each) => existsSync(each));
  if (!path) return `Its picture, ${src}, is not there.`;
  if (/\.svg$/i.test(path))
    return src.startsWith('pictures/') ? `Its picture, ${src}, is an SVG, which can run scripts and is not shown.` : undefined;
  try {
    const { width, height } = await sharp(path).metadata();
    return width > 0 && height > 0 ? undefined : `Its picture, ${src}, is empty.`;
  } catch (error) {
    return `Its picture, ${src}, cannot be read: ${(error as Error).message.split('\n')[0]}.`;
  }
}
