import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { ListOf } from '../archive/listing.ts';
import { openArchive } from '../archive/open-archive.ts';
import { FEED_FILES, FOLLOWED_KINDS } from '../domain/feeds.ts';
import { type FeedItem, feedItem } from '../machine-readable/feed.ts';
import { FEED_FORMATS } from '../machine-readable/feed-formats.ts';
import { speechItem } from '../machine-readable/speech-item.ts';
import { afterBuild } from './after-build.ts';

type UrlOf = (path: string) => string;

/** A feed is for what is new; the whole archive is in `articles.jsonl`. */
const MOST_ITEMS = 20;

interface FollowedList {
  readonly items: () => FeedItem[];
  /** Path of its page, without slashes at its ends. */
  readonly path: string;
  readonly name?: string;
}

/** Writes the feeds of the whole archive, of each section, publication and author, and of each speaker. */
export function feeds(archive: { readonly name: string; readonly description: string; readonly language: string }): AstroIntegration {
  return afterBuild('feeds', ({ out, urlOf }) => {
    for (const { items, path, name } of followedLists(urlOf)) {
      const feed = {
        title: name ? `${archive.name}: ${name}` : archive.name,
        description: archive.description,
        archive: archive.name,
        language: archive.language,
        home: urlOf(path === '' ? '' : `${path}/`),
        icon: urlOf('icon-512.png'),
        items: items(),
      };
      for (const { file } of FEED_FILES) writeFileSync(join(out, path, file), FEED_FORMATS[file](feed));
    }
  });
}

function* followedLists(urlOf: UrlOf): Generator<FollowedList> {
  const archive = openArchive();
  yield { items: () => articlesOf({ of: 'all' }, urlOf), path: '' };
  for (const kind of FOLLOWED_KINDS) {
    for (const { slug, name } of archive.headings(kind)) {
      yield { items: () => articlesOf({ of: kind, slug }, urlOf), path: `${kind}/${slug}`, name };
    }
  }
  for (const { slug, name } of archive.speakers()) yield { items: () => speechesBy(slug, urlOf), path: `speaker/${slug}`, name };
}

function articlesOf(list: ListOf, urlOf: UrlOf): FeedItem[] {
  const archive = openArchive();
  return archive.list(list, 1, MOST_ITEMS).map(({ address }) => {
    const { article, html } = archive.article(address);
    return feedItem(article, html, urlOf);
  });
}

function speechesBy(slug: string, urlOf: UrlOf): FeedItem[] {
  const archive = openArchive();
  return archive
    .saidBy(slug, 1, MOST_ITEMS)
    .map(({ article, speech, printed }) => speechItem(archive.article(article.address).article, speech, printed, urlOf));
}
