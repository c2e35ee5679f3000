import { find } from '../../../src/domain/finding/finder.ts';
import { openBuiltIndex } from '../../../src/search/built-index.ts';
import type { Engine } from './evaluation.ts';

/** The quotation finder, on a built site. */
export async function ours(dist: string): Promise<Engine> {
  const source = await openBuiltIndex(dist);
  return {
    name: 'Verbatim',
    async search(text) {
      const { exact, near, words, ms } = await find(text, source);
      const hits = [...exact, ...near, ...words].map(({ source: url, paragraph, match }) => ({ url, paragraph, exact: match === 'exact' }));
      return { hits, ms };
    },
  };
}
