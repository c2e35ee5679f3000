/** Whether two names mean the same person or body. */

const tokensOf = (name: string): string[] =>
  name
    .replaceAll('’', "'")
    .toLowerCase()
    .replace(/[-‐‑]/g, ' ')
    .replace(/'s?(?=\s|$)/g, '')
    .match(/[\p{L}\p{N}&']+/gu) ?? [];

/** "Korea" and "Korean" are one word here. */
const isSameWord = (one: string, other: string): boolean =>
  one === other || (Math.min(one.length, other.length) > 3 && (one.startsWith(other) || other.startsWith(one)));

const has = (tokens: readonly string[], token: string): boolean => tokens.some((each) => isSameWord(each, token));

/** The word that says what a name names: the last before "of", "from" and the like. */
const headOf = (name: string): string => tokensOf(name.split(/ (?:of|from|for) /)[0] ?? '').at(-1) ?? '';

/** A shorter form is right, and so is a longer one; several speakers must all be there. */
export function isSameSpeaker(found: string, labelled: string): boolean {
  const names = labelled.split('; ');
  const ours = found.split('; ');
  if (names.length !== ours.length) return false;
  return names.every((name) => ours.some((our) => isSame(our, name)));
}

function isSame(found: string, labelled: string): boolean {
  const ours = tokensOf(found);
  const theirs = tokensOf(labelled);
  const isShorter = ours.every((token) => has(theirs, token)) && has(ours, headOf(labelled));
  return isShorter || theirs.every((token) => has(ours, token));
}
