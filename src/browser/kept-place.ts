/** The place on the search page that a reader left, kept with the entry of the browser's history for when they come back. */

interface Place {
  readonly scroll?: number;
  /** Which of all links had the focus. */
  readonly hit?: number;
  /** How many articles were read for it, where that was more than at first. */
  readonly limit?: number;
}

export const placeKept = (): Place => (history.state as Place | null) ?? {};

export function keepPlace(links: readonly HTMLAnchorElement[], limit: number): void {
  const hit = links.indexOf(document.activeElement as HTMLAnchorElement);
  history.replaceState({ scroll: scrollY, limit, ...(hit >= 0 && { hit }) } satisfies Place, '');
}

/** Unfolds the link that had the focus, where it is folded away. */
export function returnTo({ scroll, hit }: Place, links: readonly HTMLAnchorElement[]): void {
  const link = hit === undefined ? undefined : links[hit];
  const folded = link?.closest('details');
  if (folded) folded.open = true;
  link?.focus({ preventScroll: true });
  if (scroll !== undefined) scrollTo({ top: scroll });
  link?.scrollIntoView({ block: 'nearest' });
}
