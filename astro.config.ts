import { defineConfig } from 'astro/config';
import { articleStore } from './src/integrations/article-store.ts';
import { colours } from './src/integrations/colours.ts';
import { offline } from './src/integrations/offline.ts';
import { oneLanguage } from './src/integrations/one-language.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { typefaces } from './src/integrations/typefaces.ts';
import { site } from './src/site.ts';

export default defineConfig({
  site: site.url,
  base: site.base,
  output: 'static',
  // Not the default 'jsx', which takes the spaces between words at line ends with it.
  compressHTML: true,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  cacheDir: '.cache/astro',
  devToolbar: { enabled: false },
  // Articles are rendered by the archive; nothing here highlights code.
  markdown: { syntaxHighlight: false },
  // A face inside of the style sheet would be sent to readers who do not need it.
  vite: { build: { assetsInlineLimit: (file) => (file.endsWith('.woff2') ? false : undefined) } },
  security: {
    // Astro adds the digests of what stands inline. The search page alone lets Pagefind's WebAssembly run.
    csp: {
      directives: ["default-src 'self'", "img-src 'self' data:", "object-src 'none'", "base-uri 'none'", "form-action 'self'"],
    },
  },
  integrations: [
    typefaces(site.language),
    colours(site.colours),
    articleStore(site),
    oneLanguage(),
    offline(site.offline),
    searchIndex('dist', site.language),
  ],
});
