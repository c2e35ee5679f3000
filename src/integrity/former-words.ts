/** Words that an anchor once named, from the versions of its file that git keeps. Without git, or without them, nothing is known. */
import { spawnSync } from 'node:child_process';
import { anchorOf, unnumbered } from '../domain/permalink.ts';

/** Versions of a file that are looked at, the newest first. */
const VERSIONS = 20;

/**
 * @param content folder with `articles/`
 * @param paragraphsOf printed paragraphs of an article file's text
 */
export function formerWords(content: string, paragraphsOf: (source: string) => readonly string[]) {
  const known = new Map<string, ReadonlyMap<string, string>>();
  return (address: string, anchor: string): string | undefined => {
    const words = known.get(address) ?? wordsOf(content, `articles/${address}.md`, paragraphsOf);
    known.set(address, words);
    return words.get(unnumbered(anchor));
  };
}

function wordsOf(content: string, file: string, paragraphsOf: (source: string) => readonly string[]): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const version of git(content, 'log', `-${VERSIONS}`, '--format=%H', '--', file)?.split('\n').filter(Boolean) ?? []) {
    const source = git(content, 'show', `${version}:./${file}`);
    if (source === undefined) continue;
    for (const paragraph of paragraphsOf(source)) {
      const anchor = anchorOf(paragraph);
      if (!words.has(anchor)) words.set(anchor, paragraph);
    }
  }
  return words;
}

function git(folder: string, ...args: string[]): string | undefined {
  const { status, stdout } = spawnSync('git', args, { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return status === 0 ? stdout : undefined;
}
