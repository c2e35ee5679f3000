/** Goes through what is in doubt with a human, one speech at a time, and has each answer written at once. */
import type { Archive } from '../archive/listing.ts';
import { edtfOf } from '../domain/calendar/dates.ts';
import type { ArticleQuotation } from '../domain/speech/article-quotation.ts';
import { correctionsFor, type Doubt, doubtsOf, type Settlement } from '../domain/speech/doubts.ts';
import type { SpeakerCorrection } from '../domain/speech/speaker-correction.ts';
import { speechInContext } from '../domain/speech/speech-in-context.ts';

export interface OpenDoubt {
  /** Name of the article's file, for messages. */
  readonly file: string;
  readonly address: string;
  readonly headline: string;
  /** EDTF; absent where no date is known. */
  readonly published?: string;
  readonly doubt: Doubt;
  /** The printed sentences that hold it. */
  readonly sentence: string;
  /** Whom the article quotes. */
  readonly names: readonly string[];
  /** All of the article. */
  readonly quotations: readonly ArticleQuotation[];
}

export interface Reviewed {
  readonly settled: number;
  /** Left for later, or not possible to write. */
  readonly left: number;
}

const MOST_NAMES = 9;

export const KEYS = `  Enter, y  yes, the one who is named; where nobody is named, later
  NAME      the one who spoke: a name, or the number of one of the names
  n         nobody can be named
  s         no speech: words kept at a distance
  t         no speech: the title of a work
  l         later
  q         stop; what was answered is written
  ?         these keys`;

/** Read article by article, so that an archive of any size fits. */
export function* openDoubts(archive: Archive): Generator<OpenDoubt> {
  for (const { file, address, isWithdrawn } of archive.links()) {
    if (isWithdrawn) continue;
    const { article } = archive.article(address);
    const doubts = doubtsOf(article.quotations);
    if (doubts.length === 0) continue;
    const texts = new Map(archive.paragraphsOf(address).map(({ anchor, text }) => [anchor as string, text]));
    const names = [...new Set(article.quotations.flatMap(({ speaker }) => speaker ?? []))].slice(0, MOST_NAMES);
    for (const doubt of doubts) {
      const pieces = speechInContext(doubt, texts.get(doubt.anchor) ?? '', article.language);
      yield {
        file,
        address,
        headline: article.headline,
        ...(article.published && { published: edtfOf(article.published) }),
        doubt,
        sentence: pieces.map(({ text }) => text).join(''),
        names,
        quotations: article.quotations,
      };
    }
  }
}

export function describe({ file, headline, published, doubt, sentence }: OpenDoubt): string {
  const { speaker, via, confidence, cue } = doubt;
  const found = speaker
    ? `Probably ${speaker}${via ? `, as told by ${via}` : ''} (${Math.round((confidence ?? 0) * 100)} of 100 such findings are right${cue ? `; “${cue.text}”` : ''}).`
    : 'Nobody is named.';
  return `${headline} (${published ?? 'undated'})\n${file}, ${doubt.anchor}\n\n  ${sentence}\n\n${found}`;
}

/**
 * @param ask shows a text and gives what was typed; `undefined` where the input has ended
 * @param write puts corrections into an article's file; gives a reason where it cannot
 */
export async function reviewSpeakers(
  doubts: Iterable<OpenDoubt>,
  ask: (question: string) => Promise<string | undefined>,
  write: (open: OpenDoubt, corrections: readonly SpeakerCorrection[]) => string | undefined,
): Promise<Reviewed> {
  let [settled, left] = [0, 0];
  for (const open of doubts) {
    const list = open.names.map((name, index) => `  ${index + 1} ${name}`).join('\n');
    const answer = await answerTo(`\n${describe(open)}\n${list}${list && '\n'}Who said it? (? for the keys) `, open, ask);
    if (answer === 'stop') break;
    if (answer === 'later') {
      left++;
      continue;
    }
    const corrections = correctionsFor(open.doubt, answer, open.quotations);
    const problem = corrections
      ? write(open, corrections)
      : 'These words stand twice in their paragraph, so that no entry could name one of them.';
    if (problem) left++;
    else settled++;
    if (problem) await ask(`${problem} Nothing was written. Press Enter to go on. `);
  }
  return { settled, left };
}

async function answerTo(
  question: string,
  { doubt: { speaker, via }, names }: OpenDoubt,
  ask: (question: string) => Promise<string | undefined>,
): Promise<Settlement | 'later' | 'stop'> {
  for (let text = question; ; ) {
    const typed = (await ask(text))?.trim();
    const number = /^[1-9]$/.test(typed ?? '') ? names[Number(typed) - 1] : undefined;
    if (typed === undefined || typed === 'q') return 'stop';
    if (typed === 'l' || (typed === '' && !speaker)) return 'later';
    if (speaker && (typed === '' || typed === 'y')) return { speaker, ...(via && { via }) };
    if (typed === 'n') return {};
    if (typed === 's') return { kind: 'scare' };
    if (typed === 't') return { kind: 'title' };
    if (number) return { speaker: number };
    if (typed.length > 1 && /\p{L}/u.test(typed)) return { speaker: fullNameOf(typed, names) };
    text = typed === '?' ? `${KEYS}\nWho said it? ` : `“${typed}” is no answer. ${KEYS}\nWho said it? `;
  }
}

/** A short name means the one full name that ends with it. */
function fullNameOf(typed: string, names: readonly string[]): string {
  const fitting = names.filter((name) => ` ${name.toLowerCase()}`.endsWith(` ${typed.toLowerCase()}`));
  return fitting.length === 1 && fitting[0] ? fitting[0] : typed;
}
