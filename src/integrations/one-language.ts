import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { direction, language, spokenOf } from '../words/language.ts';

const fileOf = (name: string): string => fileURLToPath(new URL(`../words/${name}.ts`, import.meta.url));

/** What the browser gets in the place of a choice between languages: the one that was chosen. */
const CHOSEN: Readonly<Record<string, string>> = {
  [fileOf('words')]: `export * from ${JSON.stringify(fileOf(spokenOf(language) ?? 'en'))};`,
  [fileOf('language')]: `export const language = ${JSON.stringify(language)};\nexport const direction = ${JSON.stringify(direction)};`,
};

/** Sends only the words of this archive's language to the browser, and of these only what a page's scripts say. */
export function oneLanguage(): AstroIntegration {
  return {
    name: 'verbatim:one-language',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const plugin = {
          name: 'verbatim:one-language',
          enforce: 'pre' as const,
          applyToEnvironment: ({ name }: { readonly name: string }) => name === 'client',
          load: (id: string) => CHOSEN[id.split('?')[0] ?? ''],
        };
        updateConfig({ vite: { plugins: [plugin] } });
      },
    },
  };
}
