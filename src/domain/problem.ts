/** A problem: where, what happened and why, what to write. The one shape of everything that Verbatim complains about. */
export interface Problem {
  /** Path, with `content/` for whatever the content folder is called: `content/articles/2017/12/talks.md`. */
  readonly file: string;
  /** From 1, where known. */
  readonly line?: number;
  /** What is wrong and why, in one or two sentences. */
  readonly what: string;
  /** What to write or do instead. */
  readonly remedy: string;
}

const indented = (text: string): string => text.replace(/^/gm, '  ');

export function describeProblem({ file, line, what, remedy }: Problem): string {
  return `${line === undefined ? file : `${file}:${line}`}\n${indented(what)}\n${indented(remedy)}`;
}

/** Thrown when work cannot go on; carries everything that is wrong, not only the first. */
export class ProblemsFound extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(describeProblem).join('\n\n'));
    this.name = 'ProblemsFound';
    this.problems = problems;
  }
}
