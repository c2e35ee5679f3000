import { expect, test } from 'vitest';
import { inHtml, inMarkdown, inText } from '../../../../src/domain/citing/quoted-passage.ts';
import { renderBody } from '../../../../src/markdown/pipeline.ts';

const SOURCE = {
  author: 'Ada Carter',
  headline: 'Keeper: “no”',
  publication: 'The Harbour Post',
  date: 'about December 2017',
  url: 'https://archive.example/2017/12/keeper/#p-abc1234:~:text=no',
  language: 'en',
};

test('a passage is pasted with its source, its date no more exact than known, and a link to the words', () => {
  expect(inText('He said “no” twice', SOURCE)).toBe(
    '“He said ‘no’ twice”\n— Ada Carter, “Keeper: ‘no’”, The Harbour Post, about December 2017. https://archive.example/2017/12/keeper/#p-abc1234:~:text=no',
  );
});

test('what is not known is not there', () => {
  expect(inText('No', { headline: 'H', date: 'undated', url: 'u', language: 'en' })).toBe('“No”\n— “H”, undated. u');
});

test('a passage over two paragraphs stays two', () => {
  expect(inHtml('One\nTwo', SOURCE)).toContain('<p>One</p><p>Two</p>');
  expect(inMarkdown('One\nTwo', SOURCE)).toMatch(/^> One\n>\n> Two\n>\n> — \[/);
});

test('nothing in the words becomes markup', () => {
  expect(inHtml('<img src=x onerror=alert(1)> & "more"', SOURCE)).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;more&quot;');
  expect(inMarkdown('*stars* [a](b) # `c`', SOURCE)).toContain('> \\*stars\\* \\[a\\](b) \\# \\`c\\`');
});

test('whose words they are stands in front of their source', () => {
  expect(inText('No', { ...SOURCE, speaker: 'Ben Dorn, quoted in' })).toMatch(/^“No”\n— Ben Dorn, quoted in Ada Carter, “Keeper/);
});

test.each([
  ['He said “no ‘never’ again” twice', '“He said ‘no “never” again’ twice”'],
  ['„Nein“, sagte er', '“‘Nein’, sagte er”'],
  ['It was "late"', '“It was ‘late’”'],
  ['It is “It’s ‘the keeper’s’ word”', '“It is ‘It’s “the keeper’s” word’”'],
  ['he said “no', '“he said “no”'],
  ['“The keeper’s word is ‘law’,”', '“The keeper’s word is ‘law’,”'],
  ['„Nein“', '“Nein”'],
  ['"Late"', '“Late”'],
  ['“One.\n“Two.”', '“One.\n“Two.”'],
  ['He said:\n“One.\n“Two.”', '“He said:\n“‘One.\n“‘Two.’”'],
  ['“No,” he said, “never.”', '“‘No,’ he said, ‘never.’”'],
])('marks within %j are changed about, and what is a quotation already gets no second pair', (words, quoted) => {
  expect(inText(words, SOURCE).split('\n— ')[0]).toBe(quoted);
});

test.each([
  ['de', 'Er sagte „nie ‚wieder‘“', '„Er sagte ‚nie „wieder“‘“', 'Ada Carter, „Keeper: ‚no‘“, The Harbour Post'],
  ['de-AT', '»Niemand hat die Absicht«', '„Niemand hat die Absicht“', 'Ada Carter, „Keeper: ‚no‘“, The Harbour Post'],
  ['ar', '«لن نبدأ من الصفر»', '«لن نبدأ من الصفر»', 'Ada Carter، «Keeper: “no”»، The Harbour Post'],
  ['fr', 'Il a dit « non »', '«\u00a0Il a dit “non”\u00a0»', 'Ada Carter, «\u00a0Keeper: “no”\u00a0», The Harbour Post'],
  ['sv', 'Nej', '“Nej”', 'Ada Carter, “Keeper: ‘no’”, The Harbour Post'],
])('in %s a passage and its source have the marks of the language', (language, words, quoted, source) => {
  const [passage, line] = inText(words, { ...SOURCE, language }).split('\n— ');
  expect(passage).toBe(quoted);
  expect(line).toContain(source);
});

test('each of several paragraphs is opened, and the last one closed', () => {
  expect(inText('One.\nTwo.', SOURCE)).toMatch(/^“One\.\n“Two\.”\n— /);
});

test.each(['- no', '+ no', '1. no', '12) no', '---', '&amp; no'])('%s begins nothing in Markdown', (words) => {
  const html = renderBody(inMarkdown(words, SOURCE), { base: '/', before: [] }).html;
  expect(html).not.toMatch(/<(?:li|hr)/);
  expect(html).toContain(words.replace('&', '&#x26;'));
});
