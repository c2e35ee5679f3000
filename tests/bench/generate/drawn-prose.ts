/**
 * Sentences drawn from real text. Half of them are two sentences joined at a small word that both have, so that every stretch of words up to
 * there, and from there, is as somebody wrote it. So that none is met thousands of times as it is: digits are changed, names of two
 * words or more become names of the story, and three of a hundred long words become made ones. Sentences with quotation marks are not joined.
 * Who is quoted, and in which words that is said, is made by rule as ever; so are the formulas.
 */
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import type { Prose } from './prose.ts';
import type { Random } from './random.ts';
import type { Scene } from './story.ts';
import { someNoun } from './vocabulary.ts';

interface Drawn {
  readonly words: readonly string[];
  readonly isJoinable: boolean;
}

interface Joint {
  readonly sentence: Drawn;
  readonly at: number;
}

const LENGTH = { least: 5, most: 40 };
const JOINTS = new Set(
  'the of to in a and that for on was is with said by at as from had were he she they not be or an have which who but'.split(' '),
);
const JOINED = 0.5;
const NAMED = 0.5;
const MADE = 0.03;

/** @throws {Error} where a column is missing, or no sentence is found */
export async function drawnProse(csv: string): Promise<Prose> {
  const [texts, titles]: [Drawn[], Drawn[]] = [[], []];
  for await (const row of createReadStream(csv).pipe(parse({ columns: true, bom: true, relax_column_count: true }))) {
    const { title, text } = row as { title?: string; text?: string };
    if (title === undefined || text === undefined) throw new Error(`${csv}: a table to draw from has the columns "title" and "text".`);
    titles.push(drawn(title));
    for (const sentence of sentencesOf(text)) texts.push(drawn(sentence));
  }
  const [spoken, plain] = [texts.filter(({ isJoinable }) => isJoinable), drawing(texts)];
  if (spoken.length === 0) throw new Error(`${csv}: there is no sentence to draw.`);
  const [headline, speech] = [drawing(titles), drawing(spoken)];
  return {
    sentence: plain,
    standfirst: plain,
    headline,
    spoken: (scene) => speech(scene).replace(/[.!?]$/, ''),
  };
}

/** Whole ones, neither very short nor very long. */
function sentencesOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .flatMap((paragraph) =>
      paragraph
        .replace(/\s+/g, ' ')
        .trim()
        .split(/(?<=[\p{Ll}\d)%]{2}[.!?]["”’]?) (?=["“]?\p{Lu})/u),
    )
    .filter((sentence) => {
      const length = sentence.split(' ').length;
      return length >= LENGTH.least && length <= LENGTH.most && /[.!?]["”]?$/.test(sentence) && isBalanced(sentence);
    });
}

const isBalanced = (sentence: string): boolean =>
  (sentence.split('"').length - 1) % 2 === 0 &&
  sentence.split('“').length === sentence.split('”').length &&
  !/[<>*_`|\\#[\]]/.test(sentence);

const drawn = (sentence: string): Drawn => ({ words: sentence.trim().split(/\s+/), isJoinable: !/["“”]/.test(sentence) });

function drawing(sentences: readonly Drawn[]): (scene: Scene) => string {
  const joints = new Map<string, Joint[]>();
  for (const sentence of sentences) {
    for (const at of jointsOf(sentence)) {
      const word = sentence.words[at] ?? '';
      joints.set(word, [...(joints.get(word) ?? []), { sentence, at }]);
    }
  }
  return (scene) => {
    const first = scene.random.oneOf(sentences);
    const at = scene.random.happens(JOINED) ? scene.random.oneOf(jointsOf(first)) : undefined;
    const second = at === undefined ? undefined : scene.random.oneOf(joints.get(first.words[at] ?? '') ?? []);
    if (at === undefined || second === undefined) return varied(first.words, scene);
    const words = [...first.words.slice(0, at), ...second.sentence.words.slice(second.at)];
    return varied(words.length <= LENGTH.most ? words : first.words, scene);
  };
}

const jointsOf = ({ words, isJoinable }: Drawn): number[] =>
  isJoinable ? words.flatMap((word, at) => (at > 1 && at < words.length - 2 && JOINTS.has(word) ? [at] : [])) : [];

function varied(words: readonly string[], { random, story }: Scene): string {
  const changed: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const isName = at > 0 && isCapital(word) && isCapital(words[at + 1] ?? '') && /\p{L}$/u.test(word);
    if (isName && random.happens(NAMED)) {
      let last = at + 1;
      while (/\p{L}$/u.test(words[last] ?? '') && isCapital(words[last + 1] ?? '')) last++;
      changed.push(random.oneOf(story.people).name + (/(?:’s|'s)?[,.;:)!?]*$/.exec(words[last] ?? '')?.[0] ?? ''));
      at = last;
    } else changed.push(changedWord(word, random));
  }
  return changed.join(' ');
}

const isCapital = (word: string): boolean => /^\p{Lu}[\p{L}’'-]*(?:’s|'s)?[,.;:)!?]*$/u.test(word);

function changedWord(word: string, random: Random): string {
  if (/\d/.test(word))
    return word.replace(/\d/g, (digit, at: number) => (at === 0 || random.happens(0.5) ? digit : String(random.below(10))));
  return word.length > 6 && random.happens(MADE) && /^\p{Ll}+$/u.test(word) ? someNoun(random) : word;
}
