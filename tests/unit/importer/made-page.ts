/** A saved page with an article, and what a test puts around it. */

export const TEXT = `<p>The ferry to the island will sail twice a day from June, its captain said on Friday, after a winter with one crossing a week.</p>
<p>Islanders had asked for it since the school closed. “My daughter will be home for supper,” said Rosa Klein, who keeps the shop at the quay.</p>`;

export interface Page {
  readonly head?: string;
  /** Between the headline and the text. */
  readonly below?: string;
  readonly text?: string;
  readonly html?: string;
}
export const page = ({ head = '', below = '', text = TEXT, html = '<html lang="en">' }: Page): string =>
  `<!doctype html>${html}<head><title>Ferry sails twice a day</title>${head}</head><body><h1>Ferry sails twice a day</h1>${below}${text}</body></html>`;

export const linkedData = (...things: unknown[]): string =>
  things.map((thing) => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`).join('');
