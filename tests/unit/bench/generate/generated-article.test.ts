import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { isAddress } from '../../../../src/domain/permalink.ts';
import { frontMatter } from '../../../../src/front-matter.ts';
import { generator } from '../../../bench/generate/generated-article.ts';
import { FIRST_YEAR, YEARS } from '../../../bench/generate/story.ts';
import { VOCABULARY } from '../../../bench/generate/vocabulary.ts';
import { markdownOf } from '../../../bench/generate/written.ts';

const COUNT = 2_000;
const made = generator(7);
const articles = Array.from({ length: COUNT }, (_, number) => made(number));
const own = articles.filter(({ reprintOf }) => reprintOf === undefined);
const textOf = ({ paragraphs }: { readonly paragraphs: readonly string[] }) => paragraphs.join('\n\n');
const wordsOf = (text: string) => text.split(/\s+/);

describe('generated articles', () => {
  test('are the same for the same seed, whatever was made before, and others for another', () => {
    expect(generator(7)(1_234)).toEqual(articles[1_234]);
    expect(textOf(generator(8)(1_234))).not.toBe(textOf(articles[1_234] ?? { paragraphs: [] }));
  });

  test('have 500 to 700 words in 12 to 16 paragraphs', () => {
    const wrong = own.filter((article) => {
      const words = wordsOf(textOf(article)).length;
      return words < 500 || words > 700 || article.paragraphs.length < 12 || article.paragraphs.length > 16;
    });
    expect(wrong).toEqual([]);
  });

  test('are written as this archive takes them, each at an address of its own', () => {
    expect(new Set(articles.map(({ address }) => address)).size).toBe(COUNT);
    expect(articles.filter(({ address }) => !isAddress(address))).toEqual([]);
    const refused = articles.filter((article) => {
      const [, yaml = '', body] = markdownOf(article).split('---\n');
      return !frontMatter.safeParse(parse(yaml, { schema: 'failsafe' })).success || body !== `${textOf(article)}\n`;
    });
    expect(refused).toEqual([]);
  });

  test('stand in forty years, some without a day or any date', () => {
    const years = new Set(articles.flatMap(({ published }) => (published ? [Number(published.slice(0, 4))] : [])));
    expect([Math.min(...years), Math.max(...years), years.size]).toEqual([FIRST_YEAR, FIRST_YEAR + YEARS - 1, YEARS]);
    const precisions = new Set(articles.map(({ published }) => published?.length));
    expect([...precisions].toSorted()).toEqual([10, 4, 7, 8, undefined]);
  });

  test('have words as unevenly met as in English, of a vocabulary of more than 200,000', () => {
    expect(new Set(Object.values(VOCABULARY).flat()).size).toBeGreaterThan(200_000);
    const counts = new Map<string, number>();
    const all = articles.flatMap(
      (article) =>
        textOf(article)
          .toLowerCase()
          .match(/[\p{L}’']+/gu) ?? [],
    );
    for (const word of all) counts.set(word, (counts.get(word) ?? 0) + 1);
    expect((counts.get('the') ?? 0) / all.length).toBeCloseTo(0.07, 1);
    const phrases = all.join(' ');
    for (const phrase of ['it is not to be', 'there is no', 'one of the', 'said that']) expect(phrases).toContain(` ${phrase} `);
    expect([...counts.values()].filter((count) => count === 1).length).toBeGreaterThan(counts.size / 4);
  });

  test('print their quotations with who said them, and some that were said before', () => {
    const quotations = articles.flatMap((article) => article.quotations.map((each) => ({ ...each, article })));
    const unprinted = quotations.filter(({ words, article }) => {
      const plain = (text: string) =>
        text
          .replace(/[‘’]/g, "'")
          .replace(/\u00a0/g, ' ')
          .toLowerCase();
      return !plain(textOf(article)).includes(plain(words));
    });
    expect(unprinted).toEqual([]);
    expect(quotations.length / COUNT).toBeGreaterThan(1);
    const taken = quotations.filter(({ taken: from }) => from);
    expect(new Set(taken.map(({ taken: from }) => from?.is))).toEqual(new Set(['same', 'shorter', 'near']));
  });

  test('are reprinted in other papers, two of a hundred', () => {
    const reprints = articles.filter(({ reprintOf }) => reprintOf !== undefined);
    expect(reprints.length / COUNT).toBeGreaterThan(0.01);
    expect(reprints.length / COUNT).toBeLessThan(0.03);
    for (const { paragraphs, reprintOf = 0, number } of reprints) {
      expect(reprintOf).toBeLessThan(number);
      expect(textOf(articles[reprintOf] ?? { paragraphs: [] })).toContain(paragraphs[0]);
    }
  });
});
