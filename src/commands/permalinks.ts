/** `npm run permalinks`: what published links need, and with `accept` the obvious answers written into the articles. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseContent } from '../archive/location.ts';
import { refreshArchive } from '../archive/refresh-archive.ts';
import { describeProblem } from '../domain/problem.ts';
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

try {
  const location = chooseContent(values.content ?? 'content');
  refreshArchive(location, site);
  const { advice, added, next } = keptPermalinks(location);
  if (order === 'accept') {
    for (const answer of advice.answers) {
      const path = join(location.content, answer.file.replace(/^content\//, ''));
      const before = readFileSync(path, 'utf8');
      const after = withAnswer(before, answer);
      if (after === before)
        throw new Error(`${answer.file}: nothing could be written into its front matter. "npm run permalinks" tells what to write.`);
      writeFileSync(path, after);
      console.log(`${answer.file}: ${inWords(answer.formerly.length, Object.keys(answer.keepAnchors).length)}`);
    }
    for (const address of advice.unanswered)
      console.error(`/${address}/ is not published now; only you can say why. "npm run permalinks" tells what to write.`);
    if (advice.answers.length + advice.unanswered.length === 0) console.log('No published link is in danger.');
    process.exitCode = advice.unanswered.length > 0 ? 1 : 0;
  } else {
    console.log(advice.problems.map(describeProblem).join('\n\n') || `${next.size} addresses are kept; none is in danger.`);
    if (added > 0) console.log(`The next build adds ${added} to the ledger.`);
    process.exitCode = advice.problems.length > 0 ? 1 : 0;
  }
} catch (error) {
  reportFailure(error);
}

function inWords(addresses: number, anchors: number): string {
  const parts = [...(addresses > 0 ? [`formerly, ${addresses}`] : []), ...(anchors > 0 ? [`keepAnchors, ${anchors}`] : [])];
  return `${parts.join('; ')} added.`;
}
