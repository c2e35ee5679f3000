import { describe, expect, test } from 'vitest';
import { fold } from '../../../../src/domain/fold.ts';
import { isSameStory, storyOf } from '../../../../src/domain/likeness/same-story.ts';
import { isWorthComparing, sketchOf } from '../../../../src/domain/likeness/sketch.ts';

const STRIKE = [
  'Dock workers in Port Ellen walked out on Monday after talks about night shifts came to nothing. By noon 14 ships lay at anchor outside the harbour.',
  '“We asked for one free weekend in four,” said Mairi Campbell, who speaks for the 310 strikers. “They offered us a canteen.”',
  'The harbour company called the strike unlawful. Its director, Ewan Ross, said that perishable goods would be sent through Oban until further notice.',
  'A mediator from Glasgow is expected on Wednesday. Both sides said that they would hear her, and neither said that it would give way.',
  'The last strike at the port, in 1987, went on for eleven weeks and ended with the closing of the eastern quay.',
];
const DROUGHT = [
  'The reservoirs above Kilmarnock hold a third of what they held a year ago, the water board said on Tuesday.',
  'Gardens may be watered before sunrise only, and car washes must close until there is rain. Farmers are exempt for now.',
  'Forecasters see no change before the end of the month, and the board is looking for old wells that could be opened again.',
];
const BOILERPLATE =
  'The Islay Courier is an independent newspaper. Support our journalists with a subscription, which can be cancelled at any time, and read every article on all of your devices without advertisements. Write to the editor if you have seen an error, and we will correct it. Letters for print should have no more than a hundred words and bear a name and an address, which we keep to ourselves if you ask us to.';

/** As the archive asks: first whether comparing is worth it, then whether the words are the same. */
function isSame(one: readonly string[], other: readonly string[]): boolean {
  const [a, b] = [one, other].map((texts) => sketchOf(texts.flatMap((text) => fold(text).map(({ word }) => word))));
  const answer = a !== undefined && b !== undefined && isWorthComparing(a, b) && isSameStory(storyOf(one), storyOf(other));
  expect(isSameStory(storyOf(other), storyOf(one))).toBe(isSameStory(storyOf(one), storyOf(other)));
  return answer;
}

describe('one story in two papers', () => {
  test('is found when it is printed word by word', () => {
    expect(isSame(STRIKE, STRIKE)).toBe(true);
  });

  test('with other quotation marks, hyphens, dashes and spaces', () => {
    const typed = STRIKE.map((text) => text.replace(/[“”]/g, '"').replaceAll('-', '‑').replaceAll(' ', '  '));
    expect(isSame(STRIKE, typed)).toBe(true);
  });

  test('without its last paragraphs', () => {
    expect(isSame(STRIKE, STRIKE.slice(0, 3))).toBe(true);
    expect(isSame(STRIKE, STRIKE.slice(0, 2))).toBe(true);
  });

  test('with a first paragraph of the local desk, a cut in the middle and some words changed', () => {
    const local = [
      'Strikers here in Islay have the sympathy of most people in the street.',
      ...STRIKE.filter((_, at) => at !== 2).map((text) => text.replace('came to nothing', 'failed').replace('went on for', 'lasted')),
    ];
    expect(isSame(STRIKE, local)).toBe(true);
  });

  test('when it is a brief, and most of it stands in the long one', () => {
    const [first = '', second = ''] = STRIKE;
    expect(isSame([`${first} ${second}`], [...DROUGHT, ...STRIKE])).toBe(true);
  });

  test('in scripts that part no words', () => {
    const story = [
      '港口工人因夜班谈判破裂于星期一罢工，中午时分已有十四艘船停泊在港外。',
      '罢工者的发言人说，他们只要求每四周有一个自由的周末，公司却只答应开一个食堂。',
    ];
    expect(isSame(story, [...story, '上一次罢工持续了十一个星期，以东码头的关闭告终。'])).toBe(true);
  });
});

describe('two stories stay two', () => {
  test('when they only end with the same boilerplate, long as it is', () => {
    expect(isSame([...STRIKE, BOILERPLATE], [...DROUGHT, BOILERPLATE])).toBe(false);
    const briefs = [STRIKE, DROUGHT].map(([first = '']) => [first, BOILERPLATE]);
    expect(isSame(briefs[0] ?? [], briefs[1] ?? [])).toBe(false);
    expect(isSame([...(briefs[0] ?? [])].reverse(), [...(briefs[1] ?? [])].reverse())).toBe(false);
  });

  test('when one takes over half of what the other says', () => {
    const [first = '', second = '', ...rest] = STRIKE;
    expect(isSame([first, second, ...DROUGHT.slice(0, 2)], STRIKE)).toBe(false);
    expect(isSame([DROUGHT[0] ?? '', second, DROUGHT[1] ?? '', rest[0] ?? ''], STRIKE)).toBe(false);
  });

  test('when one quotes a paragraph of the other', () => {
    const report = [...DROUGHT, 'Elsewhere, too, people are losing patience.', STRIKE[1] ?? ''];
    expect(isSame(STRIKE, report)).toBe(false);
  });

  test('when a brief quotes what somebody said in the long one, and says something else', () => {
    const brief = [
      '“We asked for one free weekend in four” will be painted on the wall of the new canteen, where the unveiling of a mural by school children is planned for the spring.',
    ];
    expect(isSame(brief, STRIKE)).toBe(false);
  });

  test('when they are bulletins that fill in the same form', () => {
    const bulletin = (strength: string, time: string, depth: string, miles: string) => [
      `An earthquake of magnitude ${strength} shook the west of the island at ${time} this morning, the observatory said. It began ${depth} kilometres below the sea bed, ${miles} miles off the coast, and could be felt in every village. Nobody was hurt, no house was damaged and no warning of high waves was given, a speaker of the coast guard said. Small earthquakes are common there, for the island lies where one plate of the crust slides below another. People who felt it are asked to describe what they saw and heard on the pages of the observatory.`,
    ];
    expect(isSame(bulletin('4.1', '6:12', '11', '23'), bulletin('5.0', '3:47', '9', '31'))).toBe(false);
    expect(isSame(bulletin('4.1', '6:12', '11', '23'), bulletin('4.1', '6:12', '11', '23'))).toBe(true);
  });

  test('when they are too short to be stories at all', () => {
    expect(isSame(['No ferry today.'], ['No ferry today.'])).toBe(false);
    expect(isSame([], [])).toBe(false);
  });
});
