/** As much of CBOR as Pagefind's index has: whole numbers, texts, lists. https://www.rfc-editor.org/rfc/rfc8949 */

export type Item = number | string | readonly Item[];

const [UNSIGNED, NEGATIVE, TEXT, LIST] = [0, 1, 3, 4];
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Reads bytes from a place on. Throws a `RangeError` where they are anything else. */
export class CborReader {
  readonly #bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.at = at;
  }

  read(): Item {
    const { kind, value } = this.#head();
    if (kind === UNSIGNED) return value;
    if (kind === NEGATIVE) return -1 - value;
    if (kind === LIST) return Array.from({ length: value }, () => this.read());
    return utf8.decode(this.#bytes.subarray(this.at, this.#pass(value)));
  }

  /** Passes over one item. */
  skip(): void {
    const { kind, value } = this.#head();
    if (kind === TEXT) this.#pass(value);
    else if (kind === LIST) for (let item = 0; item < value; item++) this.skip();
  }

  /** @returns how many items follow that are in the list */
  enterList(): number {
    const { kind, value } = this.#head();
    if (kind !== LIST) throw new RangeError('There is no list.');
    return value;
  }

  #head(): { kind: number; value: number } {
    const first = this.#byte();
    const kind = first >> 5;
    const info = first & 31;
    if (info > 26 || ![UNSIGNED, NEGATIVE, TEXT, LIST].includes(kind)) throw new RangeError(`Byte ${first} begins no item.`);
    let value = info < 24 ? info : 0;
    for (let left = info < 24 ? 0 : 1 << (info - 24); left > 0; left--) value = value * 256 + this.#byte();
    return { kind, value };
  }

  #byte(): number {
    return this.#bytes[this.#pass(1) - 1] ?? 0;
  }

  #pass(count: number): number {
    this.at += count;
    if (this.at > this.#bytes.length) throw new RangeError('The bytes end within an item.');
    return this.at;
  }
}

export function writeCbor(item: Item): Uint8Array {
  const parts: Uint8Array[] = [];
  const write = (each: Item): void => {
    if (typeof each === 'number') parts.push(each < 0 ? head(NEGATIVE, -1 - each) : head(UNSIGNED, each));
    else if (typeof each === 'string') {
      const text = new TextEncoder().encode(each);
      parts.push(head(TEXT, text.length), text);
    } else {
      parts.push(head(LIST, each.length));
      each.forEach(write);
    }
  };
  write(item);
  return Buffer.concat(parts);
}

export const listHead = (length: number): Uint8Array => head(LIST, length);

function head(kind: number, value: number): Uint8Array {
  if (value < 24) return Uint8Array.of((kind << 5) | value);
  const size = value < 0x100 ? 0 : value < 0x10000 ? 1 : 2;
  const bytes = new Uint8Array(1 + (1 << size));
  bytes[0] = (kind << 5) | (24 + size);
  for (let at = bytes.length - 1, rest = value; at > 0; at--, rest = Math.floor(rest / 256)) bytes[at] = rest % 256;
  return bytes;
}
