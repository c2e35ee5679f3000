/** Whether a file has certain bytes. */
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';

const PART = 1 << 20;

/** @param file may be missing */
export function holdsBytes(file: string, content: string | Uint8Array): boolean {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return sizeOf(file) === bytes.length && readFileSync(file).equals(bytes);
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
