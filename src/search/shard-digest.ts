/** What decides the content of a shard, as a digest that is known before the shard is made. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive, Fingerprint } from '../archive/listing.ts';
import type { Members } from './shards.ts';

/** Enough that no two shards of an archive share it. */
const LENGTH = 20;

/**
 * @param articles all that are listed
 * @param settings of the index
 * @returns a function that gives the digest of a shard: of the code that makes it, and of each member its text and whom its names mean
 */
export function shardDigests(
  archive: Archive,
  articles: readonly Fingerprint[],
  settings: readonly string[],
): (members: Members) => string {
  const digests = new Map(articles.map(({ address, digest }) => [address, digest]));
  const names = new Map<string, string>();
  for (const { address, name, speaker } of archive.namesDecided()) {
    names.set(address, `${names.get(address) ?? ''} ${JSON.stringify([name, speaker])}`);
  }
  const version = createHash('sha256').update(JSON.stringify([archive.madeWith(), ...settings]));
  for (const file of codeOfThisRoom()) version.update(readFileSync(file));
  return (members) => {
    const hash = version.copy();
    hash.update(members.map((address) => `\n${address} ${digests.get(address)}${names.get(address) ?? ''}`).join(''));
    return hash.digest('hex').slice(0, LENGTH);
  };
}

const codeOfThisRoom = (): string[] =>
  readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => join(import.meta.dirname, name));
