/** Icons of the archive, drawn from its favicon. */
import { Resvg } from '@resvg/resvg-js';

/** Of the width; devices cut a maskable icon to a shape that keeps a circle of 80 % whole: https://www.w3.org/TR/appmanifest/#icon-masks */
const SAFE = 0.62;

export interface IconShape {
  /** Width and height in pixels. */
  readonly size: number;
  /** Leaves room at the edges for devices that cut. */
  readonly isMaskable: boolean;
}

/**
 * @param favicon an SVG
 * @param paper CSS colour of the ground where the favicon has none
 * @returns a PNG
 * @throws with resvg's words where the favicon cannot be read
 */
export function drawIcon(favicon: string, { size, isMaskable }: IconShape, paper: string): Buffer {
  const inner = isMaskable ? Math.round(size * SAFE) : size;
  const drawn = new Resvg(favicon, { fitTo: { mode: 'width', value: inner } }).render();
  if (!isMaskable) return drawn.asPng();
  const edge = (size - inner) / 2;
  const ground = groundOf(drawn.pixels) ?? paper;
  const picture = `data:image/png;base64,${drawn.asPng().toString('base64')}`;
  return new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"><rect width="${size}" height="${size}" fill="${ground}"/><image x="${edge}" y="${edge}" width="${inner}" height="${inner}" href="${picture}"/></svg>`,
  )
    .render()
    .asPng();
}

/** The colour of the first pixel, where it covers what is below it. */
function groundOf(pixels: Buffer): string | undefined {
  const [red = 0, green = 0, blue = 0, alpha = 0] = pixels;
  return alpha === 255 ? `rgb(${red},${green},${blue})` : undefined;
}
