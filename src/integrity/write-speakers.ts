/** Writes who spoke into the front matter of an article, and leaves every other byte of the file as it is. */
import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { isSeq, parseDocument, stringify } from 'yaml';
import type { SpeakerCorrection } from '../domain/speech/speaker-correction.ts';

const FRONT_MATTER = /^(\uFEFF?---[^\r\n]*(\r?\n))([\s\S]*?)(\r?\n---[ \t]*(?:\r?\n[\s\S]*|$))$/;

/**
 * @param file name for messages
 * @param digest SHA-256 of the text as it was read; another one is not written over
 * @returns the digest that the text has now, or why nothing was written
 */
export function writeSpeakers(
  path: string,
  file: string,
  digest: string,
  corrections: readonly SpeakerCorrection[],
): { readonly digest: string } | { readonly problem: string } {
  try {
    const source = readFileSync(path, 'utf8');
    if (digestOf(source) !== digest) return { problem: `${file} was changed meanwhile; run the review again.` };
    const written = withSpeakers(source, corrections);
    try {
      writeFileSync(`${path}.new`, written);
      renameSync(`${path}.new`, path);
    } finally {
      rmSync(`${path}.new`, { force: true });
    }
    return { digest: digestOf(written) };
  } catch (error) {
    return { problem: `${file} could not be written: ${(error as Error).message}.` };
  }
}

/** Of the text without a byte order mark, as the archive reads it. */
const digestOf = (text: string): string =>
  createHash('sha256')
    .update(text.replace(/^\uFEFF/, ''))
    .digest('hex');

/** @param source a whole article file, whose front matter is known to be good */
export function withSpeakers(source: string, corrections: readonly SpeakerCorrection[]): string {
  const [, opening, newline = '\n', yaml, rest] = FRONT_MATTER.exec(source) ?? [];
  if (opening === undefined || yaml === undefined || rest === undefined || corrections.length === 0) return source;
  const document = parseDocument(yaml, { schema: 'failsafe' });
  const known = document.get('speakers');
  const written = (indent: string) => corrections.map((each) => entry(each, indent)).join('\n');
  if (!isSeq(known)) return opening + yaml + newline + lines(`speakers:\n${written('  ')}`, newline) + rest;
  const [start, end] = (known.items.at(-1) as Ranged | undefined)?.range ?? (known as Ranged).range ?? [0, 0];
  if (known.flow) {
    const inserted =
      known.items.length > 0 ? `, ${corrections.map((each) => JSON.stringify(each)).join(', ')}` : newline + lines(written('  '), newline);
    const before = known.items.length > 0 ? yaml.slice(0, end) : yaml.slice(0, start).trimEnd();
    return opening + before + inserted + yaml.slice(end) + rest;
  }
  const before = yaml.slice(0, end).replace(/\s+$/, '');
  const dash = /^([ \t]*)-/m.exec(yaml.slice(yaml.lastIndexOf('\n', known.range?.[0]) + 1))?.[1] ?? '';
  return opening + before + newline + lines(written(dash), newline) + yaml.slice(before.length) + rest;
}

/** Where a node of the YAML stands. */
interface Ranged {
  readonly range?: readonly [start: number, end: number, next: number] | null;
}

function entry({ paragraph, quotation, speaker, via, kind }: SpeakerCorrection, indent: string): string {
  return stringify([{ paragraph, quotation, speaker, via, kind }], { lineWidth: 0, keepUndefined: false })
    .trimEnd()
    .split('\n')
    .map((line) => indent + line)
    .join('\n');
}

const lines = (text: string, newline: string): string => text.replaceAll('\n', newline);
