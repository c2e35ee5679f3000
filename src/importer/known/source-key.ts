/** Parameters by which others follow their readers; they name no other page. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|ref_src|cmpid|ocid|smid|at_\w+)$/i;

/**
 * Equal for the web addresses of one page: `http://www.example.org/talks/?utm_source=x#p` -> `example.org/talks`.
 * Equal for files of one name, from whichever folder above them they were imported: `1998/march/001.txt` -> `001.txt`.
 */
export function sourceKeyOf(source: string): string {
  const url = /^https?:\/\//i.test(source) ? URL.parse(source) : null;
  if (!url) return source.slice(source.lastIndexOf('/') + 1);
  const query = [...url.searchParams].filter(([name]) => !TRACKING.test(name)).map(([name, value]) => `${name}=${value}`);
  const path = url.pathname.replace(/\/(?:index\.html?|amp\/?)?$/, '');
  return `${url.host.replace(/^(?:www|m|amp)\./, '')}${path}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}

/** The address as it was written, but for parameters that only follow readers. */
export function withoutTracking(source: string): string {
  const url = /^https?:\/\//i.test(source) ? URL.parse(source) : null;
  const followers = [...(url?.searchParams.keys() ?? [])].filter((name) => TRACKING.test(name));
  if (!url || followers.length === 0) return source;
  for (const name of followers) url.searchParams.delete(name);
  return url.href;
}

/** `example.org`; nothing for what is no web address. */
export const hostOf = (source: string): string | undefined =>
  /^https?:\/\//i.test(source) ? URL.parse(source)?.host.replace(/^(?:www|m|amp)\./, '') : undefined;

/** `https://example.org/`: every article that is printed there may bear it, and it is the address of none. */
export const isFrontPage = (source: string): boolean => hostOf(source) !== undefined && sourceKeyOf(source) === hostOf(source);

/** The first that can be the address of an article; else the first. */
export const addressOfArticle = (sources: readonly (string | undefined)[]): string | undefined => {
  const named = sources.filter((source) => source !== undefined);
  return named.find((source) => hostOf(source) !== undefined && !isFrontPage(source)) ?? named[0];
};
