/** Publishing what has changed gives, byte for byte, the site that building everything anew gives. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FILE_OF_NAMES } from '../../src/domain/ledger-file.ts';
import { PAGE_SIZE } from '../../src/domain/list-pages.ts';
import { type FixtureArchive, fixtureArchive } from '../fixture-archive.ts';
import { digestsOf, ROOT } from './built-site.ts';

const ROUNDS = 5;
const EDITS = 6;

let archive: FixtureArchive;
let folder: string;
beforeAll(() => {
  archive = fixtureArchive();
  folder = mkdtempSync(join(tmpdir(), 'verbatim-changes-'));
});
afterAll(() => {
  archive.cleanUp();
  rmSync(folder, { recursive: true, force: true });
});

function build(name: string, ...options: string[]): string {
  // Corrections and removals of a test are no broken links; names that are gone keep their pages.
  const ledger = join(archive.content, 'permalinks');
  if (existsSync(ledger)) for (const file of readdirSync(ledger)) if (file !== FILE_OF_NAMES) rmSync(join(ledger, file));
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['src/commands/build.ts', '--content', archive.content, '--out', join(folder, name), ...options],
    { cwd: ROOT, encoding: 'utf8', env: { ...process.env, VERBATIM_CACHE: join(folder, `${name}-cache`) } },
  );
  if (status !== 0) throw new Error(stdout + stderr);
  return stdout;
}

const digests = (name: string): Record<string, string> => digestsOf(join(folder, name));
const pathsIn = (name: string): string[] => Object.keys(digests(name));
const differing = (one: Record<string, string>, other: Record<string, string>): string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((path) => one[path] !== other[path]);

/** The same numbers in every run; others by hand: SEED=7 npx vitest run tests/site/changes.test.ts */
let state = Number(process.env['SEED'] ?? 20_260);
const random = (): number => {
  state = (state * 48_271) % 2_147_483_647;
  return state / 2_147_483_647;
};
const oneOf = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;

const NAMES = ['Ada Byron', 'Rosa Quist', 'Tomas Weber', 'Nina Okoye', 'Jonas Lind'];
const WORDS = 'harbour council bridge storm letter ferry school budget strike island winter market'.split(' ');
const SAYINGS = [
  'We will not close the harbour before the winter is over',
  'The bridge was never meant to carry so many people',
  'Nobody asked the island what it thinks of the ferry',
];

function bodyOf(number: number): string {
  const sentences = Array.from(
    { length: 4 },
    () => `The ${oneOf(WORDS)} of the ${oneOf(WORDS)} met the ${oneOf(WORDS)} on day ${Math.floor(random() * 900)}.`,
  );
  const said = random() < 0.5 ? `\n\n“${oneOf(SAYINGS)},” said ${oneOf(NAMES)}.` : '';
  return `Report ${number} has words of its own: ${sentences.join(' ')}${said}`;
}

/** Raw files: some articles name them, and they come, change and go. */
const RAW = ['box/one.txt', 'box/two.txt', 'three.html'];
const rawFile = (): string => join(archive.content, 'raw', oneOf(RAW));

const dateOf = (year: number): string =>
  oneOf([`${year}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 9)}`, `${year}-11`, `${year}`]);

function fieldsOf(number: number, more: readonly string[] = []): string {
  return [
    // Nearly all of them with one letter, so that it stands on the edge of being parted.
    `headline: ${random() < 0.93 ? 'A' : oneOf(['É', 'Z', '7'])} report ${number} on the ${oneOf(WORDS)}`,
    ...(random() < 0.9 ? [`published: "${dateOf(2016 + Math.floor(random() * 4))}"`] : []),
    // Nearly all of them in one section, so that it stands on the edge of being parted by years.
    `section: ${random() < 0.93 ? 'Port' : oneOf(['Town', 'Sea'])}`,
    ...(random() < 0.7 ? [`publication: ${oneOf(['The Post', 'The post', 'The Gazette'])}`] : []),
    `authors: [${oneOf(NAMES)}]`,
    `keywords: [${oneOf(WORDS)}, ${oneOf(WORDS)}]`,
    `dateline: ${oneOf(['Bergen', 'Oslo'])}`,
    ...(random() < 0.1 ? [`provenance:\n  source: shelf 1\n  raw: ${oneOf(RAW)}`] : []),
    ...more,
  ].join('\n');
}

/** Numbers of the articles that there are, each with the names of its file, the last one being the present one. */
const files = new Map<number, string[]>();
let next = 0;

const write = (number: number, more: readonly string[] = []) => {
  const names = files.get(number) ?? [];
  const formerly = names.slice(0, -1).map((name) => name.replace(/\.md$/, ''));
  archive.article(
    names.at(-1) ?? '',
    bodyOf(number),
    fieldsOf(number, [...(formerly.length > 0 ? [`formerly: [${formerly.join(', ')}]`] : []), ...more]),
  );
};
const add = () => {
  const number = next++;
  files.set(number, [`${2016 + (number % 4)}/report-${number}.md`]);
  write(number);
};

const EDITS_OF: readonly ((number: number) => void)[] = [
  add,
  add,
  (number) => write(number),
  (number) => write(number),
  (number) => write(number, ['withdrawn: It was never printed.']),
  (number) => write(number, ['draft: true']),
  (number) => {
    archive.remove(files.get(number)?.at(-1) ?? '');
    files.delete(number);
  },
  (number) => {
    const names = files.get(number) ?? [];
    archive.remove(names.at(-1) ?? '');
    names.push(`2019/renamed-${number}-${names.length}.md`);
    write(number);
  },
  () => {
    const file = rawFile();
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `As it was scraped: ${random()}`);
  },
  () => rmSync(rawFile(), { force: true }),
  /** The same story elsewhere, so that there are copies. */
  (number) => {
    const copy = next++;
    files.set(copy, [`2018/copy-${copy}.md`]);
    const text = readFileSync(join(archive.content, 'articles', files.get(number)?.at(-1) ?? ''), 'utf8');
    archive.write(`2018/copy-${copy}.md`, text.replace(/^formerly.*\n/m, '').replace(/^headline: /m, 'headline: Again, '));
  },
];

test(`after each of ${ROUNDS} times ${EDITS} edits, what was published is what a full build gives`, () => {
  for (let count = 0; count < PAGE_SIZE + 6; count++) add();
  expect(build('changed')).toContain('All pages are rendered: nothing was published');
  for (let round = 0; round < ROUNDS; round++) {
    for (let edit = 0; edit < EDITS; edit++) oneOf(EDITS_OF)(oneOf([...files.keys()]));
    const said = build('changed');
    expect(said).not.toContain('All pages are rendered');
    build('whole', '--full');
    expect(differing(digests('changed'), digests('whole')), `round ${round}`).toEqual([]);
    // The version before stands beside it, whole as well.
    expect(existsSync(join(folder, 'changed.last/index.html'))).toBe(true);
  }
  expect(build('changed')).toContain('Nothing has changed');
  // What "--full" builds begins as the copy of what was published; this one begins from nothing.
  build('anew');
  expect(differing(digests('changed'), digests('anew'))).toEqual([]);
});

test('a full build leaves files alone that are right, so that what uploads by their times has nothing to do', () => {
  const times = () =>
    new Map(
      pathsIn('whole')
        .filter((path) => path !== '/verbatim.json')
        .map((path) => [path, statSync(join(folder, 'whole', path), { bigint: true }).mtimeNs] as const),
    );
  const before = times();
  expect(before.size).toBeGreaterThan(500);
  expect(build('whole', '--full')).toContain('All files are as they were published.');
  expect(times()).toEqual(before);
});

test('a full build rights what was done to a site by hand, says how much that is, and nothing of it comes back', () => {
  const before = digests('whole');
  const at = (path: string) => join(folder, 'whole', path);
  const [edited = '', saved = '', lost = '', gone = ''] = pathsIn('whole').filter((path) => /^\/2018\/.*report.*\/index\.html$/.test(path));
  // The first one in place, so that the copy has it, too.
  appendFileSync(at(edited), '<p>Not what was printed.');
  rmSync(at(saved));
  writeFileSync(at(saved), 'Saved by an editor that makes a new file.');
  rmSync(at(lost));
  rmSync(dirname(at(gone)), { recursive: true });
  mkdirSync(at('2018/stray/deep'), { recursive: true });
  for (const stray of ['2018/stray/deep/page.html', edited.replace('index.html', 'old.json'), 'section/port/feed.old', 'stray.txt'])
    writeFileSync(at(stray), 'Nobody needs this.');
  const damaged = differing(digests('whole'), before);
  expect(damaged.length).toBeGreaterThan(8);
  expect(build('whole', '--full')).toContain(`Not as they were published: ${damaged.length} files.`);
  expect(differing(digests('whole'), before)).toEqual([]);
  expect(existsSync(at('2018/stray'))).toBe(false);
  // Changes are made in what was published before.
  publishOneMore();
});

test('a full build finds what is damaged of the search index, makes it anew, and the damage does not come back', () => {
  const before = digests('whole');
  const index = pathsIn('whole').filter((path) => path.endsWith('.pf_fragment'));
  const [lost = '', cut = ''] = [index[0], index.at(-1)];
  rmSync(join(folder, 'whole', lost));
  // In place, so that the copy has it, too.
  writeFileSync(join(folder, 'whole', cut), 'cut');
  expect(build('whole', '--full')).toMatch(/search index that were damaged, and are made anew: [1-9]/);
  expect(differing(digests('whole'), before)).toEqual([]);
  for (const round of [1, 2]) {
    expect(build('whole', '--full'), `round ${round}`).toContain('All files are as they were published.');
    expect(differing(digests('whole'), before)).toEqual([]);
  }
  publishOneMore();
});

test('a full build says how many pages are gone', () => {
  const [number] =
    [...files].find(([, names]) => names.length === 1 && existsSync(join(archive.content, 'articles', names[0] ?? ''))) ?? [];
  archive.remove(files.get(number ?? -1)?.at(-1) ?? '');
  files.delete(number ?? -1);
  expect(build('whole', '--full')).toMatch(/ [1-9]\d* removed\./);
  expect(build('changed')).toMatch(/ [1-9]\d* removed\./);
  expect(differing(digests('changed'), digests('whole'))).toEqual([]);
});

test('a folder without articles does not take the place of a site that has some', () => {
  const empty = fixtureArchive();
  const out = join(folder, 'changed');
  const before = digests('changed');
  const refused = () =>
    spawnSync(process.execPath, ['src/commands/build.ts', '--content', empty.content, '--out', out], { cwd: ROOT, encoding: 'utf8' });
  expect(refused()).toMatchObject({ status: 1, stderr: expect.stringMatching(/is a site with \d+, all of which would be gone/) });
  expect(differing(digests('changed'), before)).toEqual([]);
  empty.cleanUp();
});

test('without the copy that stands beside it, a site is published whole all the same', () => {
  rmSync(join(folder, 'whole.last'), { recursive: true });
  publishOneMore();
});

test('a site that was joined from parts in the place of one that was built is the one that later builds change', () => {
  build('part', '--shard', '1/1');
  build('whole', '--join', join(folder, 'part'));
  expect(differing(digests('whole'), digests('changed'))).toEqual([]);
  publishOneMore();
});

function publishOneMore() {
  add();
  for (const name of ['whole', 'changed']) build(name);
  expect(differing(digests('changed'), digests('whole'))).toEqual([]);
}

test('an edit that touches one article leaves the pages of others as they are on disk', () => {
  const before = new Map(readdirSync(join(folder, 'changed'), { recursive: true, encoding: 'utf8' }).map((path) => [path, path]));
  const number = next;
  add();
  const said = build('changed');
  const written = Number(/(\d+) pages written/.exec(said)?.[1]);
  expect(written).toBeGreaterThan(5);
  expect(written).toBeLessThan(before.size / 10);
  expect(existsSync(join(folder, 'changed', files.get(number)?.at(-1)?.replace(/\.md$/, '/index.html') ?? ''))).toBe(true);
});

test('who is who may concern every page, so all are rendered, and the build says why', () => {
  archive.write('../speakers.yaml', 'speakers:\n  - name: Ada Byron\n    role: Mayor\n');
  expect(build('changed')).toContain('All pages are rendered: content/speakers.yaml has changed.');
  expect(readFileSync(join(folder, 'changed/speaker/ada-byron/index.html'), 'utf8')).toContain('Mayor');
});
