import { describe, expect, test } from 'vitest';
import { find } from '../../../../src/domain/finding/finder.ts';
import { answerInWords } from '../../../../src/words/answer-in-words.ts';
import { ARCHIVE, indexOf } from '../../made-index.ts';

describe('an exact match is exact', () => {
  test('and every place of it is a hit with its words marked', async () => {
    const { exact } = await find('"ready to talk"', indexOf(ARCHIVE));
    expect(exact.map(({ url }) => url)).toEqual(['/offer/', '/offer/']);
    for (const { paragraph, marks } of exact) expect(marks.map(({ start, end }) => paragraph.slice(start, end))).toEqual(['ready to talk']);
    expect(new Set(exact.map(({ anchor }) => anchor)).size).toBe(2);
  });

  test('and marks an abbreviation with its full stop', async () => {
    const { exact } = await find('"put up by the US"', indexOf({ talks: ['Talks put up by the U.S. and by no. others.'] }));
    expect(exact[0]?.marks.map(({ start, end }) => exact[0]?.paragraph.slice(start, end))).toEqual(['put up by the U.S.']);
    const { near } = await find('"talks put up by the UK and by others"', indexOf({ talks: ['Talks put up by the U.S. and by others.'] }));
    expect(near[0]?.comparison).toContainEqual({ is: 'changed', quoted: 'UK', printed: 'U.S.' });
    expect(near[0]?.comparison?.at(-1)).toEqual({ is: 'kept', quoted: 'others', printed: 'others' });
  });

  test('and leads to its own words, not to the same ones before them', async () => {
    const { exact } = await find('"ready to talk"', indexOf(ARCHIVE));
    expect(exact.map(({ fragment }) => fragment)).toEqual([':~:text=ready%20to%20talk', ':~:text=twice%3A-,ready%20to%20talk']);
    const twice = await find('"the tide"', indexOf({ tide: ['The tide.', 'The tide.'] }));
    expect(twice.exact.map(({ fragment }) => fragment)).toEqual([':~:text=The%20tide', '']);
  });

  test.each([
    '"interest no in the dialogue"',
    '"no interest in the dialogues"',
    '"the North has interest in the dialogue"',
    '"state paper"',
  ])('%s has none', async (typed) => {
    expect((await find(typed, indexOf(ARCHIVE))).exact).toEqual([]);
  });

  test.each([
    ['Bruecke', 'Die Brücke ist zu.'],
    ['"Wir foerdern hoehere Loehne"', 'Wir fördern höhere Löhne.'],
    ['neue Bruecke', 'Sie bauen eine neue Brücke.'],
    ['Aenderung', 'Eine Änderung kam.'],
    ['القمه', 'انتهت القمة أمس.'],
    ['"علي الطاولة"', 'كل شيء على الطاولة.'],
  ])('%s is found as it is printed, where nothing is as typed', async (typed, printed) => {
    const { exact, query } = await find(typed, indexOf({ german: [printed], other: ['Die neue Fähre.'] }));
    expect(exact.map(({ paragraph }) => paragraph)).toEqual([printed]);
    expect(query.typed).toBe(typed);
  });

  test('who prints two letters is found by two letters', async () => {
    const { exact } = await find('Goethe', indexOf({ poet: ['Goethe war hier.'], other: ['Göthe war dort.'] }));
    expect(exact.map(({ url }) => url)).toEqual(['/poet/']);
  });

  test('a pasted sentence needs no quotation marks', async () => {
    const answer = await find('the North has no\ninterest in the dialogue', indexOf(ARCHIVE));
    expect(answer.exact.map(({ url }) => url)).toEqual(['/answer/']);
    expect(answerInWords(answer)).toBe('These exact words appear in 1 article.');
  });

  test('nor is what a word to leave out leaves out, as a nearest passage either', async () => {
    const { exact, near, words } = await find('"no interest in the dialogue" rodong -paper', indexOf(ARCHIVE));
    expect([exact, near, words].flat().filter(({ url }) => url === '/answer/')).toEqual([]);
  });

  test('two words without marks are tried as a phrase, then as words', async () => {
    const { exact, words } = await find('no interest', indexOf(ARCHIVE));
    expect(exact.map(({ url }) => url).sort()).toEqual(['/answer/', '/other/']);
    expect(words).toEqual([]);
  });
});

describe('what is not there word for word', () => {
  test('is answered with the nearest passage and what differs', async () => {
    const answer = await find('"the North has no interest in the talks put up by others"', indexOf(ARCHIVE));
    expect(answer.near[0]).toMatchObject({ url: '/answer/', match: 'near', distance: 1 });
    expect(answer.near[0]?.comparison?.filter(({ is }) => is === 'changed')).toEqual([
      { is: 'changed', quoted: 'talks', printed: 'dialogue' },
    ]);
    expect(answerInWords(answer)).toBe('Not found word for word. The closest is below; one word differs.');
  });

  test('because of a number shows the two, with their signs', async () => {
    const archive = indexOf({ budget: ['The harbour cost $2.5 million in its first year.'] });
    const shown = async (typed: string) => {
      const { exact, near } = await find(typed, archive);
      expect(exact).toEqual([]);
      return near[0]?.comparison?.filter(({ is }) => is !== 'kept');
    };
    expect(await shown('"the harbour cost $25 million in its first year"')).toEqual([{ is: 'changed', quoted: '$25', printed: '$2.5' }]);
    expect(await shown('"the harbour cost €2.5 million in its"')).toEqual([{ is: 'changed', quoted: '€2.5', printed: '$2.5' }]);
  });

  test('but runs over two paragraphs is said to, and is not called exact', async () => {
    const answer = await find('the secretary said.\n\nLet us just meet.', indexOf(ARCHIVE));
    expect(answer.exact).toEqual([]);
    expect(answer.near[0]).toMatchObject({ url: '/offer/', runsOn: true, distance: 0 });
    expect(answerInWords(answer)).toBe('These exact words run over the end of a paragraph.');
  });

  test('is answered with articles that have the words', async () => {
    const answer = await find('paper secretary', indexOf({ ...ARCHIVE, both: ['A paper.', 'The secretary.'] }));
    expect(answer.words.map(({ url, match }) => [url, match])).toEqual([['/both/', 'words']]);
    expect(answerInWords(answer)).toBe('Not found word for word. 1 article has these words.');
  });

  test('within what narrows the search is not called absent from the archive', async () => {
    for (const typed of ['"no interest" in:Nowhere', '"no interest" before:1900'])
      expect(answerInWords(await find(typed, indexOf(ARCHIVE)))).toMatch(/^Nothing has these words within what narrows the search/);
    const options = { filters: { publication: 'Nowhere' } };
    expect(answerInWords(await find('"no interest"', indexOf(ARCHIVE), options))).toMatch(/within what narrows the search/);
  });

  test.each(['', '"', '-', '“”', '-summit', '…'])('with nothing to look for (%j) asks for words', async (typed) => {
    expect(answerInWords(await find(typed, indexOf(ARCHIVE)))).toBe('Type words or a quotation.');
  });

  test('nor in any form is said so', async () => {
    expect(answerInWords(await find('"zebra crossing"', indexOf(ARCHIVE)))).toContain('Nothing in this archive has these words.');
  });
});

describe('narrowing', () => {
  const dates = { offer: '2017-12-12', answer: '2017-12-19', other: '2018~' };

  test('a word with a minus leaves articles out', async () => {
    const urls = async (typed: string) => (await find(typed, indexOf(ARCHIVE))).exact.map(({ url }) => url);
    expect(await urls('"no interest" -paid')).toEqual(['/answer/']);
    expect(await urls('"no interest" -state-run')).toEqual(['/other/']);
    expect(await urls('"no interest" -paper-run')).toEqual(['/answer/', '/other/']);
  });

  test('and so does a quotation with one, which need not stand in them in another order', async () => {
    const urls = async (typed: string) => (await find(typed, indexOf(ARCHIVE))).exact.map(({ url }) => url);
    expect(await urls('"no interest" -"put up by others"')).toEqual(['/other/']);
    expect(await urls('"no interest" -“others put up by”')).toEqual(['/answer/', '/other/']);
  });

  test('what leaves all out is said to narrow the search', async () => {
    expect(answerInWords(await find('"no interest" -paper', indexOf(ARCHIVE)))).toMatch(/^Nothing has these words within what narrows/);
  });

  test('a quotation and words mean both', async () => {
    expect((await find('"no interest" paid', indexOf(ARCHIVE))).exact.map(({ url }) => url)).toEqual(['/other/']);
  });

  test('two quotations mean both, in whatever order', async () => {
    const found = async (typed: string) => {
      const { exact, parts } = await find(
        typed,
        indexOf({ ...ARCHIVE, more: ['The party has no interest at all.', 'Boats lie in the harbour.'] }),
      );
      return parts ?? exact.map(({ url }) => url);
    };
    expect(new Set(await found('"no interest at all" "lie in the harbour"'))).toEqual(new Set(['/more/']));
    for (const other of ['"the purple unicorn"', '"unicorn"', '"let us just meet"']) {
      expect((await found(`"no interest at all" ${other}`))[0]).toBe('no interest at all');
      expect(await found(`${other} "no interest at all"`)).toHaveLength(1);
    }
  });

  test('years, also as they are typed, down to the day', async () => {
    const urls = async (typed: string) => (await find(typed, indexOf(ARCHIVE, dates))).exact.map(({ url }) => url);
    expect(await urls('"no interest" after:2018')).toEqual(['/other/']);
    expect(await urls('"no interest" before:2017')).toEqual(['/answer/']);
    expect(await urls('"no interest" before:2017-12-18')).toEqual([]);
    expect(await urls('"no interest" before:1990')).toEqual([]);
  });

  test('a name that nobody has finds nothing', async () => {
    expect((await find('"no interest" by:nobody', indexOf(ARCHIVE))).exact).toEqual([]);
    expect((await find('"no interest" by:martel', indexOf(ARCHIVE))).exact).toHaveLength(2);
  });
});

test('phrases of common words only are found among many articles that have the words', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 60 }, (_, i) => [`a${i}`, [`It is ${i} to be or not, is it not? To be sure of it.`]]),
  );
  const { exact } = await find('"it is not to be"', indexOf({ ...many, right: ['They said: it is not to be.'] }));
  expect(exact.map(({ url }) => url)).toEqual(['/right/']);
});

test('no more articles are read than asked for, and the rest is counted', async () => {
  const many = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`a${i}`, ['They have no comment.']]));
  const source = indexOf(many);
  const answer = await find('"no comment"', source, { limit: 5 });
  expect(source.loaded).toHaveLength(5);
  expect(answer.unread).toBe(25);
  expect(answerInWords(answer)).toBe('These exact words appear in at least 5 articles. 25 articles more may have them and were not read.');
});

test('a search that is given up reads nothing more', async () => {
  const source = indexOf(ARCHIVE);
  await expect(find('"no interest"', source, { signal: AbortSignal.abort() })).rejects.toThrow();
  expect(source.loaded).toEqual([]);
});

test.each(['', '   ', '…', '""', '-x'])('“%s” asks nothing and breaks nothing', async (typed) => {
  const { exact, near, words } = await find(typed, indexOf(ARCHIVE));
  expect([...exact, ...near, ...words]).toEqual([]);
});

test('two hundred pasted words are found, whole and with one of them changed', async () => {
  const long = Array.from({ length: 200 }, (_, i) => `word${i % 57} of${i}`).join(' ');
  const source = indexOf({ ...ARCHIVE, long: [long] });
  expect((await find(long, source)).exact).toHaveLength(1);
  expect((await find(long.replace('of100', 'changed'), source)).near[0]?.distance).toBe(1);
});

test('tells, while it goes on, how many articles it has read', async () => {
  const read: number[] = [];
  const source = indexOf({ a: ['The tide turned at nine.'], b: ['The tide turned at ten.'], c: ['Nobody saw the tide.'] });
  await find('"the tide turned"', source, { onRead: (count) => read.push(count) });
  expect(read.length).toBeGreaterThan(0);
  expect(read).toEqual(read.map((_, index) => index + 1));
});

describe('who spoke', () => {
  const TEXT = '“We have no money at all,” said Ada Carter.';
  const spoken = { [TEXT]: [{ start: 0, end: 26, speaker: 'Ada Carter', certainty: 'sure' as const }] };

  test('is told of a hit that stands within a quotation, and of no other', async () => {
    const index = indexOf({ pier: [TEXT] }, {}, { spoken });
    expect((await find('"no money at all"', index)).exact[0]?.said).toEqual({ speaker: 'Ada Carter', certainty: 'sure' });
    expect((await find('"no money at all said Ada"', index)).exact[0]?.said).toBeUndefined();
    expect((await find('"said Ada Carter"', index)).exact[0]?.said).toBeUndefined();
  });

  test('is asked with a filter, and then only quotations are looked through', async () => {
    const quotations = indexOf({ pier: ['“We have no money at all,”'] });
    const index = indexOf({ pier: [TEXT], boats: ['The town has no money.'] }, {}, { quotations });
    const answer = await find('no money speaker:ada', index);
    expect(answer.exact.map(({ url }) => url)).toEqual(['/pier/']);
    expect(answer.speaker).toEqual({ asked: 'ada', names: ['Ada Carter'] });
    expect(index.asked).toBe(0);
    expect((await find('boats', quotations, { filters: { speaker: 'Carter' } })).speaker?.names).toEqual(['Ada Carter', 'Ben Carter']);
  });

  test('is nobody where nobody of that name is quoted', async () => {
    const answer = await find('no money speaker:dorn', indexOf({ pier: [TEXT] }));
    expect(answer.exact).toEqual([]);
    expect(answerInWords(answer)).toBe('This archive knows of no quotation by “dorn”.');
    expect(answerInWords(await find('boats speaker:ada', indexOf({ pier: [TEXT] })))).toMatch(/^Nothing that this speaker/);
  });

  test('alone is no question yet', async () => {
    expect(answerInWords(await find('speaker:ada', indexOf({ pier: [TEXT] })))).toBe('Type words or a quotation.');
  });
});
