/** Articles of no meaning, each other than the others: words by Zipf's law, names, numbers, quotations, and the formulas that agencies repeat. */

export interface MadeArticle {
  readonly title: string;
  /** ISO 8601. */
  readonly date: string;
  readonly url: string;
  readonly text: string;
}

const BEGINNINGS =
  'ba be bo da de do fa fe fi ga ge go ha he ho ka ke ko la le lo ma me mo na ne no pa pe po ra re ri sa se so ta te to va ve vo wa we wo'.split(
    ' ',
  );
const ENDS = 'n r s t l m nd rt st ck ng lt sh th'.split(' ');
const COMMON = 'the of and to in a that on for was with said it by as at from had were he she they not this which be or an have'.split(' ');
const FORMULAS = [
  'The police said that nobody was hurt.',
  'A spokesman did not answer questions that were sent to him by e-mail.',
  'This report was written with material of the agencies.',
];
const WORDS = 40_000;

/** The same article for the same number, on every machine. */
export function madeArticle(number: number, { words = 550 }: { words?: number } = {}): MadeArticle {
  const next = randomFrom(number + 1);
  const word = (): string => (next() < 0.45 ? (COMMON[Math.floor(next() * COMMON.length)] ?? '') : rareWord(Math.floor(WORDS ** next())));
  const sentence = (length: number): string => {
    const all = Array.from({ length }, word);
    if (next() < 0.2) all.push(String(Math.floor(next() * 5000)));
    const text = all.join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const paragraphs: string[] = [];
  for (let count = 0; count < words; ) {
    const sentences = Array.from({ length: 2 + Math.floor(next() * 3) }, () => sentence(8 + Math.floor(next() * 14)));
    if (next() < 0.3) sentences.push(`“${sentence(12)}” ${name(next)} said.`);
    if (next() < 0.1) sentences.push(FORMULAS[Math.floor(next() * FORMULAS.length)] ?? '');
    paragraphs.push(sentences.join(' '));
    count += paragraphs.at(-1)?.split(' ').length ?? 0;
  }
  const day = new Date(Date.UTC(1985, 0, 1 + Math.floor(next() * 14_600)));
  return {
    title: sentence(6).slice(0, -1),
    date: day.toISOString().slice(0, 10),
    url: `https://paper${number % 7}.example/${number}`,
    text: paragraphs.join('\n\n'),
  };
}

const rareWord = (number: number): string => {
  let [rest, text] = [number, ''];
  do {
    text += BEGINNINGS[rest % BEGINNINGS.length];
    rest = Math.floor(rest / BEGINNINGS.length);
  } while (rest > 0);
  return text + ENDS[number % ENDS.length];
};

const name = (next: () => number): string =>
  [0, 0]
    .map(() => rareWord(200 + Math.floor(next() * 900)))
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ');

/** Mulberry32. */
export function randomFrom(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}
