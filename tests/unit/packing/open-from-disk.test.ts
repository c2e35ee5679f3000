import { describe, expect, test } from 'vitest';
import { pageFromDisk, stylesFromDisk } from '../../../src/packing/open-from-disk.ts';

const page = (html: string, file = '2017/12/talks/index.html', base = '/news/') => pageFromDisk(html, file, base);

describe('addresses of a page that is opened from a disk', () => {
  test.each([
    ['<a href="/news/2018/">2018</a>', '<a href="../../../2018/">2018</a>'],
    ['<a class="all" href="/news/">All</a>', '<a class="all" href="../../../">All</a>'],
    ['<img alt="A > B" src="/news/pictures/a.jpg" />', '<img alt="A > B" src="../../../pictures/a.jpg" />'],
    ['<form action="/news/search/" method="get">', '<form action="../../../search/" method="get">'],
    [
      '<source srcset="/news/a.avif 400w, /news/b.avif 800w" type="image/avif">',
      '<source srcset="../../../a.avif 400w, ../../../b.avif 800w" type="image/avif">',
    ],
  ])('that begin with the base are relative: %s', (html, relative) => {
    expect(page(html)).toBe(relative);
  });

  test.each([
    '<a href="#p-1cn9q9x">¶</a>',
    '<a href="https://harbour.example/news/2018/">2018</a>',
    '<a href="//harbour.example/news/">All</a>',
    '<a href="/newsroom/">Newsroom</a>',
    '<a data-href="/news/2018/">2018</a>',
    '<p>She wrote &lt;a href="/news/2018/"> by hand.</p>',
    '<p title="She wrote href=&quot;/news/2018/&quot;">By hand.</p>',
    '<script type="application/ld+json">{"text":"<a href=\\"/news/2018/\\">"}</script>',
  ])('stay otherwise, and so do the words of articles: %s', (html) => {
    expect(page(html)).toBe(html);
  });

  test('at the root of a host, another host is none of ours', () => {
    expect(page('<a href="/2018/"><a href="//harbour.example/">', 'index.html', '/')).toBe(
      '<a href="./2018/"><a href="//harbour.example/">',
    );
  });

  test('a page that leads on names the file', () => {
    expect(page('<meta http-equiv="refresh" content="0; url=/news/speaker/ada/">', 'speaker/a/index.html')).toBe(
      '<meta http-equiv="refresh" content="0; url=../../speaker/ada/index.html">',
    );
  });

  test('a script that leads to the pages in folders stands last', () => {
    expect(page('<body><p>Text.</p></body></html>')).toBe('<body><p>Text.</p><script src="../../../from-disk.js"></script></body></html>');
  });
});

test('styles find their typefaces, and wait for them', () => {
  const css = '@font-face{src:url(/news/_astro/a.woff2),url("/news/_astro/b.woff2");font-display:optional}a{background:url(data:,x)}';
  expect(stylesFromDisk(css, '_astro/index.css', '/news/')).toBe(
    '@font-face{src:url(../_astro/a.woff2),url("../_astro/b.woff2");font-display:fallback}a{background:url(data:,x)}',
  );
});
