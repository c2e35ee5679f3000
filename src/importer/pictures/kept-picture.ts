/** A picture that came with a page, as it is kept: named by its digest, so that one picture is kept once. */
import { createHash } from 'node:crypto';

export interface KeptPicture {
  /** Below the content folder: `pictures/1f3a….jpg`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What can be shown; an SVG can run scripts and is not taken over. */
const KINDS: readonly (readonly [ending: string, is: (bytes: Buffer) => boolean])[] = [
  ['jpg', (bytes) => bytes.readUInt16BE(0) === 0xffd8],
  ['png', (bytes) => bytes.readUInt32BE(0) === 0x89504e47],
  ['gif', (bytes) => bytes.toString('latin1', 0, 4) === 'GIF8'],
  ['webp', (bytes) => bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP'],
  ['avif', (bytes) => /^ftypavi[fs]/.test(bytes.toString('latin1', 4, 12))],
];

/** Told by its bytes, whatever it is called; nothing for what is no picture that can be shown. */
export function pictureFor(bytes: Uint8Array): KeptPicture | undefined {
  if (bytes.length < 16) return undefined;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [ending] = KINDS.find(([, is]) => is(buffer)) ?? [];
  if (!ending) return undefined;
  return { path: `pictures/${createHash('sha256').update(buffer).digest('hex').slice(0, 32)}.${ending}`, bytes };
}
