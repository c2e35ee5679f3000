import { expect, test } from 'vitest';
import {
  listPages,
  NAMES_ON_A_PAGE,
  PAGE_SIZE,
  pageOfPosition,
  pagesOfNames,
  pathOfNames,
  pathOfPage,
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

test('names are spread over pages, too', () => {
  expect([0, NAMES_ON_A_PAGE, NAMES_ON_A_PAGE + 1].map(pagesOfNames)).toEqual([1, 1, 2]);
});

test('a page of an index never stands where the page of a name could stand', () => {
  expect(pathOfPage('section/page-2', 1)).not.toBe(pathOfNames('section', 2));
  expect(pathOfPage('section/names', 2)).not.toBe(pathOfNames('section', 2));
  expect([1, 2].map((page) => pathOfNames('author', page))).toEqual(['author', 'author/names/2']);
});
