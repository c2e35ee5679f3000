/** Names in running text, by their capitals: `kim jong un`, `pyongyang`. Scripts without capitals give none. */
import type { Token } from './fold.ts';

/** A paragraph and what `fold` made of it. */
export interface FoldedParagraph {
  readonly text: string;
  readonly tokens: readonly Token[];
}

const CAPITAL = /^\p{Lu}/u;
const hasCapital = (text: string, { start }: Token): boolean => {
  const code = text.charCodeAt(start);
  return code < 128 ? code >= 65 && code <= 90 : CAPITAL.test(text.charAt(start));
};
/** After these a capital says nothing about the word. */
const OPENS = /[.!?…:;"“”„«»‘(—–]/u;
const SPACE = /^\s+$/u;
const LONGEST = 4;
/** A hyphen ties a syllable to a name ("Jong-un"), a longer word only beside it ("Korea-backed"). */
const SYLLABLE = 4;

/**
 * @returns names as runs of folded words, once for each time they stand there. The first word of a sentence belongs to one only
 *   if it has a capital elsewhere, too
 */
export function namesIn(paragraphs: readonly FoldedParagraph[]): string[][] {
  const capitalised = new Set<string>();
  for (const paragraph of paragraphs) {
    paragraph.tokens.forEach((token, at) => {
      if (hasCapital(paragraph.text, token) && !opensSentence(paragraph, at)) capitalised.add(token.word);
    });
  }
  return paragraphs.flatMap((paragraph) => runsIn(paragraph, capitalised));
}

function runsIn({ text, tokens }: FoldedParagraph, capitalised: ReadonlySet<string>): string[][] {
  const runs: string[][] = [];
  let run: string[] = [];
  let end = 0;
  for (const token of tokens) {
    const isName = hasCapital(text, token) && capitalised.has(token.word);
    const isTied = token.joint ? isName || token.word.length <= SYLLABLE : isName && SPACE.test(text.slice(end, token.start));
    const continues = run.length > 0 && run.length < LONGEST && isTied;
    if (!continues && run.length > 0) {
      runs.push(run);
      run = [];
    }
    if (isName || continues) run.push(token.word);
    end = token.end;
  }
  return run.length > 0 ? [...runs, run] : runs;
}

function opensSentence({ text, tokens }: FoldedParagraph, at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  return !before || !token || OPENS.test(text.slice(before.end, token.start));
}
