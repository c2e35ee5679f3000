import { describe, expect, test } from 'vitest';
import {
  listPages,
  monthInPath,
  NAMES_ON_A_PAGE,
  PAGE_SIZE,
  pageOfPosition,
  pagesOfNames,
  pagesOfYears,
  pathOfNames,
  pathOfPage,
  yearInPath,
} from '../../../src/domain/list-pages.ts';

test('a list has as many pages as it needs, and one where it is empty', () => {
  expect(listPages(0)).toEqual([{ path: undefined, page: 1, last: 1 }]);
  expect(listPages(PAGE_SIZE)).toHaveLength(1);
  expect(listPages(PAGE_SIZE + 1)).toEqual([
    { path: undefined, page: 1, last: 2 },
    { path: 'page-2', page: 2, last: 2 },
  ]);
});

test('an article stands on the page that its position gives', () => {
  expect([0, PAGE_SIZE - 1, PAGE_SIZE].map(pageOfPosition)).toEqual([1, 1, 2]);
});

describe('a list too long for one page', () => {
  const years = [
    { year: 987, count: 2 },
    { year: 1996, count: PAGE_SIZE + 1 },
    { year: 1999, count: 1 },
    { year: 'undated', count: 3 },
  ] as const;

  test('has the pages of its years, each with the years beside it', () => {
    expect(pagesOfYears(years)).toEqual([
      { year: 987, count: 2, path: undefined, page: 1, last: 1, earlier: undefined, later: 1996 },
      { year: 1996, count: PAGE_SIZE + 1, path: undefined, page: 1, last: 2, earlier: 987, later: 1999 },
      { year: 1996, count: PAGE_SIZE + 1, path: 'page-2', page: 2, last: 2, earlier: 987, later: 1999 },
      { year: 1999, count: 1, path: undefined, page: 1, last: 1, earlier: 1996, later: undefined },
      { year: 'undated', count: 3, path: undefined, page: 1, last: 1, earlier: undefined, later: undefined },
    ]);
  });

  test('of the same pages whatever other years hold', () => {
    const of1999 = (all: Parameters<typeof pagesOfYears>[0]) => pagesOfYears(all).filter(({ year }) => year === 1999);
    expect(of1999(years.map((each) => (each.year === 1999 ? each : { ...each, count: each.count + 7 * PAGE_SIZE })))).toEqual(
      of1999(years),
    );
  });

  test('and one that is not has none', () => {
    expect(pagesOfYears([{ year: 1996, count: PAGE_SIZE }])).toEqual([]);
    expect(pagesOfYears([])).toEqual([]);
  });

  test('stands under years of four digits and months of two', () => {
    expect([987, 1996, 'undated' as const].map(yearInPath)).toEqual(['0987', '1996', 'undated']);
    expect([monthInPath(987, 6), monthInPath(1996, undefined)]).toEqual(['0987/06', '1996/month-unknown']);
  });
});

test('names are spread over pages, too', () => {
  expect([0, NAMES_ON_A_PAGE, NAMES_ON_A_PAGE + 1].map(pagesOfNames)).toEqual([1, 1, 2]);
});

test('a page of an index never stands where the page of a name could stand', () => {
  expect(pathOfPage('section/page-2', 1)).not.toBe(pathOfNames('section', 2));
  expect(pathOfPage('section/names', 2)).not.toBe(pathOfNames('section', 2));
  expect([1, 2].map((page) => pathOfNames('author', page))).toEqual(['author', 'author/names/2']);
});
