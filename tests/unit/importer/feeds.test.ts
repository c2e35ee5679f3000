/** Feeds, exports and notes: who wrote what. */
import { expect, test } from 'vitest';
import { placeForImports } from './importing.ts';

const { clipping, importAll, articleOf } = placeForImports();

test('an entry that names nobody is by whom its feed names', async () => {
  const entry = (title: string, more = '') =>
    `<entry><title>${title}</title><id>urn:${title}</id>${more}<content>${title} stands in the harbour.</content></entry>`;
  const feed = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Quay</title><author><name>Nora Lind</name></author>${entry('Crane')}${entry('Lamp', '<author><name>Per Dahl</name></author>')}</feed>`;
  const outcomes = await importAll([clipping('quay.atom', feed)]);
  expect(outcomes.map((outcome) => articleOf(outcome).authors)).toEqual([['Nora Lind'], ['Per Dahl']]);
});

test('WordPress names authors by their logins, and says whose they are', async () => {
  const item = '<item><title>Crane</title><dc:creator>nl</dc:creator><content:encoded>The crane stands.</content:encoded></item>';
  const author = '<wp:author><wp:author_login>nl</wp:author_login><wp:author_display_name>Nora Lind</wp:author_display_name></wp:author>';
  const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Quay</title>${author}${item}</channel></rss>`;
  const [outcome] = await importAll([clipping('wordpress.xml', feed)]);
  expect(articleOf(outcome).authors).toEqual(['Nora Lind']);
});
