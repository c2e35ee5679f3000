/** Who can be the subject of a German verb of speaking, and what may stand beside it without being one, too. */
import type { CueWords } from './cue-words.ts';
import { capitalsAt, germanNameAt, hasSomebody, isFeminine, isFunctionWord, isOffice } from './german-name.ts';
import type { Sentence } from './sentences.ts';
import type { Subject } from './subject.ts';

export interface Speaker {
  readonly subject: Subject;
  /** Index after its last piece. */
  readonly to: number;
}

/** A name or a pronoun in the nominative at `at`; `undefined` where it is not plain. */
export function speakerAt(sentence: Sentence, at: number, words: CueWords): Speaker | undefined {
  const first = sentence[at];
  if (first?.kind !== 'word') return undefined;
  if (/^(?:er|sie)$/.test(first.lower)) return { subject: { kind: 'pronoun', person: first.lower === 'er' ? 'he' : 'she' }, to: at + 1 };
  if (/^(?:der|die)$/.test(first.lower)) return withArticle(sentence, at, words);
  if (!first.isCapital || (at === 0 && isFunctionWord(first.lower, words))) return undefined;
  const found = germanNameAt(sentence, at, words);
  return found && { subject: { kind: 'name', name: found.name }, to: found.to };
}

/** "der frühere Minister Jens Spahn", "der Chef der Deutschen Bahn, Richard Lutz,". */
function withArticle(sentence: Sentence, article: number, words: CueWords): Speaker | undefined {
  let at = article + 1;
  while (at < article + 3 && sentence[at]?.kind === 'word' && !sentence[at]?.isCapital && /e$/.test(sentence[at]?.lower ?? '')) at++;
  const noun = sentence[at];
  // "der Ministerin": not who speaks
  if (!isOffice(noun, words) || (sentence[article]?.lower === 'der' && isFeminine(noun?.lower ?? ''))) return undefined;
  if (capitalsAt(sentence, at, words) > at + 1) {
    const found = germanNameAt(sentence, at, words);
    return found && found.name.roles.length > 0 ? { subject: { kind: 'name', name: found.name }, to: found.to } : undefined;
  }
  return nameAfterComma(sentence, at, words);
}

/** In words: from an office to the comma before its name. */
const LONGEST_OFFICE = 8;

function nameAfterComma(sentence: Sentence, office: number, words: CueWords): Speaker | undefined {
  const comma = sentence.findIndex(({ text }, index) => index > office && text === ',');
  if (comma < 0 || comma - office > LONGEST_OFFICE) return undefined;
  const between = sentence.slice(office + 1, comma);
  // "der Sprecher des Ministers, Jens Spahn,": which of the two has the name is not plain
  if (hasSomebody(between, words) || between.some(({ kind, lower }) => kind !== 'word' || words.verbs.has(lower))) return undefined;
  const found = germanNameAt(sentence, comma + 1, words);
  if (found?.name.being !== 'person' || found.name.roles.length > 0) return undefined;
  const next = sentence[found.to];
  if (next && !/^[,.]$/.test(next.text)) return undefined;
  const { name } = found;
  return { subject: { kind: 'name', name }, to: next?.text === ',' ? found.to + 1 : found.to };
}

/** After "„…“, sagte Ada Carter" comes the end, a comma, or when, where and to whom. */
export function isPlainAfter(sentence: Sentence, from: number, words: CueWords): boolean {
  const end = sentence.findIndex(({ kind }, index) => index >= from && kind !== 'word');
  return isPlainTail(sentence, from, end < 0 ? sentence.length : end, words);
}

/** Words for whom something is said to. */
const DATIVE = /^(?:dem|den|einem|einer|seinem|seiner|ihrem|ihrer|unserem|unserer|diesem|dieser|ihm|ihr|ihnen|uns|mir)$/;
/** Parts of verbs: "fügte hinzu", "räumte ein". */
const PARTICLE = /^(?:hinzu|ein|an|zu|mit|aus)$/;

/** "mit einem Satz Goethes": whose words follow is not plain. */
const ANOTHERS_WORDS = /^(?:satz|satzes|wort|worte|worten|zitat|spruch|sprichwort|motto|ausspruch|brief)$/;

/** Whether the words from `from` to `end` say only when, where and to whom: nothing that could speak is among them. */
export function isPlainTail(sentence: Sentence, from: number, end: number, words: CueWords): boolean {
  let isGoverned = false;
  for (let at = from; at < end; at++) {
    const piece = sentence[at];
    if (piece?.kind !== 'word' || words.negations.has(piece.lower) || ANOTHERS_WORDS.test(piece.lower)) return false;
    if (piece.lower === 'von' && sentence[at + 1]?.isCapital) return false;
    if (/^(?:er|sie|es)$/.test(piece.lower)) return false;
    if (/^\d{4}$/.test(piece.lower)) continue;
    if (piece.isCapital) {
      if (!isGoverned && !words.times.has(piece.lower)) return false;
      continue;
    }
    if (PARTICLE.test(piece.lower) && at === end - 1) continue;
    if (words.prepositions.has(piece.lower) || DATIVE.test(piece.lower)) {
      isGoverned = true;
    } else if (piece.lower === 'der' && !isGoverned) {
      const noun = sentence[at + 1];
      if (isOffice(noun, words) && !isFeminine(noun?.lower ?? '')) return false;
      isGoverned = true;
    } else if (!isGoverned && !words.adverbs.has(piece.lower) && !words.auxiliaries.has(piece.lower)) return false;
    else if (/^(?:die|das|ein|eine)$/.test(piece.lower) && !words.prepositions.has(sentence[at - 1]?.lower ?? '')) return false;
  }
  return true;
}
