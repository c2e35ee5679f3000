import { describe, expect, test } from 'vitest';
import { beginningOf, type HeadlinePart, partsOf, pathOfPart, prefixesOf } from '../../../src/domain/headline-parts.ts';
import { headlineKeyOf } from '../../../src/domain/initial.ts';
import { PAGE_SIZE } from '../../../src/domain/list-pages.ts';

const keysOf = (headlines: readonly string[]) => headlines.map(headlineKeyOf).sort();
const many = (count: number, beginning: string) => Array.from({ length: count }, (_, at) => `${beginning} ${at}`);
const shown = (parts: readonly HeadlinePart[]) => parts.map((part) => [beginningOf(part), part.count]);

describe('the headlines of a letter', () => {
  test('are not parted where they fit on a page', () => {
    expect(partsOf(keysOf(many(PAGE_SIZE, 'Talks')))).toEqual([{ prefix: '', isWhole: false, count: PAGE_SIZE }]);
  });

  test('are parted by as many letters as need be, and by no more', () => {
    const headlines = [...many(40, 'Talks'), ...many(30, 'Tea'), ...many(60, 'The ship'), ...many(60, 'The sea'), 'The', 'Théâtre'];
    expect(shown(partsOf(keysOf(headlines)))).toEqual([
      ['Ta…', 40],
      ['Te…', 30],
      ['The', 1],
      ['The se…', 60],
      ['The sh…', 60],
      ['Thea…', 1],
    ]);
  });

  test('stand together where nothing parts them, however long they are', () => {
    const longest = `Weather ${'and rain '.repeat(50)}`;
    const headlines = [...Array.from({ length: 150 }, () => 'Letters'), ...many(120, longest)];
    const parts = partsOf(keysOf(headlines));
    expect(parts.map(({ count, isWhole }) => [count, isWhole])).toEqual([
      [150, true],
      [120, false],
    ]);
    for (const part of parts) expect(Buffer.byteLength(pathOfPart(part))).toBeLessThan(200);
  });

  test('in scripts without spaces are shown as printed', () => {
    expect(shown(partsOf(keysOf([...many(80, '朝美会谈'), ...many(80, '朝美首脑')])))).toEqual([
      ['朝美会…', 80],
      ['朝美首…', 80],
    ]);
  });
});

test('what has no letter at all has an address, too', () => {
  const parts = partsOf(Array.from({ length: PAGE_SIZE + 1 }, () => ''));
  expect(parts).toEqual([{ prefix: '', isWhole: true, count: PAGE_SIZE + 1 }]);
  expect(parts.map(pathOfPart)).toEqual(['_']);
});

test('a key begins with nothing, then with one letter more each time', () => {
  expect([...prefixesOf('the 𝒳 is')]).toEqual(['', 't', 'th', 'the', 'the 𝒳', 'the 𝒳 i', 'the 𝒳 is']);
});

test('no part has the address of a further page', () => {
  expect(pathOfPart({ prefix: 'page 2' })).toBe('page_2');
});
