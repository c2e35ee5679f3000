/** The processes that read clippings: what one of them falls over costs one file. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Piece } from '../../../src/importer/pieces.ts';
import { openReadingPool } from '../../../src/importer/processes/reading-pool.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-reading-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const letter = (name: string) => {
  const path = join(folder, name);
  writeFileSync(path, 'Lamp lit in the tower\n\nThe lamp in the tower was lit on Tuesday, for the first time in years.\n');
  return { file: name, path, isFound: false };
};
/** So many that its reader waits with more of them. */
const records = () => {
  const path = join(folder, 'records.jsonl');
  writeFileSync(
    path,
    Array.from({ length: 500 }, (_, at) => JSON.stringify({ title: `Boat ${at}`, text: `Boat ${at} left at noon.` })).join('\n'),
  );
  return { file: 'records.jsonl', path, isFound: false };
};
const allOf = async (pieces: AsyncIterable<Piece>): Promise<Piece[]> => {
  const all: Piece[] = [];
  for await (const piece of pieces) all.push(piece);
  return all;
};
const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
const isThere = (pid: number): boolean => {
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
};

test('one that is ended costs its file, which says so, and the next file is read', async () => {
  const pool = openReadingPool({ columns: {} }, 1);
  try {
    const reading = pool.read(records())[Symbol.asyncIterator]();
    expect((await reading.next()).value.is).toBe('article');
    for (const child of childrenOf(process.pid)) process.kill(child, 'SIGKILL');
    let last: Piece | undefined;
    for (let next = await reading.next(); !next.done; next = await reading.next()) last = next.value;
    expect(last).toMatchObject({ is: 'problem', file: 'records.jsonl', problem: { what: expect.stringContaining('ended by SIGKILL') } });
    expect((await allOf(pool.read(letter('lamp.txt')))).map(({ is }) => is)).toEqual(['article']);
  } finally {
    await pool.close();
  }
  expect(childrenOf(process.pid)).toEqual([]);
});

test('nobody goes on reading for an import that was killed', async () => {
  const { path } = records();
  const importing = spawn(process.execPath, ['src/commands/import.ts', '--into', join(folder, 'content'), '-'], {
    env: { ...process.env, VERBATIM_CACHE: join(folder, 'cache') },
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  importing.stdin.end(readFileSync(path));
  const { pid = 0 } = importing;
  let readers: number[] = [];
  for (; readers.length === 0; await wait(5)) readers = childrenOf(pid);
  importing.kill('SIGKILL');
  while (readers.some(isThere)) await wait(100);
});
