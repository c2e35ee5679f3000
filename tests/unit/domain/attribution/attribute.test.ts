import { describe, expect, test } from 'vitest';
import { attribute } from '../../../../src/domain/attribution/attribute.ts';
import * as bystanders from './labelled-bystanders.ts';
import { IN_GERMAN } from './labelled-german.ts';
import { type Labelled, SPEECH, UNCLEAR } from './labelled-quotations.ts';

function speakersIn(paragraphs: readonly string[], language = 'en') {
  return attribute(paragraphs, language).map(({ attribution }) => {
    if (!attribution) return null;
    const { speaker, via } = attribution;
    return via ? { speaker, via } : speaker;
  });
}

const cases = (labelled: readonly Labelled[]) => labelled.map(([trouble, paragraphs, speakers]) => ({ trouble, paragraphs, speakers }));

test('there are sixty labelled quotations and more', () => {
  expect([...SPEECH, ...UNCLEAR].flatMap(([, , speakers]) => speakers).length).toBeGreaterThanOrEqual(60);
});

describe('who said it', () => {
  test.each(cases(SPEECH))('$trouble: $paragraphs', ({ trouble, paragraphs, speakers }) => {
    expect(speakersIn(paragraphs, trouble === 'in German' ? 'de' : 'en')).toEqual(speakers);
  });
});

describe('who stands beside the speaker is not named', () => {
  test.each(cases(Object.values(bystanders).flat()))('$trouble: $paragraphs', ({ paragraphs, speakers }) => {
    expect(speakersIn(paragraphs)).toEqual(speakers);
  });
});

describe('who said it in German', () => {
  test.each(cases(IN_GERMAN))('$trouble: $paragraphs', ({ paragraphs, speakers }) => {
    expect(speakersIn(paragraphs, 'de')).toEqual(speakers);
  });
});

describe('nobody is named where it is not plain', () => {
  test.each(cases(UNCLEAR))('$trouble: $paragraphs', ({ paragraphs, speakers }) => {
    expect(speakersIn(paragraphs)).toEqual(speakers);
  });
});

describe('every speaker has evidence', () => {
  test('the words that say so, where they stand, and how sure it is', () => {
    const text = '“We have no money,” Mayor Ada Carter said on Monday.';
    const [quotation] = attribute([text], 'en');
    const { cue, rule, confidence = 0 } = quotation?.attribution ?? {};
    expect(text.slice(cue?.start, cue?.end)).toBe('Mayor Ada Carter said');
    expect(rule).toBe('after');
    expect(confidence).toBeGreaterThan(0.8);
    expect(confidence).toBeLessThanOrEqual(1);
  });

  test('and the plainer it is, the surer', () => {
    const [plain] = attribute(['“We have no money,” Ada Carter said.'], 'en');
    const [, pronoun] = attribute(['“No,” said Ada Carter.', '“We have no money,” she said.'], 'en');
    expect(plain?.attribution?.confidence).toBeGreaterThan(pronoun?.attribution?.confidence ?? 1);
  });
});

test('short names become the fullest in the article', () => {
  expect(speakersIn(['“No,” said Carter.', 'Ada Maria Carter is mayor. Ada Carter won twice.'])).toEqual(['Ada Maria Carter']);
});

test('a short name that two people share stays as printed', () => {
  expect(speakersIn(['“No,” said Carter.', 'Ada Carter and Ben Carter are cousins.'])).toEqual(['Carter']);
});

test('speech, words kept at a distance and titles are told apart', () => {
  const kinds = (text: string) => attribute([text], 'en').map(({ kind }) => kind);
  expect(kinds('“We have no money,” Ada Carter said.')).toEqual(['speech']);
  expect(kinds('The “old guard” met.')).toEqual(['scare']);
  expect(kinds('The film “Night of the Tide” was long.')).toEqual(['title']);
  expect(kinds('He was nicknamed “the tide”.')).toEqual(['scare']);
});

test('in a language without rules quotations are found and nobody is named', () => {
  expect(speakersIn(['« Nous n’avons pas d’argent », a dit Ada Carter.'], 'fr')).toEqual([null]);
});

test('an article without quotations has none', () => {
  expect(attribute(['Nothing was said.', ''], 'en')).toEqual([]);
});
