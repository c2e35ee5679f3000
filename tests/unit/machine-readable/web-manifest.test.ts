import { expect, test } from 'vitest';
import { ICONS, webManifest } from '../../../src/machine-readable/web-manifest.ts';

test('an app of the archive begins at its front page, and has icons of every kind that devices ask for', () => {
  const named = { name: 'أرشيف', description: 'Words', language: 'ar', direction: 'rtl', paper: '#fcf9f3' } as const;
  const manifest = JSON.parse(webManifest(named, '/news/'));
  expect(manifest).toMatchObject({
    name: 'أرشيف',
    lang: 'ar',
    dir: 'rtl',
    start_url: '/news/',
    scope: '/news/',
    background_color: '#fcf9f3',
  });
  const icons = manifest.icons as { src: string; sizes: string; purpose: string }[];
  expect(icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual(['192x192 any', '512x512 any', '512x512 maskable']);
  for (const { src } of icons) expect(ICONS.map(({ file }) => `/news/${file}`)).toContain(src);
});
