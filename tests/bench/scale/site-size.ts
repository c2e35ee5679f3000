/** What a built site weighs on the machine that serves it. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface SiteSize {
  readonly files: number;
  readonly bytes: number;
}

export function sizeOf(folder: string): SiteSize {
  let [files, bytes] = [0, 0];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    const size = entry.isDirectory() ? sizeOf(path) : { files: 1, bytes: statSync(path).size };
    files += size.files;
    bytes += size.bytes;
  }
  return { files, bytes };
}
