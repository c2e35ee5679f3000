import type { AstroIntegration } from 'astro';
import { keptAt } from '../kept.ts';
import { cutFaces } from '../typefaces/cut-faces.ts';

/** Makes the cut faces known to style sheets and pages as `@typefaces/…`. @param language of the archive */
export function typefaces(language: string): AstroIntegration {
  return {
    name: 'verbatim:typefaces',
    hooks: {
      'astro:config:setup': async ({ updateConfig }) => {
        const folder = await cutFaces(keptAt('typefaces'), language);
        updateConfig({ vite: { resolve: { alias: { '@typefaces': folder } }, server: { fs: { allow: ['.', folder] } } } });
      },
    },
  };
}
