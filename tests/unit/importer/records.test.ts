/** Records of JSON, as news interfaces and programs write them. */
import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { placeForImports } from './importing.ts';

const { at, clipping, importAll, articleOf } = placeForImports();

describe('a record', () => {
  const LAMP = { title: 'Lamp lit', text: 'The lamp was lit.' };
  const headlinesIn = async (value: unknown, indent?: number) =>
    (await importAll([clipping('a.json', JSON.stringify(value, null, indent))])).map((outcome) => articleOf(outcome).headline);

  test('may have its text as a list of paragraphs, which stay what they are', async () => {
    const texts = ['The lamp was lit.', '“It shines,” she said; nobody else did.'];
    const blocks = texts.map((text) => ({ type: 'p', text }));
    for (const text of [texts, blocks]) {
      const [outcome] = await importAll([clipping('a.json', JSON.stringify({ title: 'Lamp lit', text }))]);
      expect(articleOf(outcome).texts).toEqual(texts);
      rmSync(at('content'), { recursive: true });
    }
  });

  test.each([undefined, 2])('is found in what a news interface answers, in one line or many (%s)', async (indent) => {
    const other = { webTitle: 'Tower lit', fields: { bodyText: 'The tower was lit.' }, tags: [{ id: 'a' }] };
    expect(await headlinesIn({ status: 'ok', facets: [{ id: 'lamps' }], articles: [LAMP, other] }, indent)).toEqual([
      'Lamp lit',
      'Tower lit',
    ]);
    rmSync(at('content'), { recursive: true });
    expect(await headlinesIn({ response: { status: 'ok', results: [other] } }, indent)).toEqual(['Tower lit']);
  });

  test.each([undefined, 2])('that holds lists of other things is one article all the same (%s)', async (indent) => {
    expect(await headlinesIn({ authors: [{ name: 'Ann Lee' }, { name: 'Bo Ray' }], ...LAMP }, indent)).toEqual(['Lamp lit']);
  });

  test('of WordPress gives what it renders', async () => {
    const post = {
      title: { rendered: 'Lamp &amp; tower' },
      content: { rendered: '<p>Lit <em>at ten</em>.</p>' },
      link: 'https://post.example/1',
    };
    const [outcome] = await importAll([clipping('posts.json', JSON.stringify([post]))]);
    expect(articleOf(outcome)).toMatchObject({ headline: 'Lamp & tower', texts: ['Lit at ten.'], provenance: { source: post.link } });
  });

  test('whose text is only in what others say of it has none', async () => {
    const [outcome] = await importAll([clipping('a.json', JSON.stringify({ title: 'Lamp lit', comments: { text: 'Nice lamp.' } }))]);
    expect(outcome).toMatchObject({ outcome: 'failed', problem: { what: expect.stringContaining('no "text"') } });
  });
});

describe('the text of a record', () => {
  const SENTENCES = [
    'The lamp in the tower was lit on a cold evening, and people of the harbour came out to see it shine.',
    'It was out by ten, said the keeper, who had carried the oil up himself and would not do so again.',
    'He went home.',
  ];
  const imported = async (fields: object) => (await importAll([clipping('a.json', JSON.stringify({ title: 'Lamp lit', ...fields }))]))[0];

  test.each(['\n', '\\n', '\\n\\n', '\r\n'])('has a paragraph a line where its lines end as sentences do: %j', async (end) => {
    expect(articleOf(await imported({ text: SENTENCES.join(end) })).texts).toEqual(SENTENCES);
  });

  test.each(['A verse has lines,\nand they end where it wants.\nNobody joins them.', 'The path is C:\\new\\names, and that is all.'])(
    'stays one paragraph: %j',
    async (text) => {
      expect(articleOf(await imported({ text })).texts).toHaveLength(1);
    },
  );

  test('that was cut is imported, and said to be cut; what was removed is not imported', async () => {
    const cut = await imported({ text: `${SENTENCES[0]} It was… [+2312 chars]` });
    expect(cut).toMatchObject({ outcome: 'imported', remarks: ['Its text was cut before it came here: it ends with “… [+2312 chars]”.'] });
    expect(await imported({ title: '[Removed]', text: '[Removed]' })).toMatchObject({
      outcome: 'failed',
      problem: { what: 'This record was removed where it came from.' },
    });
  });

  test('may lie within another field, from which nothing else is lost without a word', async () => {
    const outcome = await imported({ fields: { bodyText: SENTENCES[0], byline: 'Nora Lind in Bay City', wordcount: '19' } });
    expect(outcome).toMatchObject({ remarks: [expect.stringContaining('not used: fields.wordcount.')] });
    expect(articleOf(outcome).authors).toEqual(['Nora Lind']);
  });
});
