/** `npm run screenshots [NAME…]`: pictures of the sample archive's pages into .cache/screenshots, to be looked at. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { camera } from './camera.ts';
import { SCHEMES, VIEWS, WIDTHS } from './views.ts';

const PICTURES = resolve('.cache/screenshots');

const wanted = process.argv.slice(2);
const views = VIEWS.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
if (views.length === 0) {
  console.error(`There is no such view. Name some of: ${VIEWS.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
const { take, putAway } = await camera();
mkdirSync(PICTURES, { recursive: true });
for (const view of views) {
  for (const width of WIDTHS) {
    for (const scheme of SCHEMES) writeFileSync(join(PICTURES, `${view.name}-${width}-${scheme}.png`), await take({ view, width, scheme }));
  }
}
await putAway();
console.log(`The pictures are in ${PICTURES}.`);
