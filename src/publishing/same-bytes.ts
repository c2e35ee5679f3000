/** Whether a file has certain bytes. */
import { closeSync, openSync, readSync, statSync } from 'node:fs';

const PART = 1 << 20;

/** Where a file is read to be compared; as long as the longest yet. */
let held = Buffer.alloc(1 << 16);

/** @param file may be missing */
export function holdsBytes(file: string, content: string | Uint8Array): boolean {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  if (held.length <= bytes.length) held = Buffer.alloc(2 * bytes.length);
  let descriptor: number;
  try {
    descriptor = openSync(file, 'r');
  } catch {
    return false;
  }
  try {
    // A byte more than there should be tells of a longer file.
    const length = readSync(descriptor, held, 0, bytes.length + 1, 0);
    return length === bytes.length && held.subarray(0, length).equals(bytes);
  } catch {
    return false;
  } finally {
    closeSync(descriptor);
  }
}

/** Reads both in parts, however long they are. Either may be missing, or both. */
export function haveSameBytes(file: string, other: string): boolean {
  const size = sizeOf(file);
  if (size !== sizeOf(other)) return false;
  if (size === MISSING) return true;
  const descriptors = [openSync(file, 'r'), openSync(other, 'r')] as const;
  try {
    const [here, there] = [Buffer.alloc(PART), Buffer.alloc(PART)];
    for (;;) {
      const [one, two] = [readSync(descriptors[0], here), readSync(descriptors[1], there)];
      if (one !== two || !here.subarray(0, one).equals(there.subarray(0, two))) return false;
      if (one === 0) return true;
    }
  } finally {
    for (const descriptor of descriptors) closeSync(descriptor);
  }
}

const MISSING = -1;

function sizeOf(file: string): number {
  const found = statSync(file, { throwIfNoEntry: false });
  return found?.isFile() ? found.size : MISSING;
}
