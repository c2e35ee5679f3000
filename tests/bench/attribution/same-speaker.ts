/** Whether two names mean the same person or body. */

const tokensOf = (name: string): string[] =>
  name
    .replaceAll('’', "'")
    .toLowerCase()
    .replace(/[-‐‑]/g, ' ')
    .match(/[\p{L}\p{N}&']+/gu) ?? [];

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
  const ours = new Set(tokensOf(found));
  const theirs = new Set(tokensOf(labelled));
  const isShorter = [...ours].every((token) => theirs.has(token)) && ours.has(headOf(labelled));
  return isShorter || [...theirs].every((token) => ours.has(token));
}
