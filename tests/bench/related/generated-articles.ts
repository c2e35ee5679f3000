/** Articles made by rule: words as unevenly spread as in a language, stories of twenty articles with names in common, and some reprints. */
export interface GeneratedArticle {
  readonly headline: string;
  readonly paragraphs: readonly string[];
}

const VOCABULARY = 30_000;
const PARAGRAPHS = 14;
const SENTENCES = 3;
const WORDS = 13;
/** Articles about one thing. */
const OF_STORY = 20;
/** One article in so many is the one before without its end and under another headline. */
const REPRINT = 25;

const SYLLABLES = 'ba de fi go lu ma ne pi ro su ta ve wi zo kar len mor tis ven dal'.split(' ');

export function* generatedArticles(count: number, begin = 0): Generator<GeneratedArticle> {
  let last: GeneratedArticle | undefined;
  for (let number = begin; number < begin + count; number++) {
    const isReprint = last && number % REPRINT === REPRINT - 1;
    last = isReprint && last ? { headline: `Seen again: ${last.headline}`, paragraphs: last.paragraphs.slice(0, -4) } : article(number);
    yield last;
  }
}

function article(number: number): GeneratedArticle {
  const random = generator(number + 1);
  const story = Math.floor(number / OF_STORY);
  const name = () => {
    // Most names belong to the story; some are everybody's.
    const which = random() < 0.7 ? 1_000 + story * 6 + Math.floor(random() * 6) : Math.floor(1_000 * random() ** 3);
    return `${capital(wordOf(which * 7 + 3))} ${capital(wordOf(which * 13 + 5))}`;
  };
  const word = () => wordOf(Math.floor(VOCABULARY ** random()));
  const sentence = () => {
    const words = Array.from({ length: WORDS }, (_, at) => (at % 6 === 4 ? name() : word()));
    return `${capital(words.join(' '))}.`;
  };
  return {
    headline: capital(`${name()} ${word()} ${word()} ${word()} ${wordOf(40_000 + story)}`),
    paragraphs: Array.from({ length: PARAGRAPHS }, () => Array.from({ length: SENTENCES }, sentence).join(' ')),
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Rare words are long, as in a language. */
function wordOf(rank: number): string {
  let word = '';
  for (let rest = rank + 1; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) word += SYLLABLES[rest % SYLLABLES.length];
  return word;
}

/** Mulberry32: numbers from 0 to 1, the same for the same seed. */
function generator(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}
