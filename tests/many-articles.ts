/** An archive of many short articles, years, names and places, for what only shows in large ones. */
import { type FixtureArchive, fixtureArchive } from './fixture-archive.ts';

const DAYS = 30 * 365;

/** @param count the first half of the articles stand in one section */
export function manyArticles(count: number): FixtureArchive {
  const archive = fixtureArchive();
  for (let number = 0; number < count; number++) {
    const date = new Date(Date.UTC(1990, 0, 1 + Math.floor((number * DAYS) / count))).toISOString().slice(0, 10);
    archive.article(
      `${date.slice(0, 4)}/${date.slice(5, 7)}/report-${number}.md`,
      `The harbour was open on day ${number}, and ${number * 7} boats came in.`,
      [
        `headline: '${String.fromCharCode(65 + (number % 26))} report ${number}'`,
        `published: ${date}`,
        `section: ${number < count / 2 ? 'Port' : `Section ${number % 12}`}`,
        `authors: [Writer ${number % 400}]`,
        `keywords: [Topic ${number % 2000}]`,
        `dateline: Town ${number % 60}`,
        `publication: The Post ${number % 40}`,
      ].join('\n'),
    );
  }
  return archive;
}
