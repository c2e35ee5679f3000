import type { AstroIntegration } from 'astro';
import { keptAt } from '../kept.ts';
import { cutFaces } from '../typefaces/cut-faces.ts';

/** Makes the cut faces known to style sheets and pages as `@typefaces/…`. */
export function typefaces(): AstroIntegration {
  return {
    name: 'verbatim:typefaces',
    hooks: {
      'astro:config:setup': async ({ updateConfig }) => {
        const folder = await cutFaces(keptAt('typefaces'));
        updateConfig({ vite: { resolve: { alias: { '@typefaces': folder } }, server: { fs: { allow: ['.', folder] } } } });
      },
    },
  };
}
