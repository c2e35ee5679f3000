import { describe, expect, test } from 'vitest';
import { parseDate } from '../../../../src/domain/calendar/dates.ts';
import { isFullName, namesOfSpeakers, type SpeakerEntry, speakersNamed } from '../../../../src/domain/speech/speaker.ts';

const WHERE = { address: '2017/12/talks', published: '2017-12-19' };
const entry = (name: string, others: Partial<SpeakerEntry> = {}): SpeakerEntry => ({ name, also: [], ...others });

describe('a name is enough to know who spoke', () => {
  test.each([
    'Ann Lee',
    'Kim Jong Un',
    'Moon Jae-in',
    'Ministry of Defence',
    'Ludwig van Beethoven',
    'Muhammad al-Baradei',
    'KCNA',
    '김 정은',
    'محمد علي',
  ])('%s', (name) => expect(isFullName(name)).toBe(true));
  test.each(['Kim', 'a White House spokesman', 'the minister', 'UN', 'one aide', 'Lee’s office', '', '42'])('not “%s”', (name) =>
    expect(isFullName(name)).toBe(false),
  );
});

describe('the same full name is the same speaker', () => {
  test('in every article, however it is spelled with marks and capitals', () => {
    const named = speakersNamed([]);
    expect(named('Ann Lee', WHERE)).toEqual({ slug: 'ann-lee', name: 'Ann Lee' });
    expect(named('Ann Lee', { address: 'undated/x', published: '' })?.slug).toBe('ann-lee');
  });

  test('and a short one is nobody’s', () => expect(speakersNamed([])('Kim', WHERE)).toBeUndefined());
});

describe('the owner says who is who', () => {
  test('other names lead to the one name', () => {
    const named = speakersNamed([entry('Sarah Sanders', { also: ['Sarah Huckabee Sanders', 'Sanders'] })]);
    for (const name of ['Sarah Sanders', 'Sarah Huckabee Sanders', 'Sanders']) {
      expect(named(name, WHERE)).toEqual({ slug: 'sarah-sanders', name: 'Sarah Sanders' });
    }
  });

  test('two of one name are told apart by their articles, and nobody is meant elsewhere', () => {
    const named = speakersNamed([
      entry('John Smith (senator)', { also: ['John Smith'], only: ['2017/12/talks'] }),
      entry('John Smith (miner)', { also: ['John Smith'], only: ['1984/06/strike'] }),
    ]);
    expect(named('John Smith', WHERE)?.slug).toBe('john-smith-senator');
    expect(named('John Smith', { address: '1984/06/strike', published: '1984-06' })?.slug).toBe('john-smith-miner');
  });

  test('an article from before a birth is about somebody else', () => {
    const named = speakersNamed([entry('Donald Trump', { also: ['Trump'], born: parseDate('1946-06-14') })]);
    expect(named('Trump', { address: '1905/05/hotel', published: '1905-05-01' })).toBeUndefined();
    expect(named('Donald Trump', { address: '1905/05/hotel', published: '1905-05-01' })).toBeUndefined();
    expect(named('Trump', { address: 'undated/hotel', published: '' })?.slug).toBe('donald-trump');
    expect(named('Trump', { address: '1946/hotel', published: '1946' })?.slug).toBe('donald-trump');
  });

  test('a name that two entries claim is nobody’s', () => {
    expect(speakersNamed([entry('Ann Lee', { also: ['Lee'] }), entry('Bo Lee', { also: ['Lee'] })])('Lee', WHERE)).toBeUndefined();
  });
});

test('several who speak together are several', () => {
  expect(namesOfSpeakers('Ann Lee; Bo Ray')).toEqual(['Ann Lee', 'Bo Ray']);
  expect(namesOfSpeakers('Ann Lee')).toEqual(['Ann Lee']);
});
