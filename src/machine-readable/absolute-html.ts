/** A start tag as the pipeline writes it: attributes in double quotes, in which `"` is escaped. */
const TAG = /<[a-z][a-z0-9]*(?: [a-z-]+(?:="[^"]*")?)+>/g;
const ADDRESS = / (href|src|cite)="([^"]*)"/g;
const PILCROW = /<a class="pilcrow"[^>]*><\/a>/g;
/** Only the link in a heading makes it need a name. */
const NAME_OF_HEADING = /(?<=<h\d[^>]*) aria-label="[^"]*"/g;

/**
 * The body of an article for places that are not its page: addresses are absolute, links of paragraphs to themselves are gone.
 *
 * @param html as the pipeline makes it
 * @param permalink absolute address of the article's page
 */
export function absoluteHtml(html: string, permalink: string): string {
  return html
    .replace(PILCROW, '')
    .replace(NAME_OF_HEADING, '')
    .replace(TAG, (tag) => tag.replace(ADDRESS, (_, name: string, value: string) => ` ${name}="${absolute(value, permalink)}"`));
}

/** What is no address at all stays as it is. */
function absolute(attribute: string, permalink: string): string {
  const url = URL.parse(attribute.replaceAll('&#x26;', '&').replaceAll('&#x22;', '"'), permalink);
  return url ? url.href.replaceAll('&', '&#x26;') : attribute;
}
