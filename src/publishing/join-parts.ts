/** Joins the parts of a site, made on several machines, to the site that one machine would have made. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Problem, ProblemsFound } from '../domain/problem.ts';
import type { IndexContents } from '../search/index-archive.ts';
import { linkFolder } from '../search/link-folder.ts';
import { allLists, writeSitemaps } from './files-by-year.ts';
import type { PartNote } from './make-part.ts';
import { writeMark } from './overviews.ts';
import { countFiles, foldersOf, markUnfinished, PART_FILE, publishFresh, removeFolder, settleFolders } from './site-folders.ts';
import { freshSite } from './site-in-progress.ts';
import { forgetRecords } from './site-record.ts';

/**
 * @param parts folders
 * @param finishIndex writes what the search index has once, in a site that has all its shards
 * @throws {ProblemsFound} where a part is missing, or one is of another site
 */
export function joinParts(out: string, parts: readonly string[], finishIndex: (site: string, index: IndexContents) => void): PartNote {
  const notes = parts.map((folder) => ({ folder, note: noteIn(folder) }));
  const first = notes.find(({ note }) => note.number === 1)?.note ?? notes[0]?.note;
  refuse(problemsOf(notes, first));
  const whole = first as PartNote;

  const folders = foldersOf(out);
  settleFolders(folders);
  forgetRecords(out);
  removeFolder(folders.fresh);
  markUnfinished(folders.fresh);
  for (const { folder } of notes) linkFolder(folder, folders.fresh);
  rmSync(join(folders.fresh, PART_FILE));
  const site = freshSite(folders.fresh, { url: whole.url, base: whole.base });
  const lists = notes.flatMap(({ note }) => note.lists);
  writeSitemaps(site, new Map(whole.years), allLists(lists));
  finishIndex(folders.fresh, whole.index);
  writeMark(site, whole.articles, whole.version);
  publishFresh(folders);
  removeFolder(folders.copy);
  return whole;
}

function noteIn(folder: string): PartNote {
  const file = join(folder, PART_FILE);
  if (!existsSync(file))
    refuse([
      {
        file: folder,
        what: `This is no part of a site: ${PART_FILE} is not there.`,
        remedy: 'Name folders that "npm run build -- --shard 1/8" and so on have written, and copy them whole.',
      },
    ]);
  return JSON.parse(readFileSync(file, 'utf8')) as PartNote;
}

function problemsOf(notes: readonly { readonly folder: string; readonly note: PartNote }[], first: PartNote | undefined): Problem[] {
  if (!first) return [];
  const others = notes.filter(({ note }) => note.version !== first.version || note.of !== first.of);
  const missing = Array.from({ length: first.of }, (_, index) => index + 1).filter(
    (number) => !notes.some(({ note }) => note.number === number),
  );
  return [
    ...others.map(({ folder, note }) => ({
      file: folder,
      what: `This part is of another site: ${note.number} of ${note.of}, version ${note.version}, where the others are of ${first.version}.`,
      remedy: 'Make all parts from the same content, with the same code, --site and --base.',
    })),
    ...missing.map((number) => ({
      file: '--join',
      what: `Part ${number} of ${first.of} is missing.`,
      remedy: `Make it with "npm run build -- --shard ${number}/${first.of} --out FOLDER", and name its folder, too.`,
    })),
    ...notes.flatMap(({ folder, note }, index) => {
      const twin = notes.slice(0, index).find((other) => other.note.number === note.number);
      if (twin) return [{ file: folder, what: `This is part ${note.number}, as is ${twin.folder}.`, remedy: 'Name one of them only.' }];
      const files = countFiles(folder) - 1;
      if (files === note.files) return [];
      return [
        {
          file: folder,
          what: `This part has ${files} files, and had ${note.files} when it was made.`,
          remedy: 'Copy it whole from where it was made.',
        },
      ];
    }),
  ];
}

function refuse(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new ProblemsFound(problems);
}
