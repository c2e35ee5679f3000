/** An import that is killed, whenever that is, and begun again ends as if nothing had happened. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { madeArticle } from '../bench/import/made-articles.ts';
import { ROOT } from './built-site.ts';

const FILES = 2000;
const KILLS = 20;
/** Killed so often before it may come to its end. */
const IN_A_ROW = 10;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-interrupted-'));
  mkdirSync(join(folder, 'clippings'));
  for (let at = 0; at < FILES; at++) {
    const { title, date, text } = madeArticle(at, { words: 80 });
    writeFileSync(join(folder, 'clippings', `${String(at).padStart(4, '0')}.txt`), `${title}\n\n${date}\n\n${text}\n`);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function begin(name: string) {
  const child = spawn(process.execPath, ['src/commands/import.ts', '--into', join(folder, name), join(folder, 'clippings')], {
    cwd: ROOT,
    env: { ...process.env, VERBATIM_CACHE: join(folder, `${name}-cache`) },
    stdio: 'ignore',
  });
  const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
  return { child, ended };
}

/** Path -> digest of every file of a content folder. */
function digests(name: string): Record<string, string> {
  const files = readdirSync(join(folder, name), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const all = files.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return [path.slice(join(folder, name).length), createHash('sha256').update(readFileSync(path)).digest('hex')] as const;
  });
  return Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
}

test(`killed at ${KILLS} moments and begun again, an import of ${FILES} files gives what an uninterrupted one gives`, async () => {
  const started = Date.now();
  expect(await begin('whole').ended).toBe(0);
  const length = Date.now() - started;
  const whole = digests('whole');
  expect(Object.keys(whole).filter((path) => path.endsWith('.md'))).toHaveLength(FILES);

  let random = 7;
  const moment = () => {
    random = (random * 16807) % 2147483647;
    return (random / 2147483647) * (length / 4);
  };
  let [killed, within] = [0, 0];
  while (killed < KILLS) {
    rmSync(join(folder, 'killed'), { recursive: true, force: true });
    rmSync(join(folder, 'killed-cache'), { recursive: true, force: true });
    let done = false;
    for (let time = 0; time < IN_A_ROW && killed < KILLS && !done; time++) {
      const { child, ended } = begin('killed');
      await wait(moment());
      child.kill('SIGKILL');
      done = (await ended) !== null;
      if (done) break;
      killed++;
      const articles = join(folder, 'killed/articles');
      const count = existsSync(articles)
        ? readdirSync(articles, { recursive: true }).filter((name) => String(name).endsWith('.md')).length
        : 0;
      if (count > 0 && count < FILES) within++;
      // A kill may come when all is written and told; the next import would be another one.
      done = hasEnded('killed-cache');
    }
    if (!done) expect(await begin('killed').ended).toBe(0);
    expect(digests('killed')).toEqual(whole);
    const report = JSON.parse(readFileSync(fileIn('killed-cache', 'report.json'), 'utf8')) as Record<string, unknown[]>;
    const here = report['here'] ?? [];
    expect((report['imported'] ?? []).length + here.length).toBe(FILES);
    // An article that was written and not yet noted when the kill came is found to be here.
    expect(here.length).toBeLessThanOrEqual(IN_A_ROW);
  }
  expect(within).toBeGreaterThan(KILLS / 4);
});

function fileIn(cache: string, file: string): string {
  const parts = existsSync(join(folder, cache)) ? readdirSync(join(folder, cache)) : [];
  return join(folder, cache, parts.find((each) => each.startsWith('import-')) ?? '', file);
}

function hasEnded(cache: string): boolean {
  const journal = fileIn(cache, 'journal.jsonl');
  return existsSync(journal) && /\n\{"ended":[^\n]*\n$/.test(readFileSync(journal, 'utf8'));
}

test('an import that was killed before its report was written tells all of it when it is begun again', async () => {
  expect(await begin('told').ended).toBe(0);
  const [journal, report] = ['journal.jsonl', 'report.json'].map((file) => fileIn('told-cache', file)) as [string, string];
  const told = readFileSync(report, 'utf8');
  rmSync(report);
  writeFileSync(journal, readFileSync(journal, 'utf8').replace(/\{"ended":[^\n]*\n$/, ''));
  expect(await begin('told').ended).toBe(0);
  expect(readFileSync(report, 'utf8')).toBe(told);
});
