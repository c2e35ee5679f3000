/** The subject of a cue: its own, or that of the clause to which it belongs. */

import type { Cue } from './cue.ts';
import { isDoneByAnother } from './passed-on.ts';
import type { Scene, Speaks } from './scene.ts';

/** The subject of a cue: its own, else that of the clause to which it belongs. */
export function subjectFor(scene: Scene, cue: Cue): Speaks | undefined {
  if (cue.subject) return { subject: cue.subject, from: cue.from, to: cue.at + 1 };
  if (cue.isUnclear || (cue.form === 'participle' && !isFree(scene, cue.at))) return undefined;
  if (cue.form === 'participle' && isDoneByAnother(scene, cue.at)) return undefined;
  const { cues, main, sentence } = scene;
  const earlier = cues.findLast((each) => each.at < cue.at && each.form === 'finite' && (each.subject || each.isUnclear));
  if (earlier?.isUnclear && !earlier.subject) return undefined;
  if (earlier?.subject && earlier.verb !== 'read' && !(main && main.from > earlier.from))
    return { subject: earlier.subject, from: earlier.from, to: cue.at + 1 };
  if (main && main.at < cue.at) return { subject: main.subject, from: main.from, to: cue.at + 1 };
  // "Calling it “…”, the archbishop said": the clause that follows has the subject.
  const later = cues.find((each) => each.at > cue.at && each.form === 'finite');
  const isFronted = cue.form === 'participle' && (cue.at === 0 || sentence[cue.at - 1]?.kind === 'mark');
  if (isFronted && later?.subject) return { subject: later.subject, from: later.from, to: later.at + 1 };
  // "Speaking after the game, Carter was pleased: “…”"
  if (isFronted && main) return { subject: main.subject, from: main.from, to: main.at + 1 };
  return undefined;
}

/** ", adding", "by saying" belong to the subject of the clause, "with the latter confirming" does not. */
function isFree({ sentence, words }: Scene, at: number): boolean {
  let index = at - 1;
  while (words.adverbs.has(sentence[index]?.lower ?? '') || /ly$/.test(sentence[index]?.lower ?? '')) index--;
  const before = sentence[index];
  const isRight = sentence[at + 1]?.text === ',' && sentence[at + 2]?.kind === 'quotation';
  if (isRight && !sentence.slice(Math.max(0, at - 6), at).some(({ lower }) => lower === 'with')) return true;
  return (
    before?.kind !== 'word' ||
    words.documents.has(before.lower) ||
    words.coordinators.has(before.lower) ||
    words.passive.has(before.lower) ||
    /^(?:by|as|before|after|while|when)$/.test(before.lower)
  );
}
