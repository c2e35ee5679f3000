/** Judges an engine's answers and prints one table. */
import type { Engine, EngineHit, Evaluation, Query } from './evaluation.ts';

interface Judged {
  readonly query: Query;
  readonly first: boolean;
  readonly firstThree: boolean;
  readonly firstTen: boolean;
  /** The first hit shows a right paragraph. */
  readonly paragraph: boolean | undefined;
  readonly exact: boolean;
  readonly ms: number;
}

export interface Score {
  readonly engine: string;
  readonly judged: readonly Judged[];
}

/** Characters that nobody sees are no words; an import takes them out. */
const plain = (text: string): string =>
  text
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

export async function score(engine: Engine, { articles, queries }: Evaluation): Promise<Score> {
  const goldText = new Map(
    articles.flatMap(({ url, title, paragraphs }) =>
      [title, ...paragraphs].map((text, index) => [`${url} ${index}`, plain(text)] as const),
    ),
  );
  const texts = articles.map(({ url, paragraphs }) => ({ url, text: plain(paragraphs.join('\n')).toLowerCase() }));
  // A changed quotation may by chance be what another article prints.
  const printing = (words: string) => texts.filter(({ text }) => text.includes(plain(words).toLowerCase())).map(({ url }) => url);
  const judged: Judged[] = [];
  for (const query of queries) {
    const { hits, ms } = await engine.search(query.text);
    const right = new Set([...query.relevant.map(([url]) => url), ...printing(query.text)]);
    const goldTexts = query.relevant.map(([url, paragraph]) => goldText.get(`${url} ${paragraph}`));
    const within = (count: number) =>
      distinctPages(hits)
        .slice(0, count)
        .some(({ url }) => right.has(url));
    const [top] = hits;
    judged.push({
      query,
      first: within(1),
      firstThree: within(3),
      firstTen: within(10),
      paragraph: top?.paragraph === undefined ? undefined : goldTexts.includes(plain(top.paragraph)),
      exact: hits.some(({ exact }) => exact),
      ms,
    });
  }
  return { engine: engine.name, judged };
}

const distinctPages = (hits: readonly EngineHit[]): EngineHit[] =>
  hits.filter(({ url }, index) => hits.findIndex((hit) => hit.url === url) === index);

export const variantsOf = ({ judged }: Score): string[] => [...new Set(judged.map(({ query }) => nameOf(query)))].sort();
const nameOf = ({ variant, sub }: Query): string => (sub ? `${variant}.${sub}` : variant);

const share = (items: readonly unknown[], of: readonly unknown[]): string =>
  of.length === 0 ? '–' : `${((100 * items.length) / of.length).toFixed(1)}`;
const median = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** One row an engine: recall in percent at 1 (at 3 for g, at 10 after the slash), false exact, right paragraphs, milliseconds. */
export function table(scores: readonly Score[]): string {
  const [first] = scores;
  if (!first) return '';
  const variants = variantsOf(first).filter((name) => !name.startsWith('h'));
  const head = ['', ...variants.map((name) => (name.startsWith('g') ? `${name} @3` : name)), 'false exact', 'paragraph', 'ms'];
  const rows = scores.map(({ engine, judged }) => {
    const of = (name: string) => judged.filter(({ query }) => nameOf(query) === name);
    const negatives = judged.filter(({ query }) => query.variant === 'h');
    const placed = judged.filter(
      ({ query, paragraph, first: isFirst }) => 'abcdfw'.includes(query.variant) && isFirst && paragraph !== undefined,
    );
    return [
      engine,
      ...variants.map(
        (name) =>
          `${share(
            of(name).filter((each) => (name.startsWith('g') ? each.firstThree : each.first)),
            of(name),
          )} / ${share(
            of(name).filter(({ firstTen }) => firstTen),
            of(name),
          )}`,
      ),
      `${negatives.filter(({ exact }) => exact).length} of ${negatives.length}`,
      share(
        placed.filter(({ paragraph }) => paragraph),
        placed,
      ),
      median(judged.map(({ ms }) => ms)).toFixed(1),
    ];
  });
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
