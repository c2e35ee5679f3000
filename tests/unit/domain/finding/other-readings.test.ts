import { describe, expect, test } from 'vitest';
import { find } from '../../../../src/domain/finding/finder.ts';
import { answerInWords } from '../../../../src/words/answer-in-words.ts';
import { indexOf } from '../../made-index.ts';

const HARBOUR = 'The harbour master said that he was “respected and loved in every way” by the crews of the ferries.';
const TIDE = 'Nobody sailed on Monday, because the tide was lower than the pilots had ever seen it.';
const archive = indexOf({
  harbour: [HARBOUR, 'The first crews left at noon.', TIDE],
  other: ['The missile was launched at dawn.', 'Another missile was found.'],
  further: ['A missile stood in the harbour at dawn.'],
});
const answerTo = async (typed: string) => {
  const answer = await find(typed, archive);
  const [hit] = [...answer.exact, ...answer.near, ...answer.words];
  return { answer, says: answerInWords(answer), url: hit?.url, match: hit?.match, differing: hit?.distance };
};

describe('of a text that does not stand anywhere as a whole, a part that does is found, and is not called the whole', () => {
  test.each([
    [
      'a sentence of somebody else around it',
      'A columnist wrote last week that the master was "respected and loved in every way" although he never met him',
    ],
    ['a question', 'Who said "respected and loved in every way"?'],
    ['a quotation beside it that nobody printed', '"respected and loved in every way" "the purple unicorn sings at night"'],
    ['the name of another, before it', 'Ada Byron: "respected and loved in every way"'],
  ])('%s', async (_, typed) => {
    const { says, url, match } = await answerTo(typed);
    expect(url).toBe('/harbour/');
    expect(match).toBe('near');
    expect(says).toBe('Not found as a whole. 1 article has a part of it word for word: “respected and loved in every way”.');
  });

  test('of two quotations one, where a word of the other is misspelt', async () => {
    expect((await answerTo('"the tide was lower thansome" "respected and loved in every way"')).match).toBe('near');
    expect((await answerTo('"respected and loved in every way" "the tide was lower thansome"')).match).toBe('near');
  });

  test('both pieces around an ellipsis', async () => {
    const { says, match } = await answerTo('"he was respected and loved in every way … the tide was lower than the pilots"');
    expect(match).toBe('near');
    expect(says).toBe(
      'Not found as a whole. 1 article has a part of it word for word: “he was respected and loved in every way”, “the tide was lower than the pilots”.',
    );
  });

  test('one piece, where the other was made up', async () => {
    const { says } = await answerTo('the tide was lower than the pilots had … purple unicorns sang until the morning came at last');
    expect(says).toContain('a part of it word for word: “the tide was lower than the pilots had”.');
  });

  test.each([
    'the tide was lower than the pilots Read more at https://harbour.example/news/2019/04/tide-of-the-century.html?from=mail',
    'The tide was lower - The Harbour Post And Evening Courier',
  ])('without what pages put around it: %s', async (typed) => {
    const { says } = await answerTo(typed);
    expect(says).toMatch(/^Not found as a whole\. 1 article has a part of it word for word: “[Tt]he tide was lower/);
  });

  test('a part in which a word differs is shown as such', async () => {
    const { says, differing } = await answerTo(
      'He told us at length about pirates: "respected and hated in every way", and laughed for days',
    );
    expect(differing).toBe(1);
    expect(says).toMatch(/^Not found as a whole\. The closest to a part of it, “respected and hated in every way”, is below; one word/);
  });

  test('a hit in quotation marks with other words beside them says what was compared', async () => {
    const { says, match } = await answerTo('"loved in every way" tide');
    expect(match).toBe('exact');
    expect(says).toBe(
      'These exact words appear in 1 article. Only what is in quotation marks was compared; the other words stand somewhere in the article.',
    );
    expect((await answerTo('"loved in every way" by the crews')).says).toBe('These exact words appear in 1 article.');
  });
});

describe('words beside a quotation', () => {
  test('must stand in the article, not only begin with one that does', async () => {
    const tillerson = indexOf({ talks: ['He said “we will wait” to Tillerson.', 'He came.'], till: ['We sat there till noon.'] });
    expect((await find('"we will wait" till', tillerson)).exact).toEqual([]);
    expect((await find('"we will wait" came', tillerson)).exact).toHaveLength(1);
    const beginning = indexOf({ talks: ['Rex said “we will wait for all of them” here.', 'A till.'], other: ['Nothing of it.'] });
    expect((await find('"we will wait for all of them" tillermen', beginning)).exact).toEqual([]);
  });

  test('are said not to be compared, as soon as they stand elsewhere in one article', async () => {
    const crews = indexOf({ one: [HARBOUR], two: ['He is loved in every way.', 'The crews stood by.'] });
    expect(answerInWords(await find('"loved in every way" by the crews', crews))).toContain('Only what is in quotation marks was compared');
  });
});

describe('what is typed may be meant otherwise', () => {
  test('a hyphen within a sentence leaves nothing out', async () => {
    expect(await answerTo('the tide was lower -than the pilots had ever seen it')).toMatchObject({ url: '/harbour/', match: 'exact' });
  });

  test.each([
    'the pilots&#8217; tide',
    '“loved in every way&rdquo;',
    '<p>loved in <b>every</b> way</p>',
    'loved in&nbsp;every&amp;nbsp;way',
  ])('what was copied from the source of a page: %s', async (typed) => {
    const pilots = indexOf({ harbour: [HARBOUR, 'It was the pilots’ tide.'] });
    expect((await find(typed, pilots)).exact.map(({ url }) => url)).toEqual(['/harbour/']);
  });
});

describe('a slip in few words', () => {
  test('is shown beside what is printed', async () => {
    const { says, url } = await answerTo('the harbor master');
    expect(url).toBe('/harbour/');
    expect(says).toBe('Not found word for word. The closest is below; one word differs.');
  });

  test('in one or two is spelled as the archive spells it, which is said', async () => {
    const { says, answer } = await answerTo('missle');
    expect(says).toMatch(
      /^Nothing in this archive has what you typed\. Searched for “missile” instead\. .*appears in 2 articles, in 3 places/,
    );
    expect(answer.query.typed).toBe('missle');
    expect((await answerTo('Missle crews')).answer.spelled).toBeUndefined();
  });

  test('though the index finds a shorter word by it', async () => {
    const talks = indexOf({ talks: ['He waits till the end.'], more: ['Rex Tillerson spoke.'], third: ['Tillerson left.'] });
    const { spelled, near } = await find('Tillersen', talks);
    expect(spelled).toBe('tillerson');
    expect(near).toHaveLength(2);
  });

  test('is not looked for where a filter hides the word', async () => {
    const ferries = indexOf(
      { old: ['The ferries sailed.'], one: ['A ferris wheel.'], two: ['The ferris wheel.'] },
      { old: '2017', one: '2018', two: '2018' },
    );
    expect((await find('ferries', ferries, { filters: { from: '2018' } })).spelled).toBeUndefined();
  });

  test('words that nothing is near to are not there', async () => {
    expect((await answerTo('unicorn')).says).toMatch(/^Nothing in this archive has these words/);
  });
});

describe('slips in a longer text', () => {
  test('that no article has do not hide the words that tell', async () => {
    const typed = 'Nobdoy saild on Monday, becuase the tide was lower than the piolts had evr seen it';
    expect(await answerTo(typed)).toMatchObject({ url: '/harbour/', match: 'near', differing: 5 });
  });

  test('nor do many of them', async () => {
    const typed = 'Nobdoy saild on Mnoday, becuase teh tide wsa lower tahn the pilots hda ever seen it';
    const others = { ...Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`other-${at}`, ['Nothing of it.']])), harbour: [TIDE] };
    expect((await find(typed, indexOf(others))).near.map(({ url }) => url)).toEqual([]);
    const fewer = typed.replace('wsa', 'was').replace('tahn', 'than').replace('hda', 'had');
    expect((await find(fewer, indexOf(others))).near.map(({ url }) => url)).toEqual(['/harbour/']);
  });

  test('are counted over the end of a paragraph', async () => {
    const typed = `by the crews of the ferries. The last crews left at noon. ${TIDE}`;
    const { answer, says } = await answerTo(typed);
    expect(answer.near[0]).toMatchObject({ paragraph: HARBOUR, runsOn: true, distance: 1 });
    expect(answer.near[0]?.comparison?.filter(({ is }) => is !== 'kept')).toEqual([{ is: 'changed', quoted: 'last', printed: 'first' }]);
    expect(says).toBe('Not found word for word. The closest is below; one word differs.');
  });

  test('of two places with as many differing words, the likelier one comes first', async () => {
    const { near } = await find(
      '"plurlaity of the"',
      indexOf({ fellow: ['A fellow of the house.'], votes: ['He won a plurality of the votes.'] }),
    );
    expect(near[0]?.url).toBe('/votes/');
  });
});
