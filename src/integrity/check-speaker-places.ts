import type { Problem } from '../domain/problem.ts';
import type { SpeakerEntry } from '../domain/speech/speaker.ts';

interface Standing {
  /** Whether an article or a draft has this address. */
  hasArticle(address: string): boolean;
  /** The address at which an article stands that stood here before. */
  movedTo(address: string): string | undefined;
}

/** Every article in which a speaker is told apart from another one of the name is there: else the words would be given to the other. */
export function checkSpeakerPlaces(entries: readonly SpeakerEntry[], { hasArticle, movedTo }: Standing): Problem[] {
  return entries.flatMap(({ name, only = [] }) =>
    only.flatMap((place): Problem[] => {
      if (hasArticle(place)) return [];
      const now = movedTo(place);
      return [
        {
          file: 'content/speakers.yaml',
          what: `"only:" of ${name} names /${place}/, where the archive has no article.${now ? ` It stands at /${now}/ now.` : ''}`,
          remedy: now ? `Write "${now}" in the place of "${place}".` : 'Write the address of the article as it is now, or delete it.',
        },
      ];
    }),
  );
}
