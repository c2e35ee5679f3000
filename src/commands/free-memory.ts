import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Gives back what a long step took, which V8 would keep for as long as it runs: Pagefind needs as much beside the next one.
 * `last-resort` frees the pages of the heap, too: https://source.chromium.org/chromium/chromium/src/+/main:v8/src/extensions/gc-extension.h
 */
export function freeMemory(): void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as (options: { readonly type: string; readonly flavor: string }) => void;
  collect({ type: 'major', flavor: 'last-resort' });
}
