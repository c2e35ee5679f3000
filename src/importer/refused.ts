import type { Problem } from '../domain/problem.ts';

/** Thrown by whatever reads a clipping, when it cannot be read: says why, and what to do. */
export class Refused extends Error {
  readonly remedy: string;
  /** From 1, where known. */
  readonly line: number | undefined;

  constructor(what: string, remedy: string, line?: number) {
    // Messages of libraries, which stand at the end of ours, bring a full stop or do not.
    super(what.replace(/\.{2,}$/, '.'));
    this.name = 'Refused';
    this.remedy = remedy;
    this.line = line;
  }

  /** @param file as a person finds it */
  problemIn(file: string): Problem {
    return { file, what: this.message, remedy: this.remedy, ...(this.line !== undefined && { line: this.line }) };
  }
}
