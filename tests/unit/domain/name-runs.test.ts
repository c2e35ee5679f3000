import { expect, test } from 'vitest';
import { fold } from '../../../src/domain/fold.ts';
import { namesIn } from '../../../src/domain/name-runs.ts';

const names = (...texts: string[]) => namesIn(texts.map((text) => ({ text, tokens: fold(text) }))).map((name) => name.join(' '));

test('names are runs of capitals, with the syllables tied to them', () => {
  expect(names('On the quay President Moon Jae-in met Kim Jong Un, Ri Yong-ho and the Korea-backed mayor of New York.')).toEqual([
    'president moon jae in',
    'kim jong un',
    'ri yong ho',
    'korea',
    'new york',
  ]);
});

test('the first word of a sentence or a quotation is none, unless it has its capital elsewhere, too', () => {
  expect(names('Ships waited. Ross said: “Nobody knows.” Yesterday, too, the mayor saw Ross.')).toEqual(['ross', 'ross']);
});

test('commas and full stops part names', () => {
  expect(names('They came from Oban, Glasgow and Port Ellen. Campbell did not; the others asked Campbell why.')).toEqual([
    'oban',
    'glasgow',
    'port ellen',
    'campbell',
    'campbell',
  ]);
});

test('scripts without capitals give none', () => {
  expect(names('ترامب وكيم يوقعان في سنغافورة', '김정은 위원장', '')).toEqual([]);
});
