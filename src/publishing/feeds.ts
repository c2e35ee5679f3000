/** The feeds of the whole archive, of each section, publication and author, and of each speaker. */
import type { Archive, ListOf } from '../archive/listing.ts';
import { FEED_FILES, FOLLOWED_KINDS } from '../domain/feeds.ts';
import { type FeedItem, feedItem } from '../machine-readable/feed.ts';
import { FEED_FORMATS } from '../machine-readable/feed-formats.ts';
import { speechItem } from '../machine-readable/speech-item.ts';
import type { SiteInProgress } from './site-in-progress.ts';

/** A feed is for what is new; the whole archive is in files of its own. */
const MOST_ITEMS = 20;

interface FollowedList {
  readonly items: () => FeedItem[];
  /** Path of its page, without slashes at its ends. */
  readonly path: string;
  readonly name?: string;
}

export function writeFeeds(
  site: SiteInProgress,
  archive: Archive,
  about: { readonly name: string; readonly description: string; readonly language: string },
): void {
  for (const { items, path, name } of followedLists(site, archive)) {
    if (!site.isStale(path)) continue;
    const feed = {
      title: name ? `${about.name}: ${name}` : about.name,
      description: about.description,
      archive: about.name,
      language: about.language,
      home: site.urlOf(path === '' ? '' : `${path}/`),
      icon: site.urlOf('icon-512.png'),
      items: items(),
    };
    for (const { file } of FEED_FILES) site.write(path === '' ? file : `${path}/${file}`, FEED_FORMATS[file](feed));
  }
}

function* followedLists({ urlOf }: SiteInProgress, archive: Archive): Generator<FollowedList> {
  const articlesOf = (list: ListOf): FeedItem[] =>
    archive.list(list, 1, MOST_ITEMS).map(({ address }) => feedItem(archive.article(address).article, archive.htmlOf(address), urlOf));
  const speechesBy = (slug: string): FeedItem[] =>
    archive
      .saidBy(slug, 1, MOST_ITEMS)
      .map(({ article, speech, printed }) => speechItem(archive.article(article.address).article, speech, printed, urlOf));

  yield { items: () => articlesOf({ of: 'all' }), path: '' };
  for (const kind of FOLLOWED_KINDS) {
    for (const { slug, name } of archive.headings(kind))
      yield { items: () => articlesOf({ of: kind, slug }), path: `${kind}/${slug}`, name };
  }
  for (const { slug, name } of archive.speakers()) yield { items: () => speechesBy(slug), path: `speaker/${slug}`, name };
  // Whoever follows them is not told of an error each day.
  for (const { kind, slug, name } of archive.formerNames(...FOLLOWED_KINDS, 'speaker'))
    yield { items: () => [], path: `${kind}/${slug}`, name };
}
