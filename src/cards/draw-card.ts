/** Share cards: what a link to an article looks like where it is posted. 1200 x 630 pixels, as Open Graph asks. */
import { Resvg } from '@resvg/resvg-js';
import { FAMILIES, fontFilesFor } from './card-fonts.ts';
import { breakLines, type Measure } from './card-lines.ts';

export interface Card {
  /** Name of the archive. */
  readonly archive: string;
  readonly headline: string;
  readonly direction: 'ltr' | 'rtl';
  /** Publication and date in words. */
  readonly facts: string;
  /** Without its marks. */
  readonly quotation?: string | undefined;
}

const WIDTH = 1200;
const HEIGHT = 630;
const MARGIN = 80;
const MEASURE = WIDTH - 2 * MARGIN;
/** Between the rule below the archive's name and the facts. */
const TOP = 150;
const BOTTOM = 530;
/** Tried in turn until the headline fits, and with a quotation at first. */
const SMALLEST = 20;
const SIZES = [76, 68, 60, 54, 48, 42, 36, 30, 25, SMALLEST];
const LEADING = 1.16;
const QUOTATION_SIZE = 32;
const QUOTATION_LINES = 2;

/** The words of other scripts that a line begins with stand at its right, too. */
const [RIGHT_TO_LEFT, AS_BEFORE] = ['\u202b', '\u202c'];

const INK = '#1d1a16';
const SOFT = '#5f584d';
const ACCENT = '#8b1a1a';
const PAPER = '#fcf9f3';

/**
 * @returns a PNG
 * @throws where a script has no face; `cardOf` makes no such card
 */
export function drawCard(card: Card): Buffer {
  const fontFiles = fontFilesFor([card.archive, card.headline, card.facts, card.quotation ?? ''].join(' '));
  if (!fontFiles) throw new RangeError(`No face has all letters of "${card.headline}".`);
  const inDirection = (text: string): string => (card.direction === 'rtl' ? RIGHT_TO_LEFT + text + AS_BEFORE : text);
  const render = (lines: readonly string[], size: number, below: readonly string[]) =>
    new Resvg(svg(drawn(card, lines.map(inDirection), size, below.map(inDirection))), { font }).render().asPng();
  const font = { fontFiles: [...fontFiles], loadSystemFonts: false, defaultFontFamily: 'Newsreader' };
  const widthOf = (size: number, style = ''): Measure => {
    const known = new Map<string, number>();
    return (text) => {
      const width = known.get(text) ?? new Resvg(svg(line(inDirection(text), 0, size, size, style)), { font }).getBBox()?.width ?? 0;
      known.set(text, width);
      return width;
    };
  };

  const quotation = card.quotation
    ? breakLines(`“${card.quotation}”`, MEASURE - 30, widthOf(QUOTATION_SIZE, 'italic'), QUOTATION_LINES)
    : [];
  const quoted = quotation.length > QUOTATION_LINES ? [] : quotation;
  for (const isQuoted of quoted.length > 0 ? [true, false] : [false]) {
    const room = BOTTOM - TOP - (isQuoted ? quoted.length * QUOTATION_SIZE * 1.3 + 40 : 0);
    for (const size of SIZES) {
      // With a quotation below, a headline in small print would be upstaged.
      if (isQuoted && size < 48) break;
      const most = Math.floor(room / (size * LEADING));
      const lines = breakLines(card.headline, MEASURE, widthOf(size), most);
      if (lines.length > most) continue;
      return render(lines, size, isQuoted ? quoted : []);
    }
  }
  const held = Math.floor((BOTTOM - TOP) / (SMALLEST * LEADING));
  const lines = breakLines(card.headline, MEASURE - SMALLEST, widthOf(SMALLEST), held).slice(0, held);
  return render(lines.with(-1, `${lines.at(-1) ?? ''}…`), SMALLEST, []);
}

const escaped = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no place for them
    .replace(/[\u0000-\u001f\ufffe\uffff]/gu, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');

const svg = (content: string): string => `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${content}</svg>`;

function line(text: string, x: number, y: number, size: number, style: string, { fill = INK, anchor = 'start' } = {}): string {
  const family = `font-family="${FAMILIES}"`;
  return `<text x="${x}" y="${y}" font-size="${size}" ${family} font-weight="${style ? 400 : 500}" ${style ? `font-style="${style}"` : ''} fill="${fill}" text-anchor="${anchor}">${escaped(text)}</text>`;
}

function drawn({ archive, direction, facts }: Card, headline: readonly string[], size: number, quotation: readonly string[]): string {
  const isRtl = direction === 'rtl';
  const side = { anchor: isRtl ? 'end' : 'start' };
  const x = isRtl ? WIDTH - MARGIN : MARGIN;
  const afterHeadline = TOP + headline.length * size * LEADING;
  const quotationTop = afterHeadline + 40;
  const indent = isRtl ? -30 : 30;
  return [
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="${PAPER}"/>`,
    `<rect width="${WIDTH}" height="10" fill="${ACCENT}"/>`,
    line(archive, MARGIN, 92, 34, ''),
    `<rect x="${MARGIN}" y="116" width="${MEASURE}" height="2" fill="${INK}"/>`,
    ...headline.map((text, index) => line(text, x, TOP + (index + 0.86) * size * LEADING, size, '', side)),
    ...quotation.map((text, index) =>
      line(text, x + indent, quotationTop + (index + 0.8) * QUOTATION_SIZE * 1.3, QUOTATION_SIZE, 'italic', { fill: SOFT, ...side }),
    ),
    ...(quotation.length > 0
      ? [
          `<rect x="${isRtl ? x - 4 : x}" y="${quotationTop}" width="4" height="${quotation.length * QUOTATION_SIZE * 1.3}" fill="${ACCENT}"/>`,
        ]
      : []),
    line(facts, MARGIN, 576, 28, '', { fill: SOFT }),
  ].join('');
}
