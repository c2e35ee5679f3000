import { expect, test } from 'vitest';
import type { Article } from '../../../src/domain/article.ts';
import { parseDate } from '../../../src/domain/calendar/dates.ts';
import { lastChangeOf } from '../../../src/domain/last-change.ts';

test.each([
  [{}, undefined],
  [{ published: '2017-12' }, undefined],
  [{ published: '2017-12-19~' }, undefined],
  [{ published: '2017-12-19' }, '2017-12-19'],
  [{ published: '2017-12-19', corrected: '2018-01-02' }, '2018-01-02'],
  [{ published: '2017-12-19', corrected: '2018-01' }, '2017-12-19'],
  [{ published: '2017', retrieved: '2020-02-03' }, '2020-02-03'],
])('of an article that says %j it is known that it changed on %s', (said: Record<string, string>, changed) => {
  const date = (name: string) => parseDate(said[name] ?? '');
  const correction = date('corrected');
  const article = {
    published: date('published'),
    corrected: correction ? [{ date: correction, note: 'x' }] : [],
    provenance: { retrieved: date('retrieved') },
  };
  expect(lastChangeOf(article as unknown as Article)).toBe(changed);
});
