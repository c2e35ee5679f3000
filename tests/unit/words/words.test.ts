import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { parseDate } from '../../../src/domain/calendar/dates.ts';
import { SPOKEN } from '../../../src/words/language.ts';
import type { Words } from '../../../src/words/words.ts';

/** The words as an archive of this language has them: its numbers depend on it. */
async function wordsIn(language: string): Promise<Words> {
  vi.resetModules();
  vi.doMock('../../../src/site.ts', () => ({ site: { language } }));
  return import('../../../src/words/words.ts');
}
afterEach(() => vi.doUnmock('../../../src/site.ts'));

const COUNTS = [0, 1, 2, 3, 5, 11, 21, 100];
/** What a function is given, by its name: all that is not a count. */
const GIVEN: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  'page.titleOfPage': [['Talks', 2]],
  'lists.description': COUNTS.map((n) => ['Talks', n]),
  'lists.descriptionOfYears': [['Archive']],
  'lists.descriptionOfNames': [['Sections']],
  'lists.byMonth': [['2017']],
  'lists.pageOf': [[2, 3]],
  'lists.newest.byYear': [[100, 8012]],
  'lists.newest.byMonth': [[100, 8012]],
  'article.pictureAt': [['example.org']],
  'facts.by': [['A. Writer']],
  'facts.moreBy': [['A. Writer']],
  'facts.published': ['2017-12-19', '2017-12', '2017', '2017~', '2017-12?', '2017-12-19%'].flatMap((date) => [
    ['then', parseDate(date), 'The Post'],
    ['then', parseDate(date)],
  ]),
  'facts.publishedIn': [['The Post']],
  'facts.filedFrom': [['Seoul']],
  'facts.weekday': [['Tuesday', '19 December 2017']],
  'article.permalink': [['link']],
  'article.moved': [['link']],
  'corrections.corrected': ['2017-12-19', '2017-12', '2017', '2017~'].map((date) => ['then', parseDate(date)]),
  'speakers.description': COUNTS.map((n) => ['Ann Lee', n]),
  'speakers.descriptionOfYear': COUNTS.map((n) => ['Ann Lee, 2018', n]),
  'speakers.born': [['14 June 1946']],
  'speakers.died': [['14 June 1946']],
  'speakers.before': [['said Lee']],
  'speakers.via': [['Ann Lee']],
  'speakers.all': [['Ann Lee']],
  ...Object.fromEntries(
    ['said', 'quotedIn'].flatMap((way) =>
      ['confirmed', 'sure', 'probable'].map((certainty) => [`speakers.${way}.${certainty}`, [['Ann Lee']]]),
    ),
  ),
  'answer.nobody': [['Ann Lee']],
  'elsewhere.disputed': [['Ann Lee']],
  'citing.ofStyle': [['APA']],
  'notFound.whatToDo': [[(_: string, text: string) => text]],
  'formerName.whatToDo': [[(_: string, text: string) => text, 'author']],
  'formerName.movedTo': [['link']],
  'searching.description': [['Archive']],
  'searching.needsScript': [[(_: string, text: string) => text]],
  'searching.hint': [[(text: string) => text]],
  'answer.exact': COUNTS.slice(1).flatMap((n) => [true, false].map((isOneWord) => [{ articles: n, places: n + 1, isOneWord }])),
  'answer.partly': [[20_000, 100_000]],
  'hits.soFar': [[20_000, 100_000]],
  'answer.exactSoFar': COUNTS.slice(1).flatMap((n) => [true, false].map((isOneWord) => [{ articles: n, places: n, isOneWord }])),
  'answer.exactAtLeast': COUNTS.slice(1).flatMap((n) => [true, false].map((isOneWord) => [{ articles: n, places: n, isOneWord }, n])),
  'answer.words': COUNTS.slice(1).flatMap((n) => [true, false].map((isOneWord) => [n, isOneWord])),
  'answer.part': COUNTS.slice(1).flatMap((n) => [true, false].map((isLeast) => [['one part', 'another'], n, isLeast])),
  'answer.nearPart': COUNTS.slice(1).map((n) => [['one part'], n]),
  'answer.spelled': [['missile']],
  'imported.inEncoding': [['Imported', 'UTF-16']],
  'hits.browserSays': [['no']],
  'hits.changed': [['typed', 'printed']],
  'hits.missing': [['typed']],
  'hits.besides': [['printed']],
  'arrival.placeOf': [[1, 2]],
  'verifying.notSame': [['0123']],
  'verifying.notRead': [[404]],
};

/** Every place -> every thing that can be said there, by name. */
function said(words: Words): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const take = (name: string, value: unknown): void => {
    if (typeof value === 'string') found.set(name, [value]);
    else if (typeof value !== 'function') for (const [key, inner] of Object.entries(value as object)) take(`${name}.${key}`, inner);
    else {
      const given = GIVEN[name] ?? (name.startsWith('dates.certainty') ? [['then']] : COUNTS.map((n) => [n]));
      found.set(
        name,
        given.map((args) => [(value as (...args: unknown[]) => unknown)(...args)].flat().join('')),
      );
    }
  };
  for (const [place, value] of Object.entries(words)) take(place, value);
  return found;
}

test('every language has a file, and every file is a language that is spoken', () => {
  const files = readdirSync(join(import.meta.dirname, '../../../src/words')).filter((name) => /^[a-z]{2}\.ts$/.test(name));
  expect(files.map((name) => name.replace('.ts', '')).sort()).toEqual([...SPOKEN].sort());
});

describe.each(SPOKEN)('in %s', (language) => {
  test('all is said that English says, and nothing else', async () => {
    const english = said(await wordsIn('en'));
    expect([...said(await wordsIn(language)).keys()].sort()).toEqual([...english.keys()].sort());
    const file = (await import(`../../../src/words/${language}.ts`)) as Words;
    expect([...said(file).keys()].sort()).toEqual([...english.keys()].sort());
  });

  test('nothing that is said is empty or has a hole, whatever the count', async () => {
    for (const [name, texts] of said(await wordsIn(language))) {
      for (const text of texts) {
        expect(text.trim() || name === 'lists.comma', name).toBeTruthy();
        expect(text, name).not.toMatch(/undefined|null|NaN|\[object|\$\{/);
        expect(text, name).not.toMatch(/\s{2}|\s[.,،؛;]|\.\./);
      }
    }
  });

  test('words that frame something leave it as it is', async () => {
    const words = await wordsIn(language);
    expect(words.facts.filedFrom('Seoul')).toContain('Seoul');
    expect(words.hits.changed('typed', 'printed')).toMatch(/typed.*printed/);
    expect(words.searching.hint((text) => text)).toEqual(expect.arrayContaining(['by:', 'in:', 'section:', 'before:', 'after:']));
  });
});

describe('counts', () => {
  test.each([
    ['en', ['0 articles', '1 article', '2 articles', '3 articles', '5 articles', '11 articles', '21 articles', '100 articles']],
    ['de', ['0 Artikel', '1 Artikel', '2 Artikel', '3 Artikel', '5 Artikel', '11 Artikel', '21 Artikel', '100 Artikel']],
    ['ar', ['لا مقالات', 'مقالة واحدة', 'مقالتان', '3 مقالات', '5 مقالات', '11 مقالة', '21 مقالة', '100 مقالة']],
  ])('of articles have their right form in %s', async (language, forms) => {
    const { lists } = await wordsIn(language);
    expect(COUNTS.map(lists.articles)).toEqual(forms);
  });

  test('of masculine nouns take the accusative from eleven on in Arabic', async () => {
    const { provenance } = await wordsIn('ar');
    expect([1, 2, 3, 11, 100].map((n) => provenance.leftOut(n).split(' ').slice(0, 3).join(' '))).toEqual([
      'حُذف سطر واحد',
      'حُذف سطران عند',
      'حُذفت 3 أسطر',
      'حُذف 11 سطرًا',
      'حُذف 100 سطر',
    ]);
  });

  test('are sentences', async () => {
    const { provenance, answer } = await wordsIn('en');
    expect(provenance.leftOut(1)).toBe('One line was left out when this was imported.');
    expect(provenance.leftOut(3)).toBe('Three lines were left out when this was imported.');
    expect(provenance.leftOut(40)).toBe('40 lines were left out when this was imported.');
    expect(answer.exact({ articles: 1, places: 2, isOneWord: true })).toBe('This exact word appears in 1 article, in 2 places.');
    const { answer: german } = await wordsIn('de');
    expect(german.exactAtLeast({ articles: 5, places: 5, isOneWord: false }, 1)).toBe(
      'Genau dieser Wortlaut steht in mindestens 5 Artikeln. 1 weiterer Artikel kann ihn enthalten und wurde nicht gelesen.',
    );
  });

  test.each([
    ['en', '12,345 articles'],
    ['de', '12.345 Artikel'],
    ['de-CH', "12'345 Artikel"],
    ['ar-EG', '١٢٬٣٤٥ مقالة'],
    ['fr', '12,345 articles'],
  ])('are written as people write them in %s', async (language, shown) => {
    expect((await wordsIn(language)).lists.articles(12345)).toBe(shown);
  });
});

test('a date has the preposition that it needs in German', async () => {
  const { facts } = await wordsIn('de');
  const sentence = (date: string, shown: string) => facts.published(shown, parseDate(date) ?? expect.unreachable(), 'Die Post').join('');
  expect(sentence('2017-12-19', '19. Dezember 2017')).toBe('Erschienen am 19. Dezember 2017 in: Die Post.');
  expect(sentence('2017-12', 'Dezember 2017')).toBe('Erschienen im Dezember 2017 in: Die Post.');
  expect(sentence('2017', '2017')).toBe('Erschienen 2017 in: Die Post.');
  expect(sentence('2017-12~', 'etwa Dezember 2017')).toBe('Erschienen: etwa Dezember 2017 in: Die Post.');
});
