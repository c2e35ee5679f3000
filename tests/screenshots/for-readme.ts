/** `npm run screenshots:readme`: the README's pictures, taken anew into .github. */
import { resolve } from 'node:path';
import sharp, { type OverlayOptions } from 'sharp';
import { camera, type Shot } from './camera.ts';
import { VIEWS } from './views.ts';

const shot = (name: string, width: number, height: number, scheme: Shot['scheme'] = 'light'): Shot => {
  const view = VIEWS.find((each) => each.name === name);
  if (!view) throw new Error(`No view is called "${name}"; see views.ts.`);
  return { view, width, height, scheme };
};

/** Shots of one picture stand side by side. */
const PICTURES: Readonly<Record<string, readonly Shot[]>> = {
  home: [shot('home', 1280, 1280)],
  article: [shot('article', 1280, 1100)],
  hits: [shot('search-hits', 1280, 1250)],
  search: [shot('search-misquote', 1280, 850, 'dark')],
  phone: [shot('article', 360, 900, 'dark'), shot('article-arabic', 360, 900), shot('month', 360, 900)],
  print: [shot('print', 770, 1375)],
};

const { take, putAway } = await camera();
for (const [name, shots] of Object.entries(PICTURES)) {
  const height = Math.max(...shots.map((each) => each.height ?? 0));
  const width = shots.reduce((sum, each) => sum + each.width, 0);
  const placed: OverlayOptions[] = [];
  let left = 0;
  for (const each of shots) {
    placed.push({ input: await take(each), left, top: 0 });
    left += each.width;
  }
  await sharp({ create: { width, height, channels: 3, background: 'white' } })
    .composite(placed)
    .png({ palette: true })
    .toFile(resolve('.github', `${name}.png`));
}
await putAway();
