/** Verbatim as an owner would run it, in a copy of the project. Without share cards: the peers draw none. */
import { join } from 'node:path';
import { otherSite } from '../../other-site.ts';
import type { GeneratedArticle } from '../generate/generated-article.ts';
import { writeArticles } from '../generate/written.ts';
import { type Limits, measured, type Taken } from '../measured.ts';

/** CPU seconds of what sites are made of. */
export type Steps = Readonly<Partial<Record<'content' | 'pages' | 'search', number>>>;

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
      return { ...taken, steps: stepsIn(taken.printed) };
    },
    cleanUp: owner.cleanUp,
  };
}

function stepsIn(printed: string): Steps {
  const costs = JSON.parse(/^Steps: (.*)$/m.exec(printed)?.[1] ?? '{}') as Record<string, { readonly cpu: number }>;
  return { content: costs['content']?.cpu, pages: costs['pages']?.cpu, search: costs['search']?.cpu };
}
