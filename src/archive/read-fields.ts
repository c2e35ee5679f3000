/** Fields written in YAML, read without surprises and checked by a schema: what is wrong, on which line, and what to write. */
import { isMap, isScalar, LineCounter, parseDocument, type YAMLParseError } from 'yaml';
import type { z } from 'zod';
import { nearestName } from '../domain/nearest-name.ts';
import type { Problem } from '../domain/problem.ts';

/** Every scalar stays the text that was written: no `no` that becomes false, no date that gains a time. */
const YAML = { schema: 'failsafe', strict: true, uniqueKeys: true, prettyErrors: true } as const;

export type FieldProblem = Omit<Problem, 'file'>;
type Path = readonly PropertyKey[];

export interface WrittenFields {
  /** Why it is not YAML; nothing else is known then. */
  readonly problems: readonly FieldProblem[];
  /** @throws where aliases would make it endless */
  readonly values: () => unknown;
  readonly lineOf: (path: Path) => number;
}

/**
 * @param before lines of the file that stand above the YAML
 * @param what it is, for messages: "The front matter"
 */
export function parseFields(yaml: string, before: number, what: string): WrittenFields {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { ...YAML, lineCounter: lines });
  const lineAt = (offset: number) => lines.linePos(offset).line + before;
  return {
    problems: document.errors.map((error) => ({ line: lineAt(error.pos[0]), ...faultOf(error, yaml, what) })),
    values: () => document.toJS({ maxAliasCount: 100 }) ?? {},
    lineOf(path) {
      for (let depth = path.length; depth > 0; depth--) {
        const parent = document.getIn(path.slice(0, depth - 1), true);
        const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === path[depth - 1]) : undefined;
        const node = pair ? pair.key : document.getIn(path.slice(0, depth), true);
        const range = (node as { range?: [number, number, number] } | undefined)?.range;
        if (range) return lineAt(range[0]);
      }
      return 1;
    },
  };
}

function faultOf({ code, pos, message }: YAMLParseError, yaml: string, what: string): Omit<FieldProblem, 'line'> {
  if (code === 'DUPLICATE_KEY')
    return {
      what: `"${/^[^\s:]+/.exec(yaml.slice(pos[0]))?.[0] ?? ''}" stands here a second time.`,
      remedy: 'Keep one of the two.',
    };
  if (code === 'TAB_AS_INDENT') return { what: 'A tab stands before what is written here.', remedy: 'Write spaces in its place.' };
  return {
    what: `${what} is not valid YAML: ${(message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')}.`,
    remedy: 'Put text that holds ": ", "#" or begins with a quotation mark, a bracket or "-" between straight double quotation marks.',
  };
}

export interface FieldNames {
  /** What has the fields, for messages: "an article". */
  readonly owner: string;
  /** Where a value stands that is missing as a whole: "front matter". */
  readonly whole: string;
  /** The fields that may stand there, to guess what a wrong one was meant to be. */
  readonly fieldsAt: (path: Path) => readonly string[];
  /** What other programs call fields of the whole -> what they are called here. */
  readonly elsewhere?: Readonly<Record<string, string>>;
}

/** What a schema found wrong, in words. */
export const fieldProblems = (error: z.ZodError, { lineOf }: WrittenFields, names: FieldNames): FieldProblem[] =>
  error.issues.flatMap((issue) => problemsOf(issue, lineOf, names));

function problemsOf(issue: z.core.$ZodIssue, lineOf: (path: Path) => number, names: FieldNames): FieldProblem[] {
  const { owner, whole } = names;
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      line: lineOf([...issue.path, key]),
      what: `"${key}" is not a field of ${issue.path.length === 0 ? owner : `"${issue.path.join('.')}"`}.`,
      remedy: remedyFor(key, issue.path, names),
    }));
  }
  const name = issue.path.join('.') || whole;
  const missing = issue.code === 'invalid_type' && issue.input === undefined;
  const [what, ...remedies] = issue.message.split(/(?<=\.)\s+(?=[A-Z])|; (?=write )/);
  return [
    {
      line: lineOf(issue.path),
      what: missing ? `"${name}" is missing; it ${what}.` : `"${name}" ${(what ?? 'is wrong').replace(/\.$/, '')}.`,
      remedy: sentence(remedies.join(' ') || `Correct or delete what stands at "${lastName(issue.path)}:".`),
    },
  ];
}

function remedyFor(key: string, path: Path, { fieldsAt, elsewhere = {} }: FieldNames): string {
  const here = path.length === 0 ? elsewhere[key.toLowerCase()] : undefined;
  if (here) return `Other programs call so what is "${here}" here. Write it there.`;
  const known = nearestName(key, fieldsAt(path));
  return known
    ? `Did you mean "${known}"? Correct the name, or delete the line.`
    : 'Delete the line, or write what it says where it belongs: in the text, or in "provenance.method".';
}

/** Of a list's items the name of the list. */
const lastName = (path: Path): string => String(path.findLast((part) => typeof part === 'string') ?? '');

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`.replace(/(?<![.:])$/, '.');
