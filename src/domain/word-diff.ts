/** What changed between two versions of a passage, word by word. */

export interface DiffPiece {
  readonly is: 'kept' | 'was' | 'now';
  readonly text: string;
}

/** The fewest words taken out and put in; neighbours of one kind are one piece. Words are what white space parts. */
export function wordDiff(was: string, now: string): DiffPiece[] {
  const before = was.split(/\s+/u).filter(Boolean);
  const after = now.split(/\s+/u).filter(Boolean);
  const common = longestCommon(before, after);
  const pieces: DiffPiece[] = [];
  const add = (is: DiffPiece['is'], words: readonly string[]) => {
    if (words.length > 0) pieces.push({ is, text: words.join(' ') });
  };
  let [old, young] = [0, 0];
  let kept: string[] = [];
  for (const [at, to] of [...common, [before.length, after.length] as const]) {
    if (at > old || to > young) {
      add('kept', kept);
      kept = [];
    }
    add('was', before.slice(old, at));
    add('now', after.slice(young, to));
    if (at < before.length) kept.push(after[to] ?? '');
    [old, young] = [at + 1, to + 1];
  }
  add('kept', kept);
  return pieces;
}

/** Places of the words of a longest common subsequence in both. */
function longestCommon(before: readonly string[], after: readonly string[]): (readonly [number, number])[] {
  const width = after.length + 1;
  const lengths = new Uint16Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        before[i] === after[j]
          ? 1 + (lengths[(i + 1) * width + j + 1] ?? 0)
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  const places: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    if (before[i] === after[j]) places.push([i++, j++]);
    else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i++;
    else j++;
  }
  return places;
}
