/** How well findings agree with labels. */
import type { Label } from './labelled.ts';
import { isSameSpeaker } from './same-speaker.ts';

export interface Finding {
  readonly kind: Label['kind'] | undefined;
  readonly speaker: string | undefined;
  readonly via?: string | undefined;
}

export interface Judged {
  readonly label: Label;
  readonly finding: Finding;
}

/** A wrong source is as bad as a wrong speaker; a missing one is not, where the speaker is right. */
export function isRight({ label, finding }: Judged): boolean {
  if (!finding.speaker || !label.speaker || !isSameSpeaker(finding.speaker, label.speaker)) return false;
  if (label.via === null) return finding.via === undefined;
  return finding.via !== undefined && isSameSpeaker(finding.via, label.via);
}

export interface Score {
  readonly speech: number;
  readonly named: number;
  readonly right: number;
  /** Scare quotes and titles, and how many of them were shown as speech of somebody. */
  readonly others: number;
  readonly othersNamed: number;
  /** Quotations whose kind is right: of speech, of the others. */
  readonly speechKnown: number;
  readonly othersKnown: number;
}

export function scoreOf(judged: readonly Judged[]): Score {
  const speech = judged.filter(({ label }) => label.kind === 'speech');
  const others = judged.filter(({ label }) => label.kind !== 'speech');
  const named = speech.filter(({ finding }) => finding.speaker);
  return {
    speech: speech.length,
    named: named.length,
    right: named.filter(isRight).length,
    others: others.length,
    othersNamed: others.filter(({ finding }) => finding.kind === 'speech' && finding.speaker).length,
    speechKnown: speech.filter(({ finding }) => finding.kind === 'speech').length,
    othersKnown: others.filter(({ finding }) => finding.kind !== undefined && finding.kind !== 'speech').length,
  };
}
