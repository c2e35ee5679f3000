import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { cardOf } from '../../../src/cards/article-card.ts';
import { type Card, drawCard } from '../../../src/cards/draw-card.ts';
import type { Article } from '../../../src/domain/article.ts';

const card = (headline: string, others: Partial<Card> = {}): Card => ({
  archive: 'The Harbour Archive',
  headline,
  direction: 'ltr',
  facts: 'The Harbour Post · 19 December 2017',
  ...others,
});

/** Pixels of an 8-bit RGBA PNG: https://www.w3.org/TR/png-3/#9Filters */
function pixelsOf(png: Buffer): { width: number; height: number; at: (x: number, y: number) => string } {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const data = inflateSync(Buffer.concat(parts));
  const stride = width * 4;
  const pixels = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = data[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x++) {
      const left = x >= 4 ? (pixels[y * stride + x - 4] ?? 0) : 0;
      const up = y > 0 ? (pixels[(y - 1) * stride + x] ?? 0) : 0;
      const corner = x >= 4 && y > 0 ? (pixels[(y - 1) * stride + x - 4] ?? 0) : 0;
      const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
      const paeth = a <= b && a <= c ? left : b <= c ? up : corner;
      const predicted = [0, left, up, (left + up) >> 1, paeth][filter] ?? 0;
      pixels[y * stride + x] = (data[y * (stride + 1) + 1 + x] ?? 0) + predicted;
    }
  }
  return { width, height, at: (x, y) => pixels.toString('hex', y * stride + x * 4, y * stride + x * 4 + 3) };
}

const PAPER = 'fcf9f3';
const HEADLINES: readonly { script: string; one: string; other: string; direction: 'ltr' | 'rtl' }[] = [
  { script: 'Latin', one: 'Harbour closed', other: 'Harbour opened', direction: 'ltr' },
  { script: 'Arabic', one: 'الميناء مغلق', other: 'الميناء مفتح', direction: 'rtl' },
  { script: 'Hebrew', one: 'הנמל נסגר', other: 'הנמל נפתח', direction: 'rtl' },
  { script: 'Korean', one: '항구가 닫혔다', other: '항구가 열렸다', direction: 'ltr' },
  { script: 'Chinese', one: '港口关闭', other: '港口开放', direction: 'ltr' },
  { script: 'Cyrillic', one: 'Порт закрыт', other: 'Порт открыт', direction: 'ltr' },
  { script: 'Greek', one: 'Το λιμάνι', other: 'Το πλοίον', direction: 'ltr' },
];

test('a line that is read from the right begins there, whatever script its words have', () => {
  const beginning = (headline: string) => {
    const { at } = pixelsOf(drawCard(card(headline, { direction: 'rtl' })));
    return Array.from({ length: 7000 }, (_, index) => at(1050 + (index % 70), 150 + Math.floor(index / 70)));
  };
  const inked = beginning('الميناء Kim Trump');
  // In fractions of a pixel letters are not drawn alike at all places.
  const differing = (other: string) => beginning(other).filter((pixel, index) => pixel !== inked[index]).length;
  expect(differing('الميناء Kim')).toBeLessThan(300);
  expect(differing('Kim الميناء')).toBeGreaterThan(1000);
});

describe.each(HEADLINES)('a share card in $script', ({ one, other, direction }) => {
  test('shows its letters: boxes would look alike', () => {
    expect(drawCard(card(one, { direction })).equals(drawCard(card(other, { direction })))).toBe(false);
  });

  test('is 1200 by 630, and nothing of the longest headline runs into its margins', () => {
    const { width, height, at } = pixelsOf(drawCard(card(Array.from({ length: 12 }, () => one).join(' '), { direction, quotation: one })));
    expect([width, height]).toEqual([1200, 630]);
    const inMargins = [];
    for (let y = 12; y < height; y++) {
      for (let x = 0; x < 70; x++) {
        for (const place of [x, width - 1 - x]) if (at(place, y) !== PAPER) inMargins.push([place, y]);
      }
    }
    for (let x = 0; x < width; x++) if (at(x, 605) !== PAPER) inMargins.push([x, 605]);
    expect(inMargins).toEqual([]);
  });
});

test('a headline without end is cut where the card ends, and hostile ones stay text', () => {
  expect(drawCard(card('word '.repeat(2000))).length).toBeGreaterThan(10_000);
  expect(drawCard(card('</text><script>&\u0000 <image href="file:///etc/passwd"/>')).length).toBeGreaterThan(5000);
});

test('the same card is the same bytes', () => {
  expect(drawCard(card('Harbour closed')).equals(drawCard(card('Harbour closed')))).toBe(true);
});

describe('the card of an article', () => {
  const article = { headline: 'Harbour closed', direction: 'ltr', publication: { name: 'The Post' } } as Article;
  const archive = { name: 'Archive' };

  test('shows a quotation, if there is one that fits', () => {
    expect(cardOf(article, ['Harbour closed', 'He said “yes.” She said “we will wait until the tide has turned.”'], archive)).toMatchObject(
      {
        facts: 'The Post · Undated',
        quotation: 'we will wait until the tide has turned.',
      },
    );
    expect(cardOf(article, ['Nobody said a word.'], archive)?.quotation).toBeUndefined();
  });

  test('is none where its script has no face here', () => {
    expect(cardOf({ ...article, headline: 'ท่าเรือปิด' }, [], archive)).toBeUndefined();
  });
});
