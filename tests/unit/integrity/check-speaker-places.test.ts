import { expect, test } from 'vitest';
import type { SpeakerEntry } from '../../../src/domain/speech/speaker.ts';
import { checkSpeakerPlaces } from '../../../src/integrity/check-speaker-places.ts';

const SENATOR = { name: 'John Smith (senator)', also: ['John Smith'], only: ['2018/07/vote'] } as unknown as SpeakerEntry;
const standing = (articles: readonly string[], moved: Readonly<Record<string, string>> = {}) => ({
  hasArticle: (address: string) => articles.includes(address),
  movedTo: (address: string) => moved[address],
});

test('a speaker who is told apart by an article that moved would lose his words to another of the name', () => {
  expect(checkSpeakerPlaces([SENATOR], standing(['2018/07/vote']))).toEqual([]);
  expect(checkSpeakerPlaces([SENATOR], standing(['2018/07/tax-vote'], { '2018/07/vote': '2018/07/tax-vote' }))).toEqual([
    {
      file: 'content/speakers.yaml',
      what: expect.stringContaining('It stands at /2018/07/tax-vote/ now.'),
      remedy: 'Write "2018/07/tax-vote" in the place of "2018/07/vote".',
    },
  ]);
  expect(checkSpeakerPlaces([SENATOR], standing([]))).toMatchObject([{ what: expect.stringContaining('has no article') }]);
});
