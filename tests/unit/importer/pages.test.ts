/** What a saved page says of its article in ways that pages of the web have. */
import { describe, expect, test } from 'vitest';
import { edtfOf } from '../../../src/domain/calendar/dates.ts';
import { languageTagOf } from '../../../src/importer/lines/language-tag.ts';
import { placeForImports } from './importing.ts';
import { linkedData, page, TEXT } from './made-page.ts';

const { clipping, importAll, articleOf } = placeForImports();

async function imported(markup: string, name = 'page.html') {
  const [outcome] = await importAll([clipping(name, markup)]);
  const article = articleOf(outcome);
  return { ...article, day: article.published && edtfOf(article.published), remarks: JSON.stringify(outcome) };
}

describe('whoever a page prints as author', () => {
  test.each([
    [
      '<div class="byline"><span>By <a href="/n">Nora Lind</a></span><span>Staff Writer</span><time datetime="2016-03-01">March 1, 2016</time></div>',
    ],
    ['<div class="byline"><span>By</span> <a href="/n">Nora Lind</a> <span>Staff Writer</span> | <span>March 1, 2016</span></div>'],
    ['<p class="byline">By Nora Lind<br>Staff Writer</p><p>March 1, 2016</p>'],
    ['<div class="byline">by Nora Lind on March 1, 2016</div>'],
    ['<div class="byline">Nora Lind | Staff</div><p>March 1, 2016</p>'],
    ['<span class="byline">Nora Lind, Political Editor</span><p>March 1, 2016</p>'],
    ['<div class="author"><b>Nora Lind</b><i>Posted on March 1, 2016</i></div>'],
    ['<p>By Nora Lind</p><p>March 1, 2016</p>'],
    ['<div class="author"><span>Geschrieben von</span><a href="/n">Nora Lind</a></div><p>March 1, 2016</p>'],
  ])('stands there without a job, and the day apart: %s', async (below) => {
    const { authors, day, texts } = await imported(page({ below }));
    expect(authors).toEqual(['Nora Lind']);
    expect(day).toBe('2016-03-01');
    expect(texts).toHaveLength(2);
  });

  test.each([
    ['<p class="byline">By <a>Nora Lind</a> and <a>Per Dahl</a></p>'],
    ['<p class="byline"><span>By <a>Nora Lind</a></span> <span>and <a>Per Dahl</a></span></p>'],
    ['<p class="author"><a href="/n">Nora Lind</a> <a href="/p">Per Dahl</a> <span>Read more</span></p>'],
    ['<p class="byline">By Nora Lind, Staff Writer, and Per Dahl, Harbour Reporter</p>'],
    ['<p>By Nora Lind and Per Dahl, Island Post staff</p>'],
  ])('is each of several: %s', async (below) => {
    expect((await imported(page({ below }))).authors).toEqual(['Nora Lind', 'Per Dahl']);
  });

  test.each([
    ['<p class="author"><b>Nora</b> <b>Lind</b></p>', 'Nora Lind'],
    ['<p class="byline">By Staff Reporter</p>', 'Staff Reporter'],
  ])('may come in pieces, or be a job: %s', async (below, author) => {
    expect((await imported(page({ below }))).authors).toEqual([author]);
  });

  test('has the byline as it is printed', async () => {
    const { byline, texts } = await imported(page({ below: '<p class="byline">Nora Lind | Staff</p>' }));
    expect([byline, texts.length]).toEqual(['Nora Lind | Staff', 2]);
  });

  test('is the author without markup for it, above the byline as it is printed', async () => {
    const { authors, byline, provenance } = await imported(page({ below: '<p>By Nora Lind<br>Staff Writer</p>' }));
    expect([authors, byline]).toEqual([['Nora Lind'], 'By Nora Lind Staff Writer']);
    expect(provenance.origins).toMatchObject({ authors: 'the printed page' });
  });

  test('a first paragraph below the name in one element is not lost with it', async () => {
    const below = '<p>By Nora Lind<br>The ferry was late again on Sunday, and nobody on the quay knew why.</p>';
    expect((await imported(page({ below }))).texts.join()).toContain('late again on Sunday');
  });
});

describe('authors', () => {
  const NEXT =
    '<article><h1>Dog found on roof</h1><p class="author">Per Dahl</p><p>A dog sat on the roof of the town hall for an hour.</p></article>';
  const body = (markup: string) =>
    `<!doctype html><html lang="en"><head><title>Ferry sails twice a day</title></head><body>${markup}</body></html>`;

  test.each([
    [`<article><h1>Ferry sails twice a day</h1><span class="author">Nora Lind</span>${TEXT}</article>${NEXT}`],
    [`<p class="author">Nora Lind</p><article><h1>Ferry sails twice a day</h1>${TEXT}</article>${NEXT}`],
  ])('are not those of the next article on the page', async (markup) => {
    expect((await imported(body(markup))).authors).toEqual(['Nora Lind']);
  });

  test('are all whom linked data names as one person', async () => {
    const author = { '@type': 'Person', name: ['Nora Lind', 'Per Dahl'] };
    const head = linkedData({ '@type': 'NewsArticle', headline: 'Ferry sails twice a day', author });
    expect((await imported(page({ head }))).authors).toEqual(['Nora Lind', 'Per Dahl']);
  });
});

describe('linked data of several articles', () => {
  const OURS = { '@type': 'NewsArticle', headline: 'Ferry sails twice a day', author: { name: 'Nora Lind' }, datePublished: '2016-03-01' };
  const OTHER = { '@type': 'NewsArticle', headline: 'Dog found on roof', author: { name: 'Per Dahl' }, datePublished: '2011-01-01' };
  const HERE = 'https://post.example/ferry';
  const RENAMED = { ...OURS, headline: 'Two sailings a day' };

  test.each([
    ['in a list before it', [{ '@type': 'ItemList', itemListElement: [OTHER] }, OURS]],
    ['beside it', [OTHER, OURS]],
    ['under another headline, at its address', [OTHER, { ...RENAMED, mainEntityOfPage: { '@id': `${HERE}?utm_source=x` } }]],
    ['under another headline, none of them at its address', [{ '@type': 'ItemList', itemListElement: [OTHER] }, RENAMED]],
    ['of which none is in a list or the page’s own', [RENAMED, OTHER]],
  ])('tells of the one that the page prints: %s', async (_, things) => {
    const { authors, day } = await imported(page({ head: `<link rel="canonical" href="${HERE}">${linkedData(...things)}` }));
    expect([authors, day]).toEqual([['Nora Lind'], '2016-03-01']);
  });
});

describe('the address of a page', () => {
  const CHROME = '<!-- saved from url=(0033)https://post.example/news/ferry.html -->';
  const SINGLE_FILE =
    '<!--\n Page saved with SingleFile \n url: https://post.example/news/ferry.html \n saved date: Sat Jan 02 2021 10:11:12 GMT+0100 (Central European Standard Time)\n-->';
  const savedBy = (comment: string, head = '') => page({ head }).replace('<html', `${comment}<html`);
  const canonical = (address: string) => `<link rel="canonical" href="${address}">`;

  test.each([[CHROME], [SINGLE_FILE]])('is the one that the browser wrote into it: %s', async (comment) => {
    const { provenance } = await imported(savedBy(comment));
    expect(provenance.source).toBe('https://post.example/news/ferry.html');
    expect(provenance.origins?.['source']).toBe('the browser that saved the page');
  });

  test('is followed by the day on which SingleFile saved the page', async () => {
    expect((await imported(savedBy(SINGLE_FILE))).provenance.retrieved).toEqual(expect.objectContaining({ year: 2021, month: 1, day: 2 }));
  });

  test.each([
    ['the canonical one before that of the browser', canonical('https://post.example/ferry'), 'https://post.example/ferry'],
    ['that of the browser before a front page', canonical('https://post.example/'), 'https://post.example/news/ferry.html'],
    [
      'that of Open Graph before a front page',
      `${canonical('https://post.example/')}<meta property="og:url" content="https://post.example/ferry">`,
      'https://post.example/ferry',
    ],
    [
      'that of linked data before that of the browser',
      linkedData({ '@type': 'NewsArticle', headline: 'Ferry sails twice a day', url: 'https://post.example/ferry' }),
      'https://post.example/ferry',
    ],
  ])('is %s', async (_, head, source) => {
    expect((await imported(savedBy(CHROME, head))).provenance.source).toBe(source);
  });

  test('is a front page where nothing says more', async () => {
    expect((await imported(page({ head: canonical('https://post.example/') }))).provenance.source).toBe('https://post.example/');
  });

  test('is that of the part of an MHTML file, where the page names a front page', async () => {
    const mhtml = [
      'From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary="PART"\n',
      '--PART\nContent-Type: text/html\nContent-Location: https://post.example/news/ferry.html\n',
      page({ head: `<meta charset="utf-8">${canonical('https://post.example/')}` }),
      '--PART--\n',
    ].join('\n');
    expect((await imported(mhtml, 'page.mhtml')).provenance.source).toBe('https://post.example/news/ferry.html');
  });
});

describe('the language of a page', () => {
  test.each([
    ['<html lang="english">', '', 'en'],
    ['<html lang="Deutsch">', '', 'de'],
    ['<html lang="pt_BR">', '', 'pt-BR'],
    ['<html>', '<meta name="dc.language" content="English">', 'en'],
    ['<html lang="fr">', '<meta name="dc.language" content="see below">', 'fr'],
    ['<html lang="en">', '<meta property="og:locale" content="english-us">', 'en'],
  ])('may be a name, and is passed by where it is neither: %s%s', async (html, head, language) => {
    expect((await imported(page({ html, head }))).language).toBe(language);
  });
});

test.each([
  ['English', 'en'],
  ['deutsch', 'de'],
  ['Français', 'fr'],
  ['日本語', 'ja'],
  ['Polish', 'pl'],
  ['en_us', 'en-US'],
  [' zh_Hans_CN ', 'zh-Hans-CN'],
  ['english-us', undefined],
  ['en-us-x', undefined],
  ['various', undefined],
  ['', undefined],
])('the tag of the language “%s” is %s', (text, tag) => {
  expect(languageTagOf(text)).toBe(tag);
});

describe('the pictures of a page', () => {
  const [first = '', second = ''] = TEXT.split('\n');
  const HEAD = '<link rel="canonical" href="https://post.example/news/ferry">';
  const between = (markup: string) => imported(page({ head: HEAD, text: `<article>${first}${markup}${second}</article>` }));

  test.each([
    ['<amp-img src="https://post.example/quay.jpg" width="4" height="3" alt="The quay"></amp-img>'],
    ['<img class="lazy" src="placeholder.gif" data-srcset="/quay-400.jpg 400w, /quay.jpg 1200w" alt="The quay">'],
    ['<img src="placeholder.gif" data-src="../quay.jpg" alt="The quay">'],
  ])('are found with what they show: %s', async (markup) => {
    expect((await between(markup)).pictures).toEqual([{ alt: 'The quay', original: 'https://post.example/quay.jpg' }]);
  });

  test.each([
    ['<div><img src="/quay.jpg"><div class="caption">Rosa Klein at the quay</div><div class="credit">Ute Ott for the Post</div></div>'],
    [
      '<div><a href="/big"><img src="/quay.jpg"></a><p class="caption">Rosa Klein at the quay <span class="credit">Ute Ott for the Post</span></p></div>',
    ],
    [
      '<div class="wp-caption"><a href="/big"><img src="/quay.jpg"></a><p class="wp-caption-text">Rosa Klein at the quay <i class="photo-credit">Ute Ott for the Post</i></p></div>',
    ],
  ])('have the lines right below them, which stand nowhere else: %s', async (markup) => {
    const { pictures, texts, provenance } = await between(markup);
    expect(pictures).toEqual([
      { caption: 'Rosa Klein at the quay', credit: 'Ute Ott for the Post', original: 'https://post.example/quay.jpg' },
    ]);
    expect([texts.length, provenance.leftOut ?? []]).toEqual([2, []]);
  });

  test('do not include a quotation, whose speaker stays below it', async () => {
    const { pictures, texts } = await between(
      '<figure><blockquote>It was a long winter.</blockquote><figcaption>Rosa Klein</figcaption></figure>',
    );
    expect(pictures).toEqual([]);
    expect(texts.slice(1, 3)).toEqual(['It was a long winter.', 'Rosa Klein']);
  });

  test('are asked for where the page has no address and they did not come along', async () => {
    expect((await imported(page({ text: `${first}<p><img src="/quay.jpg"></p>${second}` }))).remarks).toContain(
      'did not come along: /quay.jpg',
    );
  });
});

describe('the headline of a page whose first heading is the name of its paper', () => {
  const blog = (title: string, headings: string, head = '') =>
    `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body>${headings}${TEXT}</body></html>`;

  test.each([
    ['Ferry sails twice a day « The Quay', '<h1><a href="/">The Quay</a></h1><h2><a href="/1">Ferry sails twice a day</a></h2>', ''],
    ['Ferry sails twice a day - The Quay', '<h1>The Quay</h1><h2>News of the week</h2><h3>Ferry sails twice a day</h3>', ''],
    [
      'Ferry sails twice a day | Local | quay.example',
      '<h1><a href="/">The Quay</a></h1><h2>Ferry sails twice a day</h2>',
      '<meta property="og:site_name" content="quay.example"><meta property="og:title" content="Ferry sails twice a day | Local | quay.example">',
    ],
    ['The Quay: Ferry sails twice a day', '<h2>The Quay</h2><h1>Ferry sails twice a day</h1>', ''],
    ['Harbour | The Quay', '<h2>Harbour</h2><h1>Ferry sails twice a day</h1>', '<meta property="og:site_name" content="The Quay">'],
  ])('is the one of the title: %s, %s', async (title, headings, head) => {
    const { headline, texts } = await imported(blog(title, headings, head));
    expect(headline).toBe('Ferry sails twice a day');
    expect(texts).not.toContain('Ferry sails twice a day');
  });
});
