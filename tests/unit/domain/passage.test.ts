import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactPassages } from '../../../src/domain/passage.ts';

const found = (paragraph: string, quotation: string) =>
  exactPassages(paragraph, quotation).map(({ start, end }) => paragraph.slice(start, end));

const PARAGRAPH =
  '“The [ruling] party has no interest in talks,” a state-run paper said … while the U.S. army was pining [sic] hope on 1,000 tanks.';

describe('of whatever length', () => {
  test('a whole article that is pasted is found as it stands', () => {
    const text = Array.from({ length: 20_000 }, (_, at) => `word${at}`).join(' ');
    expect(found(`Before. ${text} After.`, text)).toEqual([text]);
  });

  test('insertions without end are given up, not tried in every order', () => {
    const printed = 'a [a] '.repeat(200);
    expect(found(printed, `${'[a] a '.repeat(150)} b`)).toEqual([]);
    expect(found(`${printed} b`, `${'a '.repeat(200)} b`)).toEqual([`${printed} b`]);
  });
});

describe('word for word', () => {
  test.each([
    ['no interest in talks', 'no interest in talks'],
    ['NO INTEREST IN TALKS', 'no interest in talks'],
    ['interest in\n\u00a0talks,” a', 'interest in talks,” a'],
    ['The party has', 'The [ruling] party has'],
    ['The ruling party has', 'The [ruling] party has'],
    ['The [old] ruling party', 'The [ruling] party'],
    ['state run paper', 'state-run paper'],
    ['staterun paper', 'state-run paper'],
    ['run paper', 'run paper'],
    ['said while the US army', 'said … while the U.S. army'],
    ['pining hope', 'pining [sic] hope'],
    ['pining [sic] hope on 1000 tanks', 'pining [sic] hope on 1,000 tanks'],
  ])('“%s” is there', (quotation, printed) => {
    expect(found(PARAGRAPH, quotation)).toEqual([printed]);
  });

  test.each([
    'The [governing] party has',
    'no interests in talks',
    'interest no in talks',
    'interest talks',
    'state paper',
    'tate-run paper',
    'has no inter',
    'state run newspaper',
    'ruling has',
    '',
    '…',
  ])('“%s” is not', (quotation) => {
    expect(found(PARAGRAPH, quotation)).toEqual([]);
  });

  test('words are run together only where one side has a hyphen', () => {
    expect(found('the rapist left', 'therapist')).toEqual([]);
    expect(found('the therapist left', 'the rapist')).toEqual([]);
    expect(found('a therapist', 'the-rapist')).toEqual(['therapist']);
  });

  test.each([
    ['1,000 tanks', '1000 tanks'],
    ['1.000.000 Euro', '1000000 Euro'],
    ['1’000 francs', "1'000 francs"],
    ['1,00,000 rupees', '100000 rupees'],
    ['1,234.56 euros', '1.234,56 euros'],
    ['at 3:30 p.m.', 'at 3.30 pm'],
    ['2.5 million', '2.5 million'],
    ['took 7½ cups', 'took 7 1/2 cups'],
    ['$15 billion', '15 billion'],
    ['15 € a day', '15€ a day'],
    ['rose 5% in May', 'rose 5 % in May'],
    ['the 1998–99 season', 'the 1998-99 season'],
    ['Covid-19', 'covid19'],
    ['the F-16', 'the F16'],
  ])('the number of “%s” is that of “%s”', (printed, quotation) => {
    expect(found(printed, quotation)).toEqual([printed.replace(/^\$|\.$/, '')]);
    expect(found(quotation, printed)).toHaveLength(1);
  });

  test.each([
    ['2.5 million people', '25 million people'],
    ['$1.5 billion', '15 billion'],
    ['4.2 percent', '42 percent'],
    ['0.125 percent', '0125 percent'],
    ['2,5 Millionen', '25 Millionen'],
    ['The vote was 5–4.', 'The vote was 54'],
    ['a 10–12 score', 'a 1012 score'],
    ['a ratio of 1/2', 'a ratio of 12'],
    ['took 7½ cups', '½ cups'],
    ['took 7½ cups', '1/2 cups'],
    ['took 7½ cups', '12 cups'],
    ['took 7½ cups', 'took 7'],
    ['Section 3.4 applies', 'section 34 applies'],
    ['at 3:30', 'at 330'],
    ['12,50 Euro', '1250 Euro'],
    ['$15 billion', '€15 billion'],
    ['15 € a day', '15 $ a day'],
    ['rose 5% in May', 'rose 5‰ in May'],
  ])('the number of “%s” is not that of “%s”', (printed, quotation) => {
    expect(found(printed, quotation)).toEqual([]);
    expect(found(quotation, printed)).toEqual([]);
  });

  test('every place is found, none twice', () => {
    expect(found('No, no, no. NO!', 'no')).toEqual(['No', 'no', 'no', 'NO']);
    expect(found('no no no', 'no no')).toEqual(['no no']);
  });

  test('in scripts without spaces any stretch is found', () => {
    expect(found('他说北韩没有兴趣。', '北韩没有')).toEqual(['北韩没有']);
    expect(found('북한은 대화에 관심이 없다', '대화에 관심이')).toEqual(['대화에 관심이']);
    expect(found('قال إنها «بداية جديدة» للبلدين', 'بداية جديدة')).toEqual(['بداية جديدة']);
  });

  test('every run of words of a paragraph is found in it', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'the',
            'U.S.',
            'state-run',
            '“no',
            'interest”',
            '…',
            '[sic]',
            '—',
            'Kim',
            '[old]',
            'a',
            '2.5',
            '1,000',
            '7½',
            '5–4',
            '½',
            '3:30',
            '1.5-inch',
          ),
          {
            minLength: 2,
            maxLength: 20,
          },
        ),
        fc.nat(),
        fc.nat(),
        (tokens, a, b) => {
          const [from, to] = [a % tokens.length, b % tokens.length].sort((x, y) => x - y) as [number, number];
          const wanted = tokens.slice(from, to + 1).join(' ');
          if (exactPassages(wanted, wanted).length === 0) return;
          expect(exactPassages(tokens.join(' '), wanted).length).toBeGreaterThan(0);
        },
      ),
    );
  });
});

describe('a sign before a number', () => {
  test.each([
    ['It fell by −63% a year.', 'fell by 63% a year', 1],
    ['It fell by -63% a year.', 'fell by −63% a year', 1],
    ['It fell by 63% a year.', 'fell by −63% a year', 0],
    ['It was 28° in May.', 'was >28° in May', 0],
    ['It was ≥28° in May.', 'was >28° in May', 0],
    ['It lost −$5 a day.', 'lost −$5 a day', 1],
    ['It lost $5 a day.', 'lost −$5 a day', 0],
    ['From 1990–63 days – or 2019-63.', 'from 1990-63 days or 2019–63', 1],
    ['A COVID-19 case.', 'COVID-19 case', 1],
  ])('may be left out, but not put in: %s – %s', (printed, quotation, places) =>
    expect(exactPassages(printed, quotation)).toHaveLength(places),
  );
});

describe('an apostrophe', () => {
  test.each([
    ['They said we’re moved.', 'they said were moved', 1],
    ['They were moved.', 'they we’re moved', 0],
    ['It lost its crew.', "it lost it's crew", 0],
    ['The pilots don’t sail.', 'the pilots dont sail', 1],
    ['The pilots dont sail.', "the pilots don't sail", 1],
  ])('may be left out, but makes no other word of one: %s – %s', (printed, quotation, places) =>
    expect(exactPassages(printed, quotation)).toHaveLength(places),
  );
});

describe('an insertion in brackets', () => {
  const PRINTED = 'if I were to make a SWAG [Scientific wild-ass guess], it will be near the end';

  test.each(['make a SWAG it will be', 'make a SWAG scientific wild ass guess it will be', 'SWAG [scientific wild-ass guess] it will'])(
    'may be there or not: %s',
    (quotation) => expect(exactPassages(PRINTED, quotation)).toHaveLength(1),
  );

  test('is never half there', () => {
    expect(exactPassages(PRINTED, 'make a SWAG scientific ass guess it will')).toEqual([]);
    expect(exactPassages(PRINTED, 'make a SWAG scientific it will')).toEqual([]);
    expect(exactPassages(PRINTED, 'guess [it will soon] be near')).toEqual([]);
  });

  test.each(['the crews were [not] moved', 'the crews were [never again] moved', 'the crews [no longer] were moved'])(
    'is no addition where it turns the words into their opposite: %s',
    (quotation) => expect(exactPassages('Then the crews were moved.', quotation)).toEqual([]),
  );

  test('is looked for where it is most of what was quoted', () => {
    expect(exactPassages('I am late. I am [pretty happy with that].', 'am [pretty happy with that]')).toHaveLength(1);
  });
});
