import { describe, expect, test } from 'vitest';
import { resolveFilters } from '../../../../src/domain/finding/candidates.ts';

const FACETS = {
  author: { 'Frances Martel': 3, 'José Núñez': 2, 'Ana Martel Ruiz': 1, 'Jürgen Groß': 1 },
  language: { en: 5, de: 2, 'pt-BR': 1 },
};

describe('a typed name', () => {
  test.each([
    ['martel', ['Frances Martel', 'Ana Martel Ruiz']],
    ['FRANCES MARTEL', ['Frances Martel']],
    ['jose nunez', ['José Núñez']],
    ['Juergen Gross', ['Jürgen Groß']],
    ['!!', undefined],
    ['nobody', undefined],
  ])('%s means %j', (author, names) => {
    expect(resolveFilters({ author }, FACETS)?.['author']).toEqual(names);
  });
});

describe('a language is meant by its tag and by what it is called', () => {
  test.each([
    ['en', ['en']],
    ['English', ['en']],
    ['german', ['de']],
    ['Englisch', ['en']],
    ['Deutsch', ['de']],
    ['Brazilian Portuguese', ['pt-BR']],
    ['Klingon', undefined],
  ])('%s is %j', (language, tags) => {
    expect(resolveFilters({ language }, FACETS)?.['language']).toEqual(tags);
  });
});
