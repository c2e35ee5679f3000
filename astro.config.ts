import { defineConfig } from 'astro/config';
import { articleFiles } from './src/integrations/article-files.ts';
import { articleStore } from './src/integrations/article-store.ts';
import { oneLanguage } from './src/integrations/one-language.ts';
import { redirects } from './src/integrations/redirects.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { shareCards } from './src/integrations/share-cards.ts';
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
  integrations: [
    articleStore(site),
    articleFiles(site.name),
    redirects(),
    oneLanguage(),
    ...(site.shareCards ? [shareCards(site)] : []),
    searchIndex('dist', site.language),
  ],
});
