import { describe, expect, test } from 'vitest';
import { citedName, kindOfName } from '../../../../src/domain/citing/cited-name.ts';

describe('a person with the family name last', () => {
  test.each([
    ['Frances Mole', { family: 'Mole', given: 'Frances' }],
    ['Ludwig von Mises', { family: 'Mises', given: 'Ludwig', 'non-dropping-particle': 'von' }],
    ['Ana Maria de la Cruz', { family: 'Cruz', given: 'Ana Maria', 'non-dropping-particle': 'de la' }],
    ['Robin Van Persie', { family: 'Van Persie', given: 'Robin' }],
    ['Van Morrison', { family: 'Morrison', given: 'Van' }],
    ['Ben Dole Jr.', { family: 'Dole', given: 'Ben', suffix: 'Jr.' }],
    ['Ben Dole, Jr', { family: 'Dole', given: 'Ben', suffix: 'Jr' }],
    ['Ada B. Carter III', { family: 'Carter', given: 'Ada B.', suffix: 'III' }],
    ['Dr. Ada Carter', { family: 'Carter', given: 'Ada' }],
    ['Prof. Dr. Ada Carter', { family: 'Carter', given: 'Ada' }],
    ['Sir Ben Dole', { family: 'Dole', given: 'Ben' }],
    ['Carter, Ada', { family: 'Carter', given: 'Ada' }],
    ['van der Berg, Anna Maria', { family: 'Berg', given: 'Anna Maria', 'non-dropping-particle': 'van der' }],
    ['Dole, Ben Luke, Jr.', { family: 'Dole', given: 'Ben Luke', suffix: 'Jr.' }],
    ['Ada Carter, PhD', { family: 'Carter', given: 'Ada' }],
    ['Ben Dole, Jr., M.D.', { family: 'Dole', given: 'Ben', suffix: 'Jr.' }],
    ['ADA CARTER', { family: 'CARTER', given: 'ADA' }],
  ])('%s is split', (name, parts) => {
    expect(citedName(name)).toEqual(parts);
    expect(kindOfName(name)).toBe('person');
  });
});

test.each([
  ['Choe Sang-Hun', 'person'],
  ['Korea desk', 'organisation'],
  ['The Associated Press', 'organisation'],
  ['Human Rights Watch', 'organisation'],
  ['Radio Free Asia', 'organisation'],
  ['Voice of America', 'organisation'],
  ['Al Jazeera', 'organisation'],
  ['Le Monde', 'organisation'],
  ['BBC Sport', 'organisation'],
  ['Süddeutsche Zeitung', 'organisation'],
  ['Reuters', undefined],
  ['Sir', undefined],
  ['Ada Carter, Ben Dole', undefined],
  ['Ada Carter, Reuters', undefined],
  ['김정은', undefined],
  ['مكتب الميناء', undefined],
])('%s is printed as it is', (name, kind) => {
  expect(citedName(name)).toEqual({ literal: name });
  expect(kindOfName(name)).toBe(kind);
});
