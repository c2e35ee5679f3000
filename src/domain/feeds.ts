/** Which lists can be followed, and where their feeds stand. */

/** Below the page of a list, in the order in which they are offered. */
export const FEED_FILES = [
  { file: 'feed.xml', type: 'application/rss+xml', name: 'RSS' },
  { file: 'atom.xml', type: 'application/atom+xml', name: 'Atom' },
  { file: 'feed.json', type: 'application/feed+json', name: 'JSON Feed' },
] as const;

export type FeedFile = (typeof FEED_FILES)[number]['file'];

/** Kinds of headings with feeds; the whole archive has them, too. */
export const FOLLOWED_KINDS = ['section', 'publication', 'author'] as const;

export const isFollowed = (kind: string): boolean => FOLLOWED_KINDS.some((each) => each === kind);
