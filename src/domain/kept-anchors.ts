/** Anchors of words that were corrected: links to them lead to the words that stand there now. */

/** Marks the place in the page; a script tells those who arrive there. */
export const KEPT_CLASS = 'kept';

/** The old anchors that lead to one of today. */
export const keptAt = (anchor: string, kept: Readonly<Record<string, string>>): string[] =>
  Object.keys(kept).filter((old) => kept[old] === anchor);

/**
 * Sets each old anchor at the beginning of the paragraph that has its words now.
 *
 * @param html body of an article, its paragraphs with ids
 * @param kept old anchor -> anchor in `html`
 */
export function withKeptAnchors(html: string, kept: Readonly<Record<string, string>>): string {
  let marked = html;
  for (const [old, now] of Object.entries(kept)) {
    const place = new RegExp(`(<[a-z][^<>]*\\sid="${now}"[^<>]*>)`);
    marked = marked.replace(place, `$1<span class="${KEPT_CLASS}" id="${old}"></span>`);
  }
  return marked;
}
