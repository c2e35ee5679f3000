import { expect, test } from 'vitest';
import { checkFormerAddresses } from '../../../src/integrity/check-former-addresses.ts';

const article = (address: string, ...formerly: string[]) => ({ file: `content/articles/${address}.md`, address, formerly });

test('a former address that nobody else has is no problem', () => {
  expect(checkFormerAddresses([article('2017/12/a', '2017/12/old', '2017/11/older'), article('2017/12/b')])).toEqual([]);
});

test('one that another article has now is named, whichever way it is written', () => {
  expect(checkFormerAddresses([article('2017/12/a', '/2017/12/b/'), article('2017/12/b')])).toMatchObject([
    { file: 'content/articles/2017/12/a.md', what: expect.stringContaining('content/articles/2017/12/b.md') },
  ]);
});

test('one that two articles claim is named once, and not called the address of either', () => {
  const problems = checkFormerAddresses([article('2017/12/a', '2017/12/old'), article('2017/12/b', '2017/12/old')]);
  expect(problems).toMatchObject([{ what: expect.stringContaining('named so by content/articles/2017/12/a.md') }]);
  expect(problems[0]?.remedy).not.toContain('rename');
});

test("an article's own address is not a former one", () => {
  expect(checkFormerAddresses([article('2017/12/a', '2017/12/a')])[0]?.what).toContain('its own address');
});
