import { expect, test } from 'vitest';
import { fold } from '../../../src/domain/fold.ts';
import { nearestPassage } from '../../../src/domain/nearest-passage.ts';

const PARAGRAPH = 'The paper said that the country has no interest in the dialogue put up by others. It said so twice.';

function near(quotation: string, limit?: number) {
  const printed = fold(PARAGRAPH);
  const quoted = fold(quotation);
  const found = nearestPassage(printed, quoted, limit);
  return (
    found && {
      distance: found.distance,
      steps: found.differences
        .filter(({ is }) => is !== 'kept')
        .map((step) => [
          step.is,
          'quoted' in step ? quoted[step.quoted]?.word : undefined,
          'printed' in step ? printed[step.printed]?.word : undefined,
        ]),
    }
  );
}

test('a changed word is named with the one that is printed', () => {
  expect(near('the country has no interest in the talks put up')).toEqual({ distance: 1, steps: [['changed', 'talks', 'dialogue']] });
});

test('a misspelt last word is changed, and one that is like no other is added', () => {
  expect(near('no interest in the dialouge')).toEqual({ distance: 1, steps: [['changed', 'dialouge', 'dialogue']] });
  expect(near('no interest in the unicorn')).toEqual({ distance: 1, steps: [['added', 'unicorn', undefined]] });
});

test('an added word is named', () => {
  expect(near('has no real interest in the dialogue')).toEqual({ distance: 1, steps: [['added', 'real', undefined]] });
});

test('a word that was left out is named', () => {
  expect(near('has no interest in dialogue put up')).toEqual({ distance: 1, steps: [['left out', undefined, 'the']] });
});

test('a number without the mark that counts is another', () => {
  const [printed, quoted] = [fold('some 2.5 million people left'), fold('some 25 million people left')];
  expect(nearestPassage(printed, quoted)?.distance).toBe(1);
});

test('the same words differ in none', () => {
  expect(near('no interest in the dialogue')).toEqual({ distance: 0, steps: [] });
});

test('words that are mostly others are not near', () => {
  expect(near('the minister welcomed all of the proposals', 2)).toBeUndefined();
  expect(near('zebra')).toBeUndefined();
  expect(nearestPassage([], fold('anything'))).toBeUndefined();
});

test('the comparison runs through the whole quotation in its order', () => {
  const quoted = fold('country has any interest in talks');
  const found = nearestPassage(fold(PARAGRAPH), quoted);
  const indexes = found?.differences.flatMap((step) => ('quoted' in step ? [step.quoted] : []));
  expect(indexes).toEqual(quoted.map((_, index) => index));
});
