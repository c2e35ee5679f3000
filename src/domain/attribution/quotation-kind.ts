/** What a quotation is: somebody's words, a word that is talked about or kept at a distance, or the name of something. */
import type { CueWords } from './cue-words.ts';
import type { Sentence } from './sentences.ts';

export type QuotationKind = 'speech' | 'scare' | 'title';

/** So many words are speech without anybody named. */
const SPEECH_LENGTH = 6;
const REACH = 5;

/** What the words around a quotation say of it; `undefined` where they say nothing. */
export function kindByContext(sentence: Sentence, at: number, words: CueWords): QuotationKind | undefined {
  const quoted = sentence[at]?.text ?? '';
  const count = quoted.split(/\s+/).length;
  if (/^#/.test(quoted)) return 'scare';
  if (count > 8) return undefined;
  const isTitle = isTitled(quoted);
  for (let index = at - 1; index >= 0 && at - index <= REACH; index--) {
    const piece = sentence[index];
    if (!piece || piece.kind === 'quotation' || /^[.;]$/.test(piece.text)) break;
    if (piece.kind !== 'word' || piece.isCapital) continue;
    const isRight = at - index <= 2;
    if (words.terms.has(piece.lower) && (isRight || count <= 3)) return isTitle && count > 1 ? 'title' : 'scare';
    if (words.works.has(piece.lower) && (isRight || isTitle)) return isTitle || piece.lower.endsWith('titled') ? 'title' : 'scare';
  }
  if (
    count < 3 &&
    sentence.slice(Math.max(0, at - 25), at).some(({ lower }) => /^(?:name|names|term|word|phrase|hashtag|slogan|nickname)$/.test(lower))
  )
    return 'scare';
  if (sentence.slice(Math.max(0, at - 8), at).some(({ lower }) => /^(?:named|dubbed|nicknamed|renamed)$/.test(lower)))
    return isTitle && count > 1 ? 'title' : 'scare';
  if (isNamed(sentence, at, words)) return isTitle && count > 1 ? 'title' : 'scare';
  return undefined;
}

/** "was commonly called “…”", "a film called “…”", "named the virus “…”". */
function isNamed(sentence: Sentence, at: number, words: CueWords): boolean {
  const before = sentence[at - 1];
  if (before?.kind !== 'word') return false;
  if (sentence.slice(Math.max(0, at - 5), at).some(({ lower }) => lower === 'what')) return false;
  return (
    words.verbs.get(before.lower) === 'call' &&
    words.pastParticiples.has(before.lower) &&
    /^(?:called|dubbed|termed|labelled|labeled|branded|genannt)$/.test(before.lower)
  );
}

/** A name after "the", a number or an adjective, before a noun: "over 370 “jackal horns” seized". */
export function isInsideNounPhrase(sentence: Sentence, at: number, words: CueWords): boolean {
  const before = sentence[at - 1];
  const after = sentence[at + 1];
  const count = (sentence[at]?.text ?? '').split(/\s+/).length;
  if (count > 3 || before?.kind !== 'word') return false;
  const opens = words.determiners.has(before.lower) || /^\d/.test(before.text) || before.isPossessive;
  const goesOn =
    after?.kind === 'word' &&
    !after.isCapital &&
    !words.determiners.has(after.lower) &&
    !/^(?:last|next)$/.test(after.lower) &&
    !words.prepositions.has(after.lower) &&
    !words.conjunctions.has(after.lower) &&
    !words.otherVerbs.has(after.lower);
  return opens && goesOn && !/[,.?!]$/.test(sentence[at]?.text ?? '');
}

/** Every long word begins with a capital: "Fox & Friends", "International Women’s Day Celebration". */
function isTitled(quoted: string): boolean {
  const long = quoted.match(/[\p{L}\p{N}’'-]{4,}/gu) ?? [];
  const all = quoted.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  return (
    all.length > 0 &&
    /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(quoted) &&
    long.every((word) => /^[\p{Lu}\p{N}]/u.test(word)) &&
    /^[\p{Lu}\p{N}]/u.test(all.at(-1) ?? '')
  );
}

/** Without any sign around it: long ones and whole sentences are speech, names are titles, the rest is kept at a distance. */
export function kindByForm(quoted: string): QuotationKind {
  const count = quoted.split(/\s+/).length;
  const isSentence = count > 2 && /^[^\p{L}]*\p{Lu}/u.test(quoted) && /[.?!…,]$/u.test(quoted);
  if (isTitled(quoted) && count > 1) return 'title';
  return count >= SPEECH_LENGTH || isSentence ? 'speech' : 'scare';
}
