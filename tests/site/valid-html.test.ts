import { execFileSync, spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pagesOf } from '../linked-pages.ts';
import { build, ROOT, removeSite } from './built-site.ts';

interface Message {
  readonly type: 'error' | 'info' | 'non-document-error';
  readonly url: string;
  readonly lastLine?: number;
  readonly message: string;
}

const out = join(ROOT, '.cache/tests/valid-html');
const hasJava = spawnSync('java', ['-version']).status === 0;
if (!hasJava)
  console.log('There is no Java here, so the Nu HTML checker does not run. With "apt-get install default-jre-headless" it does.');

describe.runIf(hasJava)('by the Nu HTML checker', () => {
  beforeAll(() => build('content', out));
  afterAll(() => removeSite(out));

  test('no page of the sample archive has an error', () => {
    const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
    const pages = pagesOf(out).map((path) => join(out, path));
    expect(pages.length).toBeGreaterThan(400);
    const printed = execFileSync('java', ['-jar', jar, '--format', 'json', '--stdout', '--exit-zero-always', ...pages], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    const { messages } = JSON.parse(printed) as { messages: Message[] };
    const errors = messages.filter(({ type }) => type !== 'info');
    expect(errors.map(({ url, lastLine, message }) => `${url.replace(/^.*valid-html/, '')}:${lastLine} ${message}`)).toEqual([]);
  });
});
