/** Cards are drawn once and kept by what they show. Deleting them costs time, nothing else. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Card, drawCard } from './draw-card.ts';

/** How they are drawn: another code draws other cards. */
const drawnWith = createHash('sha256');
for (const name of readdirSync(import.meta.dirname).sort()) drawnWith.update(readFileSync(join(import.meta.dirname, name)));
const DRAWN_WITH = drawnWith.digest('hex');

/** @param folder where cards are kept */
export function keptCard(folder: string, card: Card): Buffer {
  const name = createHash('sha256').update(DRAWN_WITH).update(JSON.stringify(card)).digest('hex');
  const path = join(folder, `${name}.png`);
  if (existsSync(path)) return readFileSync(path);
  const png = drawCard(card);
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${path}.new`, png);
  renameSync(`${path}.new`, path);
  return png;
}
