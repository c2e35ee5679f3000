import type { Problem } from '../domain/problem.ts';
import { decoded, type Page } from './pages.ts';

/** Attributes that make a browser load something by itself. `href` does only on `link`, and there only for some relations. */
const LOADING = /<(?!a\b)[a-z][^>]*?\s(?:src|srcset|poster|data|action|formaction|background)="(?<address>[^"]*)"/gi;
const LINK = /<link\b[^>]*>/gi;
const LOADED_RELATIONS =
  /\brel="[^"]*\b(?:stylesheet|icon|preload|modulepreload|prefetch|preconnect|dns-prefetch|manifest|apple-touch-icon)\b/i;
const IN_STYLE = /(?:url\(\s*["']?|@import\s+["'])(?<address>(?:https?:)?\/\/[^"')\s]+)/gi;
const ELSEWHERE = /^\s*(?:https?:)?\/\//i;

/** No page makes a request to another host. */
export function checkRequests(pages: Iterable<Page>): Problem[] {
  return Array.from(pages, ({ file, html }) => {
    const loaded = [
      ...[...html.matchAll(LOADING)].map((match) => match.groups?.['address'] ?? ''),
      ...[...html.matchAll(LINK)].filter(([tag]) => LOADED_RELATIONS.test(tag)).map(([tag]) => /\bhref="([^"]*)"/i.exec(tag)?.[1] ?? ''),
      ...[...html.matchAll(IN_STYLE)].map((match) => match.groups?.['address'] ?? ''),
    ];
    return loaded
      .map(decoded)
      .filter((address) => ELSEWHERE.test(address))
      .map((address) => ({
        file,
        what: `This page would load ${address} from another host when it is read.`,
        remedy: 'Put the file into public/ and name it there.',
      }));
  }).flat();
}
