import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { ListOf } from '../archive/listing.ts';
import { openArchive } from '../archive/open-archive.ts';
import { FEED_FILES, FOLLOWED_KINDS } from '../domain/feeds.ts';
import { type FeedItem, feedItem } from '../machine-readable/feed.ts';
import { FEED_FORMATS } from '../machine-readable/feed-formats.ts';
import { afterBuild } from './after-build.ts';

/** A feed is for what is new; the whole archive is in `articles.jsonl`. */
const MOST_ITEMS = 20;

interface FollowedList {
  readonly list: ListOf;
  /** Path of its page, without slashes at its ends. */
  readonly path: string;
  readonly name?: string;
}

/** Writes the feeds of the whole archive, and of each section, publication and author. */
export function feeds(archive: { readonly name: string; readonly description: string; readonly language: string }): AstroIntegration {
  return afterBuild('feeds', ({ out, urlOf }) => {
    for (const { list, path, name } of followedLists()) {
      const feed = {
        title: name ? `${archive.name}: ${name}` : archive.name,
        description: archive.description,
        archive: archive.name,
        language: archive.language,
        home: urlOf(path === '' ? '' : `${path}/`),
        icon: urlOf('icon-512.png'),
        items: itemsOf(list, urlOf),
      };
      for (const { file } of FEED_FILES) writeFileSync(join(out, path, file), FEED_FORMATS[file](feed));
    }
  });
}

function* followedLists(): Generator<FollowedList> {
  yield { list: { of: 'all' }, path: '' };
  for (const kind of FOLLOWED_KINDS) {
    for (const { slug, name } of openArchive().headings(kind)) yield { list: { of: kind, slug }, path: `${kind}/${slug}`, name };
  }
}

function itemsOf(list: ListOf, urlOf: (path: string) => string): FeedItem[] {
  const archive = openArchive();
  return archive.list(list, 1, MOST_ITEMS).map(({ address }) => {
    const { article, html } = archive.article(address);
    return feedItem(article, html, urlOf);
  });
}
