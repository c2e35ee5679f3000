import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchorOf, anchorsOf, hrefOf, isAddress, isAnchor, slugOf, unnumbered } from '../../../src/domain/permalink.ts';

describe('an anchor is made of words alone', () => {
  test('published anchors: these four may never change', () => {
    expect(anchorOf('hello')).toBe('p-6lq8v0r');
    expect(anchorOf('state-run “Rodong”')).toBe('p-cercham');
    expect(anchorOf('***')).toBe('p-lqvwifh');
    expect(anchorOf('북한의 핵'.repeat(20))).toBe('p-rjerjmt');
  });

  test('so quotation marks, dashes, spaces, case and [sic] make no difference', () => {
    const printed = anchorOf('“We’re ready to talk,” he said — in a state-run\u00a0paper [sic].');
    expect(anchorOf('"We\'re ready to talk," he said - in a state run paper')).toBe(printed);
    expect(anchorOf('"WE\'RE READY TO TALK," he said\n-- in a staterun paper...')).toBe(printed);
  });

  test('and other words give another one', () => {
    expect(anchorOf('We are ready to talk')).not.toBe(anchorOf('We are not ready to talk'));
  });

  test('inserting, deleting or moving other paragraphs changes none', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { selector: anchorOf, minLength: 2 }), (paragraphs) => {
        const [first, ...others] = paragraphs;
        const before = anchorsOf(paragraphs);
        expect(anchorsOf([...others, first ?? ''])).toEqual([...before.slice(1), before[0]]);
        expect(anchorsOf(others)).toEqual(before.slice(1));
      }),
    );
  });

  test('repeats are numbered in reading order', () => {
    const anchor = anchorOf('No.');
    expect(anchorsOf(['No.', 'Yes.', '“No”', 'no!'])).toEqual([anchor, anchorOf('Yes.'), `${anchor}-2`, `${anchor}-3`]);
  });

  test('every anchor is recognised as one', () => {
    fc.assert(fc.property(fc.string(), (text) => isAnchor(anchorOf(text))));
    expect(isAnchor('p-1cn9q9x-1')).toBe(true);
    expect(isAnchor('P-1CN9Q9X')).toBe(false);
    expect(isAnchor('p-1cn9q9')).toBe(false);
  });
});

describe('an address is a path that can last', () => {
  test.each([
    '2017/12/no-interest-in-talks',
    '2019/words',
    'undated/vocabulary-of-the-talks',
    '2018/06/قمة-سنغافورة',
    '2018/04/판문점-선언',
  ])('%s', (path) => {
    expect(isAddress(path)).toBe(true);
  });

  test.each([
    '2017/12',
    '2017/12/05',
    '2017/13/talks',
    'section/talks',
    '2017/12/a/b',
    '2017/12/Talks',
    '2017/12/a b',
    '2017/12/page-2',
    '2017/month-unknown',
    '../2017/12/talks',
    '2017/12/..',
    '2017/12/a--b',
    '',
    'undated/',
  ])('"%s" is none', (path) => {
    expect(isAddress(path)).toBe(false);
  });

  test('stands below the base path of the site', () => {
    expect(hrefOf('/', '2017/12/talks')).toBe('/2017/12/talks/');
    expect(hrefOf('/archive', '2017/12/talks')).toBe('/archive/2017/12/talks/');
    expect(hrefOf('/archive/', '2017/12/talks')).toBe('/archive/2017/12/talks/');
  });
});

describe('a name becomes part of an address', () => {
  test.each([
    ['Kim Jong-un', 'kim-jong-un'],
    ['Korea’s “Étude”', 'koreas-etude'],
    ['판문점 선언', '판문점-선언'],
    ['ＡＢＣ ½', 'abc-1-2'],
  ])('%s -> %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  test('one without letters still has one of its own', () => {
    expect(slugOf('!!!')).toMatch(/^[0-9a-z]{7}$/);
    expect(slugOf('!!!')).not.toBe(slugOf('???'));
  });

  test.each(['9', 'ab ', 'ü', 'ا', '한'])(
    'a name without end of %s has an address that a folder can have, another one than a longer name',
    (letters) => {
      const [long, longer] = [400, 401].map((count) => slugOf(letters.repeat(count)));
      expect(Buffer.byteLength(long ?? '')).toBeLessThan(250);
      expect(long).toMatch(/^[^\ufffd]+[^-]-[0-9a-z]{7}$/);
      expect(long).not.toBe(longer);
      expect(slugOf('9'.repeat(240))).toBe('9'.repeat(240));
    },
  );
});

test('the number of a repeat is told from an anchor of digits', () => {
  const digits = anchorOf('The council voted 5077 to the mayor of Saltby on the new pier.');
  expect(digits).toBe('p-3219954');
  expect([digits, `${digits}-2`, 'p-1cn9q9x-12'].map(unnumbered)).toEqual([digits, digits, 'p-1cn9q9x']);
});
