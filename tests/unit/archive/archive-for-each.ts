/** An archive of its own for each test of a file. */
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { Archive } from '../../../src/archive/listing.ts';
import { openArchive } from '../../../src/archive/open-archive.ts';
import { refreshArchive } from '../../../src/archive/refresh-archive.ts';
import { type FixtureArchive, fixtureArchive } from '../../fixture-archive.ts';

export const DEFAULTS = { language: 'en', rights: 'Rights not known', publication: '', base: '/' };

export interface ArchiveForEach extends Omit<FixtureArchive, 'cleanUp'> {
  readonly cache: string;
  refresh(defaults?: typeof DEFAULTS): ReturnType<typeof refreshArchive>;
  open(): Archive;
}

export function archiveForEach(): ArchiveForEach {
  let fixture: FixtureArchive;
  beforeEach(() => {
    fixture = fixtureArchive();
  });
  afterEach(() => fixture.cleanUp());
  const archive: ArchiveForEach = {
    get content() {
      return fixture.content;
    },
    get cache() {
      return join(fixture.content, '.cache/archive.sqlite');
    },
    write: (...given) => fixture.write(...given),
    article: (...given) => fixture.article(...given),
    remove: (file) => fixture.remove(file),
    refresh: (defaults = DEFAULTS) => refreshArchive({ content: archive.content, cache: archive.cache }, defaults),
    open: () => openArchive({ content: archive.content, cache: archive.cache }),
  };
  return archive;
}

export const addressesOf = (archive: Archive): string[] => Array.from(archive.addresses(), ({ address }) => address);
