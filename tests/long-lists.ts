/** A small archive whose lists are longer than a page: a section, a publication, a speaker and a year. */
import { PAGE_SIZE } from '../src/domain/list-pages.ts';
import { type FixtureArchive, fixtureArchive } from './fixture-archive.ts';

/** Articles of the section Port, by year; of 1996 there are more than stand on one page, and of some only the year is known. */
export const PORT = { 1994: 30, 1996: PAGE_SIZE + 30, 1998: 40, undated: 3 } as const;
export const OF_1996_WITHOUT_MONTH = 5;
/** Articles of another section, all on one page. */
export const WEATHER = 20;

export function longLists(): FixtureArchive {
  const archive = fixtureArchive();
  const fields = (headline: string, section: string, published: string | undefined) =>
    [`headline: '${headline}'`, `section: ${section}`, 'publication: The Post', ...(published ? [`published: ${published}`] : [])].join(
      '\n',
    );
  for (const [year, count] of Object.entries(PORT)) {
    for (let number = 1; number <= count; number++) {
      const isDated = year !== 'undated';
      const month = year === '1996' && number <= OF_1996_WITHOUT_MONTH ? [] : [String(1 + (number % 12)).padStart(2, '0')];
      const date = isDated ? [year, ...month].join('-') : undefined;
      archive.article(
        `${date?.replace('-', '/') ?? year}/ship-${number}.md`,
        `“Ship ${number} of ${year} is in,” said Cy Ray.`,
        fields(`Ship ${number} of ${year}`, 'Port', date),
      );
    }
  }
  for (let number = 1; number <= WEATHER; number++) {
    archive.article(
      `1997/03/rain-${number}.md`,
      `It rained for ${number} days.`,
      fields(`Rain ${number}`, 'Weather', `1997-03-${String(number).padStart(2, '0')}`),
    );
  }
  return archive;
}
