import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Provenance } from '../domain/article.ts';
import type { Problem } from '../domain/problem.ts';

/** Every raw file that an article names is there, byte for byte as it was imported. */
export function checkRawFiles(content: string, articles: Iterable<{ readonly file: string; readonly provenance: Provenance }>): Problem[] {
  const digests = new Map<string, string | undefined>();
  const digestOf = (raw: string) => {
    const path = join(content, 'raw', raw);
    if (!digests.has(raw)) digests.set(raw, existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('hex') : undefined);
    return digests.get(raw);
  };
  return [...articles].flatMap(({ file, provenance: { raw, sha256 } }): Problem[] => {
    if (!raw) return [];
    const actual = digestOf(raw);
    if (actual === undefined) {
      return [
        {
          file,
          what: `Its raw file, content/raw/${raw}, is not there.`,
          remedy: 'Bring the file back from a backup, or delete "raw:" and "sha256:".',
        },
      ];
    }
    if (sha256 === actual) return [];
    return [
      {
        file,
        what: sha256
          ? `Its raw file, content/raw/${raw}, is not what was imported: its SHA-256 is ${actual}, not ${sha256}.`
          : `It names the raw file content/raw/${raw} without its SHA-256.`,
        remedy: sha256 ? 'Bring the file back from a backup.' : `Write below "provenance:"  sha256: ${actual}`,
      },
    ];
  });
}
