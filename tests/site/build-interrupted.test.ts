/** A build that is killed, whenever that is, leaves one whole version published, and the next one goes on from there. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { manyArticles } from '../many-articles.ts';
import { digestsOf, ROOT } from './built-site.ts';

/** More of both in a run by hand: ARTICLES=5000 KILLS=30 npx vitest run tests/site/build-interrupted.test.ts */
const ARTICLES = Number(process.env['ARTICLES'] ?? 150);
const KILLS = Number(process.env['KILLS'] ?? 8);

const archive = manyArticles(ARTICLES);
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verbatim-interrupted-'));
});
afterAll(() => {
  archive.cleanUp();
  rmSync(folder, { recursive: true, force: true });
});

function begin(name: string, ...options: string[]) {
  rmSync(join(archive.content, 'permalinks'), { recursive: true, force: true });
  const child = spawn(process.execPath, ['src/commands/build.ts', '--content', archive.content, '--out', join(folder, name), ...options], {
    cwd: ROOT,
    env: { ...process.env, VERBATIM_CACHE: join(folder, `${name}-cache`) },
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  let errors = '';
  child.stderr?.on('data', (text) => {
    errors += text;
  });
  const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
  return {
    ended: ended.then((code) => (code === null || code === 0 ? code : Promise.reject(new Error(errors)))),
    /** With the processes that it began: nobody is left to write. */
    kill: () => {
      if (child.exitCode === null) process.kill(-(child.pid ?? 0), 'SIGKILL');
    },
  };
}

async function timed(name: string, ...options: string[]): Promise<number> {
  const began = Date.now();
  expect(await begin(name, ...options).ended).toBe(0);
  return Date.now() - began;
}

/** One digest of all files and their paths. */
const digest = (name: string): string =>
  createHash('sha256')
    .update(JSON.stringify(digestsOf(join(folder, name))))
    .digest('hex');

const VERSIONS = [
  () => {
    archive.remove('2019/03/another.md');
    archive.article('1990/01/report-0.md', 'The harbour was open on the first day.', 'published: 1990-01-01\nsection: Port');
  },
  () => {
    archive.article('2019/03/another.md', 'A ship came in that nobody had seen before.', 'published: 2019-03-03\nsection: Port');
    archive.article('1990/01/report-0.md', 'The harbour was closed, as we know now.', 'published: 1990-01-01\nsection: Port');
  },
] as const;

test(`killed at ${KILLS} moments, what is published is always one whole version, and in the end the one that a clean build gives`, async () => {
  VERSIONS[1]();
  VERSIONS[0]();
  await timed('site');
  // Not the first one, which draws cards that are kept from then on.
  const whole = await timed('site', '--full');
  const part = Math.max(1500, (await timed('site')) * 2);
  const versions = [digest('site')];
  VERSIONS[1]();
  await timed('clean');
  versions.push(digest('clean'));
  expect(versions[0]).not.toBe(versions[1]);

  let random = 11;
  const next = () => {
    random = (random * 16807) % 2147483647;
    return random / 2147483647;
  };
  let [version, cut] = [1, 0];
  for (let kill = 0; kill < KILLS; kill++) {
    const isFull = kill % 3 === 0;
    const { ended, kill: end } = begin('site', ...(isFull ? ['--full'] : []));
    await wait(next() * (isFull ? whole : part));
    end();
    const isCut = (await ended) === null;
    if (isCut) cut++;
    expect(versions, `kill ${kill}`).toContain(digest('site'));
    if (isCut && next() < 0.5) continue;
    await timed('site');
    expect(digest('site'), `after kill ${kill}`).toBe(versions[version]);
    version = 1 - version;
    VERSIONS[version === 0 ? 0 : 1]();
  }
  expect(cut).toBeGreaterThan(KILLS / 3);
  await timed('site');
  expect(digest('site')).toBe(versions[version]);
});

test('a build that was killed before anything was published has left nothing that looks like a site, and is gone on with', async () => {
  VERSIONS[1]();
  const { ended, kill } = begin('first');
  while (!existsSync(join(folder, 'first.new/1990'))) await wait(20);
  await wait(300);
  kill();
  expect(await ended).toBe(null);
  expect(existsSync(join(folder, 'first'))).toBe(false);
  await timed('first');
  expect(digest('first')).toBe(digest('clean'));
  expect(readdirSync(folder).filter((name) => name.startsWith('first.'))).toEqual(['first.last']);
});
