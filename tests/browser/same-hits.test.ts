/** What the search page shows and what `npm run find` prints come from the same code, and stay the same. */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { pagesOf } from '../../src/integrity/pages.ts';
import { printedPassages } from '../../src/search/printed-passages.ts';
import { expect, test } from './archive.ts';

const COUNT = 50;

/** As printed, cut short, with a word changed, with a word left out, without punctuation, some of its words. */
const FORMS: readonly ((words: readonly string[]) => readonly string[])[] = [
  (words) => words,
  (words) => words.slice(1, 7),
  (words) => words.with(Math.floor(words.length / 2), 'otherwise'),
  (words) => words.toSpliced(Math.floor(words.length / 2), 1),
  (words) => words.map((word) => word.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()),
  (words) => words.filter((word, index) => index % 3 === 0 && word.length > 4).toReversed(),
];

test('the search page and npm run find give the same hits for fifty searches', async ({ page, archive }, testInfo) => {
  test.slow();
  const out = process.env['VERBATIM_OUT_ROOT'] ?? '';
  const passages = [...printedPassages(pagesOf(out))].filter(({ text }) => text.split(/\s+/).length >= 8);
  const step = passages.length / COUNT;
  const searches = Array.from({ length: COUNT }, (_, index) => {
    const words = (passages[Math.floor(index * step)]?.text ?? '').split(/\s+/);
    return FORMS[index % FORMS.length]?.(words).join(' ') ?? '';
  });
  const batch = testInfo.outputPath('searches.jsonl');
  writeFileSync(batch, searches.map((text) => `${JSON.stringify({ text })}\n`).join(''));
  const printed = execFileSync(process.execPath, ['src/commands/find.ts', '--dist', out, '--batch', batch], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { hits: { match: string; url: string }[] }).hits);
  expect(printed).toHaveLength(COUNT);
  expect(new Set(printed.flat().map(({ match }) => match))).toEqual(new Set(['exact', 'near', 'words']));

  const field = page.getByRole('textbox', { name: 'Words or a quotation' });
  const host = new URL(archive).origin;
  await page.goto(`${archive}search/`);
  for (const [index, text] of searches.entries()) {
    await field.fill(text);
    await field.press('Enter');
    await expect(page.locator('verbatim-search')).not.toHaveAttribute('aria-busy');
    const shown = await page.locator('.results li[data-match]').evaluateAll((items) =>
      items.map((item) => ({
        match: (item as HTMLElement).dataset['match'],
        url: (item.querySelector('a')?.href ?? '').replace(/:~:.*$/, ''),
      })),
    );
    expect(shown, text).toEqual((printed[index] ?? []).map(({ match, url }) => ({ match, url: new URL(url, host).href })));
  }
});
