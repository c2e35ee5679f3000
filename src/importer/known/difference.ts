/** What is other in a new version of an article: what it says beside its text, and its words. */
import { type DiffPiece, wordDiff } from '../../domain/word-diff.ts';
import type { ChangedField } from './said.ts';

/** `published: [-2017-12-18-] {+2017-12-19+}` */
export const fieldsDifferenceOf = (fields: readonly ChangedField[]): DiffPiece[] =>
  fields.flatMap(({ field, was, now }) => {
    const [before, after] = [was, now].map((value) => `${field}: ${value.replaceAll('\n', ', ')}`) as [string, string];
    return wordDiff(before, after);
  });

/** Words that are compared one with each other; longer stretches are shown as taken out and put in. */
const MOST_COMPARED = 4000;

/** Paragraphs that are the same at both ends are kept whole. */
export function differenceOf(was: string, now: string): DiffPiece[] {
  const [before, after] = [was, now].map((text) => text.split(/\n\s*\n/).map((each) => each.trim())) as [string[], string[]];
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  while (end < Math.min(before.length, after.length) - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const [old, young] = [before, after].map((all) => all.slice(start, all.length - end).join('\n\n')) as [string, string];
  const isShort = Math.max(old.split(/\s+/).length, young.split(/\s+/).length) <= MOST_COMPARED;
  const changed = isShort
    ? wordDiff(old, young)
    : [
        { is: 'was' as const, text: old },
        { is: 'now' as const, text: young },
      ];
  const kept = (all: readonly string[]): DiffPiece[] => (all.length > 0 ? [{ is: 'kept', text: all.join('\n\n') }] : []);
  return [...kept(before.slice(0, start)), ...changed, ...kept(end > 0 ? before.slice(-end) : [])];
}
