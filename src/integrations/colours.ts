import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { contrastOf, READABLE } from '../domain/contrast.ts';
import { keptAt } from '../kept.ts';

/** For light and for dark rooms: `#8b1a1a`. */
type Pair = readonly [light: string, dark: string];

export interface Colours {
  readonly accent: Pair;
  readonly paper: Pair;
}

/** Makes the owner's colours known to style sheets, as `@colours/colours.css`. */
export function colours(chosen: Colours): AstroIntegration {
  return {
    name: 'verbatim:colours',
    hooks: {
      'astro:config:setup': ({ updateConfig, logger }) => {
        for (const remark of remarksOn(chosen)) logger.warn(remark);
        const styleSheet = styleSheetOf(chosen);
        const name = createHash('sha256').update(styleSheet).digest('hex').slice(0, 16);
        const folder = keptAt('colours', name);
        mkdirSync(folder, { recursive: true });
        writeFileSync(join(folder, 'colours.css'), styleSheet);
        updateConfig({ vite: { resolve: { alias: { '@colours': folder } }, server: { fs: { allow: ['.', folder] } } } });
      },
    },
  };
}

function styleSheetOf(chosen: Colours): string {
  const lines = Object.entries(chosen).map(([name, [light, dark]]) => `--${name}-light:${light};--${name}-dark:${dark};`);
  return `:root{${lines.join('')}}\n`;
}

function remarksOn({ accent, paper }: Colours): string[] {
  const malformed = [...accent, ...paper].filter((colour) => !/^#[0-9a-f]{6}$/i.test(colour));
  if (malformed.length > 0) return [`src/site.ts, colours: write ${malformed.join(', ')} with six hexadecimal digits, like #8b1a1a.`];
  return accent.flatMap((colour, index) => {
    const ground = paper[index] ?? '';
    const contrast = contrastOf(colour, ground);
    if (contrast >= READABLE) return [];
    return `src/site.ts, colours: ${colour} on ${ground} has a contrast of ${contrast.toFixed(1)}, and links need ${READABLE}. Take a ${index === 0 ? 'darker' : 'lighter'} accent.`;
  });
}
