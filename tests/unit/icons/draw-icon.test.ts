import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import { drawIcon } from '../../../src/icons/draw-icon.ts';

const svg = (content: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">${content}</svg>`;
const DOT = '<rect x="0" y="4" width="10" height="2" fill="#ff0000"/>';

/** The colour of a place in a PNG, from 0 to 1 across and down. */
function colourAt(png: Buffer, across: number, down: number): number[] {
  const size = png.readUInt32BE(16);
  const { pixels } = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"><image width="${size}" height="${size}" href="data:image/png;base64,${png.toString('base64')}"/></svg>`,
  ).render();
  const at = 4 * (Math.floor(down * size) * size + Math.floor(across * size));
  return [...pixels.subarray(at, at + 4)];
}

test('an icon is the favicon, larger', () => {
  const png = drawIcon(svg(DOT), { size: 192, isMaskable: false }, '#ffffff');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([192, 192]);
  expect(colourAt(png, 0.02, 0.5)).toEqual([255, 0, 0, 255]);
  expect(colourAt(png, 0.5, 0.1)[3]).toBe(0);
});

test('a maskable one has room around it, on its own ground or on the archive’s paper', () => {
  const onPaper = drawIcon(svg(DOT), { size: 512, isMaskable: true }, '#0000ff');
  expect(colourAt(onPaper, 0.02, 0.5)).toEqual([0, 0, 255, 255]);
  expect(colourAt(onPaper, 0.5, 0.5)).toEqual([255, 0, 0, 255]);
  const onGround = drawIcon(svg(`<rect width="10" height="10" fill="#00ff00"/>${DOT}`), { size: 512, isMaskable: true }, '#0000ff');
  expect(colourAt(onGround, 0.02, 0.5)).toEqual([0, 255, 0, 255]);
});

test('the same favicon gives the same bytes, and something else gives none', () => {
  const shape = { size: 180, isMaskable: true };
  expect(drawIcon(svg(DOT), shape, '#fff').equals(drawIcon(svg(DOT), shape, '#fff'))).toBe(true);
  expect(() => drawIcon('no picture', shape, '#fff')).toThrow();
});
