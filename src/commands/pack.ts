/** `npm run pack`: a built archive as one ZIP file. */
import { resolve } from 'node:path';
import { packSite } from '../packing/pack-site.ts';
import { site } from '../site.ts';
import { readArguments } from './arguments.ts';
import { reportFailure } from './report-failure.ts';

const USAGE = `npm run pack -- [--dist OUT_DIR] [--to FILE.zip]

  --dist  folder of the built site (dist)
  --to    ZIP file to write, whose pages open without a server; replaced when all went well (archive.zip)`;

const { values } = readArguments(USAGE, { dist: { type: 'string' }, to: { type: 'string' } });

/** Fewer files are packed before anybody wonders. */
const MANY = 2000;

try {
  const to = resolve(values.to ?? 'archive.zip');
  const { files, bytes } = await packSite(resolve(values.dist ?? 'dist'), to, site, showProgress);
  console.log(
    `Packed ${files} files into ${to} (${(bytes / 1e6).toFixed(1)} MB). Unpacked, its index.html opens with a double click; its README.txt says how to serve it.`,
  );
} catch (error) {
  reportFailure(error);
}

function showProgress(done: number, all: number): void {
  if (all < MANY) return;
  if (process.stderr.isTTY && done % 100 === 0) process.stderr.write(`\r\x1b[K${done} of ${all} files`);
  else if (!process.stderr.isTTY && done % 10_000 === 0) process.stderr.write(`${done} of ${all} files …\n`);
  if (process.stderr.isTTY && done === all) process.stderr.write('\r\x1b[K');
}
