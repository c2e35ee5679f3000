/** `npm run permalinks`: what published links need, and with `accept` the obvious answers written into the articles. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ArchiveLocation, chooseContent } from '../archive/location.ts';
import { refreshAsBuilt } from '../archive/refresh-archive.ts';
import { describeProblem } from '../domain/problem.ts';
import type { Answer } from '../integrity/permalink-answers.ts';
import { withAnswer } from '../integrity/write-answers.ts';
import { site } from '../site.ts';
import { readArguments, wrongUsage } from './arguments.ts';
import { keptPermalinks } from './kept-permalinks.ts';
import { reportFailure } from './report-failure.ts';

const USAGE = `npm run permalinks -- [accept] [--content CONTENT_DIR]

  accept     writes "formerly" and "keepAnchors" where the answer is obvious; look at the changes before you commit them
  --content  folder with articles/ and permalinks/ (content)`;

const { values, positionals } = readArguments(USAGE, { content: { type: 'string' } }, { words: true });
const [order, ...more] = positionals;
if (more.length > 0 || (order !== undefined && order !== 'accept'))
  wrongUsage(`"${positionals.join(' ')}" is nothing that can be done with permalinks.`, USAGE);

/** An address that moved may have lost words on the way: that is seen when its new place is known. */
const MOST_ROUNDS = 3;

try {
  const location = chooseContent(values.content ?? 'content');
  refreshAsBuilt(location, site);
  let kept = keptPermalinks(location);
  if (order === 'accept') {
    let written = 0;
    for (let round = 0; round < MOST_ROUNDS && kept.advice.answers.length > 0; round++) {
      for (const answer of kept.advice.answers) writeAnswer(location, answer);
      written += kept.advice.answers.length;
      refreshAsBuilt(location, site);
      kept = keptPermalinks(location);
    }
    const { problems, unanswered } = kept.advice;
    for (const address of unanswered)
      console.error(`/${address}/ is not published now; only you can say why. "npm run permalinks" tells what to write.`);
    const isMore = problems.length > unanswered.length;
    if (isMore && unanswered.length === 0) console.error(problems.map(describeProblem).join('\n\n'));
    if (written + problems.length === 0) console.log('No published link is in danger.');
    process.exitCode = problems.length > 0 ? 1 : 0;
  } else {
    const { advice, added, next } = kept;
    console.log(advice.problems.map(describeProblem).join('\n\n') || `${next.size} addresses are kept; none is in danger.`);
    if (added > 0) console.log(`The next build adds ${added} to the ledger.`);
    process.exitCode = advice.problems.length > 0 ? 1 : 0;
  }
} catch (error) {
  reportFailure(error);
}

function writeAnswer({ content }: ArchiveLocation, answer: Answer): void {
  const path = join(content, answer.file.replace(/^content\//, ''));
  const before = readFileSync(path, 'utf8');
  const after = withAnswer(before, answer);
  if (after === before)
    throw new Error(`${answer.file}: nothing could be written into its front matter. "npm run permalinks" tells what to write.`);
  writeFileSync(path, after);
  console.log(`${answer.file}: ${inWords(answer.formerly.length, Object.keys(answer.keepAnchors).length)}`);
}

function inWords(addresses: number, anchors: number): string {
  const parts = [...(addresses > 0 ? [`formerly, ${addresses}`] : []), ...(anchors > 0 ? [`keepAnchors, ${anchors}`] : [])];
  return `${parts.join('; ')} added.`;
}
