import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { REACH, type Reach } from '../../../src/archive/find-alike.ts';
import { likenessOf } from '../../../src/archive/likeness.ts';
import { type MadeArticle, makeArticle } from '../../../src/archive/make-article.ts';
import { RELATIONS_SCHEMA, relationsIn } from '../../../src/archive/relations.ts';
import { type Address, slugOf } from '../../../src/domain/permalink.ts';
import { frontMatter } from '../../../src/front-matter.ts';

const DEFAULTS = { language: 'en', rights: 'Rights not known', publication: '', base: '/' };

interface Draft {
  readonly headline: string;
  readonly paragraphs: readonly number[];
  readonly lines: number;
  readonly language: string;
  readonly published: string | undefined;
}

const PLACES = ['Ardmore', 'Balvenie', 'Cragganmore', 'Dalwhinnie', 'Edradour', 'Fettercairn', 'Glenlivet', 'Highland Park'];
const THINGS = ['harbour', 'lighthouse', 'council', 'strike', 'verdict', 'drought', 'railway', 'election'];

/** One of four paragraphs, which have places and things in common: as a brief too short to be a story of its own, or at length. */
const paragraph = (at: number, lines: number): string =>
  Array.from({ length: lines }, (_, line) => {
    const pick = (list: readonly string[], step: number) => list[(at + line * step) % list.length];
    return `In ${pick(PLACES, 1)} the ${pick(THINGS, 3)} of number ${at} was ${pick(THINGS, 2)} ${line} again`;
  }).join('. ');

const drafts = fc.record<Draft>({
  headline: fc.constantFrom('Harbour closed', 'Verdict in Ardmore'),
  paragraphs: fc.uniqueArray(fc.nat(3), { minLength: 1, maxLength: 2 }),
  lines: fc.constantFrom(2, 6),
  language: fc.constantFrom('en', 'en-GB', 'en-US', 'de', 'fr'),
  published: fc.constantFrom(undefined, '2017', '2017-12-19', '2018-01~'),
});
const addresses = fc.nat(15).map((number) => `2017/12/${slugOf(`article ${number}`)}` as Address);
/** An article that is written or changed, or one that is taken out. */
const changes = fc.tuple(addresses, fc.option(drafts, { freq: 3 }));
const refreshes = fc.array(fc.array(changes, { minLength: 1, maxLength: 12 }), { minLength: 2, maxLength: 4 });

const madeBefore = new Map<string, MadeArticle>();
function made(address: Address, draft: Draft): MadeArticle {
  const key = JSON.stringify([address, draft]);
  const known = madeBefore.get(key);
  if (known) return known;
  const { paragraphs, lines, ...fields } = draft;
  const body = paragraphs.map((at) => paragraph(at, lines)).join('\n\n');
  const article = makeArticle(address, frontMatter.parse({ ...fields, provenance: { source: 'shelf 1' } }), body, DEFAULTS);
  madeBefore.set(key, article);
  return article;
}

function archiveOf(reach: Reach, store = new DatabaseSync(':memory:')) {
  store.exec(`${RELATIONS_SCHEMA} CREATE TABLE IF NOT EXISTS body (address TEXT PRIMARY KEY, paragraphs TEXT NOT NULL)`);
  const putText = store.prepare('INSERT OR REPLACE INTO body VALUES (?, ?)');
  const relations = relationsIn(store, reach);
  return {
    put(address: Address, draft: Draft) {
      const article = made(address, draft);
      putText.run(address, JSON.stringify(article.paragraphs));
      relations.put(likenessOf(article));
    },
    drop: relations.drop,
    relations() {
      relations.update();
      const listed = (table: string, score: string) =>
        store
          .prepare(
            `SELECT here.address AS article, rank, there.address AS other, ${score} AS score FROM ${table}
             JOIN likeness AS here ON here.id = article LEFT JOIN likeness AS there ON there.id = other ORDER BY here.address, rank`,
          )
          .all();
      return { related: listed('related', 'score'), copies: listed('copy', 'NULL') };
    },
  };
}

test.each([
  ['as far as it goes in every archive', REACH],
  ['when terms and copies soon are too common', { levels: 2, copies: 2 }],
  ['when they are so a little later', { levels: 3, copies: 4 }],
])('relations kept up to date are those that a new archive would find, %s', (_, reach) => {
  fc.assert(
    fc.property(refreshes, (batches) => {
      const kept = archiveOf(reach);
      const present = new Map<Address, Draft>();
      for (const batch of batches) {
        for (const [address, draft] of batch) {
          if (draft) kept.put(address, draft);
          else kept.drop(address);
          if (draft) present.set(address, draft);
          else present.delete(address);
        }
        const anew = archiveOf(reach);
        for (const [address, draft] of [...present].reverse()) anew.put(address, draft);
        expect(kept.relations()).toEqual(anew.relations());
      }
    }),
    { numRuns: 100 },
  );
});

test('a run that did not come to its end is made up for by the next', () => {
  const draft: Draft = { headline: 'Harbour closed', paragraphs: [0, 1], lines: 6, language: 'en', published: undefined };
  const store = new DatabaseSync(':memory:');
  const first = archiveOf(REACH, store);
  first.put('2017/12/one' as Address, draft);
  first.relations();
  first.put('2017/12/two' as Address, draft);
  expect(archiveOf(REACH, store).relations().copies).toMatchObject([{ other: '2017/12/two' }, { other: '2017/12/one' }]);
});
