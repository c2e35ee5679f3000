import { expect, test } from 'vitest';
import { readFrontMatter } from '../../../src/archive/read-front-matter.ts';

const WHOLE = 'headline: Talks end\nprovenance:\n  source: shelf 1\n';
const read = (fields: string) => readFrontMatter(`---\n${WHOLE}${fields}\n---\nText.\n`, 'talks.md');
const problemsWith = (fields: string) => {
  const result = read(fields);
  return result.ok ? [] : result.problems.map(({ line, what, remedy }) => `${line}: ${what} ${remedy}`);
};

test.each([
  ['date: 2017-12-19', '"date" is not a field of an article. Other programs call so what is "published" here. Write it there.'],
  ['Title: Talks', '"Title" is not a field of an article. Other programs call so what is "headline" here. Write it there.'],
  ['tags: [one]', '"tags" is not a field of an article. Other programs call so what is "keywords" here. Write it there.'],
  ['headlin: Talks', '"headlin" is not a field of an article. Did you mean "headline"? Correct the name, or delete the line.'],
  ['weather: fine', '"weather" is not a field of an article. Delete the line, or write what it says where it belongs: in the text, or in'],
  ['formerly: 2017/12/old', '"formerly" must be a list: one old address a line, beginning with "- ".'],
  [
    'formerly: [http://x/y]',
    '"formerly.0" must be an address of this archive, such as 2017/12/talks. Correct or delete what stands at "formerly:".',
  ],
  ['corrected: yesterday', '"corrected" must be a list: "- date:" and "note:" for each correction.'],
  ['corrected: [yesterday]', '"corrected.0" must have "date:" and "note:".'],
  ['pictures: panmunjom.jpg', '"pictures" must be a list: "- src:", "caption:" and "credit:" for each picture.'],
  ['keepAnchors: p-1cn9q9x', '"keepAnchors" must be "OLD-ANCHOR: ANCHOR", one line each'],
  ['keepAnchors: {p-1: p-1cn9q9x}', '"keepAnchors.p-1" must be "OLD-ANCHOR: ANCHOR", one line each'],
  ['published:', '"published" is empty. Leave the field out where no date is known'],
  ['published: 19/12/2017', '"published" is "19/12/2017", which is not a date this archive can read. Write the year first'],
  ['withdrawn: true', '"withdrawn" must be the reason why the article was withdrawn, in words that readers will see. To bring it back'],
  ['language: german', '"language" must be a language tag such as en, ko or pt-BR (BCP 47).'],
  ['section: One\nsection: Two', '"section" stands here a second time. Keep one of the two.'],
])('%s is answered in words that say what to write', (fields, answer) => {
  const [problem, ...others] = problemsWith(fields);
  expect(problem).toContain(answer);
  expect(problem).not.toMatch(/invalid|expected|received|undefined/i);
  // Below the three fields that are right, in the line where it is wrong.
  expect(problem).toMatch(/^(?:5|6):/);
  expect(others).toEqual([]);
});

test.each(['language: pt-BR', 'language: hsb', 'language: zh-Hant', 'withdrawn: Yes, it was wrong.', 'published: 2017-12~'])(
  '%s is taken',
  (fields) => {
    expect(problemsWith(fields)).toEqual([]);
  },
);

test('a file that git could not merge is refused, wherever its marks stand; text that has one of them is text', () => {
  const conflict = '<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> branch\n';
  const whole = (yaml: string, body: string) => readFrontMatter(`---\n${WHOLE}${yaml}---\n${body}`, 'talks.md');
  for (const [result, line] of [
    [whole('', `Text.\n\n${conflict}`), 8],
    [whole(conflict.replace('One.', 'section: One').replace('Two.', 'section: Two'), 'Text.\n'), 5],
    [readFrontMatter(`---\n${WHOLE}---\nText.\n\n${conflict}`.replaceAll('\n', '\r\n'), 'talks.md'), 8],
  ] as const) {
    expect(result).toMatchObject({ ok: false, problems: [{ line, what: expect.stringContaining('were merged') }] });
  }
  expect(whole('', 'It printed <<<<<<< in a row.\n\n<<<<<<<\n\nand nothing more.\n').ok).toBe(true);
});
