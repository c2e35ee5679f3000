import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { withSpeakers, writeSpeakers } from '../../../src/integrity/write-speakers.ts';

const ANSWER = { paragraph: 'p-aaaaaaa', quotation: 'It rains: "always" #1', speaker: 'Ada Carter' };
const BODY = '\nText --- and more.\n\n---\n\nspeakers: none\n';
const source = (yaml: string) => `---\n${yaml}\n---${BODY}`;
const yamlOf = (written: string) => written.slice(4, written.indexOf('\n---', 4));

describe('who spoke is written into the front matter', () => {
  test('where nothing was said of speakers, below all other fields', () => {
    const before = source("headline:  'Rain'   # as printed\nkeywords: [a,  b]");
    const written = withSpeakers(before, [ANSWER]);
    expect(written.startsWith("---\nheadline:  'Rain'   # as printed\nkeywords: [a,  b]\nspeakers:\n")).toBe(true);
    expect(written.endsWith(`---${BODY}`)).toBe(true);
    expect(parse(yamlOf(written)).speakers).toEqual([ANSWER]);
  });

  test('after what was said before, and nothing else changes', () => {
    const yaml =
      "headline: Rain\nspeakers:\n- paragraph: p-bbbbbbb   # by hand\n  speaker:  'Ben Dorn'\n\n# about the rest\nkeywords: [a,  b]";
    const written = withSpeakers(source(yaml), [ANSWER, { paragraph: 'p-ccccccc', quotation: 'No' }]);
    const added = written.split('\n').filter((line) => !source(yaml).split('\n').includes(line));
    expect(
      written
        .split('\n')
        .filter((line) => !added.includes(line))
        .join('\n'),
    ).toBe(source(yaml));
    expect(parse(yamlOf(written)).speakers).toEqual([
      { paragraph: 'p-bbbbbbb', speaker: 'Ben Dorn' },
      ANSWER,
      { paragraph: 'p-ccccccc', quotation: 'No' },
    ]);
    expect(parse(yamlOf(written)).keywords).toEqual(['a', 'b']);
  });

  test.each([
    ['speakers: []', 0],
    ['speakers:  [ ]   # nobody yet', 0],
    ['speakers: [{paragraph: p-bbbbbbb}]', 1],
    ['speakers: [ {paragraph: p-bbbbbbb},  {paragraph: p-ccccccc} ]', 2],
  ])('after %s, and its neighbours keep their spaces', (line, before) => {
    const written = withSpeakers(source(`headline:   'Rain'\n${line}\nkeywords: [a,  b]`), [ANSWER, ANSWER]);
    expect(parse(yamlOf(written)).speakers.slice(before)).toEqual([ANSWER, ANSWER]);
    expect(written).toContain("headline:   'Rain'\nspeakers:");
    expect(written).toContain(`\nkeywords: [a,  b]\n---${BODY}`);
  });

  test('with the line endings of the file, and its byte order mark', () => {
    const before = `\uFEFF${source('headline: Rain\nspeakers:\n  - paragraph: p-bbbbbbb').replaceAll('\n', '\r\n')}`;
    const written = withSpeakers(before, [ANSWER]);
    expect(written.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(written.startsWith('\uFEFF---\r\nheadline: Rain\r\nspeakers:\r\n  - paragraph: p-bbbbbbb\r\n  - paragraph: p-aaaaaaa\r\n')).toBe(
      true,
    );
  });

  test('and never into a file without one', () => {
    expect(withSpeakers('Only text.\n', [ANSWER])).toBe('Only text.\n');
    expect(withSpeakers(source('headline: Rain'), [])).toBe(source('headline: Rain'));
  });
});

describe('a file on disk', () => {
  const inFolder = (check: (path: string) => void) => {
    const folder = mkdtempSync(join(tmpdir(), 'verbatim-speakers-'));
    const path = join(folder, 'rain.md');
    writeFileSync(path, source('headline: Rain'));
    check(path);
    expect(readdirSync(folder)).toEqual(['rain.md']);
    rmSync(folder, { recursive: true });
  };
  const digest = (text: string) => createHash('sha256').update(text).digest('hex');

  test('takes one answer after another', () => {
    inFolder((path) => {
      const first = writeSpeakers(path, 'rain.md', digest(source('headline: Rain')), [ANSWER]);
      if (!('digest' in first)) return expect.fail(first.problem);
      expect(writeSpeakers(path, 'rain.md', first.digest, [{ paragraph: 'p-ccccccc', quotation: 'No' }])).toHaveProperty('digest');
      expect(parse(yamlOf(readFileSync(path, 'utf8'))).speakers).toHaveLength(2);
    });
  });

  test('that was changed meanwhile stays as it is', () => {
    inFolder((path) => {
      expect(writeSpeakers(path, 'rain.md', digest('as it was read'), [ANSWER])).toEqual({
        problem: 'rain.md was changed meanwhile; run the review again.',
      });
      expect(readFileSync(path, 'utf8')).toBe(source('headline: Rain'));
    });
  });

  test('that is gone is said to be', () => {
    inFolder((path) => {
      expect(writeSpeakers(`${path}x`, 'rain.mdx', '', [ANSWER])).toMatchObject({
        problem: expect.stringMatching(/^rain\.mdx could not be written: ENOENT/),
      });
    });
  });
});
