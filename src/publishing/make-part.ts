/** Makes one of several parts of a site, for machines that share the work: every page is in one of them, and every shard of the index. */
import { createHash } from 'node:crypto';
import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { IndexContents } from '../search/index-archive.ts';
import { writeBrowserFiles } from './browser-files.ts';
import { codeVersion } from './code-version.ts';
import { writeFeeds } from './feeds.ts';
import { allLists } from './files-by-year.ts';
import { writeOverviews } from './overviews.ts';
import { siteVersion } from './publish-site.ts';
import type { PartOfSite, Publishing } from './publishing.ts';
import { renderAllPages } from './render-pages.ts';
import { countFiles, foldersOf, MARK, markUnfinished, PART_FILE, removeFolder } from './site-folders.ts';
import { freshSite } from './site-in-progress.ts';
import { listOf, pageNoter } from './site-pages.ts';
import { forgetRecords } from './site-record.ts';
import { takeFolder } from './take-folder.ts';
import { together } from './together.ts';
import { pageWriter } from './write-page.ts';

export interface PartNote extends PartOfSite {
  /** Of the whole site. */
  readonly version: string;
  readonly base: string;
  readonly url: string;
  readonly articles: number;
  /** First parts of addresses, each with the number of its articles. */
  readonly years: readonly (readonly [year: string, count: number])[];
  /** The whole index. */
  readonly index: IndexContents;
  /** Paths of the lists in this part. */
  readonly lists: readonly string[];
  /** How many files it has beside this note. */
  readonly files: number;
}

/** The first part has what there is once: styles and scripts, sitemaps, icons. */
export async function makePart(publishing: Publishing, part: PartOfSite): Promise<{ written: number }> {
  const { archive, about, options, watch, say } = publishing;
  const { out, fresh } = foldersOf(publishing.out);
  const { version } = siteVersion(publishing);
  const isHere = (list: string) => partOf(list, part.of) === part.number;
  forgetRecords(publishing.out);
  removeFolder(fresh);
  markUnfinished(fresh);
  const site = { ...freshSite(fresh, options), isStale: isHere };
  const writePage = pageWriter(site, publishing);
  const noteOf = pageNoter(archive);
  const lists: string[] = [];
  let written = 0;
  const rendered = renderAllPages(
    { options, code: codeVersion(options), say },
    {
      begin: (count) => watch.begin('pages', Math.round(count / part.of)),
      isWritten: (path) => !isHere(listOf(path)),
      async write(path, html) {
        await writePage(path, html);
        if (noteOf(path).isTold) lists.push(path);
        written++;
        watch.done();
      },
    },
    (assets) => {
      if (part.number === 1) takeFolder(site, assets);
    },
  );
  const indexed = publishing.index(fresh, undefined, { part });
  await together(rendered, indexed);
  watch.end();
  writeFeeds(site, archive, about);
  const counts = archive.addressYears();
  if (part.number === 1) {
    writeBrowserFiles(site, { ...about, paper: about.colours.paper[0] });
    writeOverviews(site, publishing, { years: { counts, stale: [...counts.keys()] }, lists: allLists([]), version });
  }
  rmSync(join(fresh, MARK));
  const note: PartNote = {
    ...part,
    version,
    base: options.base,
    url: options.url,
    articles: archive.count({ of: 'all' }),
    years: [...counts],
    index: (await indexed).contents,
    lists: lists.sort(),
    files: countFiles(fresh),
  };
  site.write(PART_FILE, `${JSON.stringify(note, null, 2)}\n`);
  removeFolder(out);
  renameSync(fresh, out);
  return { written };
}

/** Pages of one list stand in one part, whatever machine asks. */
const partOf = (list: string, of: number): number => (createHash('sha256').update(list).digest().readUInt32BE(0) % of) + 1;
