/**
 * A site that browsers open from a disk, without a server: addresses in pages and styles are relative to the file that they stand in.
 * They stay folders, so that a server shows addresses as the site has them, and `FROM_DISK` leads to the page in a folder.
 */

/** A start tag as Astro and the pipeline write it: attributes in double quotes, in which `"` is escaped. */
const TAG = /<[a-z][a-z0-9-]*(?: [^\s="<>]+(?:="[^"]*")?)+(?= ?\/?>)/g;
const ADDRESS = /(?<= (?:href|src|action|poster)=")[^"]*/g;
/** Addresses with a width each: `/a.jpg 400w, /b.jpg 800w`. */
const ADDRESSES = /(?<= (?:srcset|imagesrcset)=")[^"]*/g;
/** A page that leads on by itself must name the file: no script is asked before it does. */
const REFRESH = /(?<=^<meta http-equiv="refresh" content="0; url=)[^"]*/;
const URL_IN_STYLES = /(?<=url\(["']?)[^"')]*/g;

/**
 * @param html a page as it was built
 * @param file its path below the site's root: `2017/12/talks/index.html`
 * @param base path below which the site was built, with `/` at both ends
 */
export function pageFromDisk(html: string, file: string, base: string): string {
  const relative = relativeTo(file, base);
  const script = `<script src="${relative(base + NAME_OF_SCRIPT)}"></script>`;
  return html
    .replace(TAG, (tag) =>
      tag
        .replace(ADDRESS, relative)
        .replace(ADDRESSES, (all) => all.replace(/(?<=^|,\s*)[^\s,]+/g, relative))
        .replace(REFRESH, (address) => relative(address).replace(/^[^#]*\/(?=#|$)/, '$&index.html')),
    )
    .replace('</body>', `${script}</body>`);
}

/**
 * A typeface that is optional would be given up before a disk is read: it is waited for, a tenth of a second at most.
 *
 * @param file as for pages: `_astro/index.css`
 */
export const stylesFromDisk = (css: string, file: string, base: string): string =>
  css.replace(URL_IN_STYLES, relativeTo(file, base)).replaceAll(/font-display: ?optional/g, 'font-display:fallback');

/** What begins with the base becomes relative, anything else stays: `https://…`, `//host/…`, `#p-…`. */
function relativeTo(file: string, base: string): (address: string) => string {
  const up = '../'.repeat(file.split('/').length - 1) || './';
  return (address) => (address.startsWith(base) && !address.startsWith('//') ? up + address.slice(base.length) : address);
}

/** Stands at the site's root. */
export const NAME_OF_SCRIPT = 'from-disk.js';

export const FROM_DISK = `// A disk shows what is in a folder; a server shows its index.html. Where there is no server, links lead there by themselves.
if (location.protocol === 'file:') {
  const toPage = (place, name) => {
    const url = URL.canParse(place[name]) && new URL(place[name]);
    if (url && url.protocol === 'file:' && url.pathname.endsWith('/')) place[name] = Object.assign(url, { pathname: url.pathname + 'index.html' }).href;
  };
  for (const link of document.links) toPage(link, 'href');
  for (const form of document.forms) toPage(form, 'action');
  for (const notice of document.querySelectorAll('.from-disk, .needs-script')) notice.hidden = notice.matches('.needs-script');
}
`;
