/** A file -> the pieces that are made of it: articles ready to be written, and problems. */
import { createHash } from 'node:crypto';
import { type Item, itemOfFile } from './item.ts';
import type { Input, Piece } from './pieces.ts';
import { prepareArticle } from './prepare-article.ts';
import type { RawArticle } from './raw-article.ts';
import { type Found, readItem } from './read-item.ts';
import type { ReadingOptions } from './reading-options.ts';
import { Refused } from './refused.ts';
import { rawFileFor } from './write-article.ts';

export async function* readInput(input: Input, options: ReadingOptions): AsyncGenerator<Piece> {
  const digests = new Map<Item, string>();
  const sent = new Set<string>();
  const whole = await opened(input);
  if ('problem' in whole) {
    yield { is: 'problem', ...whole };
    return;
  }
  let isEmpty = true;
  for await (const found of readItem(whole.item, options, { isFound: input.isFound })) {
    isEmpty = false;
    if ('passed' in found) {
      yield { is: 'passed', file: found.passed };
      continue;
    }
    const { result, item } = found;
    const file = item.depth === 0 ? input.file : item.file;
    const row = result.row === undefined ? {} : { row: result.row };
    if ('problem' in result) {
      yield { is: 'problem', file: result.problem.file, ...row, problem: result.problem };
      continue;
    }
    const sha256 = digests.get(item) ?? (await digestOf(item));
    digests.set(item, sha256);
    const raw = rawFileFor(item.name, sha256, found.method);
    try {
      const article = await prepareArticle({ ...(found as Found), article: result.article }, raw, options);
      const isSent = item.depth === 0 || sent.has(sha256);
      sent.add(sha256);
      yield { is: 'article', file, ...row, article, ...(!isSent && { rawBytes: await item.bytes() }) };
    } catch (error) {
      yield { is: 'problem', file, ...row, problem: unpreparable(error, result.article).problemIn(file) };
    }
  }
  if (isEmpty) yield { is: 'problem', file: input.file, problem: EMPTY.problemIn(input.file) };
}

const EMPTY = new Refused('There is no article in it.', 'Look what is in it, and bring it again from where it came.');

async function opened({
  path,
  file,
  name,
  place,
}: Input): Promise<{ item: Item } | { file: string; problem: ReturnType<Refused['problemIn']> }> {
  try {
    const item = await itemOfFile(path, file, place ?? name);
    return { item: name ? { ...item, name } : item };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const refused =
      code === 'ENOENT'
        ? new Refused('There is no such file, or it vanished while others were read.', 'Look at the spelling, and import it again.')
        : new Refused(`The file cannot be read: ${(error as Error).message}.`, 'Import it again when that is mended.');
    return { file, problem: refused.problemIn(file) };
  }
}

async function digestOf(item: Item): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of item.chunks()) hash.update(chunk);
  return hash.digest('hex');
}

function unpreparable(error: unknown, { headline }: RawArticle): Refused {
  if (error instanceof Refused) return error;
  return new Refused(
    `“${headline.slice(0, 200)}” cannot become an article: ${(error as Error).message}.`,
    'Mend that in the clipping, and import it again.',
  );
}
