import { expect, test } from 'vitest';
import { type OpenDoubt, reviewSpeakers } from '../../../src/commands/review-speakers.ts';
import { anchorOf } from '../../../src/domain/permalink.ts';
import { quotationsOf } from '../../../src/domain/speech/article-quotation.ts';
import { doubtsOf } from '../../../src/domain/speech/doubts.ts';
import type { SpeakerCorrection } from '../../../src/domain/speech/speaker-correction.ts';

function open(text: string, speaker?: string): OpenDoubt[] {
  const { quotations } = quotationsOf([{ anchor: anchorOf(text), text }], 'en');
  return doubtsOf(quotations).map((doubt) => ({
    file: 'content/articles/2017/rain.md',
    address: '2017/rain',
    headline: 'Rain',
    doubt: { ...doubt, ...(speaker && { speaker, confidence: 0.85 }) },
    sentence: text,
    names: ['Ada Carter', 'Ben Dorn'],
    quotations,
  }));
}
const RAIN = open('“It rains, and it will not stop before Sunday.”');
const PROBABLY = open('“It rains, and it will not stop before Sunday.”', 'Ada Carter');

async function reviewed(doubts: readonly OpenDoubt[], typed: string[], problem?: string) {
  const asked: string[] = [];
  const written: SpeakerCorrection[] = [];
  const result = await reviewSpeakers(
    doubts,
    async (question) => {
      asked.push(question);
      return typed.shift();
    },
    (_, corrections) => {
      if (!problem) written.push(...corrections);
      return problem;
    },
  );
  return { asked, written: written.map(({ paragraph: _, quotation: __, ...said }) => said), ...result };
}

test('the one who is probably right is shown with the sentence, and one key confirms it', async () => {
  const { asked, written } = await reviewed(PROBABLY, ['']);
  expect(asked[0]).toContain('“It rains, and it will not stop before Sunday.”');
  expect(asked[0]).toContain('Probably Ada Carter (85 of 100 such findings are right).');
  expect(written).toEqual([{ speaker: 'Ada Carter' }]);
});

test.each([
  ['a number', '2', [{ speaker: 'Ben Dorn' }]],
  ['a name', 'Cy Ray', [{ speaker: 'Cy Ray' }]],
  ['a short name of somebody who is quoted', 'carter', [{ speaker: 'Ada Carter' }]],
  ['nobody', 'n', [{}]],
  ['words kept at a distance', 's', [{ kind: 'scare' }]],
  ['a title', 't', [{ kind: 'title' }]],
])('%s is written', async (_, typed, written) => {
  expect(await reviewed(RAIN, [typed])).toMatchObject({ written, settled: 1, left: 0 });
});

test('what is left for later is not written, and Enter confirms nobody', async () => {
  expect(await reviewed(RAIN, ['l'])).toMatchObject({ written: [], left: 1 });
  expect(await reviewed(RAIN, [''])).toMatchObject({ written: [], left: 1 });
});

test('a wrong key is answered with the keys, and asked again', async () => {
  const { asked, written } = await reviewed(RAIN, ['7', 'y', '?', 'Cy Ray']);
  expect(asked[1]).toContain('“7” is no answer.');
  expect(asked[2]).toContain('“y” is no answer.');
  expect(asked[3]).toContain('nobody can be named');
  expect(written).toEqual([{ speaker: 'Cy Ray' }]);
});

test('who stops, or closes the terminal, keeps what was answered', async () => {
  expect(await reviewed([...RAIN, ...PROBABLY], ['Cy Ray', 'q'])).toMatchObject({ written: [{ speaker: 'Cy Ray' }], settled: 1 });
  expect(await reviewed([...RAIN, ...PROBABLY], ['Cy Ray'])).toMatchObject({ written: [{ speaker: 'Cy Ray' }], settled: 1 });
});

test('what cannot be written is said, and the review goes on', async () => {
  const { asked, settled, left } = await reviewed([...RAIN, ...PROBABLY], ['Cy Ray', '', 'q'], 'rain.md was changed meanwhile.');
  expect(asked[1]).toContain('rain.md was changed meanwhile. Nothing was written.');
  expect([settled, left]).toEqual([0, 1]);
});
