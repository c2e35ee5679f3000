/** Answers that many pages ask for and that walk through the whole archive, kept until the store changes. */
import type { Archive } from './listing.ts';

const KEPT = ['count', 'years', 'months', 'daysOfYear', 'initials', 'headings', 'speakers'] as const;

/** @param version of what the archive reads: another one, and all is forgotten */
export function keptInMind(archive: Archive, version: () => number): Archive {
  const known = new Map<string, unknown>();
  let knownIn = version();
  const kept = KEPT.map((name) => {
    const ask = archive[name] as (...given: unknown[]) => unknown;
    return [
      name,
      (...given: unknown[]) => {
        const now = version();
        if (now !== knownIn) known.clear();
        knownIn = now;
        const question = `${name} ${JSON.stringify(given)}`;
        if (!known.has(question)) known.set(question, ask.apply(archive, given));
        const answer = known.get(question);
        // Whoever sorts a list sorts a copy.
        return Array.isArray(answer) ? [...answer] : answer;
      },
    ];
  });
  return { ...archive, ...Object.fromEntries(kept) };
}
