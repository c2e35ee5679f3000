/** Answers that many pages ask for and that walk through the whole archive, kept until the store changes. */
import type { Archive } from './listing.ts';

const KEPT = ['count', 'years', 'months', 'daysOfYear', 'initials', 'headings', 'speakers', 'formerNames'] as const;

/** @param versionOf tells the state of what `make` reads @returns what `make` made last, made anew in another state */
export function whileUnchanged<Value>(versionOf: () => string, make: () => Value): () => Value {
  let made: { readonly value: Value; readonly version: string } | undefined;
  return () => {
    const version = versionOf();
    if (made?.version !== version) made = { value: make(), version };
    return made.value;
  };
}

export function keptInMind(archive: Archive, versionOf: () => string): Archive {
  const answers = whileUnchanged(versionOf, () => new Map<string, unknown>());
  const kept = KEPT.map((name) => {
    const ask = archive[name] as (...given: unknown[]) => unknown;
    return [
      name,
      (...given: unknown[]) => {
        const known = answers();
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
