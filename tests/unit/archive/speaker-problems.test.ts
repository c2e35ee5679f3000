import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openArchive } from '../../../src/archive/open-archive.ts';
import { refreshArchive } from '../../../src/archive/refresh-archive.ts';
import { anchorOf } from '../../../src/domain/permalink.ts';
import { type Problem, ProblemsFound } from '../../../src/domain/problem.ts';
import { type FixtureArchive, fixtureArchive } from '../../fixture-archive.ts';

const BODY = 'Ada Carter said “no” in May. “We have no money,” she said. The “old guard” met.';
const ANCHOR = anchorOf(BODY);

let fixture: FixtureArchive;
let place: { content: string; cache: string };
beforeEach(() => {
  fixture = fixtureArchive();
  place = { content: fixture.content, cache: join(fixture.content, '.cache/archive.sqlite') };
});
afterEach(() => fixture.cleanUp());

function problemsWith(fields: string): readonly Problem[] {
  fixture.article('2017/12/pier.md', BODY, fields);
  try {
    refreshArchive(place, { language: 'en', rights: '', publication: '', base: '/' });
  } catch (error) {
    if (error instanceof ProblemsFound) return error.problems;
    throw error;
  }
  return [];
}
const quotations = () => openArchive(place).article('2017/12/pier').article.quotations;

test('an article keeps its quotations, each with its speaker and the words that say so', () => {
  expect(problemsWith('')).toEqual([]);
  expect(quotations()).toMatchObject([
    { anchor: ANCHOR, text: 'no', kind: 'speech', speaker: 'Ada Carter', cue: { anchor: ANCHOR, text: 'Ada Carter said' } },
    { text: 'We have no money,', speaker: 'Ada Carter', cue: { text: 'she said' } },
    { text: 'old guard', kind: 'scare' },
  ]);
});

test('a withdrawn article shows none', () => {
  expect(problemsWith('withdrawn: It was a duplicate.')).toEqual([]);
  expect(quotations()).toEqual([]);
});

describe('a human corrects who said it', () => {
  test('by the paragraph and the first words, in any spelling of the marks', () => {
    expect(
      problemsWith(
        `speakers:\n  - {paragraph: ${ANCHOR}, quotation: we have NO, speaker: Ben Moss, via: Salt Gazette}\n  - {paragraph: ${ANCHOR}, quotation: "old", kind: title}`,
      ),
    ).toEqual([]);
    expect(quotations()).toMatchObject([
      { speaker: 'Ada Carter' },
      { speaker: 'Ben Moss', via: 'Salt Gazette', rule: 'corrected', confidence: 1 },
      { kind: 'title' },
    ]);
    expect(quotations()[1]).not.toHaveProperty('cue');
  });

  test('or says that nobody is to be named', () => {
    expect(problemsWith(`speakers:\n  - {paragraph: ${ANCHOR}, quotation: We have no money}`)).toEqual([]);
    expect(quotations()[1]).not.toHaveProperty('speaker');
  });
});

describe('a correction that fits nothing is a problem', () => {
  test.each([
    ['a paragraph that is not there', '{paragraph: p-0000000, quotation: no, speaker: Ben Moss}', 'p-0000000', 'new anchor'],
    ['words that are not there', `{paragraph: ${ANCHOR}, quotation: yes, speaker: Ben Moss}`, '“yes”', '“old guard”'],
    ['one of several', `{paragraph: ${ANCHOR}, speaker: Ben Moss}`, 'does not say which', '“We have no money,”'],
  ])('%s', (_, entry, what, remedy) => {
    expect(problemsWith(`speakers:\n  - ${entry}`)).toMatchObject([
      { file: 'content/articles/2017/12/pier.md', line: 4, what: expect.stringContaining(what), remedy: expect.stringContaining(remedy) },
    ]);
  });

  test('and so is one that is not written as one', () => {
    expect(problemsWith('speakers: Ben Moss')[0]?.what).toContain('"speakers" must be a list');
    expect(problemsWith(`speakers:\n  - {paragraph: ${ANCHOR}, via: Salt Gazette}`)[0]?.remedy).toContain('speaker:');
    expect(problemsWith('speakers:\n  - {paragraph: pier, speaker: Ben Moss}')[0]?.what).toContain('anchor');
  });
});

describe('a correction for a paragraph that was itself corrected', () => {
  const entry = (quotation: string) => `speakers:\n  - {paragraph: p-1cn9q9x, quotation: ${quotation}, speaker: Ben Moss}`;

  test('is told where its quotation stands now', () => {
    expect(problemsWith(entry('we have no'))).toMatchObject([{ remedy: expect.stringContaining(`write:\nparagraph: ${ANCHOR}`) }]);
  });

  test('is told which paragraphs have quotations, where its own is none of them', () => {
    expect(problemsWith(entry('we had no'))).toMatchObject([{ remedy: expect.stringContaining(`paragraph: ${ANCHOR} # “no”`) }]);
  });
});
