import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, REJECTION, test } from './archive.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PATHS = [
  '',
  REJECTION,
  '2018/',
  '2018/06/',
  'years/',
  'undated/',
  'section/',
  'author/korea-desk/',
  'search/',
  'search/?q=denuclearization',
  'search/?q=the+DPRK+has+no+real+interest+in+the+dialogue',
  '404.html',
];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    for (const path of PATHS) {
      test(`axe finds nothing on /${path}`, async ({ page, archive }) => {
        await page.goto(archive + path);
        if (path.includes('?')) await expect(page.locator('.results li').first()).toBeVisible();
        await page.evaluate(axe);
        const found = await page.evaluate(async () => {
          const { axe: runner } = globalThis as unknown as {
            axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
          };
          const { violations } = await runner.run();
          return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
        });
        expect(found).toEqual([]);
      });
    }
  });
}
