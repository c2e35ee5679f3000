import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { archiveLocation } from '../../src/archive/location.ts';
import { checkLinks } from '../../src/integrity/check-links.ts';
import { checkRequests } from '../../src/integrity/check-requests.ts';
import { pagesOf } from '../../src/integrity/pages.ts';
import { type FixtureArchive, fixtureArchive } from '../fixture-archive.ts';
import { build, pageAt, ROOT, run, textOf } from './built-site.ts';

let fixture: FixtureArchive;
let folder: string;
const out = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-site-'));
  fixture = fixtureArchive();
  fixture.article(
    '2017/12/talks.md',
    'SEOUL — The offer was “sneered at” by a state-run paper.\n\n> A block … quotation \\[sic\\].\n\n- first point\n- second point\n\n<script>document.title = "hostile"</script><img src="https://evil.example/x.png" onerror="alert(1)" alt="The hall">',
    'headline: “No interest” <in> talks & more\nstandfirst: A line under it.\nbyline: By A. Writer and B. Writer\nauthors: [A. Writer, B. Writer]\ndateline: SEOUL\npublished: 2017-12-19\npublication: {name: The Example Post, url: https://post.example}\nsection: Diplomacy\nkeywords: [talks]\npictures: [{caption: Two people at a table., credit: A. Photographer}]',
  );
  fixture.article('2017/12/month.md', 'A month is all that is known.', 'published: 2017-12~\nsection: Diplomacy');
  fixture.article('2019/year.md', 'A year is all that is known.', 'published: 2019?');
  fixture.article('undated/words.md', 'No date is known.');
  fixture.article('2018/06/عنوان.md', 'قال إنها «بداية جديدة».', 'headline: عنوان الخبر\nlanguage: ar\npublished: 2018-06-12');
  fixture.article('2018/06/gone.md', 'Words that are gone.', 'published: 2018-06-13\nwithdrawn: It repeated another article.');
  fixture.article('2018/06/draft.md', 'Not yet.', 'published: 2018-06-13\ndraft: true');
  build(fixture.content, out('site'));
});
afterAll(() => {
  fixture.cleanUp();
  rmSync(folder, { recursive: true, force: true });
});

describe('an article’s page', () => {
  const page = () => pageAt(out('site'), '2017/12/talks');

  test('shows everything that its file says', () => {
    const text = textOf(page());
    for (const words of [
      '“No interest” <in> talks & more',
      'A line under it.',
      'By A. Writer and B. Writer',
      'The Example Post',
      'December',
      'Two people at a table.',
      'A. Photographer',
      'SEOUL — The offer was “sneered at” by a state-run paper.',
      'A block … quotation [sic].',
      'shelf 1',
    ]) {
      expect(text).toContain(words);
    }
  });

  test('runs nothing that stands in the article, and loads nothing from elsewhere', () => {
    expect(page()).not.toContain('hostile');
    expect(page()).not.toContain('onerror');
    expect(page()).not.toMatch(/<img[^>]+evil/);
  });

  test('says no more about a date than is known', () => {
    const articleAt = (address: string) => /<article[\s\S]*<\/article>/.exec(pageAt(out('site'), address))?.[0] ?? '';
    expect(textOf(articleAt('2017/12/month'))).toMatch(/about December 2017/);
    expect(articleAt('2017/12/month')).not.toMatch(/datetime="2017-12-\d/);
    expect(textOf(articleAt('undated/words'))).toMatch(/Undated/);
    expect(articleAt('undated/words')).not.toMatch(/<time/);
    expect(textOf(articleAt('2019/year'))).toMatch(/perhaps 2019/);
    expect(articleAt('2019/year')).not.toMatch(/datetime="2019-/);
  });

  test('is written from right to left where its language is', () => {
    expect(pageAt(out('site'), '2018/06/عنوان')).toMatch(/<article[^>]*lang="ar"[^>]*dir="rtl"|<article[^>]*dir="rtl"[^>]*lang="ar"/);
  });

  test('says why it was withdrawn, and nothing else', () => {
    const gone = pageAt(out('site'), '2018/06/gone');
    expect(textOf(gone)).toContain('It repeated another article.');
    expect(gone).not.toContain('Words that are gone');
    expect(gone).not.toContain('data-searched');
    expect(gone).toContain('noindex');
  });

  test('is not there for a draft', () => {
    expect(existsSync(join(out('site'), '2018/06/draft'))).toBe(false);
  });
});

describe('the whole site', () => {
  test('has a page for each list, and a link to every article', () => {
    for (const path of [
      '',
      '2017',
      '2017/12',
      '2018',
      '2019',
      'undated',
      'section',
      'section/diplomacy',
      'publication/the-example-post',
      'author/a-writer',
      'author/b-writer',
      'keyword/talks',
      'search',
    ]) {
      expect(existsSync(join(out('site'), path, 'index.html')), path).toBe(true);
    }
    expect(existsSync(join(out('site'), '404.html'))).toBe(true);
    const linked = [...pagesOf(out('site'))].map(({ html }) => html).join('\n');
    for (const address of ['2017/12/talks', '2017/12/month', '2019/year', 'undated/words', encodeURI('2018/06/عنوان')]) {
      expect(linked).toMatch(new RegExp(`href="/${address}/"`));
    }
    expect(linked).not.toContain('href="/2018/06/gone/"');
  });

  test.each([
    ['/', 'site'],
    ['/archive/', 'below'],
  ])('asks no other host, and has no broken link, below %s', (base, name) => {
    if (name !== 'site') build(fixture.content, out(name), '--base', base, '--site', 'https://archive.example');
    const pages = [...pagesOf(out(name))];
    expect(pages.length).toBeGreaterThan(15);
    expect(checkRequests(pages)).toEqual([]);
    expect(checkLinks(out(name), base, pages)).toEqual([]);
  });

  test('is the same, byte for byte, when it is built again, also without the cache', () => {
    build(fixture.content, out('again'));
    const { cache } = archiveLocation(fixture.content);
    for (const ending of ['', '-wal', '-shm']) rmSync(join(ROOT, '.cache', cache.split('/').at(-1) ?? '') + ending, { force: true });
    build(fixture.content, out('cold'));
    for (const name of ['again', 'cold']) {
      expect(execFileSync('diff', ['-r', out('site'), out(name)], { encoding: 'utf8' })).toBe('');
    }
  });
});

describe('a build that fails', () => {
  test('says all that is wrong and leaves the last good site as it was', () => {
    const before = readFileSync(join(out('site'), 'index.html'), 'utf8');
    fixture.article('2017/12/bad.md', 'Text.', 'published: 19/12/2017\nheadlin: x');
    const { status, output } = run('build', '--content', fixture.content, '--out', out('site'));
    fixture.remove('2017/12/bad.md');
    expect(status).toBe(1);
    expect(output).toContain(join(fixture.content, 'articles/2017/12/bad.md:3'));
    expect(output).toContain('2017-12-19, 2017-12 or 2017');
    expect(output).toContain('"headline"');
    expect(readFileSync(join(out('site'), 'index.html'), 'utf8')).toBe(before);
    expect(readdirSync(folder).filter((name) => name.startsWith('site.'))).toEqual(['site.last']);
  });

  test('never deletes a folder that is not its own', () => {
    mkdirSync(out('precious'));
    writeFileSync(join(out('precious'), 'thesis.txt'), 'years of work');
    const { status, output } = run('build', '--content', fixture.content, '--out', out('precious'));
    expect(status).toBe(1);
    expect(output).toContain('no build of Verbatim made');
    expect(readFileSync(join(out('precious'), 'thesis.txt'), 'utf8')).toBe('years of work');
  });

  test.each([
    [['--content', '/nowhere/at/all'], 1, 'There is no such folder.'],
    [['--site', 'example.org'], 1, 'https://example.org'],
    [['--contant', 'x'], 2, 'Did you mean --content?'],
    [['stray'], 2, 'npm run build'],
  ])('%s', (args, code, words) => {
    const { status, output } = run('build', ...args);
    expect(status).toBe(code);
    expect(output).toContain(words);
  });
});

test('an empty archive builds, and its pages say what to do next', () => {
  const empty = fixtureArchive();
  try {
    build(empty.content, out('empty'));
    expect(textOf(readFileSync(join(out('empty'), 'index.html'), 'utf8'))).toMatch(/npm run import/);
  } finally {
    empty.cleanUp();
  }
});
