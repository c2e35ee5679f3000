import { expect, test } from './archive.ts';
import { PAGE_TYPES } from './page-types.ts';

const VIOLATIONS = 'window.violations';

test('no page breaks the policy that it brings, and the policy allows no inline code', async ({ page, archive }) => {
  await page.addInitScript(
    `${VIOLATIONS} = []; addEventListener('securitypolicyviolation', (each) => ${VIOLATIONS}.push(each.violatedDirective))`,
  );
  for (const path of PAGE_TYPES) {
    await page.goto(archive + path);
    if (path.includes('?')) await expect(page.locator('.results li').first()).toBeVisible();
    expect(await page.evaluate(VIOLATIONS), path).toEqual([]);
    const policy = (await page.locator('meta[http-equiv="content-security-policy" i]').getAttribute('content')) ?? '';
    expect(policy, path).toMatch(/script-src [^;]*'sha256-/);
    expect(policy, path).toMatch(/style-src /);
    expect(policy, path).not.toContain("'unsafe-inline'");
    expect(policy, path).not.toContain("'unsafe-eval'");
  }
});

test('a script that somebody slips in does not run', async ({ browser, archive }) => {
  const page = await browser.newPage();
  await page.addInitScript(
    `${VIOLATIONS} = []; addEventListener('securitypolicyviolation', (each) => ${VIOLATIONS}.push(each.violatedDirective))`,
  );
  await page.goto(archive);
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.title = "taken over"';
    document.body.append(script);
    document.body.insertAdjacentHTML('beforeend', '<img src="favicon.svg" onload="document.title = \'taken over\'">');
  });
  await expect.poll(() => page.evaluate(VIOLATIONS)).toHaveLength(2);
  expect(await page.title()).not.toBe('taken over');
  await page.close();
});
