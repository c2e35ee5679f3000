import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../domain/problem.ts';
import { decoded, type Page } from './pages.ts';

const HREF = /<(?:a|link)\b[^>]*?\shref="([^"]*)"/gi;
const SRC = /<(?:img|script|source)\b[^>]*?\ssrc="([^"]*)"/gi;
const ID = /\sid="([^"]*)"/g;

/**
 * Every link within the site leads to a page, file or anchor that is there, and no id stands twice in a page.
 *
 * @param site folder of the built site
 * @param base path below which it is published
 */
export function checkLinks(site: string, base: string, pages: readonly Page[]): Problem[] {
  const idsOf = new Map(pages.map(({ file, html }) => [file, [...html.matchAll(ID)].map((match) => decoded(match[1] ?? ''))]));
  const fileAt = (path: string): string => {
    const below = decodeURIComponent(path.slice(base.length));
    return below === '' || below.endsWith('/') ? `${below}index.html` : below;
  };

  return pages.flatMap(({ file, html }) => {
    const ids = idsOf.get(file) ?? [];
    const twice = [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
    const links = [...html.matchAll(HREF), ...html.matchAll(SRC)].map((match) => decoded(match[1] ?? ''));
    const broken = [...new Set(links)].filter((link) => {
      const [path = '', fragment] = link.split('#');
      const [bare = ''] = path.split('?');
      if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(link)) return false;
      if (bare !== '' && !bare.startsWith(base)) return true;
      const target = bare === '' ? file : fileAt(bare);
      if (!statSync(join(site, target), { throwIfNoEntry: false })?.isFile()) return true;
      const anchor = fragment?.split(':~:')[0];
      return anchor ? !(idsOf.get(target) ?? []).includes(decodeURIComponent(anchor)) : false;
    });
    return [
      ...twice.map((id) => ({ file, what: `The id "${id}" stands twice in this page.`, remedy: 'Give each element an id of its own.' })),
      ...broken.map((link) => ({
        file,
        what: `The link ${link} leads nowhere.`,
        remedy: `Correct it, or make what it leads to. Links within the site begin with ${base}.`,
      })),
    ];
  });
}
