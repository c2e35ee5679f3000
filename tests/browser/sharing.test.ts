import { expect, isWhole, REJECTION, test } from './archive.ts';

const WORDS = 'has no interest';

test.describe('a reader who shares', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  /** Selects words of the article as a drag would. */
  const select = (from: string, to = from) => `(() => {
    const paragraphs = [...document.querySelectorAll('.text p')];
    const at = (words, end) => {
      for (const paragraph of paragraphs) {
        const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const index = node.data.indexOf(words);
          if (index >= 0) return [node, index + (end ? words.length : 0)];
        }
      }
      throw new Error('not on the page: ' + words);
    };
    const [first, start] = at(${JSON.stringify(from)}, false);
    const [last, end] = at(${JSON.stringify(to)}, true);
    getSelection().setBaseAndExtent(first, start, last, end);
  })()`;
  const copied = 'navigator.clipboard.readText()';

  test('copies a link to the words, and whoever opens it lands on them', async ({ page, archive, context }, { config }) => {
    await page.goto(archive + REJECTION);
    await page.evaluate(select(WORDS));
    await page.getByRole('button', { name: 'Copy link to these words' }).click();
    await expect(page.getByRole('group', { name: 'Selected words' }).getByRole('button', { name: 'Link copied' })).toBeVisible();
    const link = String(await page.evaluate(copied));
    expect(link).toMatch(/#p-[0-9a-z]{7}:~:text=.*has%20no%20interest/);

    const other = await context.newPage();
    await other.goto(link.replace(/^https:\/\/[^/]+\//, archive));
    const anchor = /#(p-[0-9a-z]{7})/.exec(link)?.[1] ?? '';
    await expect(other.locator(`[id="${anchor}"]`)).toContainText(WORDS);
    await expect(other.locator(`[id="${anchor}"]`)).toBeInViewport();
    test.info().annotations.push({ type: 'browser', description: isWhole(config.metadata) ? 'marks the words' : 'has no text fragments' });
  });

  test('copies with a word that stands in the headline, too, what tells the one from the other', async ({ page, archive }) => {
    await page.goto(archive + REJECTION);
    await page.evaluate(select('talks'));
    await page.getByRole('button', { name: 'Copy link to these words' }).click();
    await expect.poll(() => page.evaluate(copied)).toMatch(/#p-[0-9a-z]{7}:~:text=[^,]*for-,talks,-had/);
  });

  test('gets a paragraph’s permalink from the mark beside it, in the bar and on the clipboard', async ({ page, archive }) => {
    await page.goto(archive + REJECTION);
    const mark = page.locator('.text > p').nth(2).getByRole('link', { name: 'Permalink to this paragraph' });
    await mark.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Permalink copied.')).toBeVisible();
    const { hash } = new URL(page.url());
    expect(hash).toMatch(/^#p-[0-9a-z]{7}$/);
    expect(await page.evaluate(copied)).toBe(`https://verbatim.example/${REJECTION}${hash}`);
  });

  test('comes by an old link, and sees the new address and what was corrected', async ({ page, hostile }) => {
    await page.goto(`${hostile}2017/12/other/#p-0ld0ld0`);
    await expect(page).toHaveURL(`${hostile}2018/01/other/#p-0ld0ld0`);
    await expect(page.getByText('This article has moved.')).toBeVisible();
    await expect(page.getByText('The words that this link named were changed or taken out.')).toBeVisible();
    await expect(page.getByText('The lighthouse stood.')).toBeInViewport();
  });

  test('copies the words with their source, for a text and for a page', async ({ page, archive }) => {
    await page.goto(archive + REJECTION);
    await page.evaluate(select(WORDS));
    await page.getByRole('button', { name: 'Copy with source' }).click();
    await expect(page.getByRole('button', { name: 'Words and source copied' })).toBeVisible();
    const text = String(await page.evaluate(copied));
    expect(text).toContain('“has no interest”');
    expect(text).toContain('Korea desk');
    expect(text).toContain('December');
    expect(text).toMatch(/https:\/\/\S+#p-[0-9a-z]{7}:~:text=/);
    const html = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return item ? (await item.getType('text/html')).text() : '';
    });
    expect(html).toContain('<blockquote');
    expect(html).toContain('has no interest');
  });

  test('selects over the end of a paragraph', async ({ page, archive }) => {
    await page.goto(archive + REJECTION);
    const words = await page
      .locator('.text > p')
      .evaluateAll((all) => all.slice(0, 2).map((each) => (each.firstChild?.textContent ?? '').slice(-40, -2)));
    await page.evaluate(select(words[0] ?? '', words[1] ?? ''));
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    await expect(page.getByRole('button', { name: 'Markdown copied' })).toBeVisible();
    const text = String(await page.evaluate(copied));
    expect(text).toMatch(/^> [^\n]+\n>\n> [^\n]+\n>\n> — \[/);
    expect(text).toMatch(/:~:text=[^,)]+,[^,)]+/);
  });

  test('does it by keyboard, and Escape puts the offer away', async ({ page, archive }) => {
    await page.goto(archive + REJECTION);
    await page.evaluate(select(WORDS));
    await expect(page.getByRole('group', { name: 'Selected words' })).toBeVisible();
    const button = page.getByRole('button', { name: 'Copy link to these words' });
    await page.keyboard.press('Tab');
    await expect(button).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Link copied' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('group', { name: 'Selected words' })).toBeHidden();
  });

  test('gets past the offer with the Tab key, to what follows the article', async ({ page, archive }) => {
    await page.goto(archive + REJECTION);
    await page.evaluate(select(WORDS));
    const offer = page.getByRole('group', { name: 'Selected words' });
    await expect(offer).toBeVisible();
    await page.keyboard.press('Tab');
    const count = await offer.getByRole('button').count();
    expect(count).toBeGreaterThan(2);
    for (let pressed = 0; pressed < count + 2; pressed++) await page.keyboard.press('Tab');
    expect(await page.evaluate(() => Boolean(document.activeElement?.closest('.share')))).toBe(false);
    expect(await page.evaluate(() => Boolean(document.activeElement?.closest('main')))).toBe(true);
  });

  test('sees the offer, however long the selection is', async ({ page, archive }) => {
    await page.setViewportSize({ width: 1280, height: 500 });
    await page.goto(archive + REJECTION);
    await page.locator('.text p').nth(3).scrollIntoViewIfNeeded();
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('.text') ?? document.body));
    const offer = page.getByRole('group', { name: 'Selected words' });
    await expect(offer).toBeInViewport();
    await page.mouse.wheel(0, 700);
    await expect(offer).toBeInViewport();
  });

  test('cites the article in any style', async ({ page, archive }) => {
    await page.goto(archive + REJECTION);
    await page.getByText('Cite this article').click();
    await expect(page.getByText(/^Korea desk\. \(2017, December/)).toBeVisible();
    await page.getByRole('button', { name: 'Copy BibTeX' }).click();
    await expect.poll(() => page.evaluate(copied)).toMatch(/^@article\{2017-12-/);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download RIS' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.ris$/);
  });

  test('verifies that the article’s file is the one that the page was made from', async ({ page, archive }) => {
    await page.goto(archive + REJECTION);
    await page.getByRole('button', { name: 'Verify' }).click();
    await expect(page.getByText('Verified: the file has the SHA-256 that this page states.')).toBeVisible();
    await page.route('**/index.md', (route) => route.fulfill({ body: 'changed' }));
    await page.getByRole('button', { name: 'Verify' }).click();
    await expect(page.getByText('Not the same')).toBeVisible();
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('citations and files are there as links', async ({ page, archive, request }) => {
    await page.goto(archive + REJECTION);
    await page.getByText('Cite this article').click();
    for (const name of ['Download BibTeX', 'Download RIS', 'Download CSL-JSON']) {
      const address = await page.getByRole('link', { name }).getAttribute('href');
      expect((await request.get(new URL(address ?? '', archive).href)).status()).toBe(200);
    }
    await expect(page.getByRole('button', { name: 'Copy BibTeX' })).toBeHidden();
  });

  test('a link to words marks them, in a browser that knows how', async ({ page, archive }, { config }) => {
    await page.goto(archive + REJECTION);
    const anchor = await page.locator('.text > p').nth(1).getAttribute('id');
    const paragraph = page.locator(`[id="${anchor}"]`);
    const shot = async (fragment: string) => {
      await page.goto('about:blank');
      await page.goto(archive + REJECTION + fragment);
      await expect(paragraph).toBeInViewport();
      return paragraph.screenshot();
    };
    const plain = await shot(`#${anchor}`);
    const marked = await shot(`#${anchor}:~:text=no%20interest`);
    expect(marked.equals(plain)).toBe(!isWhole(config.metadata));
  });

  test('a link to words that are gone lands on their paragraph', async ({ page, archive }) => {
    await page.goto(archive + REJECTION);
    const anchor = await page.locator('.text > p').nth(5).getAttribute('id');
    await page.goto(`${archive}${REJECTION}#${anchor}:~:text=no%20such%20words`);
    await expect(page.locator(`[id="${anchor}"]`)).toBeInViewport();
  });
});
