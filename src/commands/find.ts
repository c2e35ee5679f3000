/** `npm run find`: the quotation finder on a built site. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { inContext } from '../domain/excerpt.ts';
import { type Answer, find } from '../domain/finding/finder.ts';
import type { Hit } from '../domain/finding/hit.ts';
import { ProblemsFound } from '../domain/problem.ts';
import { openBuiltIndex } from '../search/built-index.ts';
import { answerInWords } from '../words/answer-in-words.ts';
import { speakers } from '../words/words.ts';
import { readArguments, WRONG_USAGE, wrongUsage } from './arguments.ts';
import { reportFailure } from './report-failure.ts';

const USAGE = `npm run find -- [--dist OUT_DIR] [--json | --batch FILE] "words"

  --dist   folder of the built site (dist)
  --json   prints the answer as one JSON object
  --batch  reads one JSON object a line, {"text": "words"} and anything else, and prints one a line with its hits`;

const CONTEXT = 80;

const { values, positionals } = readArguments(
  USAGE,
  { dist: { type: 'string' }, json: { type: 'boolean' }, batch: { type: 'string' } },
  { words: true, areMinusWords: true },
);
const words = positionals.join(' ');
if (!values.batch && !words.trim()) wrongUsage('There is nothing to find.', USAGE);

try {
  const source = await openBuiltIndex(values.dist ?? 'dist');
  if (values.batch) {
    let number = 0;
    for await (const line of createInterface({ input: createReadStream(values.batch), crlfDelay: Number.POSITIVE_INFINITY })) {
      number++;
      if (!line.trim()) continue;
      const given = objectIn(line);
      if (!given) wrongUsage(`Line ${number} of ${values.batch} is no JSON object with words in "text": {"text": "words"}.`, USAGE);
      console.log(JSON.stringify({ ...given, ...reportOf(await find(given.text, source)) }));
    }
  } else {
    const answer = await find(words, source);
    if (values.json) console.log(JSON.stringify({ text: words, says: answerInWords(answer), ...reportOf(answer) }, null, 2));
    else print(answer);
  }
} catch (error) {
  reportFailure(error);
  if (error instanceof ProblemsFound) process.exitCode = WRONG_USAGE;
}

function objectIn(line: string): { readonly text: string } | undefined {
  try {
    const given = JSON.parse(line.replace(/^\uFEFF/, '')) as { text?: unknown } | null;
    return typeof given?.text === 'string' ? { ...given, text: given.text } : undefined;
  } catch {
    return undefined;
  }
}

function reportOf({ exact, near, words: held, parts, spelled, bytes, ms }: Answer) {
  const hits = [...exact, ...near, ...held].map(hitReport);
  return { hits, ...(parts && { parts }), ...(spelled && { spelled }), bytes, ms: Math.round(ms * 10) / 10 };
}

function hitReport(hit: Hit) {
  const { match, url, anchor, headline, source, paragraph, distance, said } = hit;
  return {
    match,
    url: `${url}#${anchor}`,
    headline,
    source,
    paragraph,
    excerpt: excerptOf(hit),
    ...(distance !== undefined && { distance }),
    ...(said && { said }),
  };
}

function excerptOf({ paragraph, marks }: Hit): string {
  const [first] = marks;
  if (!first) return paragraph;
  const { before, words: found, after } = inContext(paragraph, first, CONTEXT);
  return before + found + after;
}

function print(answer: Answer): void {
  console.log(answerInWords(answer));
  for (const hit of [...answer.exact, ...answer.near, ...answer.words]) {
    console.log(`\n${hit.headline}${hit.published ? ` (${hit.published})` : ''}\n  ${excerptOf(hit)}`);
    if (hit.said) console.log(`  ${speakers.said[hit.said.certainty](hit.said.speaker)}`);
    console.log(`  ${hit.url}#${hit.anchor}`);
  }
  console.log(`\n${Math.round(answer.bytes / 1024)} KB read in ${Math.round(answer.ms)} ms.`);
}
