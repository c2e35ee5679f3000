/** What is a version of an article that is here, and what an article of its own; and what is taken over of a new version. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { samenessOf, wordingOf } from '../../../src/importer/known/same-article.ts';
import type { Outcome } from '../../../src/importer/outcome.ts';
import { describeDiff } from '../../../src/importer/report.ts';
import { madeArticle } from '../../bench/import/made-articles.ts';
import { outcomesOf, placeForImports } from './importing.ts';

const { at, clipping } = placeForImports();
const taken = (...files: readonly string[]): Promise<Outcome[]> =>
  outcomesOf(files, { into: at('content'), cache: at('cache'), versions: 'take' });
const kindsOf = (outcomes: readonly Outcome[]) => outcomes.map(({ outcome }) => outcome);
const articles = () =>
  readdirSync(at('content/articles'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(at('content/articles', name), 'utf8'));

const HERON = 'The heron of the mill pond has built its nest again, and the miller keeps his dog on a chain until the young have flown.';
const FERRY = 'Nobody crossed by ferry on Sunday: a rope had parted in the night, and the boat lay on the far bank among the reeds.';

describe('different articles under one address are articles of their own, even where new versions are taken', () => {
  test('rows of a table', async () => {
    const rows = [HERON, FERRY, madeArticle(1, { words: 120 }).text, madeArticle(2, { words: 120 }).text];
    const records = rows.map((text, index) => JSON.stringify({ title: `Row ${index}`, url: 'https://paper.example/news', text }));
    const file = clipping('rows.jsonl', `${records.join('\n')}\n`);
    expect(kindsOf(await taken(file))).toEqual(rows.map(() => 'imported'));
    expect(kindsOf(await taken(file))).toEqual(rows.map(() => 'here'));
    expect(articles()).toHaveLength(4);
  });

  test('bulletins that fill in one form, under the address of a front page', async () => {
    const bulletin = (day: number, height: number) =>
      `${day} May. The water at the old bridge stood at ${height} centimetres at eight in the morning, as the keeper of the lock has written down. Boats may pass on both sides.`;
    const records = [bulletin(3, 212), bulletin(4, 197)].map((text) =>
      JSON.stringify({ title: 'Water', url: 'https://paper.example/', text }),
    );
    expect(kindsOf(await taken(clipping('rows.jsonl', records.join('\n'))))).toEqual(['imported', 'imported']);
  });

  test('a long table of one address', async () => {
    const records = Array.from({ length: 40 }, (_, at) => {
      const { title, text } = madeArticle(at, { words: 40 });
      return JSON.stringify({ title, url: 'https://paper.example/news', text });
    });
    const file = clipping('rows.jsonl', records.join('\n'));
    expect(kindsOf(await taken(file))).toEqual(records.map(() => 'imported'));
    expect(kindsOf(await taken(file))).toEqual(records.map(() => 'here'));
  });

  test('pages that name the front page as theirs', async () => {
    const page = (title: string, text: string) =>
      clipping(
        `${title}.html`,
        `<!doctype html><html><head><title>${title}</title><link rel="canonical" href="https://news.example/"></head><body><article><h1>${title}</h1><p>${text}</p><p>${text.replace('the', 'one')}</p></article></body></html>`,
      );
    expect(kindsOf(await taken(page('Heron', HERON), page('Ferry', FERRY)))).toEqual(['imported', 'imported']);
  });

  test('newsletters of one list', async () => {
    const mail = (id: string, text: string) =>
      clipping(
        `${id}.eml`,
        `From: Mill Post <post@mill.example>\nSubject: ${id}\nMessage-ID: <${id}@mill.example>\nList-Id: <post.mill.example>\nList-Archive: <https://mill.example/list>\n\n${text}\n`,
      );
    const outcomes = await taken(mail('heron', HERON), mail('ferry', FERRY));
    expect(outcomes).toMatchObject([
      { outcome: 'imported', source: 'mid:heron@mill.example' },
      { outcome: 'imported', source: 'mid:ferry@mill.example' },
    ]);
  });
});

describe('two texts from one address', () => {
  const isOneArticle = (one: string, other: string) => samenessOf(wordingOf(one), wordingOf(other)) > 0;
  const story = madeArticle(1, { words: 300 }).text.split('\n\n');
  const others = madeArticle(2, { words: 300 }).text.split('\n\n');
  const half = Math.ceil(story.length / 2);

  test.each([
    ['a word was mended in one sentence', HERON, HERON.replace('dog', 'goat')],
    ['a word was mended in five', 'The mill is for sale.', 'The mill is not for sale.'],
    ['half of its paragraphs were written anew', story.join('\n\n'), [...story.slice(0, half), ...others.slice(half)].join('\n\n')],
    ['a first report grew into a story', HERON, [HERON, ...story].join('\n\n')],
  ])('are one article where %s', (_, was, now) => {
    expect(isOneArticle(was, now)).toBe(true);
    expect(isOneArticle(now, was)).toBe(true);
  });

  const LINES = 'Write to the editor of the paper at the mill. All rights are reserved.';
  test.each([
    ['are short', HERON, FERRY],
    ['are long', story.join('\n\n'), others.join('\n\n')],
    ['end in the same lines', `${story.join('\n\n')}\n\n${LINES}`, `${others.join('\n\n')}\n\n${LINES}`],
    ['are a short one and a long one', 'It was said on the day of the fair.', story.join('\n\n')],
  ])('are two where they %s', (_, one, other) => {
    expect(isOneArticle(one, other)).toBe(false);
    expect(isOneArticle(other, one)).toBe(false);
  });
});

describe('what was taken in once is here', () => {
  const page = (name: string, text: string) =>
    clipping(
      name,
      `<!doctype html><html><head><title>Heron</title><link rel="canonical" href="https://news.example/heron"></head><body><article><h1>Heron</h1><p>${text}</p><p>The mill stands idle.</p></article></body></html>`,
    );
  const record = (name: string, text: string) =>
    clipping(name, JSON.stringify({ title: 'Heron', url: 'https://news.example/heron', text: `${text}\n\nThe mill stands idle.` }));
  const NEWER = HERON.replace('dog', 'goat');
  const articleAt = (outcome: Outcome | undefined) => at('content', outcome && 'article' in outcome ? outcome.article : '');

  test.each([
    ['pages', page, 'html', true],
    ['pages, and the cache is deleted', page, 'html', false],
    ['records', record, 'jsonl', true],
  ])('an older version is not put over the newer one again: %s', async (_, write, ending, isRemembered) => {
    const both = [write(`a.${ending}`, HERON), write(`b.${ending}`, NEWER)];
    expect(kindsOf(await taken(...both))).toEqual(['imported', 'corrected']);
    const [article] = articles();
    if (!isRemembered) rmSync(at('cache'), { recursive: true });
    expect(kindsOf(await taken(...both))).toEqual(['here', 'here']);
    expect(articles()).toEqual([article]);
  });

  test('an import that was cut off between the raw file and the article goes on where it stopped', async () => {
    await taken(page('a.html', HERON));
    const newer = page('b.html', NEWER);
    const [elsewhere] = await outcomesOf([newer], { into: at('other'), cache: at('other-cache') });
    const [raw = ''] = readdirSync(at('other/raw'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
    expect(elsewhere?.outcome).toBe('imported');
    mkdirSync(dirname(at('content/raw', raw)), { recursive: true });
    writeFileSync(at('content/raw', raw), readFileSync(at('other/raw', raw)));
    expect(kindsOf(await taken(newer))).toEqual(['corrected']);
    expect(articles()[0]).toContain('goat');
  });

  test('two versions in one table, too', async () => {
    const records = [HERON, NEWER].map((text) => JSON.stringify({ title: 'Heron', url: 'https://news.example/heron', text }));
    const file = clipping('both.jsonl', records.join('\n'));
    expect(kindsOf(await taken(file))).toEqual(['imported', 'corrected']);
    expect(kindsOf(await taken(file))).toEqual(['here', 'here']);
  });

  test('two rows of one table in nearly the same words, with no address, are told of, and both kept where that is said', async () => {
    const { text } = madeArticle(1, { words: 120 });
    const rows = [text, `${text} So it stands.`].map(
      (each, index) => `Heron ${index},2017-05-0${index + 1},"${each.replaceAll('"', '""')}"`,
    );
    const file = clipping('rows.csv', `title,date,text\n${rows.join('\n')}\n`);
    const into = { into: at('content'), cache: at('cache') };
    expect(kindsOf(await outcomesOf([file], into))).toEqual(['imported', 'proposed']);
    expect(kindsOf(await outcomesOf([file], { ...into, versions: 'apart' }))).toEqual(['here', 'imported']);
    expect(articles()).toHaveLength(2);
    rmSync(at('cache'), { recursive: true });
    expect(kindsOf(await outcomesOf([file], { ...into, versions: 'apart' }))).toEqual(['here', 'here']);
  });

  test('a version that was only proposed is taken when that is said', async () => {
    await taken(record('a.jsonl', HERON));
    const both = clipping(
      'both.jsonl',
      [FERRY, NEWER]
        .map((text, at) => JSON.stringify({ title: 'T', url: `https://news.example/${at ? 'heron' : 'ferry'}`, text }))
        .join('\n'),
    );
    const proposed = await outcomesOf([both], { into: at('content'), cache: at('cache') });
    expect(kindsOf(proposed)).toEqual(['imported', 'proposed']);
    expect(kindsOf(await taken(both))).toEqual(['here', 'corrected']);
  });

  test.each([
    ['a page', page, 'html', true],
    ['a page, and the cache is deleted', page, 'html', false],
    ['a record', record, 'jsonl', true],
    ['a record, and the cache is deleted', record, 'jsonl', false],
  ])('%s whose article a person has dated, mended and moved', async (_, write, ending, isRemembered) => {
    const file = write(`a.${ending}`, HERON);
    const [first] = await taken(file);
    const mended = readFileSync(articleAt(first), 'utf8')
      .replace('miller', 'owner')
      .replace('provenance:', 'published: 2013-02-05\nprovenance:');
    const moved = at('content/articles/2013/02/heron.md');
    mkdirSync(dirname(moved), { recursive: true });
    renameSync(articleAt(first), moved);
    writeFileSync(moved, mended);
    if (!isRemembered) rmSync(at('cache'), { recursive: true });
    expect(await taken(file)).toMatchObject([{ outcome: 'here', article: 'articles/2013/02/heron.md' }]);
    expect(articles()).toEqual([mended]);
  });
});

test.each([
  ['in another table', '', ['t1.csv', 't2.csv']],
  ['with the same address in one table', 'https://news.example/heron', ['t1.csv']],
])('a text that is here and says otherwise when or by whom it was written is told of: %s', async (_, url, names) => {
  const row = (title: string, date: string) => `${title},${date},${url},"${HERON}"`;
  const rows = [row('Heron nests', '2017-12-18'), row('Heron nests again', '2017-12-19')];
  const tables = names.length > 1 ? rows.map((each) => [each]) : [rows];
  const files = tables.map((lines, at) => clipping(names[at] ?? '', `title,date,url,text\n${lines.join('\n')}\n`));
  const outcomes = await outcomesOf(files, { into: at('content'), cache: at('cache') });
  expect(kindsOf(outcomes)).toEqual(['imported', 'here']);
  const [, here] = outcomes;
  const said = here && 'remarks' in here ? here.remarks.join(' ') : '';
  expect(said).toContain('headline: Heron nests again (Heron nests); published: 2017-12-19 (2017-12-18). Nothing was changed.');
});

describe('what a clipping says beside its text, put right in a newer one', () => {
  const FIRST = { title: 'Heron nests', url: 'https://news.example/heron', date: '2017-12-18', author: 'Tom Reed', text: HERON };
  const record = (fields: object) => clipping(`${JSON.stringify(fields).length}.jsonl`, JSON.stringify({ ...FIRST, ...fields }));
  const proposed = (file: string) => outcomesOf([file], { into: at('content'), cache: at('cache') });

  test.each([
    [{ title: 'Heron nests again' }, /headline: Heron nests again\n/, 'headline: Heron nests {+again+}'],
    [{ date: '2017-12-19' }, /published: 2017-12-19\n/, 'published: [-2017-12-18-] {+2017-12-19+}'],
    [{ author: 'Tom Reed; Ann Lee' }, /authors:\n +- Tom Reed\n +- Ann Lee\n/, '[-Reed-] {+Reed, Ann Lee+}'],
  ])('is told, and taken over: %j', async (fields, written, told) => {
    await taken(record({}));
    const [outcome] = await proposed(record(fields));
    expect(outcome).toMatchObject({ outcome: 'proposed', because: 'same source' });
    expect(outcome?.outcome === 'proposed' && describeDiff(outcome.diff)).toContain(told);
    expect(kindsOf(await taken(record(fields)))).toEqual(['corrected']);
    expect(articles()).toEqual([expect.stringMatching(written)]);
    expect(kindsOf(await taken(record({}), record(fields)))).toEqual(['here', 'here']);
  });

  test('of a text file, too', async () => {
    await taken(clipping('heron.txt', `Heron nests\n\n${HERON}\n`));
    expect(kindsOf(await taken(clipping('heron.txt', `Heron nests again\n\n${HERON}\n`)))).toEqual(['corrected']);
    expect(articles()).toEqual([expect.stringContaining('headline: Heron nests again\n')]);
  });

  test('leaves what the owner wrote otherwise, in the fields and in the text', async () => {
    const [first] = await taken(record({}));
    const path = at('content', first && 'article' in first ? first.article : '');
    const own = readFileSync(path, 'utf8')
      .replace('2017-12-18', '2013-02-05')
      .replace('Tom Reed', 'Thomas Reed')
      .replace('miller', 'owner');
    writeFileSync(path, own);
    expect(kindsOf(await taken(record({ date: '2017-12-19', author: 'T. Reed' })))).toEqual(['here']);
    expect(articles()).toEqual([own]);
    expect(kindsOf(await taken(record({ title: 'Heron nests again' })))).toEqual(['corrected']);
    const [article] = articles();
    for (const kept of ['published: 2013-02-05', 'Thomas Reed', 'owner keeps']) expect(article).toContain(kept);
  });

  test('is not told under the address of a front page, where another article may print the same', async () => {
    const url = 'https://news.example/';
    await taken(record({ url }));
    expect(kindsOf(await taken(record({ url, title: 'Another heron' })))).toEqual(['here']);
  });

  test('is not told where nobody remembers what the earlier one said: the owner may have written it', async () => {
    await taken(record({}));
    rmSync(at('cache'), { recursive: true });
    expect(kindsOf(await taken(record({ date: '2017-12-19' })))).toEqual(['here']);
  });
});

test('pictures of a new version come along, and those that are there stay as they were described', async () => {
  const picture = (last: number) => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 1, 0, 0, 0, last]);
  clipping('one.png', picture(1));
  clipping('two.png', picture(2));
  const post = (name: string, text: string) =>
    clipping(name, `---\ntitle: Heron\nurl: https://news.example/heron\n---\n![](one.png)\n\n${text}\n`);
  const [first] = await taken(post('a.md', HERON));
  const path = at('content', first && 'article' in first ? first.article : '');
  const described = readFileSync(path, 'utf8').replace(/(- src: .*)\n/, '$1\n    alt: A nest of reeds\n');
  writeFileSync(path, described);
  expect(kindsOf(await taken(post('b.md', `${HERON.replace('dog', 'goat')}\n\n![](two.png)`)))).toEqual(['corrected']);
  expect(articles()).toEqual([
    expect.stringMatching(/pictures:\n +- src: pictures\/\w+\.png\n +alt: A nest of reeds\n +original: .*\n +- src: pictures\/\w+\.png\n/),
  ]);
  expect(readdirSync(at('content/pictures'))).toHaveLength(2);
});
