import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addNeighbours,
  fileOfNeighbours,
  filesForNeighbours,
  forEachNeighbours,
  mayHaveNeighbours,
  NEIGHBOUR_FILE_BYTES,
  neighboursInQuotation,
} from '../../../../src/domain/finding/neighbours.ts';
import { fold } from '../../../../src/domain/fold.ts';
import { exactPassages } from '../../../../src/domain/passage.ts';

const hasAll = (paragraphs: readonly string[], quotation: string): boolean => {
  const text = new Set<number>();
  forEachNeighbours(paragraphs.map(fold), (neighbours) => text.add(neighbours));
  const tokens = fold(quotation);
  return [...neighboursInQuotation(tokens, 2), ...neighboursInQuotation(tokens, 3)].every(({ neighbours }) => text.has(neighbours));
};

describe('a text has all neighbours of what stands in it word for word', () => {
  test.each([
    ['He said that the tide turned.', 'the tide turned'],
    ['A state-run paper said so.', 'a state run paper said'],
    ['A state-run paper said so.', 'a staterun paper said'],
    ['A state run paper said so.', 'A state-run paper said'],
    ['A merry-go-round turned there.', 'a merrygo round turned there'],
    ['They [the miners] had no bread.', 'They had no bread'],
    ['They [the miners] had no bread.', 'They the miners had no bread'],
    ['They [the] [miners] had no bread.', 'they had no bread'],
    ['It was [sic] there … and so — on.', 'it was there and so on'],
    ['It is 7½ miles to the U.S. border.', 'it is 7½ miles to the us border'],
    ['東京都は静かだった。', '京都は静か'],
    ['He read 東京 aloud twice.', 'He read 東京 aloud twice'],
  ])('%s — %s', (text, quotation) => {
    expect(exactPassages(text, quotation)).toHaveLength(1);
    expect(hasAll([text], quotation)).toBe(true);
  });

  test('also over the end of a paragraph', () => {
    expect(hasAll(['The tide turned.', 'Nobody saw it.'], 'the tide turned. Nobody saw')).toBe(true);
  });

  test('but lacks some of what does not', () => {
    expect(hasAll(['He said that the tide turned.'], 'the turned tide')).toBe(false);
    expect(hasAll(['A paper of the state.'], 'state paper')).toBe(false);
  });
});

test('a file never denies what it was given, and seldom claims more', () => {
  const given = Array.from({ length: 2000 }, (_, index) => (index * 2654435761) >>> 0);
  const others = Array.from({ length: 10_000 }, (_, index) => (index * 2246822519 + 7) >>> 0);
  const file = new Uint8Array(NEIGHBOUR_FILE_BYTES);
  for (const each of given) addNeighbours(file, each);
  expect(given.every((each) => mayHaveNeighbours(file, each))).toBe(true);
  expect(others.filter((each) => mayHaveNeighbours(file, each)).length).toBeLessThan(400);
});

test('all are spread over their files, each always in the same one', () => {
  const files = filesForNeighbours(100_000);
  const places = Array.from({ length: 10_000 }, (_, index) => fileOfNeighbours((index * 2654435761) >>> 0, files));
  expect(new Set(places).size).toBe(files);
  expect(Math.max(...places)).toBe(files - 1);
  expect(filesForNeighbours(0)).toBe(1);
});

test('whatever the words and their marks, what proves exact has its neighbours in the text', () => {
  const piece = fc.constantFrom(
    'a',
    'the',
    'tide',
    'state-run',
    'merry-go-round',
    '[the',
    'pier]',
    '[sic]',
    '…',
    '—',
    'U.S.',
    '7½',
    'so–called',
    '東京都',
    '“no”',
    'x-',
  );
  fc.assert(
    fc.property(
      fc.array(piece, { minLength: 3, maxLength: 14 }),
      fc.nat(10),
      fc.nat(10),
      fc.boolean(),
      (pieces, from, length, isSpaced) => {
        const text = pieces.join(' ');
        const cut = pieces.slice(from, from + length + 2).join(' ');
        const quotation = isSpaced ? cut.replace(/[-–]/gu, ' ') : cut.replace(/[-–[\]]/gu, '');
        if (exactPassages(text, quotation).length > 0) expect(hasAll([text], quotation), `${text} | ${quotation}`).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
});
