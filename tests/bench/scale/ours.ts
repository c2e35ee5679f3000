/** Verbatim as an owner would run it, in a copy of the project. Without share cards: the peers draw none. */
import { join } from 'node:path';
import { otherSite } from '../../other-site.ts';
import type { GeneratedArticle } from '../generate/generated-article.ts';
import { writeArticles } from '../generate/written.ts';
import { type Limits, measured, type Taken } from './measured.ts';

/** What `VERBATIM_STEPS` makes a build print: the steps of it. */
export type Steps = Readonly<Partial<Record<'content' | 'pages' | 'search', { readonly cpu: number; readonly wall: number }>>>;

export interface OurArchive {
  readonly out: string;
  add(articles: Iterable<GeneratedArticle>): void;
  /** @param full everything is made anew, not only what a change affects */
  build(limits: Limits, full?: boolean): Promise<Taken & { readonly steps: Steps }>;
  cleanUp(): void;
}

export function ourArchive(content: string): OurArchive {
  const owner = otherSite({ shareCards: false });
  return {
    out: owner.out,
    add: (articles) => writeArticles(content, articles),
    async build(limits, full = false) {
      const args = [join('src/commands/build.ts'), '--content', content, ...(full ? ['--full'] : [])];
      const run = {
        command: process.execPath,
        args,
        cwd: owner.root,
        env: { VERBATIM_STEPS: '1', VERBATIM_CACHE: join(owner.root, '.cache') },
      };
      const taken = await measured(run, limits);
      const said = [...taken.printed.matchAll(/^Steps: (.*)$/gm)].map(([, json = '{}']) => JSON.parse(json) as Steps);
      return { ...taken, steps: Object.assign({}, ...said) as Steps };
    },
    cleanUp: owner.cleanUp,
  };
}
