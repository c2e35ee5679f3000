import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anchorOf } from '../../src/domain/permalink.ts';
import { type FixtureArchive, fixtureArchive } from '../fixture-archive.ts';
import { type OtherSite, otherSite } from '../other-site.ts';

/** Nothing in it, neither articles nor the archive's own texts, has a Latin letter. */
const ARABIC = { name: 'الأرشيف', tagline: 'كلمات وأزمنة', description: 'أرشيف صغير.', rights: 'الحقوق غير معروفة', shareCards: false };

let archive: FixtureArchive;
const sites = new Map<string, OtherSite>();

function arabicArchive(): FixtureArchive {
  const fixture = fixtureArchive();
  const provenance = 'provenance: {source: الرف الأول, method: نُسخت باليد., retrieved: 2020-01, leftOut: [تعليقات, إعلان]}';
  const [was, now] = ['قال إنها بداية للميناء.', 'قال إنها «بداية جديدة» للميناء.'];
  const kept = `keepAnchors: {${anchorOf(was)}: ${anchorOf(now)}}\nformerWords: {${anchorOf(was)}: ${was}}`;
  fixture.article(
    '2018/06/الميناء.md',
    `${now}\n\nثم أُغلق الباب.`,
    `headline: فتح الميناء\nstandfirst: سطر تحت العنوان.\nbyline: بقلم كاتب\nauthors: [كاتب, كاتبة]\ndateline: عمّان\npublished: 2018-06-12\npublication: الجريدة\nsection: أخبار\nlanguage: ar\nkeywords: [ميناء, بحر]\npictures: [{caption: المنارة., credit: مصوّر}]\ncorrected: [{date: 2018-06-14, note: صُحّح اسم.}]\nformerly: [2018/05/الميناء]\n${kept}\n${provenance}`,
  );
  fixture.article('2019/سنة.md', 'لا تُعرف إلا السنة.', `headline: سنة\npublished: 2019?\npublication: الجريدة\n${provenance}`);
  fixture.article('undated/بلا-تاريخ.md', 'لا تاريخ.', `headline: بلا يوم\nauthors: [كاتب]\n${provenance}`);
  fixture.article('2018/07/سحب.md', 'حُذفت.', `headline: مسحوبة\npublished: 2018-07~\nwithdrawn: كانت مكررة.\n${provenance}`);
  return fixture;
}

const PAGES = [
  '',
  '2018/06/الميناء',
  '2018/05/الميناء',
  '2019/سنة',
  'undated/بلا-تاريخ',
  '2018/07/سحب',
  '2018',
  '2018/06',
  'years',
  'a-z',
  'on-this-day',
  'on-this-day/06-12',
  'on-this-day/02-29',
  'place',
  'undated',
  'section',
  'section/أخبار',
  'author',
  'keyword',
  'publication',
  'search',
  '404.html',
];

const pageOf = (language: string, path: string): string =>
  readFileSync(join(sites.get(language)?.out ?? '', path.endsWith('.html') ? path : `${path}/index.html`), 'utf8');

/** What people see, hear or find of a page: the texts of its elements, and the attributes that hold words. */
function textsOf(html: string): string[] {
  const shown = html.replace(/<(script|style|pre|code)\b.*?<\/\1>/gs, '');
  const attributes = [...shown.matchAll(/\s(?:aria-label|title|placeholder|alt)="([^"]*)"|<meta name="description" content="([^"]*)"/g)];
  return [...attributes.map(([, one, other]) => one ?? other ?? ''), ...shown.split(/<[^>]*>/)].map((text) => text.trim()).filter(Boolean);
}

/** Names that are the same in every language, addresses, digests, and the words of the software that stand for themselves. */
const NAMES =
  /\b(?:RSS|Atom|JSON Feed|APA|MLA|Chicago|Wikipedia|BibTeX|RIS|CSL-JSON|JSON|Markdown|SHA-256|JavaScript|README\.txt)\b|[“„«]site[”“»]|https?:\S+|\b[0-9a-f]{64}\b/g;

const scriptsOf = (language: string): string => {
  const folder = join(sites.get(language)?.out ?? '', '_astro');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
};

beforeAll(() => {
  archive = arabicArchive();
  for (const language of ['ar', 'de', 'en', 'fr']) {
    const site = otherSite({ ...ARABIC, language });
    sites.set(language, site);
    site.run('build', '--content', archive.content);
  }
});
afterAll(() => {
  for (const site of sites.values()) site.cleanUp();
  archive.cleanUp();
});

describe('an Arabic archive', () => {
  test.each(PAGES)('/%s reads from right to left and has no English word', (path) => {
    const html = pageOf('ar', path);
    expect(html).toMatch(/<html lang="ar" dir="rtl"/);
    const foreign = textsOf(html).filter((text) => /\p{Script=Latin}/u.test(text.replace(NAMES, '')));
    expect(foreign).toEqual([]);
  });

  test('its numbers and dates are Arabic', () => {
    const text = textsOf(pageOf('ar', '2018/06/الميناء')).join(' ');
    expect(text).toContain('12 يونيو 2018');
    expect(text).toContain('حُذف سطران عند الاستيراد.');
  });
});

describe('a German archive', () => {
  /** Of two letters or more: single ones are days of the week, or initials. */
  const latinWords = (language: string) =>
    new Set(
      PAGES.flatMap((path) => textsOf(pageOf(language, path))).flatMap(
        (text) => text.replace(NAMES, '').match(/\p{Script=Latin}{2,}/gu) ?? [],
      ),
    );
  const months = (['short', 'long'] as const).flatMap((width) =>
    Array.from({ length: 12 }, (_, month) => new Intl.DateTimeFormat('de', { month: width }).format(new Date(2000, month))),
  );
  /** The same word in both languages. */
  const BOTH = ['Permalink', 'in', 'Name', 'Sepia', ...months];

  test('says nothing in English', () => {
    const [german, english] = [latinWords('de'), latinWords('en')];
    expect(english.size).toBeGreaterThan(100);
    expect([...english].filter((word) => german.has(word) && !BOTH.includes(word))).toEqual([]);
  });

  test('has its dates in German sentences', () => {
    expect(textsOf(pageOf('de', '2018/06/الميناء')).join(' ')).toContain('Erschienen am 12. Juni 2018 in: الجريدة');
    expect(pageOf('de', '2018/06/الميناء')).toMatch(/<html lang="de" dir="ltr"/);
  });

  test('speaks German also within an article of another language', () => {
    const html = pageOf('de', '2018/06/الميناء');
    expect(html).toMatch(/<article lang="ar" dir="rtl"/);
    expect(html).toMatch(/<div class="facts" lang="de" dir="ltr"/);
    expect(html).toMatch(/aria-label="Permalink zu diesem Absatz" lang="de"/);
    expect(html).toMatch(/aria-label="Permalink zur Überschrift dieses Artikels" lang="de"/);
    expect(html).toMatch(/aria-label="Korrekturen" lang="de" dir="ltr"/);
    expect(pageOf('de', '')).toMatch(/<time datetime="2018-06-12" lang="de" dir="ltr">12. Juni 2018</);
  });
});

describe('an archive in a language that Verbatim has no words in', () => {
  test('speaks English, says so on the page, and once when it is built', () => {
    expect(pageOf('fr', '')).toMatch(/<html lang="en" dir="ltr"/);
    expect(textsOf(pageOf('fr', ''))).toContain('Skip to the text');
    const output = sites.get('fr')?.run('build', '--content', archive.content) ?? '';
    expect(output.match(/There are no words in "fr"/g)).toHaveLength(1);
  });

  test('leaves its articles in their own', () => {
    expect(pageOf('fr', '2019/سنة').match(/<article[^>]*>/)?.[0]).toContain('lang="fr"');
  });
});

describe('the browser gets one language', () => {
  const said = { ar: 'الكلمات التي عُثر عليها', de: 'Gefundene Wörter', en: 'Found words' };

  test.each(['ar', 'de', 'en'] as const)('in %s', (language) => {
    const scripts = scriptsOf(language);
    for (const [each, words] of Object.entries(said)) expect(scripts.includes(words), each).toBe(each === language);
  });

  test('and of that only what scripts say', () => {
    expect(scriptsOf('en')).not.toContain('Skip to the text');
    expect(scriptsOf('en')).not.toContain('Where this comes from');
  });
});

test('what an import notes in an article, and its page shows, is in the archive’s language', () => {
  const site = sites.get('de');
  const clipping = join(site?.root ?? '', 'clipping.txt');
  writeFileSync(clipping, 'Eine Überschrift\n\nEin Absatz, lang genug für einen Artikel, mit einem Punkt am Ende.\n');
  const { imported } = JSON.parse(site?.run('import', '--into', join(site.root, 'content'), '--json', clipping) ?? '') as {
    imported: { article: string }[];
  };
  const article = readFileSync(join(site?.root ?? '', 'content', imported[0]?.article ?? ''), 'utf8');
  expect(article).toContain('method: Aus reinem Text importiert.');
});

test('the finder answers in a terminal as it does on the page', () => {
  const output = sites.get('ar')?.run('find', '--dist', sites.get('ar')?.out ?? '', 'بداية جديدة');
  expect(output).toContain('وردت هذه الكلمات بنصها في مقالة واحدة.');
});
