import { expect, REJECTION, test } from './archive.ts';

test.describe('who wants to know who said it', () => {
  test('goes from an article to everything that a speaker is quoted as saying, and from there to the words', async ({ page, archive }) => {
    await page.goto(archive + REJECTION);
    await page.getByRole('region', { name: 'Who is quoted here' }).getByRole('link', { name: 'Rodong Sinmun' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rodong Sinmun');
    await expect(page.getByText('Newspaper of the ruling party of North Korea')).toBeVisible();
    const quotation = page.getByRole('listitem').getByRole('link', { name: /has no interest in the dialogue/ });
    await quotation.click();
    await expect(page).toHaveURL(new RegExp(`${REJECTION}#p-[0-9a-z]{7}`));
    const anchor = new URL(page.url()).hash.slice(1).split(':~:')[0] ?? '';
    await expect(page.locator(`[id="${anchor}"]`)).toContainText('has no interest in the dialogue');
    await expect(page.locator(`[id="${anchor}"]`)).toBeInViewport();
  });

  test('finds a speaker by name among all, and the feed of what that one says', async ({ page, archive }) => {
    await page.goto(archive);
    await page.getByRole('navigation').getByRole('link', { name: 'Speakers' }).first().click();
    await page.getByRole('main').getByRole('link', { name: 'Donald Trump' }).click();
    await expect(page.getByText(/^Quoted \d+ times in this archive$/)).toBeVisible();
    const feed = page.getByRole('main').getByRole('link', { name: /RSS/ });
    const href = await feed.getAttribute('href');
    const answer = await page.request.get(new URL(href ?? '', page.url()).href);
    expect(answer.ok()).toBe(true);
    expect(await answer.text()).toContain('<item>');
  });

  test('sees beside a found quotation who said it', async ({ page, archive }) => {
    await page.goto(`${archive}search/?q=${encodeURIComponent('"has no interest in the dialogue"')}`);
    await expect(page.locator('[data-match="exact"]').first()).toContainText('Said by Rodong Sinmun');
  });

  test('looks only through what one speaker said, and shares that search', async ({ page, archive }) => {
    await page.goto(`${archive}search/?q=meeting`);
    await expect(page.getByRole('status')).toContainText('appears in');
    const hits = page.locator('.hits > li');
    const everybodys = await hits.count();
    const field = page.getByRole('combobox', { name: 'Speaker' });
    await field.fill('Donald Trump');
    await field.press('Enter');
    await expect(page).toHaveURL(/speaker=Donald\+Trump/);
    await expect.poll(() => hits.count()).toBeLessThan(everybodys);
    await expect(hits).not.toHaveCount(0);
    for (const hit of await hits.all()) await expect(hit).toContainText(/[Ss]aid by Donald Trump/);
    await page.reload();
    await expect(field).toHaveValue('Donald Trump');
    await expect(hits.first()).toContainText(/[Ss]aid by Donald Trump/);
    await page.getByRole('link', { name: 'Everything that Donald Trump is quoted as saying' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Donald Trump');
  });

  test('types the filter beside the words, and is told where nobody has that name', async ({ page, archive }) => {
    await page.goto(`${archive}search/?q=${encodeURIComponent('weather speaker:tillerson')}`);
    await expect(page.locator('.hits > li')).toHaveCount(1);
    await expect(page.locator('.hits > li')).toContainText('Said by Rex Tillerson');
    await page.getByRole('textbox', { name: 'Words or a quotation' }).fill('weather speaker:nobody');
    await expect(page.getByRole('status')).toHaveText('This archive knows of no quotation by “nobody”.');
  });

  test('is offered every name to choose from', async ({ page, archive }) => {
    await page.goto(`${archive}search/?q=meeting`);
    await page.getByRole('combobox', { name: 'Speaker' }).focus();
    await expect(page.locator('datalist option[value="Mike Pompeo"]')).toBeAttached();
  });

  test('finds the same below a path', async ({ page, below }) => {
    await page.goto(`${below}search/?q=weather&speaker=Rex+Tillerson`);
    await page.locator('.hits > li').getByRole('link').click();
    await expect(page).toHaveURL(/\/archive\/2017\/12\/tillerson-offers-meeting-without-precondition\/#p-/);
  });
});

test.describe('who copies words', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  /** Selects from the first of some words to the last of others within one paragraph. */
  const select = (from: string, to: string) => `(() => {
    const at = (words, end) => {
      const walker = document.createTreeWalker(document.querySelector('.article .text'), NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const index = node.data.indexOf(words);
        if (index >= 0) return [node, index + (end ? words.length : 0)];
      }
      throw new Error('not on the page: ' + words);
    };
    getSelection().setBaseAndExtent(...at(${JSON.stringify(from)}, false), ...at(${JSON.stringify(to)}, true));
  })()`;
  const copied = () => navigator.clipboard.readText();

  test('of a speaker gets the speaker with them, and of the reporter only the source', async ({ page, archive }) => {
    await page.goto(archive + REJECTION);
    await page.evaluate(select('has no interest', 'in the dialogue'));
    await page.getByRole('button', { name: 'Copy with source' }).click();
    await expect.poll(() => page.evaluate(copied)).toMatch(/^“has no interest in the dialogue”\n— Rodong Sinmun, quoted in Korea desk, “/);

    const reporters = await page
      .locator('.text p')
      .first()
      .evaluate((paragraph) => paragraph.firstChild?.textContent?.split(' ').slice(0, 4).join(' ') ?? '');
    await page.evaluate(select(reporters, reporters));
    await page.getByRole('button', { name: 'Copy with source' }).click();
    await expect.poll(() => page.evaluate(copied)).toMatch(/\n— Korea desk, “/);
  });
});
