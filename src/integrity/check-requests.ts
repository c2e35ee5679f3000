import type { Problem } from '../domain/problem.ts';
import { decoded, type Page } from './pages.ts';

const TAG = /<(?<name>[a-z][\w-]*)(?<attributes>(?:[^>"']|"[^"]*"|'[^']*')*)>/gi;
const ATTRIBUTE = /(?<name>[^\s=>"'/]+)\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s"'>]+))/g;
/** Attributes that make a browser load something by itself. `href` does only on `link`, and there only for some relations. */
const LOADING = new Set(['action', 'background', 'data', 'formaction', 'imagesrcset', 'poster', 'src', 'srcset', 'xlink:href']);
const LOADED_RELATIONS = /\b(?:stylesheet|icon|preload|modulepreload|prefetch|preconnect|dns-prefetch|manifest|apple-touch-icon)\b/i;
const IN_STYLE = /(?:url\(\s*["']?|@import\s+["'])(?<address>(?:https?:)?\/\/[^"')\s]+)/gi;
const ELSEWHERE = /^\s*(?:https?:)?\/\//i;

/** No page makes a request to another host. */
export function checkRequests(pages: Iterable<Page>): Problem[] {
  return Array.from(pages, ({ file, html }) => {
    const loaded = [
      ...[...html.matchAll(TAG)].flatMap(loadedBy),
      ...[...html.matchAll(IN_STYLE)].map((match) => decoded(match.groups?.['address'] ?? '')),
    ];
    return loaded
      .filter((address) => ELSEWHERE.test(address))
      .map((address) => ({
        file,
        what: `This page would load ${address.trim()} from another host when it is read.`,
        remedy: 'Put the file into public/ and name it there.',
      }));
  }).flat();
}

function loadedBy({ groups = {} }: RegExpMatchArray): string[] {
  const tag = groups['name']?.toLowerCase() ?? '';
  if (tag === 'a') return [];
  const attributes = new Map(
    [...(groups['attributes'] ?? '').matchAll(ATTRIBUTE)].map(({ groups: { name = '', double, single, bare } = {} }) => [
      name.toLowerCase(),
      decoded(double ?? single ?? bare ?? ''),
    ]),
  );
  const isLoaded = (name: string) =>
    LOADING.has(name) ||
    (name === 'href' && ((tag === 'link' && LOADED_RELATIONS.test(attributes.get('rel') ?? '')) || tag === 'image' || tag === 'use'));
  return [...attributes].flatMap(([name, value]) => {
    if (!isLoaded(name)) return [];
    return name.endsWith('srcset') ? value.split(',') : value;
  });
}
