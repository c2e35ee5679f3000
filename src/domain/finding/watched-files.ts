/**
 * Pagefind takes a part of its index that could not be loaded for one that has no words: it would answer that nothing is
 * there. So its files are fetched here, and what is lost is known.
 */

type Fetch = typeof globalThis.fetch;

/** A file of the index, or one in a folder of it, is not there, or not whole. */
export class LostFile extends Error {
  readonly address: string;

  /** @param cause what is known of it beside */
  constructor(address: string, cause?: unknown) {
    super(`Not loaded: ${address}${cause instanceof Error ? ` (${cause.message})` : ''}`, { cause });
    this.address = address;
  }
}

export interface WatchedFiles {
  /** Address of a file below this one that could not be loaded, or was not whole. */
  lost(below: string): string | undefined;
  /** Nothing counts as lost any more: all is to be tried again. */
  forget(): void;
}

/** Word lists, filters and tables of contents: Pagefind says of others by itself when they fail. */
const SILENT = /\.pf_(?:index|filter|meta)$/;
/** With this every file begins that Pagefind writes, once it is decompressed. */
const SIGNATURE = 'pagefind_dcd';

/**
 * From now on all that is fetched below an address is fetched in this way.
 *
 * @param folder address of an index, whole
 * @param fetchFile what fetches its files; the `fetch` of the browser where absent
 */
export function watchFiles(folder: string, fetchFile?: Fetch): WatchedFiles {
  const { fetch } = globalThis;
  const lost = new Set<string>();
  globalThis.fetch = async (input, init) => {
    const address = new URL(input instanceof Request ? input.url : input, folder).href;
    if (!address.startsWith(folder)) return fetch(input, init);
    const response = (fetchFile ?? fetch)(input, init);
    const file = address.replace(/\?.*$/, '');
    if (!SILENT.test(file)) return response;
    try {
      const whole = new Response(await wholeFile(file, await response));
      lost.delete(file);
      return whole;
    } catch (error) {
      lost.add(file);
      throw error;
    }
  };
  return {
    lost: (below) => [...lost].find((file) => file.startsWith(below)),
    forget: () => lost.clear(),
  };
}

/** @returns the file, decompressed: Pagefind takes it so, too @throws where it is not there, or is not all of it */
async function wholeFile(address: string, response: Response): Promise<Uint8Array<ArrayBuffer>> {
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const file = isCompressed(bytes) ? await decompressed(bytes) : bytes;
  if (new TextDecoder().decode(file.subarray(0, SIGNATURE.length)) !== SIGNATURE) throw new Error(`${address} is no file of the index`);
  return file;
}

/** A server may have decompressed it already. */
export const isCompressed = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** @throws where the gzip-compressed bytes are not all there, or others */
export const decompressed = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer());
