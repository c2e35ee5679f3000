import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openArchive } from '../../../src/archive/open-archive.ts';
import { refreshArchive } from '../../../src/archive/refresh-archive.ts';
import { find } from '../../../src/domain/finding/finder.ts';
import type { IndexManifest } from '../../../src/domain/finding/index-manifest.ts';
import { openBuiltIndex } from '../../../src/search/built-index.ts';
import { indexArchive } from '../../../src/search/index-archive.ts';
import { FEWEST_TO_FREEZE } from '../../../src/search/shards.ts';
import { type FixtureArchive, fixtureArchive } from '../../fixture-archive.ts';

let fixture: FixtureArchive;
beforeEach(() => {
  fixture = fixtureArchive();
});
afterEach(() => fixture.cleanUp());

const report = (number: number, words = `${number * 7} boats came in on day ${number}.`) =>
  fixture.article(
    `${1990 + (number % 20)}/report-${number}.md`,
    `“The harbour was open,” said Ada Carter. ${words}`,
    `headline: Report ${number}\npublished: ${1990 + (number % 20)}`,
  );
const reports = (count: number) => {
  for (let number = 0; number < count; number++) report(number);
};

async function index(out: string, { last, isFrozen }: { last?: string; isFrozen?: boolean } = {}) {
  const place = { content: fixture.content, cache: join(fixture.content, '.cache/archive.sqlite') };
  refreshArchive(place, { language: 'en', rights: '', publication: '', base: '/' });
  mkdirSync(folder(out), { recursive: true });
  writeFileSync(join(folder(out), 'verbatim.json'), '{"base":"/"}');
  return indexArchive(openArchive(place), {
    out: folder(out),
    last: last && folder(last),
    content: fixture.content,
    language: 'en',
    isFrozen,
  });
}
const folder = (name: string) => join(fixture.content, '.cache', name);
const manifestOf = (out: string) => JSON.parse(readFileSync(join(folder(out), 'pagefind/shards.json'), 'utf8')) as IndexManifest;
const exactly = async (out: string, words: string) =>
  (await find(`"${words}"`, await openBuiltIndex(folder(out)))).exact.map(({ url }) => url);

/** File -> digest of its bytes. */
const filesOf = (out: string) =>
  Object.fromEntries(
    readdirSync(folder(out), { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(folder(out), name)).isFile())
      .sort()
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder(out), name)))
          .digest('hex'),
      ]),
  );

describe('the search index of an archive', () => {
  test('finds in every shard what stands there, and names its articles and years', async () => {
    reports(FEWEST_TO_FREEZE);
    expect(await index('out')).toMatchObject({ articles: FEWEST_TO_FREEZE, shards: 1, made: 1 });
    report(777);
    expect(await index('out')).toMatchObject({ articles: FEWEST_TO_FREEZE + 1, shards: 2, made: 1 });
    expect(manifestOf('out').shards.map(({ articles }) => articles)).toEqual([1, FEWEST_TO_FREEZE]);
    expect(manifestOf('out').shards[0]?.years).toEqual({ 2007: 1 });
    expect(await exactly('out', '5439 boats came in')).toEqual(['/2007/report-777/']);
    expect(await exactly('out', '49 boats came in')).toEqual(['/1997/report-7/']);
    const source = await openBuiltIndex(folder('out'));
    expect((await source.facets())['year']).toMatchObject({ 1997: FEWEST_TO_FREEZE / 20, 2007: FEWEST_TO_FREEZE / 20 + 1 });
    const said = await find('"harbour was open" speaker:carter', source, { filters: { from: '1997', to: '1997' }, limit: 50 });
    expect(said.exact).toHaveLength(FEWEST_TO_FREEZE / 20);
  });

  test.each([
    ['Die Straße nach Gießen ist gesperrt.', ['Straße', 'STRASSE', 'Strasse', 'Gießen']],
    ['Έτσι μίλησε ο λαός σήμερα.', ['λαός', 'λαος', 'ΛΑΟΣ', 'ο λαός σήμερα']],
    ['مـــرحبا بكم في الميناء', ['مرحبا', 'مـــرحبا']],
    ['They drank H₂O on 20 m² of deck.', ['H2O', 'H₂O', 'm²', '20 m2']],
    ['The ofﬁce took 7½ cups.', ['office', 'ofﬁce', '7½ cups', '7 1/2 cups']],
    ['Aloha from Hawaiʻi and ʼn huis.', ['Hawaiʻi', "Hawai'i", 'Hawaii', 'ʼn huis', '’n huis']],
  ])('finds %s by its words, however they are typed, and shows them as printed', async (printed, typed) => {
    reports(3);
    fixture.article('1999/odd.md', printed, `headline: '${printed}'\npublished: 1999`);
    await index('out');
    for (const words of typed) {
      const { exact } = await find(words, await openBuiltIndex(folder('out')));
      const places = exact.filter(({ url, paragraph, headline }) => url === '/1999/odd/' && paragraph === printed && headline === printed);
      expect(places, words).toHaveLength(exact.length);
      expect(exact.length, words).toBeGreaterThan(0);
    }
  });

  test('is not touched where nothing changed, and only the shard of an article that did is made anew', async () => {
    reports(FEWEST_TO_FREEZE);
    report(777);
    await index('out');
    report(778);
    await index('out');
    const [recent, frozen] = manifestOf('out').shards;
    const stamp = statSync(join(folder('out'), 'pagefind', frozen?.folder ?? ''), { bigint: true }).mtimeNs;
    expect((await index('out')).made).toBe(0);
    report(778, 'Nobody came.');
    expect((await index('out')).made).toBe(1);
    const [recentNow, frozenNow] = manifestOf('out').shards;
    expect(frozenNow?.folder).toBe(frozen?.folder);
    expect(statSync(join(folder('out'), 'pagefind', frozen?.folder ?? ''), { bigint: true }).mtimeNs).toBe(stamp);
    expect(recentNow?.folder).not.toBe(recent?.folder);
    expect(existsSync(join(folder('out'), 'pagefind', recent?.folder ?? ''))).toBe(false);
    expect(await exactly('out', 'Nobody came')).toEqual(['/2008/report-778/']);
  });

  test('is the same bytes whether it is made at once or one article after the other', async () => {
    reports(FEWEST_TO_FREEZE);
    await index('grown');
    report(777);
    await index('grown');
    await index('anew');
    await index('taken-over', { last: 'grown' });
    expect(filesOf('anew')).toEqual(filesOf('grown'));
    expect(filesOf('taken-over')).toEqual(filesOf('grown'));
  });

  test('leaves the content as it is where that is frozen, and is the same', async () => {
    reports(FEWEST_TO_FREEZE);
    await index('frozen', { isFrozen: true });
    expect(existsSync(join(fixture.content, 'shards'))).toBe(false);
    await index('out');
    expect(existsSync(join(fixture.content, 'shards/1.txt'))).toBe(true);
    expect(filesOf('out')).toEqual(filesOf('frozen'));
  });

  test('takes no shard for whole that a build left unfinished', async () => {
    reports(3);
    await index('out');
    const name = manifestOf('out').shards[0]?.folder.slice(0, -1) ?? '';
    cpSync(join(folder('out'), 'pagefind', name), join(folder('cut'), 'pagefind', `${name}.part`), { recursive: true });
    rmSync(join(folder('cut'), 'pagefind', `${name}.part/index`), { recursive: true });
    await index('cut');
    expect(filesOf('cut')).toEqual(filesOf('out'));
  });

  test('follows the owner’s names of speakers', async () => {
    reports(2);
    await index('out');
    const before = manifestOf('out').shards[0]?.folder;
    writeFileSync(join(fixture.content, 'speakers.yaml'), 'speakers:\n  - name: Ada M. Carter\n    also: [Ada Carter]\n');
    await index('out');
    expect(manifestOf('out').shards[0]?.folder).not.toBe(before);
    const { exact } = await find('"harbour was open"', await openBuiltIndex(folder('out')));
    expect(exact[0]?.said?.speaker).toBe('Ada M. Carter');
  });

  test('of no article at all finds nothing and breaks nothing', async () => {
    mkdirSync(join(fixture.content, 'articles'), { recursive: true });
    expect(await index('out')).toMatchObject({ articles: 0, shards: 0, made: 0 });
    expect(await exactly('out', 'harbour was open')).toEqual([]);
  });
});
