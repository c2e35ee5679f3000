/** JSON Feed 1.1: https://www.jsonfeed.org/version/1.1/ */
import type { FeedFile } from '../domain/feeds.ts';
import type { Feed, FeedItem } from './feed.ts';

const FILE: FeedFile = 'feed.json';

export function jsonFeed({ title, description, home, icon, language, items }: Feed): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: home,
    feed_url: home + FILE,
    description,
    icon,
    language,
    items: items.map(item),
  };
  return `${JSON.stringify(feed, null, 1)}\n`;
}

const item = ({
  id,
  url,
  title,
  html,
  summary,
  published,
  corrected,
  authors,
  categories,
  language,
  publication,
  edtf,
  rights,
}: FeedItem) => ({
  id,
  url,
  title,
  content_html: html,
  ...(summary && { summary }),
  ...(published && { date_published: published }),
  ...(corrected && { date_modified: corrected }),
  ...(authors.length > 0 && { authors: authors.map((name) => ({ name })) }),
  ...(categories.length > 0 && { tags: categories }),
  language,
  /** The date as EDTF writes it, with its doubts: https://www.loc.gov/standards/datetime/ */
  _verbatim: { ...(edtf && { published: edtf }), ...(publication && { publication }), rights },
});
