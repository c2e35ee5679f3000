/** `npm run speakers -- review`: asks a human who spoke where that is not sure, and writes the answers into the articles. */
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { chooseContent } from '../archive/location.ts';
import { openArchive } from '../archive/open-archive.ts';
import { refreshAsBuilt } from '../archive/refresh-archive.ts';
import { writeSpeakers } from '../integrity/write-speakers.ts';
import { site } from '../site.ts';
import { readArguments, wrongUsage } from './arguments.ts';
import { reportFailure } from './report-failure.ts';
import { describe, KEYS, type OpenDoubt, openDoubts, reviewSpeakers } from './review-speakers.ts';

const USAGE = `npm run speakers -- review [--json] [--content CONTENT_DIR]

  review     asks who said what is not sure, and writes each answer under "speakers" of its article;
             where nobody can be asked, because the input is no terminal, prints what it would ask
  --json     prints one JSON object a line, and asks nothing
  --content  folder with articles/ (content)

Keys:
${KEYS}`;

const { values, positionals } = readArguments(USAGE, { content: { type: 'string' }, json: { type: 'boolean' } }, { words: true });
if (positionals.length !== 1 || positionals[0] !== 'review') {
  const given = positionals.join(' ');
  wrongUsage(given ? `"${given}" is nothing that can be done with speakers.` : 'It is not said what to do with speakers.', USAGE);
}

try {
  const location = chooseContent(values.content ?? 'content');
  refreshAsBuilt(location, site);
  const archive = openArchive();
  if (values.json) for (const open of openDoubts(archive)) console.log(JSON.stringify(reportOf(open)));
  else if (process.stdin.isTTY) await ask(location.content);
  else list();

  function list(): void {
    let count = 0;
    const files = new Set<string>();
    for (const open of openDoubts(archive)) {
      console.log(`${describe(open)}\n`);
      files.add(open.file);
      count++;
    }
    console.log(
      count === 0 ? 'Nothing is in doubt.' : `In doubt: ${count}, in ${files.size} ${files.size === 1 ? 'article' : 'articles'}.`,
    );
  }

  async function ask(content: string): Promise<void> {
    const terminal = createInterface({ input: process.stdin, output: process.stdout });
    const closed = new Promise<undefined>((resolve) => terminal.once('close', () => resolve(undefined)));
    const digests = new Map<string, string>();
    const { settled, left } = await reviewSpeakers(
      openDoubts(archive),
      (question) => Promise.race([terminal.question(question), closed]),
      ({ file, address }, corrections) => {
        const digest = digests.get(file) ?? archive.article(address).digest;
        const written = writeSpeakers(join(content, file.replace(/^content\//, '')), file, digest, corrections);
        if ('digest' in written) digests.set(file, written.digest);
        return 'problem' in written ? written.problem : undefined;
      },
    );
    terminal.close();
    console.log(`\n${settled} settled, ${left} left for later.`);
  }
} catch (error) {
  reportFailure(error);
}

function reportOf({ file, address, headline, published, doubt, sentence, names }: OpenDoubt) {
  const { anchor, speaker, via, confidence, quotations } = doubt;
  return {
    file,
    address,
    anchor,
    headline,
    published,
    words: quotations.map(({ text }) => text),
    speaker,
    via,
    confidence,
    sentence,
    names,
  };
}
