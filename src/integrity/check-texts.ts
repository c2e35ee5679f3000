import { isAddress } from '../domain/permalink.ts';
import type { Problem } from '../domain/problem.ts';
import { decoded } from './pages.ts';

/** Stands for the archive itself, wherever it is published. */
const HERE = 'https://archive.invalid';
const PICTURE = /<img\b[^>]*?\ssrc="(?<address>[^"]*)"/gi;
const LINK = /<a\b[^>]*?\shref="(?<address>[^"]*)"/gi;

interface Published {
  /** @param path below the site */
  hasPicture(path: string): boolean;
  hasArticle(address: string): boolean;
}

/** The text of every article shows only pictures that are there, and links to no article that the archive does not have. */
export function checkTexts(
  texts: Iterable<{ readonly file: string; readonly address: string; readonly html: string }>,
  { hasPicture, hasArticle }: Published,
): Problem[] {
  const problems: Problem[] = [];
  for (const { file, address, html } of texts) {
    for (const { written, path } of within(html, PICTURE, address)) {
      if (hasPicture(path)) continue;
      problems.push({
        file,
        what: `Its text shows the picture ${written}, which is not there.`,
        remedy: `Put it into public/ and name it from there, as in "![What it shows](/${path.split('/').at(-1)})", or name it below "pictures:".`,
      });
    }
    for (const { written, path } of within(html, LINK, address)) {
      const page = path.replace(/\/(?:index\.html)?$/, '');
      if (!isAddress(page) || page === address || hasArticle(page)) continue;
      problems.push({
        file,
        what: `Its text links to ${written}, where the archive has no article.`,
        remedy: 'Correct the address, or write the words without the link.',
      });
    }
  }
  return problems;
}

/** What of a text leads to a place in the archive. @param address of the article, from where it is read */
function within(html: string, pattern: RegExp, address: string): { readonly written: string; readonly path: string }[] {
  return [...html.matchAll(pattern)].flatMap(({ groups }) => {
    const written = decoded(groups?.['address'] ?? '');
    const url = URL.parse(written, `${HERE}/${address}/`);
    return url?.origin === HERE ? { written, path: unescaped(url.pathname).slice(1) } : [];
  });
}

/** As it is where its escapes are none. */
function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
