import { type Address, isAddress } from './permalink.ts';

/** The address of a file below `content/articles`: its path without its ending. `undefined` where that is no address. */
export function addressOfFile(file: string): Address | undefined {
  const path = file.replace(/\.(?:md|markdown)$/i, '').normalize('NFC');
  return isAddress(path) ? path : undefined;
}
