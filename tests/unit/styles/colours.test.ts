import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contrastOf } from '../../../src/domain/contrast.ts';
import { site } from '../../../src/site.ts';

const tokens = readFileSync(resolve(import.meta.dirname, '../../../src/styles/tokens.css'), 'utf8');
const ground = tokens.slice(tokens.indexOf(':root {'), tokens.indexOf(':root[data-theme'));
const sepia = tokens.slice(tokens.indexOf('[data-theme="sepia"]'));

/** A colour's value in a theme, as the style sheet and src/site.ts give it. */
function colour(name: string, theme: 'light' | 'dark' | 'sepia'): string {
  const own = theme === 'sepia' && new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(sepia)?.[1];
  if (own) return own;
  const index = theme === 'dark' ? 1 : 0;
  if (name === 'accent' || name === 'paper') return site.colours[name][index];
  const pair = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(ground);
  if (!pair?.[index + 1]) throw new Error(`tokens.css has no colour --${name}`);
  return pair[index + 1] ?? '';
}

describe.each(['light', 'dark', 'sepia'] as const)('in the %s theme', (theme) => {
  test.each([
    ['ink', 'paper', 7],
    ['ink-soft', 'paper', 4.5],
    ['accent', 'paper', 4.5],
    ['left-out', 'paper', 4.5],
    ['added', 'paper', 4.5],
    ['ink', 'marker', 4.5],
    ['rule-strong', 'paper', 3],
  ] as const)('%s on %s can be read', (front, back, least) => {
    expect(contrastOf(colour(front, theme), colour(back, theme))).toBeGreaterThanOrEqual(least);
  });
});
