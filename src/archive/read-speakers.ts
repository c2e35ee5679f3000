/** `content/speakers.yaml` -> who is who across articles, checked. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { slugOf } from '../domain/permalink.ts';
import { type Problem, ProblemsFound } from '../domain/problem.ts';
import type { SpeakerEntry } from '../domain/speech/speaker.ts';
import { speakerEntry, speakersFile } from '../speakers-file.ts';
import { type FieldProblem, fieldProblems, parseFields, type WrittenFields } from './read-fields.ts';

const FILE = 'speakers.yaml';
const NAME = `content/${FILE}`;

export interface SpeakersRead {
  readonly entries: readonly SpeakerEntry[];
  /** Changes when the file does; '' where there is none. */
  readonly digest: string;
}

/** @throws {ProblemsFound} with everything that is wrong with the file; one that is absent is empty */
export function readSpeakers(content: string): SpeakersRead {
  let text: string;
  try {
    text = readFileSync(join(content, FILE), 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { entries: [], digest: '' };
    throw new ProblemsFound([
      { file: NAME, what: `This file cannot be read: ${(error as Error).message}.`, remedy: 'Make it readable, or move it away.' },
    ]);
  }
  const written = parseFields(text, 0, 'This file');
  refuse(written.problems);
  const checked = speakersFile.safeParse(valuesOf(written), { reportInput: true });
  if (!checked.success) refuse(fieldProblems(checked.error, written, { owner: 'this file', whole: 'this file', fieldsAt }));
  const { speakers } = checked.data ?? { speakers: [] };
  refuse(doubles(speakers, written));
  return { entries: speakers, digest: createHash('sha256').update(text).digest('hex') };
}

function refuse(problems: readonly FieldProblem[]): void {
  if (problems.length > 0) throw new ProblemsFound(problems.map((problem): Problem => ({ file: NAME, ...problem })));
}

function valuesOf(written: WrittenFields): unknown {
  try {
    return written.values();
  } catch (error) {
    refuse([{ what: `This file cannot be read: ${(error as Error).message}.`, remedy: 'Write its fields as plain YAML.' }]);
  }
  return undefined;
}

/** Names that two entries claim for the same articles: which of the two is meant could not be said. */
function doubles(entries: readonly SpeakerEntry[], { lineOf }: WrittenFields): FieldProblem[] {
  const pages = new Map<string, string>();
  const claimed = new Map<string, string>();
  return entries.flatMap(({ name, also, only = ['everywhere'] }, index): FieldProblem[] => {
    const line = lineOf(['speakers', index, 'name']);
    const other = pages.get(slugOf(name));
    if (other !== undefined) {
      return [
        {
          line,
          what: `"${name}" and "${other}" would have the same page, /speaker/${slugOf(name)}/.`,
          remedy: 'Write a name that tells them apart, such as "John Smith (senator)", and the printed name under "also:".',
        },
      ];
    }
    pages.set(slugOf(name), name);
    return [...new Set([name, ...also].map(slugOf))].flatMap((slug) =>
      only.flatMap((place): FieldProblem[] => {
        const before = claimed.get(`${slug} ${place}`);
        if (before === undefined) claimed.set(`${slug} ${place}`, name);
        return before === undefined
          ? []
          : [
              {
                line,
                what: `The name "${slug}" means "${before}" as well as "${name}" ${place === 'everywhere' ? 'everywhere' : `in /${place}/`}.`,
                remedy: 'Leave it with one of them, or say under "only:" in which articles it means which.',
              },
            ];
      }),
    );
  });
}

const fieldsAt = (path: readonly PropertyKey[]): string[] => Object.keys(path[0] === 'speakers' ? speakerEntry.shape : speakersFile.shape);
