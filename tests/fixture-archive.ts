/** Archives for tests: a content folder in a place of its own, written from what a test says. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface FixtureArchive {
  readonly content: string;
  /** Writes a file below `articles/` as it is. */
  write(file: string, text: string | Uint8Array): void;
  /** Writes an article; fields are YAML lines beside a headline and a provenance. */
  article(file: string, body: string, fields?: string): void;
  remove(file: string): void;
  cleanUp(): void;
}

export function fixtureArchive(): FixtureArchive {
  const content = mkdtempSync(join(tmpdir(), 'verbatim-test-'));
  const write = (file: string, text: string | Uint8Array) => {
    const path = join(content, 'articles', file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
  return {
    content,
    write,
    article(file, body, fields = '') {
      const headline = /^headline:/m.test(fields) ? '' : 'headline: A headline\n';
      const provenance = /^provenance:/m.test(fields) ? '' : 'provenance:\n  source: shelf 1\n';
      write(file, `---\n${headline}${fields.trim()}${fields.trim() ? '\n' : ''}${provenance}---\n${body}\n`);
    },
    remove: (file) => rmSync(join(content, 'articles', file)),
    cleanUp: () => rmSync(content, { recursive: true, force: true }),
  };
}
