/** Which blocks of a page two libraries take for its article. */
import { Readability } from '@mozilla/readability';
import { DefuddleClass } from 'defuddle/node';
import { withoutConsole } from '../without-console.ts';
import { BLOCK_MARK, markBlocks } from './html-blocks.ts';
import { documentOf } from './html-document.ts';

export interface Votes {
  /** Indexes of the blocks that each keeps. */
  readonly readability: ReadonlySet<number>;
  readonly defuddle: ReadonlySet<number>;
}

export function votesOf(html: string): Votes {
  return withoutConsole(() => ({ readability: markedIn(byReadability(html)), defuddle: markedIn(byDefuddle(html)) }));
}

/** The libraries rearrange what they read: each gets a document of its own, marked like ours. */
function markedDocument(html: string): Document {
  const document = documentOf(html);
  markBlocks(document);
  return document;
}

function byReadability(html: string): string {
  try {
    return new Readability(markedDocument(html), { keepClasses: true }).parse()?.content ?? '';
  } catch {
    return '';
  }
}

/** Without "standardize", which would take the marks away; "parse" alone, which asks the network for nothing. */
function byDefuddle(html: string): string {
  try {
    return new DefuddleClass(markedDocument(html), { standardize: false, url: 'https://page.invalid/' }).parse().content;
  } catch {
    return '';
  }
}

const MARK = new RegExp(`${BLOCK_MARK}="(\\d+)"`, 'g');
const markedIn = (html: string): Set<number> => new Set([...html.matchAll(MARK)].map(([, index]) => Number(index)));
