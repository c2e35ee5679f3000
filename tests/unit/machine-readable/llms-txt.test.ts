import { expect, test } from 'vitest';
import { llmsTxt } from '../../../src/machine-readable/llms-txt.ts';

test('a program is told what is here, how much of it, and where the files are', () => {
  const text = llmsTxt(
    { name: 'The\nPost', description: 'Words.', rights: 'CC0' },
    new Map([['2017', 1]]),
    (path) => `https://archive.example/${path}`,
  );
  expect(text).toMatch(/^# The Post\n\n> Words\.\n/);
  expect(text).toContain('1 news article,');
  for (const file of ['articles-2017.jsonl', 'sitemap-index.xml', 'atom.xml']) expect(text).toContain(`(https://archive.example/${file})`);
});
