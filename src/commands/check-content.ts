/** `npm run check:content`: what a build would say of `content/`, whether raw files are what the articles say they are, and where texts lead. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type ArchiveLocation, chooseContent } from '../archive/location.ts';
import { openArchive } from '../archive/open-archive.ts';
import { refreshAsBuilt } from '../archive/refresh-archive.ts';
import { type Problem, ProblemsFound } from '../domain/problem.ts';
import { checkPictures } from '../integrity/check-pictures.ts';
import { checkRawFiles } from '../integrity/check-raw-files.ts';
import { checkTexts } from '../integrity/check-texts.ts';
import { site } from '../site.ts';
import { readArguments } from './arguments.ts';
import { keptPermalinks } from './kept-permalinks.ts';
import { reportFailure } from './report-failure.ts';

const { values } = readArguments('npm run check:content -- [--content CONTENT_DIR]', { content: { type: 'string' } });

const PUBLIC = 'public';

try {
  const location = chooseContent(values.content ?? 'content');
  const problems: Problem[] = [];
  try {
    refreshAsBuilt(location, site);
  } catch (error) {
    if (!(error instanceof ProblemsFound)) throw error;
    problems.push(...error.problems);
  }
  const articles = articlesIn(location, problems);
  if (articles.length === 0 && problems.length === 0) {
    problems.push({
      file: `${location.content}/articles`,
      what: 'There is no article here to check.',
      remedy: 'Name the folder that holds articles/ with --content, or import some with "npm run import".',
    });
  }
  if (problems.length === 0) problems.push(...keptPermalinks(location).advice.problems);
  problems.push(...checkRawFiles(location.content, articles));
  problems.push(...(await checkPictures([location.content, PUBLIC], articles)));
  if (articles.length > 0) problems.push(...checkTexts(textsIn(location), publishedOf(location, articles)));
  if (problems.length > 0) throw new ProblemsFound(problems);
  console.log(`${articles.length} articles, no problem.`);
} catch (error) {
  reportFailure(error);
}

function* textsIn(location: ArchiveLocation) {
  const archive = openArchive(location);
  for (const { file, address } of archive.links()) yield { file, address, html: archive.htmlOf(address) };
}

/** What texts can lead to: what lies in `public/`, what articles name as their pictures, and where articles stand or stood. */
function publishedOf(location: ArchiveLocation, articles: ReturnType<typeof articlesIn>) {
  const addresses = new Set(Array.from(openArchive(location).addresses(), ({ address }) => address));
  const pictures = new Set(articles.flatMap((article) => article.pictures.map(({ src }) => src?.replace(/^\//, ''))));
  return {
    hasPicture: (path: string) => pictures.has(path) || existsSync(join(PUBLIC, path)),
    hasArticle: (address: string) => addresses.has(address),
  };
}

/** None where what was found is why the archive could not be read. */
function articlesIn(location: ArchiveLocation, problems: readonly Problem[]) {
  try {
    return [...openArchive(location).provenances()];
  } catch (error) {
    if (problems.length === 0) throw error;
    return [];
  }
}
