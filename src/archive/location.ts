/** Where an archive's articles are, and where what was made of them is kept. */
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { keptAt } from '../kept.ts';

export interface ArchiveLocation {
  /** The content folder, absolute. */
  readonly content: string;
  /** SQLite file that can be deleted at any time. */
  readonly cache: string;
}

/** @param content the content folder; by default the one that the running command chose, or `content` */
export function archiveLocation(content = process.env['VERBATIM_CONTENT'] ?? 'content'): ArchiveLocation {
  const folder = resolve(content);
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  return { content: folder, cache: keptAt(`archive-${name}.sqlite`) };
}

/** Pages open the archive themselves; this is how a command tells them which. */
export function chooseContent(content: string): ArchiveLocation {
  const location = archiveLocation(content);
  process.env['VERBATIM_CONTENT'] = location.content;
  return location;
}
