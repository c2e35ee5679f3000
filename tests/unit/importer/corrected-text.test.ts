import { expect, test } from 'vitest';
import { correctedText } from '../../../src/importer/corrected-text.ts';

test('where else an article was looked up stays when a new version is taken over', () => {
  const own = '  archived: https://web.example/1\n  checkedAgainst:\n    - title: The log\n      url: https://web.example/2\n';
  const file = (raw: string, more = '') =>
    `---\nheadline: Heron\nprovenance:\n  source: https://news.example/heron\n  raw: ${raw}\n${more}---\n\nIt is back.\n`;
  const corrected = correctedText(file('a.html', own), file('b.html'), { fields: [], isTextSame: false }, '2026-11-24');
  expect(corrected).toContain(`  raw: b.html\n${own}corrected:\n`);
});
