import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchorOf } from '../../../src/domain/permalink.ts';
import { renderBody } from '../../../src/markdown/pipeline.ts';

const render = (markdown: string, before: string[] = []) => renderBody(markdown, { base: '/', before });
const texts = (markdown: string) => render(markdown).paragraphs.map(({ text }) => text);

describe('words are shown as printed', () => {
  test.each([
    '"straight" and \'single\'',
    '“curly” ‘single’',
    'dots... and … and -- and — and 1/2',
    'a  b',
    '(c) (tm) 3x4',
    'no\u00a0break and soft\u00adhyphen',
    'www.example.org and me@example.org',
  ])('%s', (words) => {
    expect(texts(words)).toEqual([words]);
  });
});

describe('every run of words stands in an element with an anchor', () => {
  test('paragraphs, headings, list items, block quotations', () => {
    const { html, paragraphs } = render('## Heading\n\nPara.\n\n> Quoted.\n\n- one\n- two\n  - inner\n\n1. first\n\n   more');
    expect(paragraphs.map(({ text }) => text)).toEqual(['Heading', 'Para.', 'Quoted.', 'one', 'two', 'inner', 'first', 'more']);
    for (const { anchor } of paragraphs) {
      expect(html).toContain(`id="${anchor}"`);
      expect(html).toContain(`href="#${anchor}"`);
    }
  });

  test('words of raw HTML too, wherever they stand', () => {
    expect(texts('<div>loose <b>words</b><p>inside</p>after</div>\n\n<table><tr><td>cell</td><td><p>in</p>out</td></tr></table>')).toEqual([
      'loose words',
      'inside',
      'after',
      'cell',
      'in',
      'out',
    ]);
  });

  test('a line break parts words', () => {
    expect(texts('one\\\ntwo')).toEqual(['one\ntwo']);
    expect(texts('one<br>two<br/>\nthree')).toEqual(['one\ntwo\nthree']);
  });

  test('a repeat of the headline is numbered', () => {
    const { paragraphs } = render('The headline\n\nOther', ['The headline', 'Standfirst']);
    expect(paragraphs.map(({ anchor }) => anchor)).toEqual([`${anchorOf('The headline')}-2`, anchorOf('Other')]);
  });

  test('anchors are unique and stand in reading order, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Yes.', 'No.', '- item', '> said', '# H', '<div>x</div>', '***'), { maxLength: 12 }),
        (blocks) => {
          const { html, paragraphs } = render(blocks.join('\n\n'));
          expect([...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1])).toEqual(paragraphs.map(({ anchor }) => anchor));
          expect(new Set(paragraphs.map(({ anchor }) => anchor)).size).toBe(paragraphs.length);
        },
      ),
    );
  });
});

describe('the link of a paragraph to itself', () => {
  const table = '<table><caption>Ships by year</caption><tr><th>Year</th></tr><tr><td>1200</td></tr></table>';

  test('stands in no table and no summary, where each would be heard; they can be linked to all the same', () => {
    const { html, paragraphs } = render(`${table}\n\n<details><summary>More</summary>\n\nWords.\n\n</details>`);
    expect(paragraphs.map(({ text }) => text)).toEqual(['Ships by year', 'Year', '1200', 'More', 'Words.']);
    expect(html.match(/class="pilcrow"/g)).toHaveLength(1);
    expect(html).toMatch(/<caption id="p-[0-9a-z]{7}">Ships by year<\/caption>/);
  });

  test('is no part of the name of a heading', () => {
    expect(render('## A *first* part').html).toMatch(
      /<h2 id="p-[0-9a-z]{7}" aria-label="A first part">A <em>first<\/em> part<a class="pilcrow"/,
    );
  });
});

describe('hostile input is data', () => {
  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg onload=alert(1)><script>alert(1)</script></svg>',
    '<a href="javascript:alert(1)">x</a>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](data:text/html,<script>alert(1)</script>)',
    '<a href="&#106;avascript:alert(1)">x</a>',
    '<iframe src="https://evil.example"></iframe>',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>',
    '<p style="background:url(https://evil.example/x.png)" class="pilcrow" id="p-1cn9q9x" onclick="x()">words</p>',
    '<form action="https://evil.example"><input name=q><button>Send</button></form>',
    '<meta http-equiv="refresh" content="0;url=https://evil.example">',
    '<base href="https://evil.example/"><link rel=stylesheet href="https://evil.example/x.css">',
    '<object data="x.swf"></object><embed src="x.swf"><video src="https://evil.example/v.mp4" autoplay></video>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  ])('%s', (markdown) => {
    const { html } = render(`before\n\n${markdown}\n\nafter`);
    expect(html).not.toMatch(/<(?:script|svg|iframe|math|style|form|input|button|meta|base|link|object|embed|video|noscript)\b/i);
    expect(html).not.toMatch(/<[^>]*\s(?:on\w+|style)=/i);
    expect(html).not.toMatch(/(?:href|src)="?\s*(?:javascript|data):/i);
    expect(html).not.toMatch(/<img[^>]*src="?(?:https?:)?\/\//i);
    expect(html).toContain('before');
    expect(html).toContain('after');
  });

  test('an id in the article cannot take the place of an anchor', () => {
    expect(render('<p id="p-1cn9q9x">words</p>').html).not.toContain('p-1cn9q9x');
  });

  test('a linked picture elsewhere is named in that link: no link stands in another', () => {
    const body = '[![The pier](https://x.example/pier.jpg)](https://y.example/story)\n\n[![Here](/pictures/a.jpg)](/2017/)';
    const { html } = renderBody(body, { base: '/clippings/', before: [] });
    expect(html).toContain('<a href="https://y.example/story" rel="noopener noreferrer external"><span>The pier</span></a>');
    expect(html).not.toContain('x.example');
    expect(html).toContain('<a href="/clippings/2017/"><img src="/clippings/pictures/a.jpg"');
  });

  test('a picture elsewhere becomes a link that names it', () => {
    expect(render('![The hall](https://example.org/hall.jpg)').html).toContain(
      '<a href="https://example.org/hall.jpg" rel="noopener noreferrer external">The hall</a>',
    );
  });

  test('a link out of the archive gives nothing away', () => {
    expect(render('[out](https://example.org)').html).toContain('rel="noopener noreferrer external"');
    expect(render('[in](/2017/12/talks/)').html).toContain('<a href="/2017/12/talks/">');
  });
});

test('the body leaves the first level of headings to the headline', () => {
  expect(render('# One\n\n## Two').html).toMatch(/<h2[^>]*>One.*<h3[^>]*>Two/s);
  expect(render('## Two').html).toMatch(/<h2[^>]*>Two/);
});
