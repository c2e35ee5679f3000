import type { FeedFile } from '../domain/feeds.ts';
import { atom } from './atom.ts';
import type { Feed } from './feed.ts';
import { jsonFeed } from './json-feed.ts';
import { rss } from './rss.ts';

/** How each file of a feed is written. */
export const FEED_FORMATS: Readonly<Record<FeedFile, (feed: Feed) => string>> = {
  'feed.xml': rss,
  'atom.xml': atom,
  'feed.json': jsonFeed,
};
