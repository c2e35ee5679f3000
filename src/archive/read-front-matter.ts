/** Text of a Markdown file -> its front matter, checked, and its body. */
import matter from 'gray-matter';
import type { Problem } from '../domain/problem.ts';
import { type FrontMatter, frontMatter } from '../front-matter.ts';
import { type FieldProblem, fieldProblems, parseFields } from './read-fields.ts';

export type FrontMatterRead =
  | { readonly ok: true; readonly fields: FrontMatter; readonly body: string }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const refuse = () => {
  throw new Error('only YAML front matter is read');
};
/** gray-matter brings engines of its own, one of which evaluates code: each is replaced. */
const ENGINES = { javascript: refuse, js: refuse, json: refuse, coffee: refuse, cson: refuse, toml: refuse };

export function readFrontMatter(source: string, file: string): FrontMatterRead {
  const fail = (...problems: FieldProblem[]): FrontMatterRead => ({
    ok: false,
    problems: problems.map((problem) => ({ file, ...problem })),
  });

  const conflict = conflictIn(source);
  if (conflict !== undefined) {
    return fail({
      line: conflict,
      what: 'Two versions of this file were merged, and nobody has said which holds: git has marked where they differ.',
      remedy: 'Keep the lines of one side, or of both, and delete the lines with "<<<<<<<", "=======" and ">>>>>>>".',
    });
  }
  const opening = /^---(?<language>[^\r\n]*)\r?\n/.exec(source);
  if (!opening) {
    return fail({
      line: 1,
      what: 'This file has no front matter.',
      remedy: 'Begin it with a line "---", then "headline:" and "provenance:", then "---".',
    });
  }
  const language = opening.groups?.['language']?.trim();
  if (language && language !== 'yaml') {
    return fail({
      line: 1,
      what: `The front matter says that it is "${language}". Only YAML is read; nothing in an article is ever run.`,
      remedy: 'Write the first line as "---" and the fields as YAML.',
    });
  }
  if (!/\r?\n---[ \t]*(?:\r?\n|$)/.test(source.slice(opening[0].length - 1))) {
    return fail({ line: 1, what: 'The front matter is never closed.', remedy: 'Write a line "---" after its last field.' });
  }

  const yaml = source.slice(opening[0].length).split(/\r?\n---[ \t]*(?:\r?\n|$)/, 1)[0] ?? '';
  const written = parseFields(yaml, 1, 'The front matter');
  if (written.problems.length > 0) return fail(...written.problems);

  let read: matter.GrayMatterFile<string>;
  try {
    read = matter(source, { language: 'yaml', engines: { ...ENGINES, yaml: () => written.values() as object } });
  } catch (error) {
    return fail({
      line: 1,
      what: `The front matter cannot be read: ${(error as Error).message}.`,
      remedy: 'Write its fields as plain YAML.',
    });
  }
  const checked = frontMatter.safeParse(read.data, { reportInput: true });
  if (checked.success) return { ok: true, fields: checked.data, body: read.content };
  return fail(...fieldProblems(checked.error, written, { owner: 'an article', whole: 'front matter', fieldsAt, elsewhere: ELSEWHERE }));
}

/** Line of the first mark of a conflict that git could not merge. */
function conflictIn(source: string): number | undefined {
  if (!source.includes('<<<<<<<')) return undefined;
  const lines = source.split(/\r?\n/);
  const ours = lines.findIndex((line) => /^<{7}(?: |$)/.test(line));
  const middle = lines.findIndex((line, at) => at > ours && line === '=======');
  const isOne = ours >= 0 && middle > ours && lines.some((line, at) => at > middle && /^>{7}(?: |$)/.test(line));
  return isOne ? ours + 1 : undefined;
}

/** As generators of sites, feeds and pages call them. */
const ELSEWHERE = {
  title: 'headline',
  subtitle: 'standfirst',
  description: 'standfirst',
  summary: 'standfirst',
  excerpt: 'standfirst',
  date: 'published',
  pubdate: 'published',
  author: 'authors',
  tags: 'keywords',
  category: 'section',
  categories: 'section',
  lang: 'language',
  location: 'dateline',
  newspaper: 'publication',
  images: 'pictures',
  license: 'rights',
  aliases: 'formerly',
  redirect_from: 'formerly',
  source: 'provenance.source',
  url: 'provenance.source',
  link: 'provenance.source',
} as const;

function fieldsAt(path: readonly PropertyKey[]): string[] {
  const shape = path[0] === 'provenance' ? frontMatter.shape.provenance.shape : frontMatter.shape;
  return Object.keys(shape);
}
