/** Text of a Markdown file -> its front matter, checked, and its body. */
import matter from 'gray-matter';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { nearestName } from '../domain/nearest-name.ts';
import type { Problem } from '../domain/problem.ts';
import { type FrontMatter, frontMatter } from '../front-matter.ts';

export type FrontMatterRead =
  | { readonly ok: true; readonly fields: FrontMatter; readonly body: string }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Every scalar stays the text that was written: no `no` that becomes false, no date that gains a time. */
const YAML = { schema: 'failsafe', strict: true, uniqueKeys: true, prettyErrors: true } as const;

const refuse = () => {
  throw new Error('only YAML front matter is read');
};
/** gray-matter brings engines of its own, one of which evaluates code: each is replaced. */
const ENGINES = { javascript: refuse, js: refuse, json: refuse, coffee: refuse, cson: refuse, toml: refuse };

export function readFrontMatter(source: string, file: string): FrontMatterRead {
  const fail = (...problems: Omit<Problem, 'file'>[]): FrontMatterRead => ({
    ok: false,
    problems: problems.map((problem) => ({ file, ...problem })),
  });

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
  const lines = new LineCounter();
  const document = parseDocument(yaml, { ...YAML, lineCounter: lines });
  const lineOf = (offset: number) => lines.linePos(offset).line + 1;
  if (document.errors.length > 0) {
    return fail(
      ...document.errors.map((error) => ({
        line: lineOf(error.pos[0]),
        what: `The front matter is not valid YAML: ${(error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')}.`,
        remedy: 'Put text that holds ": ", "#" or begins with a quotation mark, a bracket or "-" between straight double quotation marks.',
      })),
    );
  }

  let read: matter.GrayMatterFile<string>;
  try {
    read = matter(source, {
      language: 'yaml',
      engines: { ...ENGINES, yaml: () => (document.toJS({ maxAliasCount: 100 }) ?? {}) as object },
    });
  } catch (error) {
    return fail({
      line: 1,
      what: `The front matter cannot be read: ${(error as Error).message}.`,
      remedy: 'Write its fields as plain YAML.',
    });
  }
  const checked = frontMatter.safeParse(read.data, { reportInput: true });
  if (checked.success) return { ok: true, fields: checked.data, body: read.content };

  const lineOfPath = (path: readonly PropertyKey[]): number => {
    for (let depth = path.length; depth > 0; depth--) {
      const parent = document.getIn(path.slice(0, depth - 1), true);
      const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === path[depth - 1]) : undefined;
      const node = pair ? pair.key : document.getIn(path.slice(0, depth), true);
      const range = (node as { range?: [number, number, number] } | undefined)?.range;
      if (range) return lineOf(range[0]);
    }
    return 1;
  };
  return fail(...checked.error.issues.flatMap((issue) => problemsOf(issue, lineOfPath)));
}

function problemsOf(issue: z.core.$ZodIssue, lineOfPath: (path: readonly PropertyKey[]) => number): Omit<Problem, 'file'>[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const known = nearestName(key, fieldsAt(issue.path));
      return {
        line: lineOfPath([...issue.path, key]),
        what: `"${key}" is not a field of ${issue.path.length === 0 ? 'an article' : `"${issue.path.join('.')}"`}.`,
        remedy: known ? `Did you mean "${known}"? Correct the name, or delete the line.` : 'Delete the line.',
      };
    });
  }
  const name = issue.path.join('.') || 'front matter';
  const missing = issue.code === 'invalid_type' && issue.input === undefined;
  const [what, ...remedies] = issue.message.split(/(?<=\.)\s+(?=[A-Z])|; (?=write )/);
  return [
    {
      line: lineOfPath(issue.path),
      what: missing ? `"${name}" is missing; it ${what}.` : `"${name}" ${(what ?? 'is wrong').replace(/\.$/, '')}.`,
      remedy: sentence(remedies.join(' ') || `Correct or delete the line "${String(issue.path.at(-1) ?? '')}:".`),
    },
  ];
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`.replace(/(?<![.:])$/, '.');

function fieldsAt(path: readonly PropertyKey[]): string[] {
  const shape = path[0] === 'provenance' ? frontMatter.shape.provenance.shape : frontMatter.shape;
  return Object.keys(shape);
}
