/** Where an archive's articles are, and where what was made of them is kept. */
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { remembering } from '../domain/remembering.ts';
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
  return { content: folder, cache: keptAt(`archive-${nameOf(folder)}.sqlite`) };
}

/** Every page asks. */
const nameOf = remembering(8, (folder: string): string => createHash('sha256').update(folder).digest('hex').slice(0, 16));

/** Pages open the archive themselves; this is how a command tells them which. */
export function chooseContent(content: string): ArchiveLocation {
  const location = archiveLocation(content);
  process.env['VERBATIM_CONTENT'] = location.content;
  return location;
}
