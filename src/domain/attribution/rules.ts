/** The rules of attribution, for one quotation in its sentence: an ordered list, the first that says who spoke is believed. */
import { attributedInGerman } from './german-rules.ts';
import type { Attributed, FindSpeaker, Scene } from './scene.ts';
import { afterIt, signed, trailing } from './speaker-after.ts';
import { beforeIt, negated, quotedAsSaying } from './speaker-before.ts';
import { accordingTo, withSource } from './speaker-source.ts';
import { announced, nounBefore, wordsOf } from './speaker-without-verb.ts';

/** The first rule that answers is believed; `nobody` says that no later rule may. */
const RULES: readonly FindSpeaker[] = [
  negated,
  quotedAsSaying,
  afterIt,
  wordsOf,
  nounBefore,
  beforeIt,
  accordingTo,
  announced,
  trailing,
  signed,
];

/** @param at index of the quotation in the sentence */
export function attributedIn(scene: Scene, at: number): Attributed | undefined {
  if (scene.words.isVerbSecond) return attributedInGerman(scene, at);
  for (const rule of RULES) {
    const found = rule(scene, at);
    if (found === 'nobody') return undefined;
    if (found) return withSource(scene, at, found);
  }
  return undefined;
}
